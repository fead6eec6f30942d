package report

import (
	"slices"

	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// columns are the quarters that a table of some measures has columns for, and a
// sentence on those that it leaves out, because nothing is recorded of any of the
// measures in them. The report's own quarter always has a column.
func (r *Report) columns(quarters []quarter.Quarter, measures []*Measure) (shown []quarter.Quarter, leftOut string) {
	return splitColumns(quarters, func(q quarter.Quarter) bool {
		return q == r.Quarter || slices.ContainsFunc(measures, func(m *Measure) bool { return m.recorded(q) })
	})
}

// splitColumns splits quarters into those that have a column, and a sentence on the
// others; empty without any.
func splitColumns(quarters []quarter.Quarter, has func(quarter.Quarter) bool) (shown []quarter.Quarter, leftOut string) {
	var others []quarter.Quarter
	for _, q := range quarters {
		if has(q) {
			shown = append(shown, q)
		} else {
			others = append(others, q)
		}
	}
	slices.SortFunc(others, quarter.Quarter.Compare)
	return shown, leftOutWords(others)
}

// leftOutWords names quarters in their order, three or more in a row by the first and
// the last.
func leftOutWords(quarters []quarter.Quarter) string {
	if len(quarters) == 0 {
		return ""
	}
	var runs []string
	for first, next := 0, 0; first < len(quarters); first = next {
		for next = first + 1; next < len(quarters) && quarters[next] == quarters[next-1].Add(1); {
			next++
		}
		if next-first > 2 {
			runs = append(runs, spanOf(quarters[first], quarters[next-1]))
			continue
		}
		for _, q := range quarters[first:next] {
			runs = append(runs, q.Short())
		}
	}
	return "No figures are recorded for " + wording.List(runs) + "."
}

// recorded reports whether anything is recorded of the measure in a quarter.
func (m *Measure) recorded(q quarter.Quarter) bool { return !m.at(q).Reading.Unrecorded }

// measuresOfAll are the rows of entries, and what else they are judged by.
func measuresOfAll(entries []*Entry) []*Measure {
	var all []*Measure
	for _, e := range entries {
		all = slices.Concat(all, e.Measures, e.JudgedBy)
	}
	return all
}
