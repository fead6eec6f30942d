package page

import (
	"html/template"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/report"
)

// seriesRow is a row of an indicator's series.
type seriesRow struct {
	report.SeriesRow
	Badge Badge // how the reading was judged
}

func (s *Site) seriesRow(m *report.Measure, first, last int, o *load.Organisation) seriesRow {
	row := m.SeriesRow(first, last, o)
	return seriesRow{row, s.badgeOf(o, row.Position, row.Cell.Absent)}
}

// judgedRow is what a row of a series shows: a judgement, in the organisation's words.
type judgedRow struct {
	judged *indicator.Evaluation
	words  *load.Organisation
}

// drawnRow is a row of a series as its layout draws it.
type drawnRow struct {
	cell report.Cell
	html template.HTML
}

// series shows every quarter, the newest first. Quarters one after another without a
// record share a row.
func (p *indicatorPage) series(s *Site, m *report.Measure, o *load.Organisation) error {
	var cells []report.Cell
	for last := len(m.Series) - 1; last >= 0; {
		first := m.GapTo(last)
		row, err := s.row(m, first, last, o)
		if err != nil {
			return err
		}
		cells = append(cells, row.cell)
		p.Series = append(p.Series, row.html)
		last = first - 1
	}
	p.Symbols = report.Symbols(cells)
	return nil
}

// row draws a row of a series. Reports that share the judgement of a quarter share its
// row, which is drawn once: without that a site's work would grow with the square of
// its quarters.
func (s *Site) row(m *report.Measure, first, last int, o *load.Organisation) (drawnRow, error) {
	shared, key := first == last, judgedRow{m.Evaluations[last], o}
	if known, ok := s.rows.Load(key); shared && ok {
		return known.(drawnRow), nil
	}
	view := s.seriesRow(m, first, last, o)
	html, err := s.fragment("parts/series-row.html", view)
	if err != nil {
		return drawnRow{}, err
	}
	row := drawnRow{view.Cell, html}
	if shared {
		s.rows.Store(key, row)
	}
	return row, nil
}
