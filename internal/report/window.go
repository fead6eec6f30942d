package report

import "outturn/internal/quarter"

// Window is the quarters that all sparklines of a table show, so that the same width
// is the same time in each of them.
type Window struct {
	First, Last quarter.Quarter
	// ToDate means that a measure's figures are for the year to date: its sparkline has
	// only the latest figure's quarter in each year.
	ToDate bool
}

// longestWindow is the most quarters that a sparkline shows.
const longestWindow = 12

// WindowOf is the window up to a quarter: from the earliest quarter in the series of
// any of the measures, but at most twelve quarters.
func WindowOf(measures []*Measure, last quarter.Quarter) Window {
	w := Window{First: last, Last: last}
	for _, m := range measures {
		w.ToDate = w.ToDate || m.Indicator.Covers.YearToDate
		if first := m.Series[0].Quarter; first.Before(w.First) {
			w.First = first
		}
	}
	if earliest := last.Add(1 - longestWindow); w.First.Before(earliest) {
		w.First = earliest
	}
	return w
}

// Words names the first and the last quarter, and what of them is not shown:
// "Q1 2018/19 to Q2 2019/20".
func (w Window) Words() string {
	if w.First == w.Last {
		return w.Last.Short()
	}
	if w.ToDate {
		return spanOf(w.First, w.Last) + "; of figures for the year to date, one quarter of each year"
	}
	return spanOf(w.First, w.Last)
}

// Measures are those in the rows of the table.
func (t *IndicatorsTable) Measures() []*Measure {
	var all []*Measure
	for _, part := range t.Parts {
		for _, row := range part.Rows {
			if row.Measure != nil {
				all = append(all, row.Measure)
			}
		}
	}
	return all
}

// Window is what the sparklines of the collection's tables show.
func (c *Collection) Window() Window {
	var all []*Measure
	for _, rows := range [][]CollectionRow{c.Rows, c.Earlier} {
		for _, row := range rows {
			if row.Measure != nil {
				all = append(all, row.Measure)
			}
		}
	}
	return WindowOf(all, c.Latest().Quarter)
}
