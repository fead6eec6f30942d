package report

import (
	"outturn/internal/commentary"
	"outturn/internal/quarter"
)

var demandBlock = blockType{
	Form: commentary.Form{
		Name: "demand", Doc: "A table of volumes, how they changed since the quarter before and since the same quarter last year, and the year to date.",
		Example: "::: demand set=demand\n:::", In: inPaperAndGuide,
		Options: []commentary.Option{needed(setOption), quartersOption},
	},
	build:   (*filler).demandTable,
	results: []Block{&demandTable{}},
}

// demandTable is what the block demand comes to: volumes and how they changed.
type demandTable struct {
	SetTitle string            // the set's title
	Quarters []quarter.Quarter // the columns
	LeftOut  string            // a sentence on the quarters that have no figures and no column; may be empty
	ToDate   string            // the months of the year to date; empty when no row has its sum
	Rows     []demandRow       // the volumes
	Notes    []Note            // below the table
	Symbols  []Symbol          // the symbols that occur
	Dashes   string            // a sentence on what a dash stands for; empty where there is none
}

// Layout implements [Block].
func (*demandTable) Layout() string { return "demand" }

// demandRow is one volume. A change is a dash where the readings cannot be compared.
type demandRow struct {
	Measure       *Measure // the volume
	Cells         []Cell   // a reading for each quarter
	SincePrevious string   // the change since the quarter before; a dash where there is none
	SinceYear     string   // the change since the same quarter of the year before; a dash where there is none
	Note          Note     // why figures are not compared; the zero Note when they are
	ToDate        string   // the sum of the year to date; see [Measure.YearToDate]
}

func (f *filler) demandTable(b *commentary.Block) Block {
	t := &demandTable{SetTitle: f.report.SetTitle(b.Get("set").Text)}
	notes := &notes{prefix: b.Get("set").Text + "-demand-"}
	entries := f.selected(b.Arguments)
	t.Quarters, t.LeftOut = f.report.columns(f.report.quartersBack(f.quartersShown(b.Get("quarters"))), measuresOfAll(entries))
	for _, e := range entries {
		for _, m := range e.Measures {
			t.add(m, notes)
		}
	}
	t.Notes, t.Symbols, t.Dashes = notes.list, t.symbols(), t.dashes()
	return t
}

// add adds the row of a volume.
func (t *demandTable) add(m *Measure, notes *notes) {
	previous, year := m.changeSince(1), m.changeSince(quarter.InYear)
	row := demandRow{
		Measure: m, Cells: m.Cells(t.Quarters), SincePrevious: previous.text(), SinceYear: year.text(),
		Note: notes.add(m.uncompared(previous, year)), ToDate: m.YearToDate(),
	}
	if m.Indicator.AddsUp {
		t.ToDate = m.Now().Quarter.YearToDate()
	}
	t.Rows = append(t.Rows, row)
}

func (t *demandTable) symbols() []Symbol {
	var all []Cell
	for _, row := range t.Rows {
		all = append(all, row.Cells...)
	}
	return Symbols(all)
}

// dashes says what a dash stands for; empty where the table has none.
func (t *demandTable) dashes() string {
	for _, row := range t.Rows {
		if row.SincePrevious == dash || row.SinceYear == dash || t.ToDate != "" && row.ToDate == "" {
			return "A dash stands where there are no figures to compare or to add up."
		}
	}
	return ""
}
