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
	Rows     [][]indicator.Position // by quarter; NotApplicable where there is none
}

// NotApplicable stands in a matrix where there can be no position: in a quarter in
// which the indicator is not reported.
const NotApplicable indicator.Position = "not-applicable"

// letters are the letters of the positions in a matrix. No two are the same.
var letters = map[indicator.Position]string{
	indicator.Better:      "B",
	indicator.Within:      "T",
	indicator.Outside:     "O",
	indicator.Undue:       "D",
	indicator.Unset:       "S",
	indicator.Untargeted:  "N",
	indicator.Unavailable: "X",
	NotApplicable:         "Z",
}

// Letter is the letter of a position in a matrix.
func Letter(p indicator.Position) string { return letters[p] }

// Key lists the positions that occur in a matrix, in the order of
// [indicator.Positions].
func (m Matrix) Key() []indicator.Position {
	var key []indicator.Position
	for _, p := range append(indicator.Positions(), NotApplicable) {
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

// Words says for each quarter how many rows have each of the positions that compare
// a figure with a target. It leaves out quarters without any.
func (m Matrix) Words(labels indicator.Labels) string {
	var all []string
	for n, q := range m.Quarters {
		judged, counts := 0, []string{}
		for _, p := range indicator.Positions() {
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
