package report

import (
	"slices"
	"strconv"

	"outturn/internal/commentary"
	"outturn/internal/finance"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Block is what a block of the paper comes to: one of the table types of this
// package, or nil for a block with a mistake.
type Block any

func (f *filler) block(b *commentary.Block) Block {
	switch b.Name {
	case "positions":
		return f.positionsTable(b)
	case "indicators":
		return f.indicatorsTable(b)
	case "demand":
		return f.demandTable(b)
	case "commentary":
		return f.comments(b)
	case "exceptions":
		return f.exceptionsTable(b)
	case "finance":
		return f.financeView(b)
	case commentary.Exempt:
		return f.exempt(b)
	}
	return nil
}

// PositionsTable counts a set's entries by service and position.
type PositionsTable struct {
	SetTitle  string
	Positions []indicator.Position // the columns
	Rows      []PositionsRow
	Totals    []int
	Shares    []string // of each column in the total, in percent
	Total     int
	Uneven    bool // the shares do not add up to 100 because of rounding
}

// PositionsRow is one service of a PositionsTable.
type PositionsRow struct {
	Service string
	Counts  []int
	Total   int
}

// positionsTable shows the positions that judge, and of the others those that
// occur.
func (f *filler) positionsTable(b *commentary.Block) *PositionsTable {
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

// DemandTable shows volumes and how they changed.
type DemandTable struct {
	SetTitle string
	Quarters []quarter.Quarter
	Rows     []DemandRow
}

// DemandRow is one volume. The changes are empty where they cannot be told.
type DemandRow struct {
	Measure       *Measure
	Cells         []Cell
	SincePrevious string
	SinceYear     string
}

func (f *filler) demandTable(b *commentary.Block) *DemandTable {
	t := &DemandTable{SetTitle: f.report.SetTitle(b.Get("set").Text), Quarters: f.report.window()}
	for _, e := range f.selected(b.Arguments) {
		for _, m := range e.Measures {
			t.Rows = append(t.Rows, DemandRow{
				Measure:       m,
				Cells:         m.cells(t.Quarters),
				SincePrevious: m.changeSince(1),
				SinceYear:     m.changeSince(4),
			})
		}
	}
	return t
}

// changeSince is the change over a number of quarters, for a table.
func (m *Measure) changeSince(quarters int) string {
	last := m.Series[len(m.Series)-1]
	from, _ := indicator.PointIn(m.Series, last.Quarter.Add(-quarters))
	change, ok := m.Indicator.ChangeBetween(from, last)
	if !ok {
		return ""
	}
	return change.Display()
}

// Comments is the commentary on the indicators of a set and position.
type Comments struct {
	SetTitle string
	Written  []*Measure
	Without  []*Measure // those in the same position that nobody commented on
}

// comments takes the rows of an entry that share its position, so that of a
// group the one that was judged is commented on. What is written about a measure
// of another set stands with that set.
func (f *filler) comments(b *commentary.Block) *Comments {
	c := &Comments{SetTitle: f.report.SetTitle(b.Get("set").Text)}
	for _, m := range leading(f.selected(b.Arguments)) {
		if m.Commentary != nil && m.Indicator.Set == b.Get("set").Text {
			c.Written = append(c.Written, m)
		} else {
			c.Without = append(c.Without, m)
		}
	}
	return c
}

// leading are the measures that speak for entries, each once.
func leading(entries []*Entry) []*Measure {
	var all []*Measure
	for _, e := range entries {
		for _, m := range e.leading() {
			if !slices.Contains(all, m) {
				all = append(all, m)
			}
		}
	}
	return all
}

// leading are the measures that speak for an entry: of a group those of its own
// rows that its position comes from or, where it comes from none of them, the
// others that it is judged by.
func (e *Entry) leading() []*Measure {
	var own, others []*Measure
	for _, m := range e.Judging {
		switch {
		case m.Evaluation.Position != e.Position:
		case slices.Contains(e.Measures, m):
			own = append(own, m)
		default:
			others = append(others, m)
		}
	}
	if own == nil {
		return others
	}
	return own
}

// ExceptionsTable lists the indicators of a set that stand in given positions.
type ExceptionsTable struct {
	SetTitle string
	Labels   []string        // of the positions
	YearEnd  quarter.Quarter // the last quarter of the year before
	Rows     []ExceptionsRow
}

// ExceptionsRow is one indicator of an ExceptionsTable.
type ExceptionsRow struct {
	Measure *Measure
	YearEnd Cell
	Target  string // "at least 90%"; empty when none is set
	Now     Cell   // the reading that was judged
}

func (f *filler) exceptionsTable(b *commentary.Block) *ExceptionsTable {
	t := &ExceptionsTable{
		SetTitle: f.report.SetTitle(b.Get("set").Text),
		YearEnd:  quarter.Of(f.report.Quarter.Year(), 1).Add(-1),
	}
	for _, p := range f.positions(b.Get("position")) {
		t.Labels = append(t.Labels, f.report.Organisation.Labels.In(p))
	}
	for _, m := range leading(f.selected(b.Arguments)) {
		row := ExceptionsRow{Measure: m, YearEnd: m.cell(t.YearEnd), Target: m.GoalWords()}
		row.Now = m.cell(m.Evaluation.Judged.Quarter)
		t.Rows = append(t.Rows, row)
	}
	return t
}

// GoalWords says the target as a reader compares with it: "at least 90%",
// "at most 9%", "10% to 20%".
func (m *Measure) GoalWords() string {
	t := m.Evaluation.Target
	if t.Status != indicator.Set || m.Indicator.Polarity == indicator.None {
		return ""
	}
	switch m.Indicator.Polarity {
	case indicator.Bigger:
		return "at least " + m.Indicator.Goal(t.Value)
	case indicator.Smaller:
		return "at most " + m.Indicator.Goal(t.Value)
	}
	return TargetText(m.Indicator, t)
}

// FinanceView is one view of the quarter's finance: "summary", "lines" or
// "variances".
type FinanceView struct {
	View      string
	Statement *finance.Statement
	Quarter   quarter.Quarter
}

func (f *filler) financeView(b *commentary.Block) Block {
	view := b.Get("view")
	f.known("view", view, []string{"summary", "lines", "variances"})
	if f.report.Finance == nil {
		f.ds.Errorf(b.Span, "empty-figure", "%s has no finance", f.report.Quarter.Name())
		f.ds.Hint("it is read from data/%s/finance.toml", f.report.Quarter)
		return nil
	}
	return &FinanceView{view.Text, f.report.Finance, f.report.Quarter}
}

// Exempt is the notice in the place of an exempt passage.
type Exempt struct {
	Paragraph int
	Category  string
}

// exemptCategories are the categories of exempt information of Part 1 of
// Schedule 12A to the Local Government Act 1972, by paragraph from 1.
var exemptCategories = [...]string{
	"information relating to any individual",
	"information which is likely to reveal the identity of an individual",
	"information relating to the financial or business affairs of any particular person",
	"information relating to consultations or negotiations about labour relations",
	"information that is subject to legal professional privilege",
	"information about a proposed statutory notice, order or direction",
	"information about the prevention, investigation or prosecution of crime",
}

func (f *filler) exempt(b *commentary.Block) Block {
	a := b.Get("paragraph")
	n, err := strconv.Atoi(a.Text)
	if err != nil || n < 1 || n > len(exemptCategories) {
		f.ds.Errorf(a.Span, "unknown-value", "Part 1 of Schedule 12A has paragraphs 1 to %d, not %q", len(exemptCategories), a.Text)
		return nil
	}
	return &Exempt{n, exemptCategories[n-1]}
}
