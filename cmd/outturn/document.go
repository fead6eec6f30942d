package main

import (
	"fmt"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"outturn/internal/publish"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// drawn are a site's files by their paths.
type drawn map[string]func() ([]byte, error)

func drawable(files []publish.File) drawn {
	all := drawn{}
	for _, f := range files {
		all[f.Path] = f.Content
	}
	return all
}

// read draws a file; it reports false where there is none.
func (d drawn) read(name string) ([]byte, bool, error) {
	draw := d[name]
	if draw == nil {
		return nil, false, nil
	}
	content, err := draw()
	return content, true, err
}

// pageOf is the path of a document's page below the site's root.
func pageOf(document string) string { return document + "/index.html" }

// documents are the names of all pages, in order.
func (d drawn) documents() []string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(d)) {
		if document, page := strings.CutSuffix(name, pageOf("")); page {
			all = append(all, document)
		}
	}
	return all
}

// unknown says why a document cannot be printed: it is a draft, or another was
// meant.
func (p *printed) unknown(files drawn) error {
	none := fmt.Errorf("there is no document %s", p.document)
	if !p.project.drafts && p.isDraft() {
		return fmt.Errorf("%s is not published; --drafts prints it all the same", p.document)
	}
	if names := files.documents(); source.Suggest(p.document, names) != "" {
		return meant(none, p.document, names)
	}
	if _, err := quarter.Parse(p.document); err != nil && !strings.Contains(p.document, "/") {
		return err
	}
	return none
}

// isDraft reports whether the document is there but not public.
func (p *printed) isDraft() bool {
	all := p.project
	all.drafts = true
	m, err := all.make()
	return err == nil && drawable(m.files)[pageOf(p.document)] != nil
}

// offerDocuments completes the papers, minutes and reviews that there are.
func (p *project) offerDocuments(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(given) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	all := p.papers()
	for _, pattern := range []string{"*/q*/minutes.md", "*/annual/review.md"} {
		names, _ := filepath.Glob(filepath.Join(escaped(p.folder), "content", filepath.FromSlash(pattern)))
		for _, name := range names {
			folder, file := path.Split(filepath.ToSlash(name))
			document := path.Base(path.Dir(path.Clean(folder))) + "/" + path.Base(folder)
			if file == "minutes.md" {
				document += "/minutes"
			}
			all = append(all, document)
		}
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}
