// Package search makes the search index of a site: a list of documents, small enough
// to be sent whole, which a script on the A to Z searches.
//
// Reports, reviews and pages of the guide come in, as they are published; an [Index]
// goes out, and the same as a script. Like the pages, it has nothing that is exempt or
// left out as a draft. The script in templates/scripts/search.js decides which documents
// a search finds. The order of documents here and the weight of their kinds decide which
// of equally good results comes first.
package search

import (
	"cmp"
	"slices"

	"outturn/internal/load"
	"outturn/internal/prose"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// Kind is the kind of a document.
type Kind string

// The kinds, in the order in which those of one quarter stand.
const (
	Paper      Kind = "Paper"
	Minutes    Kind = "Minutes"
	Review     Kind = "Annual review"
	Indicator  Kind = "Indicator"
	Section    Kind = "Section"
	Paragraph  Kind = "Paragraph"
	Action     Kind = "Action"
	Commentary Kind = "Commentary"
	Guide      Kind = "Guide"
)

// kinds are all kinds in that order, each with the weight of a word that is found in
// it.
var kinds = []struct {
	Kind
	weight float64
}{
	{Paper, 1.1}, {Minutes, 1}, {Review, 1}, {Indicator, 1.3}, {Section, 1.1}, {Paragraph, 1}, {Action, 1},
	{Commentary, 0.9}, {Guide, 0.3},
}

// Document is one place that can be found.
type Document struct {
	Title   string // empty for a numbered paragraph
	Kind    Kind
	Of      Kind            // the kind of document that it is a part of: Paper, Minutes or Review; empty for none
	Quarter quarter.Quarter // zero if it is of none
	When    string          // the quarter as the page shows it; empty if it is of none
	Address string          // below the site's root, with its anchor
	Text    string
	Section string            // the heading above it; empty for none
	Number  int               // of a numbered paragraph
	ID      string            // of an indicator
	Names   []string          // other names of an indicator, with their codes; the quarter and its months, of a paper
	Codes   []string          // of an indicator, now or earlier
	In      []quarter.Quarter // all reports that have the indicator, the latest first
}

// Index is everything that can be found, sorted by kind, papers before minutes, and
// then the latest first.
type Index struct {
	Documents []Document
	Acronyms  []prose.Acronym

	commented int // how many reports' commentary is in it
}

// New makes the index of a site, whose reports and reviews come earliest first.
func New(organisation *load.Organisation, reports []*report.Report, reviews []*report.Review, guides []*report.Guide) *Index {
	ix := &Index{Acronyms: organisation.Acronyms}
	for _, r := range slices.Backward(reports) {
		ix.paper(r)
		ix.minutes(r)
		ix.commentary(r)
	}
	for _, r := range slices.Backward(reviews) {
		ix.review(r)
	}
	ix.indicators(reports)
	for _, g := range guides {
		if g.Authors {
			continue
		}
		ix.guide(g)
	}
	slices.SortStableFunc(ix.Documents, func(x, y Document) int {
		return cmp.Or(rank(x.Kind)-rank(y.Kind), rank(x.Of)-rank(y.Of))
	})
	return ix
}

func rank(kind Kind) int {
	for n, k := range kinds {
		if k.Kind == kind {
			return n
		}
	}
	return len(kinds)
}

func (ix *Index) add(d Document) { ix.Documents = append(ix.Documents, d) }
