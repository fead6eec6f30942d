package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/rule"
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

// NotedCell is a cell with the note on it; one without a number is none.
type NotedCell struct {
	Cell
	Note Note
}

// Note is a numbered remark under a table.
type Note struct {
	ID     string // its anchor
	Number string
	Text   string
}

// Symbol explains a symbol that stands in a table.
type Symbol struct {
	Symbol, Meaning string
}

// symbols are all symbols in the order in which they are explained.
var symbols = []Symbol{
	{"[x]", "not available"},
	{"[z]", "not applicable, or not due in the quarter"},
	{"[c]", "confidential"},
	{"[p]", "provisional"},
	{"[e]", "estimated"},
	{"[r]", "revised"},
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

// windowOf reads how many quarters a table looks back, the report's own included.
func (f *filler) windowOf(a commentary.Argument) int {
	if a.Text == "" {
		return windowQuarters
	}
	n, err := strconv.Atoi(a.Text)
	if err != nil || n < 1 || n > 12 {
		f.ds.Report(rule.OutOfRange, a.Span, "a table looks back over 1 to 12 quarters, not %q", a.Text)
		return windowQuarters
	}
	return n
}

// Judges reports whether a set has an indicator that is not a mere volume.
func (r *Report) Judges(set string) bool {
	for _, m := range r.Measures {
		if m.Indicator.Set == set && m.Indicator.Polarity != indicator.None {
			return true
		}
	}
	return false
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

// TargetText is a target as a table shows it: the figure, or why there is
// none.
func TargetText(i *indicator.Indicator, t indicator.Target) string {
	switch {
	case t.Status == indicator.Set && t.Low != nil:
		return i.Goal(*t.Low) + " to " + i.Goal(*t.High)
	case t.Status == indicator.Set:
		return i.Goal(t.Value)
	case t.Status == indicator.ToBeSet:
		return "To be set"
	}
	return "None"
}

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

// StatedWords says what officers stated beside what the rule gives.
func (m *Measure) StatedWords() string {
	e, words := m.Evaluation, ""
	if e.Stated.Position != "" {
		words += fmt.Sprintf("Position as stated by officers; the rule gives: %s ", wording.Sentence(e.Working))
	}
	if e.Stated.Trend != "" {
		words += fmt.Sprintf("Trend as stated by officers; the rule gives: %s ", wording.Sentence(e.TrendWorking))
	}
	return words + e.Stated.Reason
}

// Notes numbers remarks, the same remark once.
type Notes struct {
	Prefix string // begins the notes' anchors
	List   []Note
}

// Note is the note with a remark, added if it is new; the zero Note for no
// remark.
func (n *Notes) Note(text string) Note {
	if text == "" {
		return Note{}
	}
	for _, one := range n.List {
		if one.Text == text {
			return one
		}
	}
	number := strconv.Itoa(len(n.List) + 1)
	note := Note{ID: n.Prefix + "note-" + number, Number: number, Text: text}
	n.List = append(n.List, note)
	return note
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

// Symbols explains the symbols that stand in cells.
func Symbols(cells []Cell) []Symbol {
	var found []string
	for _, c := range cells {
		found = append(append(found, c.Text), c.Marks...)
	}
	var all []Symbol
	for _, s := range symbols {
		if slices.Contains(found, s.Symbol) {
			all = append(all, s)
		}
	}
	return all
}
