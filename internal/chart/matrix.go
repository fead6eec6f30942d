package chart

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Matrix is positions over time: a row for each indicator, a column for each
// quarter. A page shows it as a table, each cell with the position's shape,
// letter and colour, and its label for who cannot see them.
type Matrix struct {
	Quarters []quarter.Quarter
	Rows     [][]indicator.Position // by quarter; NotApplicable where there is none
}

// NotApplicable stands in a matrix where no position can be: before an indicator
// is first reported.
const NotApplicable indicator.Position = "not-applicable"

// letters are the positions' letters in a matrix, each used once.
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

// Letter is a position's letter in a matrix.
func Letter(p indicator.Position) string { return letters[p] }

// Key lists the positions that occur in a matrix, in the order in which tables
// show them.
func (m Matrix) Key() []indicator.Position {
	var key []indicator.Position
	for _, p := range append(indicator.Positions(), NotApplicable) {
		if slices.ContainsFunc(m.Rows, func(row []indicator.Position) bool { return slices.Contains(row, p) }) {
			key = append(key, p)
		}
	}
	return key
}

// Count is how many rows stand in a position in a column.
func (m Matrix) Count(column int, p indicator.Position) int {
	n := 0
	for _, row := range m.Rows {
		if row[column] == p {
			n++
		}
	}
	return n
}

// Words says how many rows were judged in each quarter, and how.
func (m Matrix) Words(labels indicator.Labels) string {
	var all []string
	for n, q := range m.Quarters {
		judged, counts := 0, []string{}
		for _, p := range indicator.Positions() {
			if count := m.Count(n, p); p.Judged() {
				judged += count
				counts = append(counts, fmt.Sprintf("%d %s", count, labels.In(p)))
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
