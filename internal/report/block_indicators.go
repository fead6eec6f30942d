package report

import (
	"cmp"
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

var indicatorsBlock = blockType{
	Form: commentary.Form{
		Name: "indicators", Doc: "A table of every indicator: reading, position, trend, target, tolerance and the quarters before.",
		Example: "::: indicators set=contractual quarters=2\n:::", In: ofReport,
		Options: []commentary.Option{setOption, {
			Name: "comparators", Values: []string{"yes"},
			Doc: "yes: with a column for the readings of comparators. Default: without.",
		}, quartersOption},
	},
	build: (*filler).indicatorsTable,
}

// IndicatorsTable is the appendix: every indicator with target and tolerance,
// six quarters, position and trend. It has a part for each set.
type IndicatorsTable struct {
	Set      string            // that the author chose; empty for all
	Quarters []quarter.Quarter // the newest first
	Compared bool              // it has a column of comparators
	Parts    []IndicatorsPart
	Notes    []Note
	Symbols  []Symbol // the symbols that occur
}

// Layout implements [Block].
func (*IndicatorsTable) Layout() string { return "indicators" }

// IndicatorsPart is one set of the appendix.
type IndicatorsPart struct {
	Set   string
	Title string
	Rows  []IndicatorsRow
}

// IndicatorsRow is one indicator, or the heading of a group.
type IndicatorsRow struct {
	Entry     *Entry   // of a group's heading; nil otherwise
	Measure   *Measure // nil for a group's heading
	Grouped   bool     // the row belongs to the group above
	Target    string
	Tolerance string
	Cells     []NotedCell
	Note      Note // on the row as a whole; without a number there is none
}

func (f *filler) indicatorsTable(b *commentary.Block) Block {
	set := b.Get("set")
	f.knownSet(set)
	t := &IndicatorsTable{
		Set:      set.Text,
		Quarters: f.report.window(f.windowOf(b.Get("quarters"))),
		Compared: b.Get("comparators").Text == "yes",
	}
	slices.Reverse(t.Quarters)
	notes := &Notes{}
	if set.Text != "" {
		notes.Prefix = set.Text + "-"
	}
	for _, s := range f.report.Organisation.Sets {
		wanted := set.Text == s.ID || set.Text == "" && f.report.Judges(s.ID)
		if !wanted || !f.once(b, []string{s.ID}) {
			continue
		}
		part := IndicatorsPart{Set: s.ID, Title: s.Title}
		for _, e := range f.report.In(s.ID) {
			part.Rows = append(part.Rows, f.report.rows(e, t.Quarters, notes)...)
		}
		if len(part.Rows) > 0 {
			t.Parts = append(t.Parts, part)
		}
	}
	t.Notes, t.Symbols = notes.List, Symbols(t.cells())
	return t
}

func (r *Report) rows(e *Entry, quarters []quarter.Quarter, notes *Notes) []IndicatorsRow {
	var rows []IndicatorsRow
	if e.Group != nil {
		rows = append(rows, IndicatorsRow{Entry: e, Note: notes.Note(e.Group.Note)})
	}
	for _, m := range e.Measures {
		row := IndicatorsRow{
			Measure: m, Grouped: e.Group != nil,
			Target:    TargetText(m.Indicator, m.Evaluation.Target),
			Tolerance: cmp.Or(m.Indicator.Tolerance(m.Evaluation.Target), dash),
			Note:      notes.Note(m.remark()),
		}
		for _, c := range m.cells(quarters) {
			row.Cells = append(row.Cells, NotedCell{c, notes.Note(c.Remark)})
		}
		rows = append(rows, row)
	}
	return rows
}

// dash stands where a figure does not apply, so that no cell is blank.
const dash = "–"

// remark is what a reader of the table should know about the measure as a
// whole.
func (m *Measure) remark() string {
	e := m.Evaluation
	var all []string
	if e.Latest {
		all = append(all, "Judged on the latest available reading: "+wording.Sentence(e.Working))
	}
	if s := e.Stated; s.Position != "" || s.Trend != "" {
		all = append(all, m.StatedWords())
	}
	if e.Target.Reason != "" {
		all = append(all, e.Target.Reason)
	}
	return strings.Join(all, " ")
}

func (t *IndicatorsTable) cells() []Cell {
	var all []Cell
	for _, part := range t.Parts {
		for _, row := range part.Rows {
			for _, c := range row.Cells {
				all = append(all, c.Cell)
			}
		}
	}
	return all
}
