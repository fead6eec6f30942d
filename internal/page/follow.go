package page

import (
	"cmp"
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/commentary"
	"outturn/internal/indicator"
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
		return s.countedOn(r, f)
	case basis.Aspect == report.MoneyAspect:
		return financeOn(r, basis.Place.Line)
	}
	return ""
}

// explained is where an indicator's page tells what a figure about it rests on. The quarter
// of a review's figures may have no pages: then they lead to each indicator's page in the
// first report after it, which need not compare it with the same others.
func (s *Site) explained(m *report.Measure, a report.Aspect, r *report.Report) string {
	in := s.firstFrom(r.Quarter, m.Indicator.ID)
	if in == nil {
		return ""
	}
	page := address.Indicator(in.Quarter, m.Indicator.ID)
	if in.Quarter != r.Quarter && a == report.ComparatorAspect {
		return page
	}
	return page + map[report.Aspect]string{
		report.ReadingAspect: "#series", report.JudgementAspect: "#position",
		report.RuleAspect: "#definition", report.ComparatorAspect: "#compared",
	}[a]
}

// countedOn is where readers see what a report's count or share comes to: the table of
// positions of its set, or the summary at the top of the report. What has no sum in either
// leads to the table of the indicators, or to the page of the set.
func (s *Site) countedOn(r *report.Report, f *commentary.Figure) string {
	set := f.Get("set").Text
	table := func(name string, sets ...string) string {
		return blockOn(r, func(b *commentary.Block) bool { return b.Name == name && slices.Contains(sets, b.Get("set").Text) })
	}
	to := ""
	if f.Get("direction").Text == "" && f.Get("trend").Text == "" {
		to = cmp.Or(table("positions", set), summedUp(r, f))
	}
	to = cmp.Or(to, table("indicators", set, ""), table("positions", set, ""))
	if to == "" && slices.ContainsFunc(s.sets, func(c *report.Collection) bool { return c.ID == set }) {
		return address.Set(set)
	}
	return to
}

// summedUp is where the summary at the top of a report has a count: under the counts of its
// set or, of all indicators in a position that judges, in the headline.
func summedUp(r *report.Report, f *commentary.Figure) string {
	set, positions := f.Get("set").Text, f.Get("position").List()
	unjudged := func(code string) bool {
		p := indicator.Position(code)
		return slices.Contains(indicator.Positions(), p) && !p.Judged()
	}
	switch {
	case r.Paper == nil || f.Get("service").Text != "":
		return ""
	case set != "" && r.Judges(set):
		return address.Report(r.Quarter) + "#" + glanceAnchor(set)
	case set == "" && len(positions) > 0 && !slices.ContainsFunc(positions, unjudged):
		return address.Report(r.Quarter) + "#at-a-glance"
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
