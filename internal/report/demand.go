package report

import (
	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// DemandTable shows volumes and how they changed.
type DemandTable struct {
	SetTitle string
	Quarters []quarter.Quarter
	Rows     []DemandRow
}

// DemandRow is one volume. The changes are empty where they cannot be told.
type DemandRow struct {
	Measure       *Measure
	Cells         []Cell
	SincePrevious string
	SinceYear     string
}

func (f *filler) demandTable(b *commentary.Block) *DemandTable {
	t := &DemandTable{SetTitle: f.report.SetTitle(b.Get("set").Text), Quarters: f.report.window()}
	for _, e := range f.selected(b.Arguments) {
		for _, m := range e.Measures {
			t.Rows = append(t.Rows, DemandRow{
				Measure:       m,
				Cells:         m.cells(t.Quarters),
				SincePrevious: m.changeSince(1),
				SinceYear:     m.changeSince(4),
			})
		}
	}
	return t
}

// changeSince is the change over a number of quarters, for a table.
func (m *Measure) changeSince(quarters int) string {
	last := m.Series[len(m.Series)-1]
	from, _ := indicator.PointIn(m.Series, last.Quarter.Add(-quarters))
	change, ok := m.Indicator.ChangeBetween(from, last)
	if !ok {
		return ""
	}
	return change.Display()
}
