package page

import (
	"html/template"

	"outturn/internal/chart"
	"outturn/internal/report"
)

// stackView is the chart of a group.
type stackView struct {
	Title, Covers string          // the chart's title, and the quarters that it shows
	Heading       string          // the words with which the names of all parts begin
	Parts         []stackPart     // the indicators, from the bottom up
	Chart         template.HTML   // the drawing
	Note          string          // what readers should know about the chart; may be empty
	LeftOut       []Link          // indicators that are not drawn
	Rows          []stackRow      // the figures as a table
	Symbols       []report.Symbol // those that occur in the table
}

// stackPart is an indicator in the chart of its group.
type stackPart struct {
	Link
	Swatch template.HTML // the drawing of the part's pattern
}

// stackRow is a quarter in the chart of a group.
type stackRow struct {
	Quarter, Months string        // the quarter's short name, and its months
	Cells           []report.Cell // a reading for each part
	Sum             string        // of the parts
}

func stack(c *report.GroupChart, on showing) stackView {
	var parts []chart.Part
	for _, m := range c.Parts {
		parts = append(parts, chart.Part{Indicator: m.Indicator, Title: m.Name.Title, Points: m.Points(c.Quarters)})
	}
	figure := chart.StackOf(chart.ID(c.ID, on.report.Quarter), c.Title, parts)
	v := stackView{
		Title: c.Title, Heading: figure.Heading, Chart: template.HTML(figure.SVG()), Note: figure.Note(),
		Covers: c.Covers(),
	}
	for n, name := range figure.Parts {
		v.Parts = append(v.Parts, stackPart{Link{name, on.indicator(parts[n].Indicator.ID)}, template.HTML(figure.Swatch(n))})
	}
	for _, m := range c.LeftOut {
		v.LeftOut = append(v.LeftOut, Link{m.Name.String(), on.indicator(m.Indicator.ID)})
	}
	v.table(c, figure)
	return v
}

// table has a row for each quarter of the figure.
func (v *stackView) table(c *report.GroupChart, figure chart.Stack) {
	var cells []report.Cell
	parts := make([][]report.Cell, len(c.Parts))
	for n, m := range c.Parts {
		parts[n] = m.Cells(c.Quarters)
	}
	for n, column := range figure.Columns {
		row := stackRow{Quarter: column.Quarter.Short(), Months: column.Quarter.Months(), Sum: figure.SumOf(column)}
		for _, part := range parts {
			row.Cells = append(row.Cells, part[n])
		}
		cells = append(cells, row.Cells...)
		v.Rows = append(v.Rows, row)
	}
	v.Symbols = report.Symbols(cells)
}
