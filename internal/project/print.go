package project

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"outturn/internal/pdf"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// PDF prints a document of a project with a Chromium: a page by its address on
// the site, such as 2019-20/q2 or 2019-20/q2/minutes. Without files in the site
// there is nothing to print: the diagnostics say why. The error is a [NotFound]
// where there is no such document, a [pdf.NoBrowser] where there is no Chromium.
func PDF(ctx context.Context, files fs.FS, o Options, document, program string) (*Site, []byte, error) {
	s, err := Build(files, o)
	if err != nil || s.Files == nil {
		return s, nil, err
	}
	drawn, name := s.filesByPath(), document+pageFile
	if drawn[name] == nil {
		return s, nil, noDocument(files, o, document, drawn)
	}
	if program, err = pdf.Find(program); err != nil {
		return s, nil, err
	}
	content, err := (&pdf.Printer{Program: program, Path: name, File: drawn.read, Base: s.Address}).Print(ctx)
	if err != nil {
		return s, nil, s.addMistake(err)
	}
	return s, content, nil
}

// pageFile ends the path of a document's page.
const pageFile = "/index.html"

// fileSet are a site's files by their paths.
type fileSet map[string]func() ([]byte, error)

func (s *Site) filesByPath() fileSet {
	all := fileSet{}
	for _, f := range s.Files {
		all[f.Path] = f.Content
	}
	return all
}

// read draws a file; it reports false where there is none.
func (d fileSet) read(name string) ([]byte, bool, error) {
	draw := d[name]
	if draw == nil {
		return nil, false, nil
	}
	content, err := draw()
	return content, true, err
}

// documentNames are the names of all pages, in order.
func (d fileSet) documentNames() []string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(d)) {
		if document, page := strings.CutSuffix(name, pageFile); page {
			all = append(all, document)
		}
	}
	return all
}

// noDocument says that a document cannot be printed. It may be a draft.
func noDocument(files fs.FS, o Options, document string, drawn fileSet) error {
	if !o.Drafts {
		o.Drafts = true
		if s, err := Build(files, o); err == nil && s.filesByPath()[document+pageFile] != nil {
			return &NotFound{Message: document + " is not published", Name: document, Unpublished: true}
		}
	}
	names := drawn.documentNames()
	if _, err := quarter.Parse(document); err != nil && !strings.Contains(document, "/") && source.Suggest(document, names) == "" {
		return &NotFound{Message: err.Error()}
	}
	return &NotFound{Message: fmt.Sprintf("there is no document %s", document), Name: document, Others: names}
}
