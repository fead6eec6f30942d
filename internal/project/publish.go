package project

import (
	"fmt"
	"io/fs"
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

// Publication is what a publication or a correction records.
type Publication struct {
	Options
	Folder    string                                              // of the project
	Documents []string                                            // addresses; empty: every public document that is not recorded as it is drawn now
	Reason    string                                              // of a correction
	Published string                                              // of a correction: the folder of the site as it was published
	Sign      func(manifest []byte) (signature []byte, err error) // nil: without a signature
}

// Recorded is one document that was recorded.
type Recorded struct {
	*edition.Entry
	Before int // files kept of the edition before
}

// Publish records an edition of documents that are public and not yet recorded, or their
// new look. It returns what it recorded. Where the site has mistakes, the diagnostics of
// the site say so, and nothing is recorded.
func Publish(files fs.FS, p Publication) (*Site, []Recorded, error) {
	now, err := Build(files, p.Options)
	if err != nil || now.Files == nil {
		return now, nil, err
	}
	sums, err := now.sums()
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
	return p.record(files, all)
}

// firstEdition is the record of a document that has none yet or, of one that was only drawn
// anew, the record of its last edition again.
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
	return &edition.Record{Document: document, Edition: 1, Published: edition.Day{Time: at.dayPublished(p.Day)}, Program: p.Program}, nil
}

// publicDocument finds a document that the public may read.
func (d *Result) publicDocument(document string, o Options) (published, error) {
	all := publicDocuments(d.Reports, d.Reviews)
	at := slices.IndexFunc(all, func(p published) bool { return p.document == document })
	if at >= 0 {
		return all[at], nil
	}
	for _, u := range d.Unpublished(o) {
		if u.address() == document {
			return published{}, &NotFound{Message: fmt.Sprintf("%s is not public: it is %s", document, u.Why), Name: document}
		}
	}
	var names []string
	for _, p := range all {
		names = append(names, p.document)
	}
	return published{}, &NotFound{Message: fmt.Sprintf("there is no document %s", document), Name: document, Others: names}
}

// Correct records the next edition of documents that say something else than when they
// were published, and keeps the pages of the edition before.
func Correct(files fs.FS, p Publication) (*Site, []Recorded, error) {
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
				Reason: p.Reason, Changes: now.Changed[at].Changes,
			})
		case now.Dataset.Editions.Latest(document) == nil:
			return nil, nil, &NotFound{Message: fmt.Sprintf("no edition of %s is recorded", document), Name: document, Others: now.Dataset.Editions.Documents()}
		case !now.onlyChanged():
			return &Site{Result: *now}, nil, nil
		default:
			return nil, nil, &NotFound{Message: fmt.Sprintf("%s says what it said when it was published: correct its figures or its text first", document)}
		}
	}
	return p.record(files, all)
}

// onlyChanged reports whether there are no errors but that published documents changed.
func (d *Result) onlyChanged() bool {
	return !slices.ContainsFunc(d.Diagnostics.Mistakes(), func(m source.Diagnostic) bool {
		return m.Severity == source.Error && m.Rule != rule.PublishedChanged
	})
}

// record draws the site with the records as its last editions, and keeps them with the
// manifests of their files.
func (p Publication) record(files fs.FS, all []*edition.Record) (*Site, []Recorded, error) {
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
		one, err := s.entry(r, history)
		if err != nil {
			return s, nil, s.addMistake(err)
		}
		kept, err := p.keep(files, s, one, history.Latest(r.Document))
		if err != nil {
			return s, recorded, err
		}
		history.Entries = append(history.Entries, one)
		recorded = append(recorded, Recorded{one, kept})
	}
	return s, recorded, nil
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

// entry makes the next entry of a history: it draws every file of the document.
func (s *Site) entry(r *edition.Record, history *edition.History) (*edition.Entry, error) {
	number, previous := history.Next()
	m := &edition.Manifest{
		Number: number, Document: r.Document, Edition: r.Edition, Published: r.Published,
		Rendering: s.renderings[r.Document], Previous: previous,
	}
	for _, f := range s.Files {
		below, ours := isBelow(r.Document, f.Path)
		if !ours {
			continue
		}
		content, err := f.Content()
		if err != nil {
			return nil, err
		}
		m.Files = append(m.Files, edition.File{Name: below, Sum: edition.Sum(content)})
	}
	text, err := r.Bytes()
	return &edition.Entry{
		Record: r, Manifest: m.Sorted(), Name: edition.EntryName(number, r.Document), RecordText: text, ManifestText: m.Text(),
	}, err
}

// keep writes an entry into the project. last is the entry before of the same document.
func (p Publication) keep(project fs.FS, s *Site, e, last *edition.Entry) (kept int, err error) {
	file := func(name string, content []byte) publish.SiteFile {
		return publish.SiteFile{Path: name, Content: func() ([]byte, error) { return content, nil }}
	}
	all := []publish.SiteFile{file(edition.RecordFile, e.RecordText), file(edition.ManifestFile, []byte(e.ManifestText))}
	if p.Sign != nil {
		if e.Signature, err = p.Sign([]byte(e.ManifestText)); err != nil {
			return 0, err
		}
		all = append(all, file(edition.SignatureFile, e.Signature))
	}
	if last != nil && last.Record.Edition < e.Record.Edition {
		before, err := p.before(project, s, last)
		if err != nil {
			return 0, err
		}
		packed, err := pack(before)
		if err != nil {
			return 0, err
		}
		e.HasBefore, kept = true, len(before)
		all = append(all, file(edition.BeforeFile, packed))
	}
	return kept, publish.CreateFolder(filepath.Join(p.Folder, filepath.FromSlash(e.Path(""))), all)
}

var loadedAsset = regexp.MustCompile(`assets/[A-Za-z0-9._-]+`)

// before reads the pages of the edition that is replaced, and what they load, from the site
// as it was published.
func (p Publication) before(project fs.FS, s *Site, last *edition.Entry) ([]publish.SiteFile, error) {
	site, err := publish.Open(p.Published)
	if err != nil {
		return nil, &NoPages{last.Record.Document, last.Record.Edition, p.Published, err}
	}
	if text, err := site.Read(last.Record.Document + "/" + edition.RecordFile); err != nil || string(text) != string(last.RecordText) {
		return nil, &NoPages{last.Record.Document, last.Record.Edition, p.Published, err}
	}
	var all []publish.SiteFile
	assets := map[string]bool{}
	for _, name := range site.Names() {
		below, ours := isBelow(last.Record.Document, name)
		if !ours {
			continue
		}
		content, err := site.Read(name)
		if err != nil {
			return nil, &NoPages{last.Record.Document, last.Record.Edition, p.Published, err}
		}
		all = append(all, publish.SiteFile{Path: edition.Superseded(last.Record.Document, last.Record.Edition) + "/" + below, Content: func() ([]byte, error) { return content, nil }})
		for _, asset := range loadedAsset.FindAllString(string(content), -1) {
			assets[asset] = true
		}
	}
	for _, name := range site.Names() {
		if assets[name] && !strings.HasPrefix(name, address.Asset("search-index")) {
			content, err := site.Read(name)
			if err != nil {
				return nil, &NoPages{last.Record.Document, last.Record.Edition, p.Published, err}
			}
			all = append(all, publish.SiteFile{Path: name, Content: func() ([]byte, error) { return content, nil }})
		}
	}
	return all, nil
}

// NoPages says that the pages of an edition, which a correction has to keep, are not to be
// found.
type NoPages struct {
	Document string
	Edition  int
	Folder   string
	Err      error // nil where the folder has another edition
}

// Error implements error.
func (n *NoPages) Error() string {
	why := "it has another edition"
	if n.Err != nil {
		why = n.Err.Error()
	}
	return fmt.Sprintf("the pages of %s, edition %d, are not in the folder %s: %s", n.Document, n.Edition, n.Folder, why)
}

// Hint says how to get the pages.
func (n *NoPages) Hint() string {
	return "a correction keeps the pages that it replaces: name a copy of the published site with --published DIR; or put the old figures and texts back, run outturn build, make the correction again and run this command again"
}
