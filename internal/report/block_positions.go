package report

import (
	"cmp"
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
)

var positionsBlock = blockType{
	Form: commentary.Form{
		Name: "positions", Doc: "A table of a set's indicators, or of all, by service and position, with totals and shares.",
		Example: "::: positions set=strategic\n:::", In: inPaperAndGuide,
		Options: []commentary.Option{setOption},
	},
	build:   (*filler).positionsTable,
	results: []Block{&positionsTable{}},
}

// positionsTable is what the block positions comes to: how many of a set's entries
// are in each position, by service.
type positionsTable struct {
	SetTitle  string               // the set's title
	Positions []indicator.Position // the columns
	Rows      []positionsRow       // the services
	Totals    []int                // of each column
	Shares    []string             // of each column in the total, in per cent
	Total     int                  // of all
	Whole     string               // "100%"; a dash when nothing is counted
	Uneven    bool                 // whether the shares, each rounded, do not add up to 100%
}

// Layout implements [Block].
func (*positionsTable) Layout() string { return "positions" }

// positionsRow is one service of a [positionsTable].
type positionsRow struct {
	Service string // the service's title
	Counts  []int  // for each column
	Total   int    // of the counts
}

// positionsTable has a column for each position that judges, and of the others for
// those that occur.
func (f *filler) positionsTable(b *commentary.Block) Block {
	entries := f.selected(b.Arguments)
	t := &positionsTable{SetTitle: cmp.Or(f.report.SetTitle(b.Get("set").Text), "All indicators"), Total: len(entries)}
	t.Positions = slices.DeleteFunc(positionsFor(entries), func(p indicator.Position) bool { return len(entries) == 0 && !p.Judged() })
	t.Totals = make([]int, len(t.Positions))
	for _, s := range f.report.Organisation.Services {
		row := positionsRow{Service: s.Title, Counts: make([]int, len(t.Positions))}
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

// share computes the shares to one decimal, and whether they add up to 100%.
func (t *positionsTable) share() {
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
