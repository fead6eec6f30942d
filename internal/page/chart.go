package page

import (
	"strings"
	"unicode"

	"outturn/internal/chart"
	"outturn/internal/report"
)

// chartView is the chart of one indicator within a paper.
type chartView struct {
	Title, Covers, Href string              // the chart's title, the quarters that it shows, and the address of the indicator's page
	Finding             string              // what its latest point comes to, in a sentence; may be empty
	Unit                string              // of the figures; empty where the title says it
	Chart               Picture             // the drawing
	Rows                []seriesRow         // the figures as a table
	Symbols             []report.Symbol     // those that occur in the table
	Compared            []report.Comparator // figures of others that it marks; may be none
}

// figureOf is the chart of a measure, with its comparators in the same unit.
func figureOf(m *report.Measure) chart.Plot {
	var comparators []chart.Comparator
	for _, c := range m.Comparators {
		if c.OtherUnit {
			continue
		}
		comparators = append(comparators, chart.Comparator{ID: c.Comparator, Name: c.Title, Value: c.Value, Date: c.Date, Quarter: c.Quarter, Months: c.Months, Unlike: c.Unlike != ""})
	}
	figure := chart.Of(m.Indicator, m.Series, m.Evaluations, comparators...)
	figure.Title, figure.Name = m.ChartTitle(), m.Name.Title
	return figure
}

func (s *Site) indicatorChart(c *report.IndicatorChart, on showing) (chartView, error) {
	m := c.Measure
	i, figure := m.Indicator, figureOf(m)
	picture, err := s.picture(figure)
	v := chartView{
		Finding: m.Finding(on.report.Organisation),
		Title:   figure.Title, Href: on.indicator(i.ID), Unit: unitBeside(figure.Title, i.Unit.Name), Chart: picture,
		Covers: figure.Covers(), Compared: m.Comparators,
	}
	var cells []report.Cell
	for n := range m.Series {
		row := s.seriesRow(m, n, n, on.report.Organisation)
		cells = append(cells, row.Cell)
		v.Rows = append(v.Rows, row)
	}
	v.Symbols = report.Symbols(cells)
	return v, err
}

// unitBeside is a unit as it stands in brackets after a title; empty where the title says
// it already.
func unitBeside(title, unit string) string {
	if strings.Contains(words(title), words(unit)) {
		return ""
	}
	return unit
}

// words are the words of a text in lower case, with a space before and after each.
func words(text string) string {
	all := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(all, " ") + " "
}

// hasChart reports whether a paper has a chart that can be made interactive.
func hasChart(r *report.Report) bool {
	for _, b := range r.Blocks {
		if _, is := b.(*report.IndicatorChart); is {
			return true
		}
	}
	return false
}
