package project

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
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
	s.renderings = map[string]string{}
	look := s.look(files)
	for _, e := range s.Dataset.Editions.Current() {
		if has[address.DocumentPage(e.Record.Document)] {
			files = append(files, recordFile(e))
			s.renderings[e.Record.Document] = rendering(e.Record.Document, look, has)
		}
	}
	for _, e := range s.Dataset.Editions.Entries {
		if !has[address.DocumentPage(e.Record.Document)] || e.Proposed() {
			continue
		}
		files = append(files, manifestFiles(e)...)
		if !e.HasBefore {
			continue
		}
		before, err := readBefore(project, e)
		if err == nil {
			err = checkKept(s.Dataset.Editions.Before(e), before)
		}
		if err != nil {
			ds := &source.Diagnostics{}
			edition.ReportBroken(ds, e.Path(edition.BeforeFile), "%v", err)
			s.add(ds)
			continue
		}
		for _, f := range before {
			if !has[f.Path] {
				files, has[f.Path] = append(files, f), true
			}
		}
	}
	if !o.Drafts {
		s.expectEditions(files)
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

// readBefore reads the pages of the edition that an entry replaced, and what they load.
func readBefore(project fs.FS, e *edition.Entry) ([]publish.SiteFile, error) {
	name := e.Path(edition.BeforeFile)
	packed, err := fs.ReadFile(project, name)
	if err != nil {
		return nil, fmt.Errorf("reading the pages of an earlier edition: %w", err)
	}
	archive, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	var all []publish.SiteFile
	for _, f := range archive.File {
		all = append(all, publish.SiteFile{Path: f.Name, Content: func() ([]byte, error) { return unpack(f, name) }})
	}
	return all, nil
}

// checkKept checks that the kept pages of an edition are those of its last manifest.
func checkKept(last *edition.Entry, before []publish.SiteFile) error {
	found := 0
	for _, f := range before {
		below, ours := strings.CutPrefix(f.Path, edition.Superseded(last.Record.Document, last.Record.Edition)+"/")
		if !ours {
			continue // what the pages load
		}
		found++
		content, err := f.Content()
		if err != nil {
			return err
		}
		if edition.Sum(content) != last.Manifest.SumOf(below) {
			return fmt.Errorf("the kept page %s is not as it was published", f.Path)
		}
	}
	if found != len(last.Manifest.Files) {
		return fmt.Errorf("%d files of edition %d of %s are kept, of %d that were published", found, last.Record.Edition, last.Record.Document, len(last.Manifest.Files))
	}
	return nil
}

func unpack(f *zip.File, archive string) ([]byte, error) {
	r, err := f.Open()
	if err == nil {
		var content []byte
		content, err = io.ReadAll(r)
		err = errors.Join(err, r.Close())
		if err == nil {
			return content, nil
		}
	}
	return nil, fmt.Errorf("reading %s in %s: %w", f.Name, archive, err)
}

// pack writes files into an archive. The same files give the same bytes.
func pack(files []publish.SiteFile) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		content, err := f.Content()
		if err != nil {
			return nil, err
		}
		to, err := w.CreateHeader(&zip.FileHeader{Name: f.Path, Method: zip.Deflate})
		if err == nil {
			_, err = to.Write(content)
		}
		if err != nil {
			return nil, fmt.Errorf("keeping %s: %w", f.Path, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("keeping the pages of an edition: %w", err)
	}
	return b.Bytes(), nil
}

// expectEditions sets the sum of each file of the recorded documents that are drawn as they
// were when they were published. A page that came or went is a mistake.
func (s *Site) expectEditions(files []publish.SiteFile) {
	ds := &source.Diagnostics{}
	for _, e := range s.Dataset.Editions.Current() {
		rendering, built := s.renderings[e.Record.Document]
		if !built || e.Proposed() || !e.Manifest.Renders(rendering) {
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
func (s *Site) sums() (map[string]string, error) {
	all := map[string]string{}
	for _, e := range s.Dataset.Editions.Current() {
		files, err := s.filesOf(e.Record.Document)
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
