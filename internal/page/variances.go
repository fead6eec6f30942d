package page

import (
	"html/template"

	"outturn/internal/chart"
	"outturn/internal/finance"
	"outturn/internal/report"
)

// variancesView is the chart of the finance.
type variancesView struct {
	Title     string               // the chart's
	Threshold string               // empty when there is none
	Unit      string               // of the amounts
	Chart     template.HTML        // the drawing
	Lines     []report.FinanceLine // the figures as a table
	LeftOut   []finance.Line       // headings that do not count
}

func variances(c *report.FinanceChart) variancesView {
	s := c.Statement
	figure := chart.VariancesOf(chart.ID("finance.variances", c.Quarter), c.Title, s)
	return variancesView{
		Title: c.Title, Threshold: figure.Limit, Unit: s.Scale.Heading(), Chart: template.HTML(figure.SVG()),
		Lines: c.Lines, LeftOut: s.LeftOut(),
	}
}
