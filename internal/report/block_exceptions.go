package report

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

var exceptionsBlock = blockType{
	Form: commentary.Form{
		Name: "exceptions", Doc: "A table of the indicators in the positions named, against the end of the last year and their target.",
		Example: "::: exceptions set=strategic position=outside\n:::", In: inPaperAndGuide,
		Options: []commentary.Option{needed(setOption), needed(positionOption)},
	},
	build:   (*filler).exceptionsTable,
	results: []Block{&exceptionsTable{}},
}

// exceptionsTable is what the block exceptions comes to: the indicators of a set that
// are in the positions named.
type exceptionsTable struct {
	SetTitle string          // the set's title
	Labels   []string        // of the positions
	YearEnd  quarter.Quarter // the last quarter of the year before; zero where no row has a figure of it
	Rows     []exceptionsRow // the indicators
	Symbols  []Symbol        // the symbols that occur
}

// Layout implements [Block].
func (*exceptionsTable) Layout() string { return "exceptions" }

// exceptionsRow is one indicator of an [exceptionsTable].
type exceptionsRow struct {
	Measure *Measure // the indicator
	YearEnd Cell     // the reading at the end of the year before
	Target  string   // "at least 90%"; empty when none is set
	Now     Cell     // the reading, with the earlier figure that was judged instead of one that is missing

	Direction string // "Worse against Q1 2019/20"; empty where none is told beside positions
	Forecast  string // "Forecast for Q4 2019/20: 97.5%, in tolerance"; empty without a forecast
}

func (f *filler) exceptionsTable(b *commentary.Block) Block {
	t := &exceptionsTable{SetTitle: f.report.SetTitle(b.Get("set").Text)}
	yearEnd := f.report.Quarter.Year().Quarter(1).Add(-1)
	for _, p := range f.positions(b.Get("position")) {
		if label := f.positionLabel(p); !slices.Contains(t.Labels, label) {
			t.Labels = append(t.Labels, label)
		}
	}
	var cells []Cell
	for _, m := range decidedBy(f.selected(b.Arguments)) {
		row := exceptionsRow{Measure: m, YearEnd: m.cell(yearEnd), Target: m.TargetWords()}
		row.Now = m.Now()
		row.Direction = m.besidePosition(&m.Evaluation, f.report.Organisation)
		row.Forecast = wording.Capital(m.forecastInBrief(f.report.Organisation.Labels))
		t.Rows = append(t.Rows, row)
		cells = append(cells, row.Now)
		if row.YearEnd.tellsFigure() {
			t.YearEnd = yearEnd
		}
	}
	if !t.YearEnd.IsZero() {
		for _, row := range t.Rows {
			cells = append(cells, row.YearEnd)
		}
	}
	t.Symbols = Symbols(cells)
	return t
}
