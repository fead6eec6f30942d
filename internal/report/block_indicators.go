package report

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

var indicatorsBlock = blockType{
	Form: commentary.Form{
		Name: "indicators", Doc: "A table of every indicator: reading, position, trend, target, tolerance and the quarters before.",
		Example: "::: indicators set=contractual quarters=2\n:::", In: inPaperAndGuide,
		Options: []commentary.Option{setOption, {
			Name: "comparators", Values: []string{"yes"},
			Doc: "yes: with the figures of comparators in a table beneath. Default: without.",
		}, {
			Name: "forecasts", Values: []string{"yes"},
			Doc: "yes: with a column for the forecasts of the year's end and their positions. Default: without.",
		}, quartersOption},
	},
	build:   (*filler).indicatorsTable,
	results: []Block{&IndicatorsTable{}},
}

// IndicatorsTable is what the block indicators comes to, the appendix of a paper:
// every indicator with its target and tolerance, the quarters before, its position
// and trend. It has a part for each set.
type IndicatorsTable struct {
	Set      string            // that the author selects; empty for all
	Quarters []quarter.Quarter // the newest first
	LeftOut  string            // a sentence on the quarters that have no figures and no column; may be empty
	Compared bool              // whether a table of comparators stands beneath each part
	Forecast string            // the quarter that its column of forecasts is for: "Q4 2019/20"; empty without that column
	Parts    []IndicatorsPart  // the sets
	Notes    []Note            // below the table
	Symbols  []Symbol          // the symbols that occur
}

// Layout implements [Block].
func (*IndicatorsTable) Layout() string { return "indicators" }

// IndicatorsPart is one set of an [IndicatorsTable].
type IndicatorsPart struct {
	Set   string          // the set's id
	Title string          // the set's title
	Rows  []IndicatorsRow // its indicators
	Also  string          // a sentence on those that count in the set and have their row in another; may be empty
}

// HasComparators reports whether any of the part's indicators is compared with others.
func (p IndicatorsPart) HasComparators() bool {
	return slices.ContainsFunc(p.Rows, func(r IndicatorsRow) bool { return r.Measure != nil && len(r.Measure.Comparators) > 0 })
}

// IndicatorsRow is one indicator of an IndicatorsTable, or the heading of a group.
type IndicatorsRow struct {
	Entry     *Entry      // of a group's heading; nil otherwise
	Measure   *Measure    // nil for a group's heading
	Grouped   bool        // whether the row belongs to the group above
	Anchor    string      // the indicator's id, in a further set after the set's
	Target    string      // in force in the quarter
	Tolerance string      // in force in the quarter
	Forecast  string      // for the year's end; a dash when there is none
	Expected  string      // the position in which the forecast would be; empty where none judges it
	Cells     []NotedCell // a reading for each quarter
	Note      Note        // on the row as a whole; the zero Note when there is none
}

func (f *filler) indicatorsTable(b *commentary.Block) Block {
	set := b.Get("set")
	f.knownSet(set)
	t := &IndicatorsTable{
		Set:      set.Text,
		Compared: b.Get("comparators").Text == "yes",
	}
	if b.Get("forecasts").Text == "yes" {
		t.Forecast = f.report.Quarter.Year().Quarter(quarter.InYear).Short()
	}
	sets := f.setsShown(b)
	t.Quarters, t.LeftOut = f.report.columns(f.report.quartersBack(f.quartersShown(b.Get("quarters"))), f.report.measuresIn(sets, set.Text))
	slices.Reverse(t.Quarters)
	notes := &notes{}
	if set.Text != "" {
		notes.prefix = set.Text + "-"
	}
	for _, s := range sets {
		part := IndicatorsPart{Set: s.ID, Title: s.Title}
		for _, e := range f.report.entriesShown(s.ID, set.Text) {
			part.Rows = append(part.Rows, f.report.rows(e, s.ID, t.Quarters, notes)...)
		}
		if set.Text == "" {
			part.Also = f.report.elsewhere(s.ID)
		}
		if len(part.Rows) > 0 || part.Also != "" {
			t.Parts = append(t.Parts, part)
		}
	}
	t.Notes, t.Symbols = notes.list, Symbols(t.cells())
	return t
}

// setsShown are the sets that the table has a part for.
func (f *filler) setsShown(b *commentary.Block) []load.Set {
	var all []load.Set
	set := b.Get("set").Text
	for _, s := range f.report.Organisation.Sets {
		wanted := set == s.ID || set == "" && f.report.Judges(s.ID)
		if wanted && f.showOnce(b, []string{s.ID}) {
			all = append(all, s)
		}
	}
	return all
}

// entriesShown are the entries of a set that a table shows. A table of all sets, for
// which none is selected, has each entry in its own set alone.
func (r *Report) entriesShown(set, selected string) []*Entry {
	return slices.DeleteFunc(r.EntriesIn(set), func(e *Entry) bool { return selected == "" && e.Set != set })
}

// elsewhere names the entries that count in a set and have their row in another, where a
// table of all sets shows them; empty where there are none.
func (r *Report) elsewhere(set string) string {
	var names []string
	for _, e := range r.EntriesIn(set) {
		if e.Set != set && e.Counts() {
			names = append(names, fmt.Sprintf("%s (under %s)", e.Title, r.SetTitle(e.Set)))
		}
	}
	if names == nil {
		return ""
	}
	return "Also counted in " + r.SetTitle(set) + ": " + wording.List(names) + "."
}

func (r *Report) measuresIn(sets []load.Set, selected string) []*Measure {
	var all []*Measure
	for _, s := range sets {
		all = append(all, measuresOfAll(r.entriesShown(s.ID, selected))...)
	}
	return all
}

func (r *Report) rows(e *Entry, set string, quarters []quarter.Quarter, notes *notes) []IndicatorsRow {
	var rows []IndicatorsRow
	if e.Group != nil {
		rows = append(rows, IndicatorsRow{Entry: e, Note: notes.add(e.Group.Note)})
	}
	for _, m := range e.Measures {
		row := IndicatorsRow{
			Measure: m, Grouped: e.Group != nil, Anchor: e.anchor(set, m.Indicator.ID),
			Target:    TargetText(m.Indicator, m.Evaluation.Target),
			Tolerance: toleranceText(m.Indicator, m.Evaluation.Target),
			Forecast:  dash,
			Note:      notes.add(m.remark()),
		}
		if m.Forecast != nil {
			row.Forecast, row.Expected = m.Forecast.Display, m.Forecast.judgedAs(r.Organisation.Labels)
		}
		row.Cells = make([]NotedCell, 0, len(quarters))
		for _, c := range m.Cells(quarters) {
			row.Cells = append(row.Cells, NotedCell{c, notes.add(c.Remark)})
		}
		rows = append(rows, row)
	}
	return rows
}

// anchor is the id of a row in a table of a set: that of the indicator or group, in a
// further set after the set's, because a page can have tables of both.
func (e *Entry) anchor(set, id string) string {
	if e.Set == set {
		return id
	}
	return set + "-" + id
}

// dash stands where no figure applies, so that no cell is blank.
const dash = "–"

// remark is what readers of the table should know about the measure as a whole:
// how it was judged, and why it has this target.
func (m *Measure) remark() string {
	e := m.Evaluation
	var all []string
	if e.Carried {
		all = append(all, wording.Sentence(e.Working))
	}
	if stated := m.StatedWords(); stated != "" {
		all = append(all, stated)
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
