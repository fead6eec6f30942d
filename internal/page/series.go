package page

import (
	"cmp"
	"fmt"
	"html/template"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

// seriesRow is one quarter of an indicator's series.
type seriesRow struct {
	Cell      report.Cell // the reading
	Quarter   string      // its short name, or those of the first and last of several
	Months    string      // of the quarter
	Target    string      // in force in the quarter
	Tolerance string      // in force in the quarter
	Badge     Badge       // how it was judged
	Trend     string      // in words

	RulePosition, RuleTrend string // what the rule gives where officers state otherwise; empty where they do not
}

// drawnRow is a row of a series as its layout draws it.
type drawnRow struct {
	cell report.Cell
	html template.HTML
}

// series shows every quarter, the newest first.
func (p *indicatorPage) series(s *Site, m *report.Measure) error {
	var cells []report.Cell
	for n := len(m.Series) - 1; n >= 0; n-- {
		first := unknownSince(m, n)
		row, err := s.rowOrGap(m, first, n)
		if err != nil {
			return err
		}
		cells = append(cells, row.cell)
		p.Series = append(p.Series, row.html)
		n = first
	}
	p.Symbols = report.Symbols(cells)
	return nil
}

// unknownSince is the first of the quarters up to the n-th of which, alike,
// nothing is recorded; n itself where something is.
func unknownSince(m *report.Measure, n int) int {
	first := n
	for first > 0 && m.Series[n].Reading.Unrecorded && m.Series[first-1].Reading.Unrecorded &&
		m.Series[first-1].Reading.State == m.Series[n].Reading.State {
		first--
	}
	return first
}

// rowOrGap draws one quarter, or several that nothing is recorded of as one.
func (s *Site) rowOrGap(m *report.Measure, first, last int) (drawnRow, error) {
	if first == last {
		return s.row(m, last)
	}
	view := s.seriesRow(m.Indicator, m.Series[last], m.Judged[last])
	from, to := m.Series[first].Quarter, m.Series[last].Quarter
	view.Quarter, view.Months = from.Short()+" to "+to.Short(), ""
	view.Target, view.Tolerance, view.Trend = "–", "–", "–"
	view.Cell.Remark = fmt.Sprintf("No figure was recorded for these %d quarters.", last-first+1)
	html, err := s.fragment("parts/series-row.html", view)
	return drawnRow{view.Cell, html}, err
}

// row draws one quarter of a series. Reports that share its judgement share the
// row, which is drawn once: without that a site's work would grow with the square
// of its quarters.
func (s *Site) row(m *report.Measure, n int) (drawnRow, error) {
	e := m.Judged[n]
	if known, ok := s.rows.Load(e); ok {
		return known.(drawnRow), nil
	}
	view := s.seriesRow(m.Indicator, m.Series[n], e)
	html, err := s.fragment("parts/series-row.html", view)
	if err != nil {
		return drawnRow{}, err
	}
	row := drawnRow{view.Cell, html}
	s.rows.Store(e, row)
	return row, nil
}

func (s *Site) seriesRow(i *indicator.Indicator, point indicator.Point, e *indicator.Evaluation) seriesRow {
	return seriesRow{
		Cell:    report.NewCell(i, point),
		Quarter: point.Quarter.Short(), Months: point.Quarter.Months(),
		Target:    report.TargetText(i, e.Target),
		Tolerance: cmp.Or(i.Tolerance(e.Target), "–"),
		Badge:     s.badge(e.Position), Trend: trendLabel(e.Trend),
		RulePosition: s.rulePosition(*e), RuleTrend: ruleTrend(*e),
	}
}
