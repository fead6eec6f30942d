package page

import (
	"cmp"
	"html/template"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

// seriesRow is one quarter of an indicator's series.
type seriesRow struct {
	Cell      report.Cell
	Quarter   string
	Months    string
	Target    string
	Tolerance string
	Badge     Badge
	Trend     string

	RulePosition, RuleTrend string
}

// drawnRow is a row of a series as its layout draws it.
type drawnRow struct {
	cell report.Cell
	html template.HTML
}

// series shows every quarter, the newest first.
func (p *indicatorPage) series(s *Site, m *report.Measure) error {
	var cells []report.Cell
	for n := range slices.Backward(m.Series) {
		row, err := s.row(m, n)
		if err != nil {
			return err
		}
		cells = append(cells, row.cell)
		p.Series = append(p.Series, row.html)
	}
	p.Symbols = report.Symbols(cells)
	return nil
}

// row draws one quarter of a series. It is the same in every later report, until
// a revision makes another judgement of it, and so is drawn once: without that
// a site's work would grow with the square of its quarters.
func (s *Site) row(m *report.Measure, n int) (drawnRow, error) {
	e := &m.Judged[n]
	if known, ok := s.rows.Load(e); ok {
		return known.(drawnRow), nil
	}
	view := s.seriesRow(m.Indicator, m.Series[n], e)
	html, err := s.fragment("series-row.html", view)
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
