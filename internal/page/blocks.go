package page

import (
	"cmp"
	"html/template"

	"outturn/internal/chart"
	"outturn/internal/commentary"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// block draws what a block of the paper came to, with the layout of its name.
// Its headings are of the given level.
func (s *Site) block(b *commentary.Block, on showing, level int) (template.HTML, error) {
	var view any
	switch t := on.report.Blocks[b].(type) {
	case *report.PositionsTable:
		view = s.positions(t)
	case *report.IndicatorsTable:
		view = s.indicatorsTable(t, on, level)
	case *report.Comments:
		comments, err := s.commentsView(t, on, level)
		if err != nil {
			return "", err
		}
		view = comments
	case *report.ExceptionsTable:
		view = s.exceptions(t, on)
	case *report.Awaited:
		return s.fragment("blocks/awaited.html", t)
	case *report.FinanceView:
		return s.finance(t)
	case *report.IndicatorChart:
		drawn, err := s.indicatorChart(t, on)
		if err != nil {
			return "", err
		}
		view = drawn
	case *report.GroupChart:
		return s.fragment("blocks/chart-group.html", stack(t, on))
	case *report.FinanceChart:
		return s.fragment("blocks/chart-finance.html", variances(t))
	case *report.HistoryTable:
		view = s.history(t, on)
	case *report.Challenge:
		challenge, err := s.challenge(t, on, level)
		if err != nil {
			return "", err
		}
		view = challenge
	case *report.ActionsTable:
		view = s.actions(t, on)
	case *report.ChangesTable:
		view = changes(t, on)
	case *report.DemandTable:
		view = demand(t, on)
	default: // tables that need no more than they have
		view = t
	}
	return s.fragment("blocks/"+b.Name+".html", view)
}

type positionsView struct {
	*report.PositionsTable
	Badges []Badge
}

func (s *Site) positions(t *report.PositionsTable) positionsView {
	v := positionsView{PositionsTable: t}
	for _, p := range t.Positions {
		v.Badges = append(v.Badges, s.badge(p))
	}
	return v
}

// indicatorsView is the appendix.
type indicatorsView struct {
	*report.IndicatorsTable
	Level  int // of headings
	Filter *filter
	Parts  []indicatorsPart
}

type indicatorsPart struct {
	report.IndicatorsPart
	Rows []indicatorsRow
}

type indicatorsRow struct {
	Row             report.IndicatorsRow
	ID, Title, Href string
	Traits          traits
	Polarity        string
	Spark           template.HTML
	Badge           Badge
	RulePosition    string // what the rule gives where officers state otherwise; else empty
	Trend           string
	RuleTrend       string
}

func (s *Site) indicatorsTable(t *report.IndicatorsTable, on showing, level int) indicatorsView {
	v := indicatorsView{IndicatorsTable: t, Level: level}
	for _, p := range t.Parts {
		part := indicatorsPart{IndicatorsPart: p}
		for _, row := range p.Rows {
			part.Rows = append(part.Rows, s.indicatorsRow(row, on))
		}
		v.Parts = append(v.Parts, part)
	}
	v.filter(s)
	return v
}

// filter offers to choose from the table. A paper may have a table for each set,
// and each its own choices.
func (v *indicatorsView) filter(s *Site) {
	title, prefix := "All indicators", ""
	if v.Set != "" {
		prefix = v.Set + "-"
	}
	var all []traits
	for _, part := range v.Parts {
		if len(v.Parts) == 1 {
			title = part.Title
		}
		for _, row := range part.Rows {
			if row.Row.Measure != nil {
				all = append(all, row.Traits)
			}
		}
	}
	v.Filter = s.filterOf(title, prefix, all)
}

func (s *Site) indicatorsRow(row report.IndicatorsRow, on showing) indicatorsRow {
	if row.Measure == nil {
		return indicatorsRow{Row: row, ID: row.Entry.ID, Title: row.Entry.Title, Badge: s.badge(row.Entry.Position)}
	}
	i, e := row.Measure.Indicator, row.Measure.Evaluation
	return indicatorsRow{
		Row: row, ID: i.ID, Title: row.Measure.Name.String(), Href: on.indicator(i.ID), Traits: traitsOf(row.Measure),
		Polarity: polarityLabel(i.Polarity), Badge: s.badge(e.Position), Trend: trendLabel(e.Trend),
		RulePosition: s.rulePosition(e), RuleTrend: ruleTrend(e),
		Spark: spark(row.Measure),
	}
}

// sparkQuarters is how far back a sparkline looks.
const sparkQuarters = 12

func spark(m *report.Measure) template.HTML {
	from := max(0, len(m.Series)-sparkQuarters)
	return template.HTML(chart.Of(m.Indicator, m.Series[from:], m.Judged[from:]).Spark())
}

// commentsView is the commentary of a set and position.
type commentsView struct {
	Level    int  // of headings
	One      bool // all are in one position
	Comments []commentView
	Without  []commentView
}

type commentView struct {
	ID, Title, Href string
	Display         string
	Working         string
	Badge           Badge
	RulePosition    string
	Trend           string
	RuleTrend       string
	Said            []saidView
}

func (s *Site) commentsView(c *report.Comments, on showing, level int) (commentsView, error) {
	v := commentsView{Level: level, One: c.One}
	for _, m := range c.Written {
		view := s.commentView(m, on)
		said, err := s.said(m, on, below(level))
		if err != nil {
			return v, err
		}
		view.Said = said
		v.Comments = append(v.Comments, view)
	}
	for _, m := range c.Without {
		v.Without = append(v.Without, s.commentView(m, on))
	}
	return v, nil
}

func (s *Site) commentView(m *report.Measure, on showing) commentView {
	i, e := m.Indicator, m.Evaluation
	return commentView{
		ID: i.ID, Title: m.Name.String(), Href: on.indicator(i.ID),
		Display: m.Display, Working: wording.Sentence(e.Working), Badge: s.badge(e.Position),
		Trend: trendLabel(e.Trend), RulePosition: s.rulePosition(e), RuleTrend: ruleTrend(e),
	}
}

// exceptionsView is the table of indicators in given positions.
type exceptionsView struct {
	*report.ExceptionsTable
	YearEnd string
	Rows    []exceptionsRow
}

type exceptionsRow struct {
	report.ExceptionsRow
	Title, Href string
	Target      string
	NowQuarter  string // empty when it is the report's own
	Badge       Badge
}

func (s *Site) exceptions(t *report.ExceptionsTable, on showing) exceptionsView {
	v := exceptionsView{ExceptionsTable: t, YearEnd: t.YearEnd.Short()}
	for _, row := range t.Rows {
		i, e := row.Measure.Indicator, row.Measure.Evaluation
		view := exceptionsRow{
			ExceptionsRow: row, Title: row.Measure.Name.String(), Href: on.indicator(i.ID),
			Target: cmp.Or(row.Target, "None"), Badge: s.badge(e.Position),
		}
		if e.Latest {
			view.NowQuarter = e.Judged.Quarter.Short()
		}
		v.Rows = append(v.Rows, view)
	}
	return v
}
