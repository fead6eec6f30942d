package report

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/finance"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

// IndicatorChart is the series of one indicator as a chart.
type IndicatorChart struct {
	Measure *Measure
}

// GroupChart is the rows of a group by quarter, as the parts of a whole.
type GroupChart struct {
	ID, Title string
	Quarters  []quarter.Quarter
	Parts     []ChartPart
	LeftOut   []*Measure // rows that are made up of others, and would count twice
}

// ChartPart is one part of a GroupChart.
type ChartPart struct {
	Measure *Measure
	Points  []indicator.Point // of the chart's quarters, absences included
}

// FinanceChart is the variances of the quarter's finance as a chart.
type FinanceChart struct {
	Statement *finance.Statement
	Quarter   quarter.Quarter
}

// mostParts is how many parts of a whole can be told apart.
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
	if m == nil || !f.once(b, []string{id.Text}) {
		return nil
	}
	return &IndicatorChart{m}
}

func (f *filler) groupChart(b *commentary.Block, id commentary.Argument) Block {
	e := f.group(id)
	if e == nil || !f.once(b, []string{id.Text}) {
		return nil
	}
	c := &GroupChart{ID: e.ID, Title: e.Title, Quarters: f.report.window(windowQuarters)}
	parts, leftOut := partsOf(e.Measures)
	for _, m := range parts {
		c.Parts = append(c.Parts, ChartPart{m, m.points(c.Quarters)})
	}
	c.LeftOut = leftOut
	if !f.drawable(id, c) {
		return nil
	}
	return c
}

// group finds the entry of a group, or says that the report has none of that
// name.
func (f *filler) group(id commentary.Argument) *Entry {
	var groups []string
	for _, e := range f.report.Entries {
		if e.Group == nil {
			continue
		}
		if e.ID == id.Text {
			return e
		}
		groups = append(groups, e.ID)
	}
	f.known(rule.UnknownGroup, "group", id, groups)
	return nil
}

// partsOf are the rows of a group that make up its whole. One that is computed
// from other rows says again what they say; where it is the only one beside a
// single row, it is that row's remainder.
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
	for _, p := range c.Parts {
		if p.Measure.Indicator.Unit != c.Parts[0].Measure.Indicator.Unit {
			f.ds.Report(rule.BadChart, id.Span, "the rows of the group %q are not all in one unit: %q and %q differ", id.Text, c.Parts[0].Measure.Indicator.ID, p.Measure.Indicator.ID)
			return false
		}
		for _, point := range p.Points {
			if point.Reading.Present() && point.Reading.Value.IsNegative() {
				f.ds.Report(rule.BadChart, id.Span, "%q is below zero in %s, and no part of a whole is", p.Measure.Indicator.ID, point.Quarter.Name())
				return false
			}
		}
	}
	return true
}

// points are a measure's readings of several quarters, with an absence where
// there is none.
func (m *Measure) points(quarters []quarter.Quarter) []indicator.Point {
	points := make([]indicator.Point, len(quarters))
	for n, q := range quarters {
		points[n] = m.at(q)
		if q.Before(m.Indicator.Since) {
			points[n].Reading = indicator.Reading{State: indicator.NotApplicable}
		}
	}
	return points
}

func (f *filler) financeChart(b *commentary.Block) Block {
	view := b.Get("finance")
	if !f.known(rule.UnknownValue, "view", view, []string{"variances"}) || !f.once(b, []string{"finance=" + view.Text}) {
		return nil
	}
	if f.report.Finance == nil || len(f.report.Finance.Lines) == 0 {
		return f.unfinanced(b, "no finance by heading")
	}
	return &FinanceChart{f.report.Finance, f.report.Quarter}
}
