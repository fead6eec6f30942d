package report

import (
	"fmt"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// windowQuarters is how many quarters tables look back, this one included.
const windowQuarters = 6

func (r *Report) window() []quarter.Quarter {
	return r.Quarter.Add(1 - windowQuarters).Through(r.Quarter)
}

// Cell is one reading in a table.
type Cell struct {
	Quarter quarter.Quarter
	Text    string // the figure, or the symbol of its absence
	Absent  string // the absence in words; empty when there is a figure
	Marks   []string
	Remark  string // what a note has to say; empty when nothing
}

// Symbols that qualify a figure (Analysis Function, "Symbols in tables").
const (
	provisionalMark = "[p]"
	estimatedMark   = "[e]"
	revisedMark     = "[r]"
)

// cells are a measure's readings of several quarters.
func (m *Measure) cells(quarters []quarter.Quarter) []Cell {
	cells := make([]Cell, len(quarters))
	for n, q := range quarters {
		cells[n] = m.cell(q)
	}
	return cells
}

// cell is the reading of a quarter. Before the indicator was first reported it
// is not applicable.
func (m *Measure) cell(q quarter.Quarter) Cell {
	if q.Before(m.Indicator.Since) {
		return Cell{Quarter: q, Text: indicator.NotApplicable.Symbol(), Absent: indicator.NotApplicable.String(), Remark: m.Indicator.SinceReason}
	}
	p, ok := indicator.PointIn(m.Series, q)
	if !ok {
		return Cell{Quarter: q, Text: indicator.NotAvailable.Symbol(), Absent: indicator.NotAvailable.String()}
	}
	return NewCell(m.Indicator, p)
}

// Now is the reading of the report's quarter.
func (m *Measure) Now() Cell { return NewCell(m.Indicator, m.Series[len(m.Series)-1]) }

// NewCell shows a point of an indicator's series.
func NewCell(i *indicator.Indicator, p indicator.Point) Cell {
	r := p.Reading
	c := Cell{Quarter: p.Quarter, Text: i.DisplayAt(p), Remark: remarks(r)}
	if !r.Present() {
		c.Absent = r.State.String()
	}
	switch r.Status {
	case indicator.Provisional:
		c.Marks = append(c.Marks, provisionalMark)
	case indicator.Estimated:
		c.Marks = append(c.Marks, estimatedMark)
	}
	if r.Revision != nil {
		c.Marks = append(c.Marks, revisedMark)
	}
	return c
}

// remarks is all that a reader should know about a reading.
func remarks(r indicator.Reading) string {
	var all []string
	if r.OfBase() != "" && r.Base != nil {
		all = append(all, r.OfBase()+".")
	}
	if r.Revision != nil {
		all = append(all, sentence(fmt.Sprintf("Revised in %s from %s: %s", r.Revision.In.Name(), r.Revision.Was, r.Revision.Reason)))
	}
	for _, one := range []string{r.Reason, r.Note} {
		if one != "" {
			all = append(all, one)
		}
	}
	return strings.Join(all, " ")
}
