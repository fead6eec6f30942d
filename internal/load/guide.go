package load

import (
	"cmp"
	"math"
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Guide is a page beside the reports.
type Guide struct {
	Name     string // of its file, and in its address
	Title    string
	Summary  string
	Authors  bool            // it is for those who write reports, not for their readers
	AsOf     quarter.Quarter // the report that its figures and blocks show; zero when they show none
	Span     source.Span     // where AsOf is written, or the top of the file
	Document *commentary.Document

	order int
}

// guide assembles the pages beside the reports.
func (a *assembly) guide() {
	for _, f := range a.found.all(guideRole) {
		if f.table == nil || f.document.FrontMatter.IsZero() {
			continue
		}
		var t guideFrontMatter
		keyfile.Decode(f.table, &t, a.ds)
		if t.Order.Usable() && t.Order.Value < 1 {
			a.ds.Report(rule.OutOfRange, t.Order.Span, "the first page is number 1")
		}
		page := &Guide{
			Name: f.id, Title: t.Title, Summary: t.Summary, Authors: t.For == "authors", order: t.Order.Or(math.MaxInt),
			AsOf: a.quarter(t.AsOf), Span: t.AsOf.Span, Document: f.document,
		}
		if page.Span.IsZero() {
			page.Span = f.source.Top()
		}
		a.dataset.Guide = append(a.dataset.Guide, page)
	}
	slices.SortFunc(a.dataset.Guide, func(x, y *Guide) int {
		return cmp.Or(cmp.Compare(x.order, y.order), cmp.Compare(x.Name, y.Name))
	})
}
