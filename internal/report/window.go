package report

import "outturn/internal/quarter"

// Window is the quarters that all sparklines of a table show, so that the same width
// is the same time in each of them.
type Window struct {
	First, Last quarter.Quarter
}

// longestWindow is the most quarters that a sparkline shows.
const longestWindow = 12

// WindowOf is the window up to a quarter: from the earliest quarter in the series of
// any of the measures, but at most twelve quarters.
func WindowOf(measures []*Measure, last quarter.Quarter) Window {
	w := Window{First: last, Last: last}
	for _, m := range measures {
		if first := m.Series[0].Quarter; first.Before(w.First) {
			w.First = first
		}
	}
	if earliest := last.Add(1 - longestWindow); w.First.Before(earliest) {
		w.First = earliest
	}
	return w
}

// Words names the first and the last quarter: "Q1 2018/19 to Q2 2019/20".
func (w Window) Words() string {
	if w.First == w.Last {
		return w.Last.Short()
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
