package report

import (
	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

var historyBlock = blockType{
	Form: commentary.Form{
		Name: "history", Doc: "The positions of a set's indicators, quarter by quarter.",
		Example: "::: history set=contractual quarters=4\n:::", In: ofReport,
		Options: []commentary.Option{needed(setOption), quartersOption},
	},
	build: (*filler).historyTable,
}

// HistoryTable is the positions of a set's entries over several quarters.
type HistoryTable struct {
	SetTitle string
	Window   string // how many quarters the author asked for; empty for as many as usual
	Quarters []quarter.Quarter
	Rows     []HistoryRow
}

// Layout implements [Block].
func (*HistoryTable) Layout() string { return "history" }

// HistoryRow is one entry of a HistoryTable.
type HistoryRow struct {
	Entry *Entry
	Cells []HistoryCell
}

// HistoryCell is where an entry stood in a quarter. It is not applicable before
// the first reading is due, where a group does not hold, and where the reading
// is so marked.
type HistoryCell struct {
	Quarter    quarter.Quarter
	Applicable bool
	Position   indicator.Position // empty when not applicable
}

func (f *filler) historyTable(b *commentary.Block) Block {
	set := b.Get("set")
	f.knownSet(set)
	window := b.Get("quarters")
	f.once(b, []string{shownOver(set.Text, window.Text)})
	t := &HistoryTable{
		SetTitle: f.report.SetTitle(set.Text), Window: window.Text,
		Quarters: f.report.window(f.windowOf(window)),
	}
	for _, e := range f.report.In(set.Text) {
		row := HistoryRow{Entry: e}
		for _, q := range t.Quarters {
			row.Cells = append(row.Cells, e.stood(q))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// shownOver names a history of a set, for as many quarters as the author asked for.
func shownOver(set, window string) string {
	if window == "" {
		return set
	}
	return set + " quarters=" + window
}
