package report

import (
	"maps"
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Guide is a page of the guide with its figures and blocks filled in.
type Guide struct {
	*load.Guide
	AsOf *Report // that its figures and blocks are taken from; nil when it has none
}

// Guides fills in the pages of the guide. Their figures and blocks can only be taken
// from one of the reports given.
func Guides(dataset *load.Dataset, reports []*Report) ([]*Guide, *source.Diagnostics) {
	ds := &source.Diagnostics{}
	var all []*Guide
	for _, written := range dataset.Guide {
		page := &Guide{Guide: written}
		if page.AsOf = reportShownOn(written, reports, dataset.Organisation.Calendar, ds); page.AsOf != nil {
			f := &filler{report: page.AsOf, paper: written.Document, ds: ds, within: "this page", shown: map[string]bool{}}
			f.figures(written.Document)
			f.blocks(written.Document)
		}
		all = append(all, page)
	}
	return all, ds
}

// reportShownOn is a copy of the report that a page takes its figures and blocks
// from, without the blocks of the report's paper; nil when the page has none, or there
// is no such report.
func reportShownOn(page *load.Guide, reports []*Report, c quarter.Calendar, ds *source.Diagnostics) *Report {
	if len(page.Document.Figures)+len(page.Document.Blocks) == 0 {
		return nil
	}
	if page.AsOf.IsZero() {
		ds.Report(rule.MissingKey, page.Span, "nothing says of which quarter the figures and blocks of this page are").
			WithHint(`add as_of = "%s" to its front matter, or show them as they are written, in backquotes`, c.Of(2019, 2))
		return nil
	}
	at := slices.IndexFunc(reports, func(r *Report) bool { return r.Quarter == page.AsOf })
	if at < 0 {
		ds.Report(rule.MissingFile, page.Span, "there is no published report for %s, whose figures this page shows", page.AsOf.Name())
		return nil
	}
	shown := *reports[at]
	shown.Figures, shown.Blocks = map[*commentary.Figure]FigureText{}, map[*commentary.Block]Block{}
	maps.Copy(shown.Figures, reports[at].Figures) // commentary that a block shows has figures too
	return &shown
}
