package report

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/finance"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

var chartBlock = blockType{
	Form: commentary.Form{
		Name: "chart", Doc: "A chart, with its figures as a table. Figures are drawn as they are printed, and the axis of an indicator's chart covers at least ten points of a percentage, or a fifth of the largest figure in another unit, and three times the distance between the target and its tolerance or the edge of a class, or begins at zero, so that a small change does not look like a large one. Figures for the year to date are drawn over the quarters of one year, with a line for each of at most five years: those of the report's year are thick, with their targets. No line leads over a quarter without a figure or over a break, which the sign [b] marks with its quarter; the figures in another unit than the latest are in the table alone.",
		Example: "::: chart indicator=re-referrals\n:::", In: inPaperAndGuide,
		Options: []commentary.Option{
			{Name: "indicator", Doc: "The id of an indicator: its readings, targets, tolerance and comparators.", Either: true},
			{Name: "group", Doc: "The id of a group: its rows as parts of a whole, by quarter.", Either: true},
			{Name: "finance", Doc: "variances: the net variance of each heading of the budget.", Either: true, Values: []string{"variances"}},
		},
	},
	build:   (*filler).chart,
	results: []Block{&IndicatorChart{}, &GroupChart{}, &FinanceChart{}, &awaitedFinance{}},
}

// IndicatorChart is what the block chart comes to with an indicator: its series.
type IndicatorChart struct {
	Measure *Measure
}

// Layout implements [Block].
func (*IndicatorChart) Layout() string { return "chart" }

// GroupChart is what the block chart comes to with a group: its rows by quarter, as
// the parts of a whole.
type GroupChart struct {
	ID, Title string
	Quarters  []quarter.Quarter
	Parts     []*Measure
	LeftOut   []*Measure // rows that are computed from other rows, and would count twice
}

// Layout implements [Block].
func (*GroupChart) Layout() string { return "chart-group" }

// Covers names the first and the last quarter of the chart.
func (c *GroupChart) Covers() string { return spanOf(c.Quarters[0], c.Quarters[len(c.Quarters)-1]) }

// FinanceChart is what the block chart comes to with the finance: its variances.
type FinanceChart struct {
	Title     string
	Statement *finance.Statement
	Quarter   quarter.Quarter
	Lines     []FinanceLine // with the total, where there is one
}

// Layout implements [Block].
func (*FinanceChart) Layout() string { return "chart-finance" }

// mostParts is how many parts of a bar readers can tell apart.
const mostParts = 5

func (f *filler) chart(b *commentary.Block) Block {
	switch {
	case b.Get("indicator").Text != "":
		return f.indicatorChart(b, b.Get("indicator"))
	case b.Get("group").Text != "":
		return f.groupChart(b, b.Get("group"))
	case b.Get("finance").Text != "":
		return f.financeChart(b)
	}
	return nil
}

func (f *filler) indicatorChart(b *commentary.Block, id commentary.Argument) Block {
	m := f.measure(id)
	if m == nil || !f.showOnce(b, []string{id.Text}) {
		return nil
	}
	return &IndicatorChart{m}
}

func (f *filler) groupChart(b *commentary.Block, id commentary.Argument) Block {
	e := f.group(id)
	if e == nil || !f.showOnce(b, []string{id.Text}) {
		return nil
	}
	c := &GroupChart{ID: e.ID, Title: e.Title, Quarters: f.report.quartersBack(usualQuarters)}
	c.Parts, c.LeftOut = partsOf(e.Measures)
	if !f.drawable(id, c) {
		return nil
	}
	return c
}

// group finds the entry of a group, and reports one that there is not.
func (f *filler) group(id commentary.Argument) *Entry {
	var groups []string
	titles := map[string]string{}
	for _, e := range f.report.Entries {
		if e.Group == nil {
			continue
		}
		if e.ID == id.Text {
			return e
		}
		groups, titles[e.Title] = append(groups, e.ID), e.ID
	}
	f.isOneOf(rule.UnknownGroup, "group", id, groups, titles)
	return nil
}

// partsOf are the rows of a group that make up its whole. A row that is computed
// from other rows repeats them, so it is left out; but beside a single row, what is
// computed is the remainder, and a part.
func partsOf(rows []*Measure) (parts, leftOut []*Measure) {
	var computed []*Measure
	for _, m := range rows {
		if d := m.Indicator.Derived; d != nil && slices.ContainsFunc(rows, func(other *Measure) bool {
			return slices.Contains(d.Parts(), other.Indicator.ID)
		}) {
			computed = append(computed, m)
		} else {
			parts = append(parts, m)
		}
	}
	if len(parts) < 2 {
		return rows, nil
	}
	return parts, computed
}

// drawable checks that the parts can stand in one bar.
func (f *filler) drawable(id commentary.Argument, c *GroupChart) bool {
	if len(c.Parts) > mostParts {
		f.ds.Report(rule.BadChart, id.Span, "the group %q has %d parts, and a chart can show %d", id.Text, len(c.Parts), mostParts).
			WithHint("draw the indicators one by one: chart indicator=...")
		return false
	}
	for _, m := range c.Parts {
		if first := c.Parts[0].Indicator; m.Indicator.Unit != first.Unit {
			f.ds.Report(rule.BadChart, id.Span, "the rows of the group %q are not all in one unit: %q and %q differ", id.Text, first.ID, m.Indicator.ID)
			return false
		}
		for _, point := range m.Points(c.Quarters) {
			if point.Reading.Present() && point.Reading.Value.IsNegative() {
				f.ds.Report(rule.BadChart, id.Span, "%q is below zero in %s, and no part of a whole is", m.Indicator.ID, point.Quarter.Name())
				return false
			}
		}
	}
	return true
}

func (f *filler) financeChart(b *commentary.Block) Block {
	if !f.showOnce(b, []string{"finance=" + b.Get("finance").Text}) {
		return nil
	}
	s := f.report.Finance
	if s == nil || len(s.Lines) == 0 {
		return f.withoutFinance(b, "no finance by heading")
	}
	lines := s.Lines
	if s.Total != nil {
		lines = append(slices.Clone(lines), *s.Total)
	}
	return &FinanceChart{"Net variance by heading, " + f.report.Quarter.Short(), s, f.report.Quarter, shownLines(s.Scale, lines)}
}
