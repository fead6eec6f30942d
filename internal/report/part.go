package report

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// partCells are a quarter's own parts of figures for the year to date. A quarter whose
// part cannot be told has the symbol of an absence.
func (m *Measure) partCells(quarters []quarter.Quarter) []Cell {
	cells := m.Cells(quarters)
	for n := range cells {
		c := &cells[n]
		if c.Absent != "" {
			continue
		}
		part, why := m.Indicator.PartIn(m.Series, c.Quarter)
		if why != "" {
			c.Text, c.Absent, c.Marks = indicator.NotAvailable.Symbol(), indicator.NotAvailable.String(), nil
			continue
		}
		c.Text, c.Covers = part.Display(), ""
		if c.Quarter.Number() > 1 {
			before := m.cell(c.Quarter.Add(-1))
			c.Marks = append(c.Marks, slices.DeleteFunc(before.Marks, func(mark string) bool {
				return mark == breakMark || slices.Contains(c.Marks, mark)
			})...)
		}
	}
	return cells
}

// partsNote says of which quarters, of those that have a figure, no part can be told.
func (m *Measure) partsNote(quarters []quarter.Quarter) string {
	var all []string
	for _, q := range quarters {
		if !m.at(q).Reading.Present() {
			continue
		}
		if _, why := m.Indicator.PartIn(m.Series, q); why != "" {
			all = append(all, wording.Sentence(fmt.Sprintf("What %s added cannot be told: %s", q.Name(), why)))
		}
	}
	return strings.Join(all, " ")
}

// partSince is how the quarter's own part changed over a number of quarters, as a table
// shows it; a dash where the parts cannot be compared.
func (m *Measure) partSince(quarters int) string {
	last := m.last().Quarter
	if change, ok := m.Indicator.PartChange(m.Series, last.Add(-quarters), last); ok {
		return change.Display()
	}
	return dash
}
