package report

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/quarter"
)

var historyBlock = blockType{
	Form: commentary.Form{
		Name: "history", Doc: "The positions of a set's indicators, quarter by quarter.",
		Example: "::: history set=contractual quarters=4\n:::", In: inPaperAndGuide,
		Options: []commentary.Option{needed(setOption), quartersOption},
	},
	build:   (*filler).historyTable,
	results: []Block{&HistoryTable{}},
}

// HistoryTable is what the block history comes to: the positions of a set's entries,
// quarter by quarter.
type HistoryTable struct {
	SetTitle      string            // the set's title
	QuartersAsked string            // that the author asked for; empty when the block does not say
	Quarters      []quarter.Quarter // the columns
	LeftOut       string            // a sentence on the quarters that have no figures and no column; may be empty
	Rows          []HistoryRow
}

// Layout implements [Block].
func (*HistoryTable) Layout() string { return "history" }

// HistoryRow is one entry of a [HistoryTable].
type HistoryRow struct {
	Entry  *Entry
	Anchor string        // the entry's id, in a further set after the set's
	Cells  []HistoryCell // in each quarter of the table
}

func (f *filler) historyTable(b *commentary.Block) Block {
	set := b.Get("set")
	f.knownSet(set)
	asked := b.Get("quarters")
	f.showOnce(b, []string{historyKey(set.Text, asked.Text)})
	t := &HistoryTable{
		SetTitle: f.report.SetTitle(set.Text), QuartersAsked: asked.Text,
	}
	entries := f.report.EntriesIn(set.Text)
	t.Quarters, t.LeftOut = f.report.columns(f.report.quartersBack(f.quartersShown(asked)), measuresOfAll(entries))
	for _, e := range entries {
		row := HistoryRow{Entry: e, Anchor: e.anchor(set.Text, e.ID)}
		for _, q := range t.Quarters {
			row.Cells = append(row.Cells, e.cellIn(q))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// leaveOut takes away the columns of quarters in which nothing is recorded of any row.
// That of the latest quarter stays.
func (t *HistoryTable) leaveOut(latest quarter.Quarter) {
	known := map[quarter.Quarter]bool{latest: true}
	for n, q := range t.Quarters {
		known[q] = known[q] || slices.ContainsFunc(t.Rows, func(row HistoryRow) bool {
			return row.Cells[n].Position != "" && row.Entry.recorded(q)
		})
	}
	all := t.Quarters
	t.Quarters, t.LeftOut = splitColumns(all, func(q quarter.Quarter) bool { return known[q] })
	for n, row := range t.Rows {
		var shown []HistoryCell
		for at, q := range all {
			if known[q] {
				shown = append(shown, row.Cells[at])
			}
		}
		t.Rows[n].Cells = shown
	}
}

// historyKey tells the histories of one document apart: a document may show a set
// over several spans of quarters.
func historyKey(set, quartersAsked string) string {
	if quartersAsked == "" {
		return set
	}
	return set + " quarters=" + quartersAsked
}
