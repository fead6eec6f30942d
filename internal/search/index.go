// Package search makes what readers search: a list of documents, small enough to
// be sent whole, of which a script on the site's A to Z finds some.
//
// Reports, reviews and the pages beside them come in, as they are published; an
// [Index] goes out, and as a script. What is a draft or exempt is in it no more
// than on the pages. How words are found in it is the script's matter
// (templates/scripts/search.js); what is found first among equals is said here, by
// the order of documents and the weight of their kinds.
package search

import (
	"cmp"
	"slices"

	"outturn/internal/load"
	"outturn/internal/prose"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// Kind is what a document is.
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

// kinds are all kinds in that order, with how much more or less a word found in
// one weighs than in another.
var kinds = []struct {
	Kind
	weight float64
}{
	{Paper, 1.1}, {Minutes, 1}, {Review, 1}, {Indicator, 1.3}, {Section, 1.1}, {Paragraph, 1}, {Action, 1},
	{Commentary, 0.9}, {Guide, 0.3},
}

// Document is one place that can be found.
type Document struct {
	Title   string // of a numbered paragraph empty
	Kind    Kind
	Of      Kind            // the document that it is a part of: a Paper, Minutes or Review; empty: of none
	Quarter quarter.Quarter // zero: of none
	When    string          // the quarter as the page says it; empty: of none
	Address string          // below the site's root, with its anchor
	Text    string
	Section string            // the heading that it stands under; empty: none
	Number  int               // of a numbered paragraph
	ID      string            // of an indicator
	Names   []string          // other names of an indicator, with their codes; the quarter and its months, of a paper
	Codes   []string          // of an indicator, now or earlier
	In      []quarter.Quarter // all reports that have the indicator, the latest first
}

// Index is everything that can be found: in order of kinds, of papers before
// minutes, and then the latest first.
type Index struct {
	Documents []Document
	Acronyms  []prose.Acronym

	commented int // reports whose commentary is in it
}

// New lists the documents of a site, which has its reports and reviews earliest
// first.
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
