package report

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
)

var positionsBlock = blockType{
	Form: commentary.Form{
		Name: "positions", Doc: "A table of a set's indicators by service and position, with totals and shares.",
		Example: "::: positions set=strategic\n:::", In: ofReport,
		Options: []commentary.Option{needed(setOption)},
	},
	build: (*filler).positionsTable,
}

// PositionsTable counts a set's entries by service and position.
type PositionsTable struct {
	SetTitle  string
	Positions []indicator.Position // the columns
	Rows      []PositionsRow
	Totals    []int
	Shares    []string // of each column in the total, in percent
	Total     int
	Whole     string // the share of the total; a dash when nothing is counted
	Uneven    bool   // the shares do not add up to 100 because of rounding
}

// Layout implements [Block].
func (*PositionsTable) Layout() string { return "positions" }

// PositionsRow is one service of a PositionsTable.
type PositionsRow struct {
	Service string
	Counts  []int
	Total   int
}

// positionsTable shows the positions that judge, and of the others those that
// occur.
func (f *filler) positionsTable(b *commentary.Block) Block {
	entries := f.selected(b.Arguments)
	t := &PositionsTable{SetTitle: f.report.SetTitle(b.Get("set").Text), Total: len(entries)}
	for _, p := range indicator.Positions() {
		if p.Judged() || slices.ContainsFunc(entries, func(e *Entry) bool { return e.Position == p }) {
			t.Positions = append(t.Positions, p)
		}
	}
	t.Totals = make([]int, len(t.Positions))
	for _, s := range f.report.Organisation.Services {
		row := PositionsRow{Service: s.Title, Counts: make([]int, len(t.Positions))}
		for _, e := range entries {
			if e.Service == s.ID {
				at := slices.Index(t.Positions, e.Position)
				row.Counts[at]++
				t.Totals[at]++
				row.Total++
			}
		}
		if row.Total > 0 {
			t.Rows = append(t.Rows, row)
		}
	}
	t.share()
	return t
}

// share computes the shares to one decimal, and whether they add up.
func (t *PositionsTable) share() {
	tenths := 0
	t.Whole = dash
	if t.Total > 0 {
		t.Whole = "100%"
	}
	for _, n := range t.Totals {
		if t.Total == 0 {
			t.Shares = append(t.Shares, dash)
			continue
		}
		t.Shares = append(t.Shares, percent(n, t.Total, 1))
		tenths += (n*2000/t.Total + 1) / 2
	}
	t.Uneven = t.Total > 0 && tenths != 1000
}
