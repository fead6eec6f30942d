package project

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"outturn/internal/edition"
	"outturn/internal/publish"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Publication is what a publication, a correction or a removal records.
type Publication struct {
	Options
	Folder    string                                              // of the project
	Documents []string                                            // addresses; empty: every public document that is not recorded as it is drawn now
	Adopt     bool                                                // the documents were public before; of those without a day nobody knows since when
	Reason    string                                              // of a correction or a removal
	Edition   int                                                 // of a removal: the edition to take out
	Published string                                              // of a correction: the folder of the site as it was published
	Sign      func(manifest []byte) (signature []byte, err error) // nil: without a signature
}

// Recorded is one document that was recorded.
type Recorded struct {
	*edition.Entry
	Before  int  // files kept of the edition before
	Redrawn bool // only the look of its pages is recorded again
	Removed int  // the edition that was taken out; 0: none
}

// Publish records an edition of documents that are public and not yet recorded, or their
// new look. It returns what it recorded. Where the site has mistakes, the diagnostics of
// the site say so, and nothing is recorded.
func Publish(ctx context.Context, files fs.FS, p Publication) (*Site, []Recorded, error) {
	now, err := Build(files, p.Options)
	if err != nil || now.Files == nil {
		return now, nil, err
	}
	sums, err := now.sums(ctx)
	if err != nil {
		return now, nil, now.addMistake(err)
	}
	now.Redrawn = now.redrawn(sums)
	if len(p.Documents) == 0 {
		p.Documents = append(now.Unrecorded(), now.Redrawn...)
	}
	var all []*edition.Record
	for _, document := range p.Documents {
		record, err := now.firstEdition(document, p)
		if err != nil {
			return now, nil, err
		}
		all = append(all, record)
	}
	return p.record(ctx, files, all)
}

// firstEdition is the record of a document that has none yet or, of one that was only drawn
// again, the record of its last edition again.
func (s *Site) firstEdition(document string, p Publication) (*edition.Record, error) {
	at, err := s.publicDocument(document, p.Options)
	if err != nil {
		return nil, err
	}
	if last := s.Dataset.Editions.Latest(document); last != nil {
		if !slices.Contains(s.Redrawn, document) {
			return nil, &NotFound{Message: fmt.Sprintf("%s is recorded already, and nothing in it has changed", document)}
		}
		again := *last.Record
		return &again, nil
	}
	r := &edition.Record{Document: document, Edition: 1, Published: edition.Day{Time: at.day}, Program: p.Program}
	if at.day.IsZero() || at.day.After(p.Day) {
		r.Published.Time, r.Adopted = p.Day, p.Adopt
	}
	return r, nil
}

// publicDocument finds a document that the public may read.
func (d *Result) publicDocument(document string, o Options) (published, error) {
	all := publicDocuments(d.Reports, d.Reviews)
	at := slices.IndexFunc(all, func(p published) bool { return p.document == document })
	if at >= 0 {
		return all[at], nil
	}
	if err := d.notPublic(document, o.Day); err != nil {
		return published{}, err
	}
	var names []string
	for _, p := range all {
		names = append(names, p.document)
	}
	return published{}, &NotFound{Message: fmt.Sprintf("there is no document %s", document), Name: document, Others: names}
}

// Correct records the next edition of documents that say something else than when they
// were published, and keeps the pages of the edition before.
func Correct(ctx context.Context, files fs.FS, p Publication) (*Site, []Recorded, error) {
	now, err := Evaluate(files, p.Options)
	if err != nil {
		return nil, nil, err
	}
	var all []*edition.Record
	for _, document := range p.Documents {
		at := slices.IndexFunc(now.Changed, func(c Changed) bool { return c.Record.Document == document })
		switch {
		case at >= 0:
			last := now.Changed[at].Record
			all = append(all, &edition.Record{
				Document: document, Edition: last.Edition + 1, Published: edition.Day{Time: p.Day}, Program: p.Program,
				Reason: p.Reason, Changes: now.Changed[at].Changes, Removed: last.Removed,
			})
		case slices.Contains(now.Unrecorded(), document):
			return nil, nil, &NotFound{Message: document + " is not recorded, so that it can be changed without a correction; outturn publish records it"}
		case now.Dataset.Editions.Latest(document) == nil:
			return nil, nil, &NotFound{Message: fmt.Sprintf("no edition of %s is recorded", document), Name: document, Others: now.Dataset.Editions.Documents()}
		case !now.onlyChanged():
			return &Site{Result: *now}, nil, nil
		default:
			return nil, nil, &NotFound{Message: fmt.Sprintf("%s says what it said when it was published: correct its figures or its text first", document)}
		}
	}
	return p.record(ctx, files, all)
}

// onlyChanged reports whether there are no errors but that published documents changed.
func (d *Result) onlyChanged() bool {
	return !slices.ContainsFunc(d.Diagnostics.Mistakes(), func(m source.Diagnostic) bool {
		return m.Severity == source.Error && m.Rule != rule.PublishedChanged
	})
}

// record draws the site with the records as its last editions, and keeps them with the
// manifests of their files.
func (p Publication) record(ctx context.Context, files fs.FS, all []*edition.Record) (*Site, []Recorded, error) {
	o := p.Options
	o.proposed = all
	s, err := Build(files, o)
	if err != nil || s.Files == nil {
		return s, nil, err
	}
	var recorded []Recorded
	history := &edition.History{Entries: slices.DeleteFunc(slices.Clone(s.Dataset.Editions.Entries), (*edition.Entry).Proposed)}
	for _, r := range all {
		content := s.contentOf(r.Document)
		r.Title, r.Facts, r.Words = content.Title, content.Facts, content.Words
		r.Changes = report.Withheld(r.Changes, r.Facts)
		if p.Edition > 0 {
			p.forget(history, r)
		}
		one, err := p.recordOne(ctx, s, r, history)
		if err != nil {
			return s, recorded, s.addMistake(err)
		}
		recorded = append(recorded, one)
	}
	return s, recorded, nil
}

// recordOne keeps the next entry of a history. Where it replaces an edition, it keeps the
// pages of that too, and first records their look, if they were drawn again since.
func (p Publication) recordOne(ctx context.Context, s *Site, r *edition.Record, history *edition.History) (Recorded, error) {
	var before []publish.SiteFile
	if last := history.Latest(r.Document); last != nil && last.Record.Edition < r.Edition {
		var files []edition.File
		var err error
		if before, files, err = p.before(last); err != nil {
			return Recorded{}, err
		}
		if !slices.Equal(files, last.Manifest.Files) {
			if err := p.keep(ctx, newEntry(last.Record, last.RecordText, files, "", history), nil, history); err != nil {
				return Recorded{}, err
			}
		}
	}
	files, err := s.filesOf(ctx, r.Document)
	if err != nil {
		return Recorded{}, err
	}
	text, err := r.Bytes()
	if err != nil {
		return Recorded{}, err
	}
	e := newEntry(r, text, files, s.rendering, history)
	last := history.Latest(r.Document)
	redrawn := last != nil && last.Record.Edition == r.Edition
	return Recorded{Entry: e, Before: len(before), Redrawn: redrawn}, p.keep(ctx, e, before, history)
}

// contentOf is what a public document says.
func (s *Site) contentOf(document string) edition.Content {
	for _, p := range publicDocuments(s.Reports, s.Reviews) {
		if p.document == document {
			return p.content()
		}
	}
	panic("a document that is not public was recorded: " + document)
}

// filesOf draws every file of a document, and lists them with their sums.
func (s *Site) filesOf(ctx context.Context, document string) ([]edition.File, error) {
	var all []edition.File
	for _, f := range s.Files {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		below, ours := isBelow(document, f.Path)
		if !ours {
			continue
		}
		content, err := f.Content()
		if err != nil {
			return nil, err
		}
		all = append(all, edition.File{Name: below, Sum: edition.Sum(content)})
	}
	return edition.SortFiles(all), nil
}

// newEntry makes the next entry of a history.
func newEntry(r *edition.Record, text []byte, files []edition.File, rendering string, history *edition.History) *edition.Entry {
	number, previous := history.Next()
	m := &edition.Manifest{
		Number: number, Document: r.Document, Edition: r.Edition, Published: r.Published,
		Rendering: rendering, Previous: previous, Files: files,
	}
	return &edition.Entry{Record: r, Manifest: m, Name: edition.EntryName(number, r.Document), RecordText: text, ManifestText: m.Text()}
}

// keep writes an entry into the project, with the pages of the edition that it replaces, and
// adds it to the history.
func (p Publication) keep(ctx context.Context, e *edition.Entry, before []publish.SiteFile, history *edition.History) (err error) {
	all := []publish.SiteFile{fileOf(edition.RecordFile, e.RecordText), fileOf(edition.ManifestFile, []byte(e.ManifestText))}
	if p.Sign != nil {
		if e.Signature, err = p.Sign([]byte(e.ManifestText)); err != nil {
			return err
		}
		all = append(all, fileOf(edition.SignatureFile, e.Signature))
	}
	if before != nil {
		packed, err := pack(before)
		if err != nil {
			return err
		}
		e.HasBefore = true
		all = append(all, fileOf(edition.BeforeFile, packed))
	}
	history.Entries = append(history.Entries, e)
	return publish.CreateFolder(ctx, filepath.Join(p.Folder, filepath.FromSlash(e.Path(""))), all, func() error { return p.isNext(e) })
}

// isNext checks that no other publication has recorded anything since the history was read:
// two entries of one number would break the chain.
func (p Publication) isNext(e *edition.Entry) error {
	beside, err := os.ReadDir(filepath.Join(p.Folder, filepath.FromSlash(edition.Folder)))
	for _, other := range beside {
		if number, _, _ := strings.Cut(e.Name, "-"); strings.HasPrefix(other.Name(), number+"-") {
			return fmt.Errorf("%s was recorded meanwhile, by another publication: run the command again", other.Name())
		}
	}
	return err
}

// fileOf is a file whose content is known.
func fileOf(name string, content []byte) publish.SiteFile {
	return publish.SiteFile{Path: name, Content: func() ([]byte, error) { return content, nil }}
}

// MeetingOf is the day of the meeting that a paper goes to; zero where it is not known, or the
// document is no paper.
func (d *Result) MeetingOf(document string) time.Time {
	if d.Dataset != nil {
		for _, q := range d.Dataset.Quarters {
			if q.Paper != nil && q.Quarter.String() == document {
				return q.Paper.MeetingOn
			}
		}
	}
	return time.Time{}
}
