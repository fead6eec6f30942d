package project

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/edition"
	"outturn/internal/publish"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// addEditions adds to the files of the site what is recorded of the documents that it has,
// and the pages of editions that later ones replaced. It sets what the pages of recorded
// documents have to be.
func (s *Site) addEditions(project fs.FS, files []publish.SiteFile, o Options) ([]publish.SiteFile, error) {
	has := map[string]bool{}
	for _, f := range files {
		has[f.Path] = true
	}
	s.rendering = s.look(files)
	for _, e := range s.Dataset.Editions.Current() {
		if has[address.DocumentPage(e.Record.Document)] {
			files = append(files, recordFile(e))
		}
	}
	for _, e := range s.Dataset.Editions.Entries {
		if !has[address.DocumentPage(e.Record.Document)] || e.Proposed() {
			continue
		}
		files = append(files, manifestFiles(e)...)
		if !e.HasBefore || s.Dataset.Editions.Removal(e.Record.Document, e.Record.Edition-1) != nil {
			continue
		}
		before, err := readBefore(project, e)
		if err == nil && !o.previews() { // which takes time, and is not about what is being written
			err = checkKept(s.Dataset.Editions.Before(e), before)
		}
		if err != nil {
			ds := &source.Diagnostics{}
			edition.ReportBroken(ds, e.Path(edition.BeforeFile), "%v", err)
			s.add(ds)
			continue
		}
		for _, f := range before {
			if o.Members {
				f = forMembers(f)
			}
			if !has[f.Path] {
				files, has[f.Path] = append(files, f), true
			}
		}
	}
	if !o.Drafts && !o.Members {
		s.expectEditions(files, has)
	}
	return files, nil
}

// recordFile is the record of a document's last edition, beside its page.
func recordFile(e *edition.Entry) publish.SiteFile {
	return publish.SiteFile{Path: e.Record.Document + "/" + edition.RecordFile, Content: func() ([]byte, error) {
		if e.Proposed() {
			return e.Record.Bytes()
		}
		return e.RecordText, nil
	}}
}

// manifestFiles are a manifest, and its signature if it has one.
func manifestFiles(e *edition.Entry) []publish.SiteFile {
	all := []publish.SiteFile{fileOf(address.Manifest(e.Name), []byte(e.ManifestText))}
	if len(e.Signature) > 0 {
		all = append(all, fileOf(address.Manifest(e.Name)+".sig", e.Signature))
	}
	return all
}

// expectEditions sets the sum of each file of the recorded documents that are drawn as they
// were when they were published, of all files that the site has. A page that came or went
// is a mistake.
func (s *Site) expectEditions(files []publish.SiteFile, has map[string]bool) {
	ds := &source.Diagnostics{}
	for _, e := range s.Dataset.Editions.Current() {
		if !has[address.DocumentPage(e.Record.Document)] || e.Proposed() || !e.Manifest.Renders(s.rendering) {
			continue
		}
		found := map[string]bool{}
		for n, f := range files {
			if below, ours := isBelow(e.Record.Document, f.Path); ours {
				files[n].Sum, found[below] = e.Manifest.SumOf(below), true
				if files[n].Sum == "" {
					reportPage(e, f.Path, "was not there when "+e.Record.Document+" was published", ds)
				}
			}
		}
		for _, f := range e.Manifest.Files {
			if !found[f.Name] {
				reportPage(e, e.Record.Document+"/"+f.Name, "was published, and is not in the site any more", ds)
			}
		}
	}
	s.add(ds)
}

// redrawn lists the recorded documents whose pages are not those that were published, by
// the sums of the site's files.
func (s *Site) redrawn(sums map[string]string) []string {
	var all []string
	for _, e := range s.Dataset.Editions.Current() {
		if sums[e.Record.Document+"/"+edition.RecordFile] == "" {
			continue // it is not in the site
		}
		if slices.ContainsFunc(e.Manifest.Files, func(f edition.File) bool { return sums[e.Record.Document+"/"+f.Name] != f.Sum }) {
			all = append(all, e.Record.Document)
		}
	}
	return all
}

// sums draws all files that belong to recorded documents.
func (s *Site) sums(ctx context.Context) (map[string]string, error) {
	all := map[string]string{}
	for _, e := range s.Dataset.Editions.Current() {
		files, err := s.filesOf(ctx, e.Record.Document)
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			all[e.Record.Document+"/"+f.Name] = f.Sum
		}
	}
	return all, nil
}

// reportPage reports a page of a recorded document that is not as it was published.
func reportPage(e *edition.Entry, page, what string, ds *source.Diagnostics) {
	ds.Report(rule.PublishedChanged, source.NewFile(e.Path(edition.ManifestFile), "").Top(), "%s %s (edition %d)", page, what, e.Record.Edition).
		WithHint("put back what was changed or, to correct what was published, run outturn correct %s --reason \"...\"", e.Record.Document)
}

// reportDiffering reports a page that is drawn otherwise than when it was published,
// although neither its figures nor its words nor the program have changed: a name, a
// definition or another text that is not among the facts of a record has.
func (s *Site) reportDiffering(differs *publish.Differs, folder string) {
	for _, e := range s.Dataset.Editions.Current() {
		if _, ours := isBelow(e.Record.Document, differs.Path); ours {
			ds := &source.Diagnostics{}
			reportPage(e, differs.Path, "is not as it was published"+firstDifference(filepath.Join(folder, filepath.FromSlash(differs.Path)), differs), ds)
			s.add(ds)
		}
	}
	s.Files = nil
}

// firstDifference tells where a page begins to differ, if the folder still has it as it
// was published.
func firstDifference(name string, differs *publish.Differs) string {
	was, err := os.ReadFile(name)
	if err != nil || edition.Sum(was) != differs.Want {
		return ""
	}
	before, after := visibleLines(was), visibleLines(differs.Content)
	for n := range min(len(before), len(after)) {
		if before[n] != after[n] {
			return fmt.Sprintf(": %q is now %q", before[n], after[n])
		}
	}
	return ""
}

var markup = regexp.MustCompile(`<[^>]*>`)

// visibleLines are the texts of a page between its markup.
func visibleLines(page []byte) []string {
	var all []string
	for line := range strings.Lines(markup.ReplaceAllString(string(page), "\n")) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}
