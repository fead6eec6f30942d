package page

import (
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/commentary"
	"outturn/internal/prose"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// writtenDocument is a paper, minutes or a review, as far as the A to Z needs it.
type writtenDocument struct {
	kind, when string // "paper", "Q2 2019/20"
	title      string
	href       string
	document   *commentary.Document
	figures    *report.Report // what its figures are filled in from
}

// writtenDocuments are all of them, the latest first; of a quarter the paper comes
// before its minutes.
func (s *Site) writtenDocuments() []writtenDocument {
	var all []writtenDocument
	for _, r := range slices.Backward(s.reports) {
		when := r.Quarter.Short()
		all = append(all, writtenDocument{"paper", when, r.Paper.Title, atoz.To(address.Report(r.Quarter)), r.Paper.Document, r})
		if r.Minutes != nil {
			all = append(all, writtenDocument{"minutes", when, r.Minutes.Title, atoz.To(address.Minutes(r.Quarter)), r.Minutes.Document, r})
		}
	}
	for _, r := range slices.Backward(s.reviews) {
		all = append(all, writtenDocument{"annual review", r.Year.Label(), r.Title, atoz.To(address.Review(r.Year)), r.Document, r.AsOf})
	}
	return all
}

// documentEntries are the titles and headings of all documents. A heading that is
// no more than an indicator's name is left out: the indicator stands there.
func (s *Site) documentEntries(latest []shownMeasure) []*entry {
	o := &occurrences{of: map[string]*entry{}}
	taken := map[string]bool{}
	for _, m := range latest {
		for _, n := range append(m.OtherNames(), m.Name) {
			taken[sortKey(n.String())], taken[sortKey(n.Title)] = true, true
		}
	}
	for _, d := range s.writtenDocuments() {
		o.add(d.title, d, d.href, "")
		within := map[string]bool{}
		for _, h := range d.document.Headings {
			text := strings.TrimSpace(d.figures.Plain(h, d.document))
			key := sortKey(text)
			if key == "" || taken[key] || within[key] {
				continue
			}
			within[key] = true
			o.add(text, d, d.href+"#"+prose.HeadingID(h), "section of the ")
		}
	}
	return o.all
}

// occurrences gathers what stands in several documents into one entry each.
type occurrences struct {
	all []*entry
	of  map[string]*entry
}

// add takes up a place in a document, the latest first. part is empty for the
// document itself.
func (o *occurrences) add(text string, d writtenDocument, href, part string) {
	key := part + sortKey(text)
	e := o.of[key]
	if e == nil {
		e = &entry{Text: text, Href: href, Note: part + d.kind + ", " + d.when, kind: d.kind}
		o.of[key] = e
		o.all = append(o.all, e)
		return
	}
	label := d.when
	if e.kind != d.kind {
		label += " (" + d.kind + ")"
	}
	e.also(Link{label, href})
}

// also adds a further link, folded from some number on.
func (e *entry) also(link Link) {
	switch {
	case len(e.Folded) > 0:
		e.Folded = append(e.Folded, link)
	case len(e.Also) < shownAlso:
		e.Also = append(e.Also, link)
	default:
		e.Folded = append(e.Also, link)
		e.Also = nil
	}
	if len(e.Folded) > 0 {
		e.Fold = wording.Count(len(e.Folded), "earlier one")
	}
}
