package chart

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Matrix is positions over time: a row for each indicator and a column for each
// quarter. A page shows it as a table, with the shape, letter and colour of the
// position in each cell, and its label for screen readers.
type Matrix struct {
	Quarters []quarter.Quarter
	Rows     [][]indicator.Position // by quarter, as they are counted; NotApplicable without one
	Order    []indicator.Position   // of the organisation's positions
}

// NotApplicable stands in a matrix where there can be no position: in a quarter in
// which the indicator is not reported.
const NotApplicable indicator.Position = "not-applicable"

// What a matrix shows instead of a position that does not say why a figure is missing.
const (
	Confidential indicator.Position = "confidential"
	NotPublished indicator.Position = "not-published"
)

// apart are what is no position and follows them in a key.
var apart = []indicator.Position{Confidential, NotPublished, NotApplicable}

// Key lists the positions that occur in a matrix, in the organisation's order.
func (m Matrix) Key() []indicator.Position {
	var key []indicator.Position
	for _, p := range slices.Concat(m.Order, apart) {
		if slices.ContainsFunc(m.Rows, func(row []indicator.Position) bool { return slices.Contains(row, p) }) {
			key = append(key, p)
		}
	}
	return key
}

// Count is the number of rows that have a position in a column.
func (m Matrix) Count(column int, p indicator.Position) int {
	n := 0
	for _, row := range m.Rows {
		if row[column] == p {
			n++
		}
	}
	return n
}

// shown are the positions that words about the matrix count: those that occur and,
// where any other is judged so, those that every organisation has.
func (m Matrix) shown() []indicator.Position {
	key := m.Key()
	own := slices.ContainsFunc(key, func(p indicator.Position) bool { return p.Class() != "" })
	return slices.DeleteFunc(slices.Clone(m.Order), func(p indicator.Position) bool {
		return (own || p.Class() != "") && !slices.Contains(key, p)
	})
}

// Words says for each quarter how many rows have each of the positions that compare
// a figure with a target. It leaves out quarters without any.
func (m Matrix) Words(labels indicator.Labels) string {
	var all []string
	for n, q := range m.Quarters {
		judged, counts := 0, []string{}
		for _, p := range m.shown() {
			if count := m.Count(n, p); p.Judged() {
				judged += count
				counts = append(counts, fmt.Sprintf("%d %s", count, labels.InSentence(p)))
			}
		}
		if judged > 0 {
			all = append(all, fmt.Sprintf("%s: %s.", q.Name(), strings.Join(counts, ", ")))
		}
	}
	if len(all) == 0 && len(m.Quarters) == 1 {
		return "Nothing is judged against a target in this quarter."
	}
	if len(all) == 0 {
		return "In none of these quarters is anything judged against a target."
	}
	return strings.Join(all, " ")
}
