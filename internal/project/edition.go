package project

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"outturn/internal/address"
	"outturn/internal/edition"
	"outturn/internal/load"
	"outturn/internal/publish"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// published is a document that the public may read on a day, with what it says.
type published struct {
	document string
	at       source.Span // the beginning of its file
	day      time.Time   // on which it was published, as far as its file says; zero if it does not
	content  func() edition.Content
}

// publicDocuments lists what the public may read, in the order of quarters and years.
func publicDocuments(reports []*report.Report, reviews []*report.Review) []published {
	var all []published
	add := func(page string, p *load.Publication, content func() edition.Content) {
		document, _ := address.Document(page)
		all = append(all, published{document, p.Document.File.Top(), p.PublishOn, content})
	}
	for _, r := range reviews {
		if r.Public {
			add(address.Review(r.Year), &r.Publication, r.Content)
		}
	}
	for _, r := range reports {
		if r.Public {
			add(address.Report(r.Quarter), &r.Paper.Publication, r.Content)
		}
		if r.Public && r.Minutes != nil && r.MinutesPublic {
			add(address.Minutes(r.Quarter), &r.Minutes.Publication, r.MinutesContent)
		}
	}
	return all
}

// compareEditions finds what recorded documents say otherwise than when they were
// published, and reports it.
func (d *Result) compareEditions(reports []*report.Report, reviews []*report.Review, o Options) {
	public, ds := publicDocuments(reports, reviews), &source.Diagnostics{}
	current := d.Dataset.Editions.Current()
	differing, telling := make([]Changed, len(current)), make([][]stillTold, len(current))
	var comparing sync.WaitGroup
	for n, e := range current {
		at := slices.IndexFunc(public, func(p published) bool { return p.document == e.Record.Document })
		switch {
		case e.Proposed(), at < 0 && e.Record.Published.Time.After(o.Day):
			continue
		case at < 0:
			reportGone(e, ds)
			continue
		}
		comparing.Go(func() {
			content := public[at].content()
			differing[n] = compareEdition(e.Record, content, public[at].at, o)
			telling[n] = d.stillTold(e.Record.Document, content.Facts)
		})
	}
	comparing.Wait()
	for _, one := range slices.Concat(telling...) {
		one.report(ds)
	}
	d.Changed = slices.DeleteFunc(differing, func(c Changed) bool { return len(c.Changes) == 0 })
	for _, c := range d.Changed {
		d.reportChanged(c, ds)
	}
	for _, one := range ds.Sorted() {
		if o.previews() { // which shows what a correction would look like
			one.Severity = source.Warning
		}
		d.Diagnostics.Add(one)
	}
}

// compareWithoutDrafts compares recorded documents as a build without drafts would publish
// them: with drafts, their pages may also tell of what is not public yet.
func (d *Result) compareWithoutDrafts(o Options) {
	if len(d.Dataset.Editions.Entries) == 0 {
		return
	}
	public := d.Dataset.AsPublished(o.Day)
	reports, _ := report.All(public, o.Day)
	reviews, _ := report.Reviews(public, o.Day)
	d.compareEditions(reports, reviews, o)
}

// compareEdition compares what a document says with its last edition.
func compareEdition(last *edition.Record, content edition.Content, at source.Span, o Options) Changed {
	changes := edition.Compare(last.Content(), content)
	if last.Program != o.Program || stableVersion(o.Program) == "" {
		changes = edition.OfContent(changes)
	}
	return Changed{last, changes, at}
}

// reportGone reports a document that was published and is not public any more.
func reportGone(e *edition.Entry, ds *source.Diagnostics) {
	ds.Report(rule.PublishedChanged, source.NewFile(e.Path(edition.RecordFile), "").Top(), "%s %s, and is not public any more",
		e.Record.Document, e.Record.WasPublished()).
		WithHint("put its file back, with status = \"published\"; to withdraw a figure or a passage, take it out and run outturn correct %s --reason \"...\"", e.Record.Document)
}

// Changed is a recorded document that says something else than when it was published.
type Changed struct {
	Record  *edition.Record
	Changes []edition.Change
	at      source.Span // the beginning of its file
}

// mostTold is how many parts of one document are told of one by one.
const mostTold = 6

// reportChanged tells how a document differs from its last edition: each part of it that
// changed where it is written, the first few one by one.
func (d *Result) reportChanged(in Changed, ds *source.Diagnostics) {
	documents := d.Dataset.Editions.Corrected() // what is being corrected has to be with them
	for _, one := range d.Changed {
		documents = append(documents, one.Record.Document)
	}
	parts := edition.BySubject(edition.Leading(in.Changes))
	for n, changes := range parts[:min(len(parts), mostTold)] {
		rest := ""
		if n == mostTold-1 && len(parts) > mostTold {
			rest = fmt.Sprintf("; and %s", wording.Count(len(parts)-mostTold, "more part"))
		}
		found := ds.Report(rule.PublishedChanged, d.writtenAt(in, changes[0]), "%s %s (edition %d) and would change: %s%s",
			in.Record.Document, in.Record.WasPublished(), in.Record.Edition, inWords(changes), rest)
		if takesBack(changes) {
			found.WithHint("it is kept back now: run outturn correct %s --reason \"...\", and then outturn remove %s --edition %d --reason \"...\", so that the earlier edition does not tell it either", strings.Join(documents, " "), in.Record.Document, in.Record.Edition)
			continue
		}
		found.WithHint("put it back or, to correct what was published, run outturn correct %s --reason \"...\"", strings.Join(documents, " "))
	}
}

// inWords tells the changes of one part: "“Visits”: figure from 87.1% to 79.2%".
func inWords(changes []edition.Change) string {
	var all []string
	for _, c := range changes {
		all = append(all, c.String())
	}
	if changes[0].OfWords() {
		return changes[0].About() + " " + all[0]
	}
	return changes[0].About() + ": " + strings.Join(all, "; ")
}

// writtenAt is where a change is written: the words, the figure in the data or, where it
// cannot be told, the document.
func (d *Result) writtenAt(in Changed, c edition.Change) source.Span {
	if c.OfWords() && !c.Words().At.IsZero() {
		return c.Words().At
	}
	if id, isIndicator := strings.CutPrefix(c.Subject, load.IndicatorSubject("")); isIndicator {
		place := load.Place{Indicator: id}
		if q, err := d.Dataset.Organisation.Calendar.Parse(in.Record.Document); err == nil {
			place.Quarter = q
			if at := d.Dataset.Written(place, q); c.Fact != edition.TitleFact && !at.IsZero() {
				return at
			}
			if at := d.Dataset.Written(load.Place{Indicator: id, Key: edition.TitleFact}, q); !at.IsZero() {
				return at
			}
		}
	}
	return in.at
}

// Unrecorded lists the public documents that have no edition: a change of them would go
// unnoticed.
func (d *Result) Unrecorded() []string {
	var all []string
	for _, p := range publicDocuments(d.Reports, d.Reviews) {
		if d.Dataset.Editions.Latest(p.document) == nil {
			all = append(all, p.document)
		}
	}
	return all
}

// isBelow reports whether a file of the site belongs to a document: its page and what
// stands beside and below it, without documents of their own.
func isBelow(document, name string) (below string, ok bool) {
	below, ok = strings.CutPrefix(name, document+"/")
	if first, _, _ := strings.Cut(below, "/"); first == "minutes" || strings.HasPrefix(first, "minutes-edition-") {
		return "", false
	}
	return below, ok
}

// lookDigits is the number of digits that tell one look from another.
const lookDigits = 16

// look names what the look of all pages depends on: whatever may change them without a new
// edition. It is empty where the program's version is not known.
func (s *Site) look(files []publish.SiteFile) string {
	if s.program == "" {
		return ""
	}
	organisation := &s.Dataset.Organisation
	parts := []string{s.program, s.Address, organisation.Title, organisation.Publisher, organisation.Notice, organisation.Language,
		fmt.Sprint(s.Missing), fmt.Sprint(len(s.Guides) > 0)}
	for _, f := range files {
		if strings.HasPrefix(f.Path, address.Asset("")) && !strings.HasPrefix(f.Path, address.Asset("search")) {
			parts = append(parts, f.Path)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(s.Layouts)) {
		parts = append(parts, name, s.Layouts[name].Text)
	}
	return edition.Sum([]byte(strings.Join(parts, "\x00")))[:lookDigits]
}

// stableVersion is the version of the program, if the same version always draws the same
// pages: not that of a build from files that no commit has.
func stableVersion(program string) string {
	if strings.Contains(program, "(devel)") || strings.Contains(program, "with changes") {
		return ""
	}
	return program
}
