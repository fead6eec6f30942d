package report

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

var demandBlock = blockType{
	Form: commentary.Form{
		Name: "demand", Doc: "A table of volumes, how they changed since the quarter before and since the same quarter last year, and the year to date.",
		Example: "::: demand set=demand\n:::", In: inPaperAndGuide,
		Options: []commentary.Option{needed(setOption), quartersOption, {
			Name: "part", Values: []string{"quarter"},
			Doc: "quarter: figures for the year to date are told as what each quarter added to them. Default: as they are.",
		}},
	},
	build:   (*filler).demandTable,
	results: []Block{&demandTable{}},
}

// demandTable is what the block demand comes to: volumes and how they changed.
type demandTable struct {
	SetTitle string            // the set's title
	Quarters []quarter.Quarter // the columns
	LeftOut  string            // a sentence on the quarters that have no figures and no column; may be empty
	ToDate   string            // the months of the year to date; empty when no row has its figure
	Parts    bool              // whether figures for the year to date are told as what each quarter added
	Rows     []demandRow       // the volumes
	Notes    []Note            // below the table
	Symbols  []Symbol          // the symbols that occur
	Dashes   string            // a sentence on what a dash stands for; empty when the table has no dash

	HasPrevious bool // whether any row has a change since the quarter before
	HasYear     bool // whether any row has a change since the same quarter of the year before
}

// Layout implements [Block].
func (*demandTable) Layout() string { return "demand" }

// demandRow is one volume. A change is a dash where the readings cannot be compared.
type demandRow struct {
	Measure       *Measure    // the volume
	Cells         []NotedCell // a reading for each quarter
	SincePrevious string      // the change since the quarter before; a dash when figures are not compared
	SinceYear     string      // the change since the same quarter of the year before; a dash when figures are not compared
	Note          Note        // why figures are not compared or not there; the zero Note when there is nothing to say
	ToDate        string      // the year to date: the sum, see [Measure.YearToDate], or the figure that the cells are parts of
}

func (f *filler) demandTable(b *commentary.Block) Block {
	t := &demandTable{SetTitle: f.report.SetTitle(b.Get("set").Text), Parts: b.Get("part").Text != ""}
	notes := &notes{prefix: b.Get("set").Text + "-demand-"}
	entries := f.selected(b.Arguments)
	t.Quarters, t.LeftOut = f.report.columns(f.report.quartersBack(f.quartersShown(b.Get("quarters"))), measuresOfAll(entries))
	for _, e := range entries {
		for _, m := range e.Measures {
			t.add(m, notes)
		}
	}
	t.HasPrevious = slices.ContainsFunc(t.Rows, func(r demandRow) bool { return r.SincePrevious != dash })
	t.HasYear = slices.ContainsFunc(t.Rows, func(r demandRow) bool { return r.SinceYear != dash })
	t.Notes, t.Symbols, t.Dashes = notes.list, t.symbols(), t.dashes()
	return t
}

// add adds the row of a volume.
func (t *demandTable) add(m *Measure, notes *notes) {
	parts := t.Parts && m.Indicator.Covers.YearToDate
	if parts || m.Indicator.AddsUp {
		t.ToDate = m.Now().Quarter.YearToDate()
	}
	if parts {
		t.Rows = append(t.Rows, t.partsRow(m, notes))
	} else {
		t.Rows = append(t.Rows, t.row(m, notes))
	}
}

func (t *demandTable) row(m *Measure, notes *notes) demandRow {
	previous, year := m.changeSince(1), m.changeSince(quarter.InYear)
	return demandRow{
		Measure: m, Cells: noted(m.Cells(t.Quarters), notes), SincePrevious: previous.text(), SinceYear: year.text(),
		Note: notes.add(m.uncompared(previous, year)), ToDate: m.YearToDate(),
	}
}

// partsRow is the row of figures for the year to date, told as what each quarter added.
func (t *demandTable) partsRow(m *Measure, notes *notes) demandRow {
	row := demandRow{
		Measure: m, Cells: noted(m.partCells(t.Quarters), notes), SincePrevious: m.partSince(1), SinceYear: m.partSince(quarter.InYear),
		Note: notes.add(m.partsNote(t.Quarters)),
	}
	if m.Evaluation.Reading.Present() {
		row.ToDate = m.Display
	}
	return row
}

func (t *demandTable) symbols() []Symbol {
	var all []Cell
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			all = append(all, c.Cell)
		}
	}
	return Symbols(all)
}

// noted are cells with notes on figures of other months than usual, and on why one is kept back.
func noted(cells []Cell, notes *notes) []NotedCell {
	all := make([]NotedCell, len(cells))
	for n, c := range cells {
		note := c.Covers
		if c.Absent == indicator.Confidential.String() {
			note = c.Remark
		}
		all[n] = NotedCell{c, notes.add(note)}
	}
	return all
}

// dashes says what a dash stands for; empty where the table has none.
func (t *demandTable) dashes() string {
	for _, row := range t.Rows {
		if t.HasPrevious && row.SincePrevious == dash || t.HasYear && row.SinceYear == dash || t.ToDate != "" && row.ToDate == "" {
			return "A dash: there are no figures to compare or to add up."
		}
	}
	return ""
}
