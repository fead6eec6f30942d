package edition

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sync/errgroup"

	"outturn/internal/folder"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Folder is the folder of a project that holds its records, one folder for each
// publication.
const Folder = "data/editions"

// The files of a record.
const (
	RecordFile    = "edition.json"
	ManifestFile  = "edition.sha256"
	SignatureFile = ManifestFile + ".sig" // by ssh-keygen; optional
	BeforeFile    = "before.zip"          // the pages of the edition that this one replaces
)

// Entry is one publication: an edition, or one that was drawn again.
type Entry struct {
	Record       *Record
	Manifest     *Manifest
	Name         string // of its folder below Folder
	RecordText   []byte
	ManifestText string
	Signature    []byte // empty without one
	HasBefore    bool   // it keeps the pages of the edition before
}

// Number is the place of the entry in the order of publication, from 1.
func (e *Entry) Number() int { return e.Manifest.Number }

// Path is where a file of the entry is in the project.
func (e *Entry) Path(file string) string { return path.Join(Folder, e.Name, file) }

// History is all that a project recorded, in the order of publication.
type History struct {
	Entries []*Entry
}

// EntryName is the name of the folder of an entry.
func EntryName(number int, document string) string {
	return fmt.Sprintf("%04d-%s", number, strings.ReplaceAll(document, "/", "-"))
}

// Read reads the records of a project, and checks that none was changed or taken out since
// it was made.
func Read(project fs.FS) (*History, *source.Diagnostics, error) {
	h, ds := &History{}, &source.Diagnostics{}
	folders, err := fs.ReadDir(project, Folder)
	if errors.Is(err, fs.ErrNotExist) {
		return h, ds, nil
	}
	if folder.Report(err, ds) {
		return h, ds, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("reading the record of editions: %w", err)
	}
	folders = slices.DeleteFunc(folders, func(f fs.DirEntry) bool { return strings.HasPrefix(f.Name(), ".") })
	entries, mistakes := make([]*Entry, len(folders)), make([]source.Diagnostics, len(folders))
	var reading errgroup.Group
	reading.SetLimit(runtime.GOMAXPROCS(0))
	for n, f := range folders {
		if f.Type().IsRegular() {
			ds.Report(rule.BrokenRecord, source.NewFile(path.Join(Folder, f.Name()), "").Top(), "this file is no record: %s holds the folders of records alone", Folder).
				WithHint("move it to another folder, or remove it")
			continue
		}
		reading.Go(func() (err error) {
			entries[n], err = readEntry(project, f.Name(), &mistakes[n])
			return err
		})
	}
	if err := reading.Wait(); err != nil {
		return nil, nil, fmt.Errorf("reading the record of editions: %w", err)
	}
	for n, e := range entries {
		ds.Add(mistakes[n].Sorted()...)
		if e != nil {
			h.Entries = append(h.Entries, e)
		}
	}
	slices.SortStableFunc(h.Entries, func(a, b *Entry) int { return a.Number() - b.Number() })
	h.check(ds)
	return h, ds, nil
}

// readEntry reads one folder of the record; it returns nil where the folder is none.
func readEntry(project fs.FS, name string, ds *source.Diagnostics) (*Entry, error) {
	e := &Entry{Name: name}
	text := map[string][]byte{}
	for _, file := range []string{RecordFile, ManifestFile, SignatureFile} {
		content, err := fs.ReadFile(project, e.Path(file))
		switch {
		case errors.Is(err, fs.ErrNotExist) && file != SignatureFile:
			ReportBroken(ds, e.Path(file), "the record of %s has no file of this name", name)
			return nil, nil
		case folder.Report(err, ds):
			return nil, nil
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
		text[file] = bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n")) // which Git writes on Windows
	}
	e.RecordText, e.ManifestText, e.Signature = text[RecordFile], string(text[ManifestFile]), text[SignatureFile]
	var err error
	if e.Record, err = parseRecord(e.RecordText); err != nil {
		ReportBroken(ds, e.Path(RecordFile), "this is not the record of an edition: %v", err)
		return nil, nil
	}
	if e.Manifest, err = ParseManifest(e.ManifestText); err != nil {
		ReportBroken(ds, e.Path(ManifestFile), "this is not the manifest of an edition: %v", err)
		return nil, nil
	}
	_, err = fs.Stat(project, e.Path(BeforeFile))
	e.HasBefore = err == nil
	return e, nil
}

// ReportBroken reports a record that is not as it was made.
func ReportBroken(ds *source.Diagnostics, file, format string, args ...any) {
	ds.Report(rule.BrokenRecord, source.NewFile(file, "").Top(), format, args...).
		WithHint("get the file back as it was committed: git checkout -- %s", file)
}

// check checks that entries agree with themselves and with those before them.
func (h *History) check(ds *source.Diagnostics) {
	editions, next, previous := map[string]int{}, 1, ""
	for n, e := range h.Entries {
		switch {
		case e.Name != EntryName(e.Number(), e.Manifest.Document):
			ReportBroken(ds, e.Path(ManifestFile), "the manifest is number %d, of %s, and stands in the folder %s", e.Number(), e.Manifest.Document, e.Name)
		case n > 0 && e.Number() == h.Entries[n-1].Number():
			ds.Report(rule.BrokenRecord, source.NewFile(e.Path(ManifestFile), "").Top(), "two records have the number %d: %s and %s", e.Number(), h.Entries[n-1].Name, e.Name).
				WithHint("they were made at the same time in two copies of the project: take out the folder of one, and publish that document again")
		case e.Number() != next:
			ds.Report(rule.BrokenRecord, source.NewFile(e.Path(ManifestFile), "").Top(), "record number %d, which comes before this one, is missing or cannot be read", next).
				WithHint("get the records back as they were committed: git checkout -- %s", Folder)
		case e.Manifest.Previous != previous:
			ReportBroken(ds, e.Path(ManifestFile), "the manifest before this one, number %d, is not as it was when this one was made", next-1)
		}
		h.checkEntry(e, editions, ds)
		next, previous = e.Number()+1, Sum([]byte(e.ManifestText))
	}
}

// checkEntry checks that record and manifest are of the same edition, which follows the
// last one of its document.
func (h *History) checkEntry(e *Entry, editions map[string]int, ds *source.Diagnostics) {
	last := editions[e.Record.Document]
	switch {
	case e.Record.Document != e.Manifest.Document || e.Record.Edition != e.Manifest.Edition || e.Record.Published != e.Manifest.Published:
		ReportBroken(ds, e.Path(RecordFile), "the record and its manifest are of different editions")
	case e.Record.Edition != last && e.Record.Edition != last+1:
		ReportBroken(ds, e.Path(RecordFile), "edition %d of %s does not follow edition %d", e.Record.Edition, e.Record.Document, last)
	default:
		h.checkText(e, ds)
		if e.Record.Edition == last+1 && last > 0 {
			h.checkBefore(e, ds)
		}
	}
	editions[e.Record.Document] = e.Record.Edition
}

// checkBefore checks that an entry keeps the pages of the edition that it replaced, unless
// that was removed.
func (h *History) checkBefore(e *Entry, ds *source.Diagnostics) {
	replaced := e.Record.Edition - 1
	switch removal := h.Removal(e.Record.Document, replaced); {
	case removal == nil && !e.HasBefore:
		ReportBroken(ds, e.Path(BeforeFile), "the pages of edition %d of %s are missing", replaced, e.Record.Document)
	case removal != nil && e.HasBefore:
		reportUnfinished(ds, e, BeforeFile, removal)
	}
}

// Latest is the last entry of a document; nil where none is recorded.
func (h *History) Latest(document string) *Entry {
	for _, e := range slices.Backward(h.Entries) {
		if e.Record.Document == document {
			return e
		}
	}
	return nil
}

// Before is the entry of the same document before another one; nil where it is the first.
func (h *History) Before(e *Entry) *Entry {
	var last *Entry
	for _, one := range h.Entries {
		if one == e {
			break
		}
		if one.Record.Document == e.Record.Document {
			last = one
		}
	}
	return last
}

// Editions are the first entry of each edition of a document, in order.
func (h *History) Editions(document string) []*Entry {
	var all []*Entry
	for _, e := range h.Entries {
		if e.Record.Document == document && e.Record.Edition == len(all)+1 {
			all = append(all, e)
		}
	}
	return all
}

// Drawn is the last recorded entry of an edition, whose manifest has the files as they are on
// the site: an edition that is drawn again, or by which one before it was removed, has
// another. nil where none is recorded.
func (h *History) Drawn(document string, edition int) *Entry {
	for _, e := range slices.Backward(h.Entries) {
		if e.Record.Document == document && e.Record.Edition == edition && !e.Proposed() {
			return e
		}
	}
	return nil
}

// Current are the last entries of all documents.
func (h *History) Current() []*Entry {
	var all []*Entry
	for _, document := range h.Documents() {
		all = append(all, h.Latest(document))
	}
	return all
}

// Propose adds an edition that is not yet recorded, so that its pages can be drawn before
// it is.
func (h *History) Propose(r *Record) {
	number, _ := h.Next()
	h.Entries = append(h.Entries, &Entry{
		Record: r, Name: EntryName(number, r.Document),
		Manifest: &Manifest{Number: number, Document: r.Document, Edition: r.Edition, Published: r.Published},
	})
}

// Proposed reports whether the entry is not yet recorded.
func (e *Entry) Proposed() bool { return e.ManifestText == "" }

// Corrected are the documents of which a correction is proposed.
func (h *History) Corrected() []string {
	var all []string
	for _, e := range h.Entries {
		if e.Proposed() && e.Record.Reason != "" && e.Record.Edition > 1 {
			all = append(all, e.Record.Document)
		}
	}
	return all
}

// Documents are the addresses of all recorded documents, in the order of their first
// publication.
func (h *History) Documents() []string {
	var all []string
	for _, e := range h.Entries {
		if !slices.Contains(all, e.Record.Document) {
			all = append(all, e.Record.Document)
		}
	}
	return all
}

// Next is the number and the previous sum of the next manifest.
func (h *History) Next() (number int, previous string) {
	if len(h.Entries) == 0 {
		return 1, ""
	}
	last := h.Entries[len(h.Entries)-1]
	return last.Number() + 1, Sum([]byte(last.ManifestText))
}

// Superseded is the folder on the site of an edition that a later one replaced. It stands
// beside the document's, so that the links of its pages lead where they did.
func Superseded(document string, edition int) string {
	return document + "-edition-" + strconv.Itoa(edition)
}
