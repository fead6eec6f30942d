package report

import (
	"maps"
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Guide is a page beside the reports, with its figures and blocks filled in.
type Guide struct {
	*load.Guide
	AsOf *Report // what they are of; nil when there are none
}

// Guides fills in the pages beside the reports from those reports: what is not
// in one that is given cannot be shown.
func Guides(dataset *load.Dataset, reports []*Report) ([]*Guide, *source.Diagnostics) {
	ds := &source.Diagnostics{}
	var all []*Guide
	for _, written := range dataset.Guide {
		page := &Guide{Guide: written}
		if page.AsOf = shownOn(written, reports, ds); page.AsOf != nil {
			f := &filler{report: page.AsOf, paper: written.Document, ds: ds, shown: map[string]bool{}}
			f.figures(written.Document)
			f.blocks(written.Document)
		}
		all = append(all, page)
	}
	return all, ds
}

// shownOn is the report that a page shows figures and blocks of, apart from those
// that its own paper shows; nil when there are none, or no such report.
func shownOn(page *load.Guide, reports []*Report, ds *source.Diagnostics) *Report {
	if len(page.Document.Figures)+len(page.Document.Blocks) == 0 {
		return nil
	}
	if page.AsOf.IsZero() {
		ds.Report(rule.MissingKey, page.Place, "nothing says of which quarter the figures and blocks of this page are").
			WithHint(`add as_of = "2019-20/q2" to its front matter, or show them as they are written, in backquotes`)
		return nil
	}
	at := slices.IndexFunc(reports, func(r *Report) bool { return r.Quarter == page.AsOf })
	if at < 0 {
		ds.Report(rule.MissingFile, page.Place, "there is no published report for %s, whose figures this page shows", page.AsOf.Name())
		return nil
	}
	shown := *reports[at]
	shown.Figures, shown.Blocks = map[*commentary.Figure]Text{}, map[*commentary.Block]Block{}
	maps.Copy(shown.Figures, reports[at].Figures) // commentary that a block shows has figures too
	return &shown
}
