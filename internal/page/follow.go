package page

import (
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/commentary"
	"outturn/internal/prose"
	"outturn/internal/report"
)

// leads is the path that a figure leads to: the paragraph that it refers to, or where its
// number comes from; empty where it leads nowhere.
func (s *Site) leads(f *commentary.Figure, within *commentary.Document, on showing) string {
	r, text := on.report, on.report.Figures[f]
	basis := r.Basis(f)
	switch {
	case slices.Contains(within.Paragraphs, text.Paragraph):
		return string(on.at) + "#" + text.Paragraph.Anchor()
	case text.Paragraph != nil:
		return address.Report(r.Quarter) + "#" + text.Paragraph.Anchor()
	case text.Measure != nil:
		return s.explained(text.Measure, basis.Aspect, r)
	case basis.Aspect == report.CountAspect:
		return s.countedOn(r, basis.Set)
	case basis.Aspect == report.MoneyAspect:
		return financeOn(r, basis.Place.Line)
	}
	return ""
}

// explained is where an indicator's page tells what a figure about it rests on. The quarter
// of a review's figures may have no pages, so they lead to each indicator's page in its
// latest report, which need not compare it with the same others.
func (s *Site) explained(m *report.Measure, a report.Aspect, r *report.Report) string {
	page := address.Indicator(r.Quarter, m.Indicator.ID)
	if r.Paper == nil {
		page = s.latest(m.Indicator.ID)
	}
	if page == "" || r.Paper == nil && a == report.ComparatorAspect {
		return page
	}
	return page + map[report.Aspect]string{
		report.ReadingAspect: "#series", report.JudgementAspect: "#position",
		report.RuleAspect: "#definition", report.ComparatorAspect: "#compared",
	}[a]
}

// countedOn is where the indicators of a set are listed that a report counts: its table of
// them, or its table of positions, or the page of the set.
func (s *Site) countedOn(r *report.Report, set string) string {
	for _, name := range []string{"indicators", "positions"} {
		to := blockOn(r, func(b *commentary.Block) bool {
			of := b.Get("set").Text
			return b.Name == name && (of == "" || of == set)
		})
		if to != "" {
			return to
		}
	}
	if slices.ContainsFunc(s.sets, func(c *report.Collection) bool { return c.ID == set }) {
		return address.Set(set)
	}
	return ""
}

// financeOn is where a report's paper has a line of the finance.
func financeOn(r *report.Report, line string) string {
	views := []string{"lines", "variances", "summary"}
	if strings.HasPrefix(line, "summary.") {
		views = []string{"summary"}
	}
	for _, view := range views {
		if to := blockOn(r, func(b *commentary.Block) bool { return b.Name == "finance" && b.Get("view").Text == view }); to != "" {
			return to
		}
	}
	return ""
}

// blockOn is the heading of a report's paper under which a block stands; empty where none
// does.
func blockOn(r *report.Report, meant func(*commentary.Block) bool) string {
	if r.Paper == nil {
		return ""
	}
	d := r.Paper.Document
	at := slices.IndexFunc(d.Blocks, meant)
	if at < 0 {
		return ""
	}
	to := ""
	for _, h := range d.Headings {
		if lines := h.Lines(); lines.Len() > 0 && d.Span(lines.At(0).Start, lines.At(0).Stop).Start < d.Blocks[at].Span.Start {
			to = address.Report(r.Quarter) + "#" + prose.HeadingID(h)
		}
	}
	return to
}
