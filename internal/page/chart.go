package page

import (
	"cmp"
	"fmt"
	"html/template"

	"outturn/internal/address"
	"outturn/internal/chart"
	"outturn/internal/finance"
	"outturn/internal/indicator"
	"outturn/internal/report"
)

// chartView is the chart of one indicator within a paper.
type chartView struct {
	Title, Covers, Href string              // the chart's title, the quarters that it shows, and the address of the indicator's page
	Unit                string              // of the figures
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
	figure := chart.Of(m.Indicator, m.Series, m.Judged, comparators...)
	figure.Title, figure.Name = m.ChartTitle(), m.Name.Title
	return figure
}

func (s *Site) indicatorChart(c *report.IndicatorChart, on showing) (chartView, error) {
	m := c.Measure
	i, figure := m.Indicator, figureOf(m)
	picture, err := s.picture(figure)
	v := chartView{
		Title: figure.Title, Href: on.indicator(i.ID), Unit: i.Unit.Name, Chart: picture,
		Covers: figure.Covers(), Compared: m.Comparators,
	}
	var cells []report.Cell
	for n := range m.Series {
		row := s.seriesRow(m, n, n)
		cells = append(cells, row.Cell)
		v.Rows = append(v.Rows, row)
	}
	v.Symbols = report.Symbols(cells)
	return v, err
}

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

// historyView is a table of positions over time.
type historyView struct {
	*report.HistoryTable
	Heads []historyHead   // of the columns
	Rows  []historyRow    // the indicators and groups
	Apart bool            // the quarters are those of reports, which may lie far apart
	Marks []report.Symbol // what the signs beside positions stand for; those that occur
	Words string          // how many rows are in each position; empty where rows of several reports would count twice
	Key   []matrixCell    // the positions that occur
}

// historyHead is the head of a column. The year is shown over the first of its columns
// only.
type historyHead struct {
	Year, Number string // the year's name, and the quarter's, such as Q2
	First        bool   // it is the first column of its year
}

// historyRow is an indicator or a group of them over time.
type historyRow struct {
	ID          string       // of the row in the page
	Title, Href string       // Href is empty for a group
	JudgedBy    []Link       // the indicators that a group is judged by
	Cells       []matrixCell // a position for each quarter
}

// matrixCell is a position as a matrix shows it.
type matrixCell struct {
	Badge
	Letter string // that stands for the position
	Marks  string // signs of what the position rests on; may be empty
}

// history shows the positions over time in one report.
func (s *Site) history(t *report.HistoryTable, on showing) historyView {
	v, m := s.matrix(t, on.indicator)
	v.Words = m.Words(s.organisation.Labels)
	return v
}

// historyOfAll shows the positions in all reports, with links to each indicator's
// latest page.
func (s *Site) historyOfAll(t *report.HistoryTable, at address.Page) historyView {
	v, _ := s.matrix(t, func(id string) string { return at.To(s.latest(id)) })
	v.Apart = true
	return v
}

// matrix makes the table of positions; link gives the address of an indicator's page by
// its id.
func (s *Site) matrix(t *report.HistoryTable, link func(string) string) (historyView, chart.Matrix) {
	v := historyView{HistoryTable: t, Marks: t.MarkKey()}
	id := "history-"
	if t.QuartersAsked != "" { // a paper may look back over several spans
		id += t.QuartersAsked + "-"
	}
	m := chart.Matrix{Quarters: t.Quarters, Order: s.organisation.Order}
	for n, q := range t.Quarters {
		v.Heads = append(v.Heads, historyHead{q.Year().Label(), fmt.Sprintf("Q%d", q.Number()), n == 0 || t.Quarters[n-1].Year() != q.Year()})
	}
	for _, row := range t.Rows {
		view := historyRow{ID: id + row.Anchor, Title: row.Entry.Title}
		if row.Entry.Group == nil {
			view.Href = link(row.Entry.JudgedBy[0].Indicator.ID)
		} else {
			for _, j := range row.Entry.JudgedBy {
				view.JudgedBy = append(view.JudgedBy, Link{j.Name.String(), link(j.Indicator.ID)})
			}
		}
		var positions []indicator.Position
		for _, c := range row.Cells {
			p := drawnAs(c)
			positions = append(positions, p)
			cell := s.matrixCell(p)
			cell.Label, cell.Marks = c.Words(cell.Label), c.Marks()
			view.Cells = append(view.Cells, cell)
		}
		m.Rows = append(m.Rows, positions)
		v.Rows = append(v.Rows, view)
	}
	for _, p := range m.Key() {
		v.Key = append(v.Key, s.matrixCell(p))
	}
	return v, m
}

func (s *Site) matrixCell(p indicator.Position) matrixCell {
	badge := s.badge(p)
	switch why := absences[p]; {
	case p == chart.NotApplicable:
		badge = Badge{Code: p, Rating: string(p), Label: chart.NotApplicableLabel}
	case why != "":
		none := s.badge(indicator.Unavailable)
		badge = Badge{Code: p, Rating: none.Rating, Label: none.Label + ": " + why}
	}
	return matrixCell{Badge: badge, Letter: s.letters[p]}
}

// absences say why there is no figure.
var absences = map[indicator.Position]string{chart.Confidential: report.Suppressed, chart.NotPublished: report.Unpublished}

// drawnAs is what a matrix shows of a cell: its position, or what says better why there is
// no figure.
func drawnAs(c report.HistoryCell) indicator.Position {
	for p, why := range absences {
		if c.Absence == why {
			return p
		}
	}
	return cmp.Or(c.Position, chart.NotApplicable)
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
