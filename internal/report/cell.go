package report

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Cell is one reading as a table shows it.
type Cell struct {
	Quarter quarter.Quarter // of the reading
	Text    string          // the figure, or the symbol of its absence
	Absent  string          // the absence in words; empty when there is a figure
	Marks   []string        // symbols that qualify the figure
	Last    string          // where no figure is due, the latest one: "last 87%, Quarter 4, 2018/19"; empty where there is none
	Covers  string          // which months the figure is of, where they are not the usual ones: "Covers the six months to June 2022."; empty otherwise
	Carried string          // the earlier figure that was judged instead: "4%, carried from Quarter 4, 2018/19"; empty when none was
	Remark  string          // what readers should know about it; may be empty

	Withdrawn bool // a figure was published, and is withdrawn
}

// tellsFigure reports whether a cell has a figure, if only an earlier one.
func (c Cell) tellsFigure() bool { return c.Absent == "" || c.Last != "" || c.Carried != "" }

// Symbols that qualify a figure (Government Analysis Function, "Symbols in tables").
const (
	provisionalMark = "[p]"
	estimatedMark   = "[e]"
	revisedMark     = "[r]"
	breakMark       = "[b]"
)

// Cells are the readings of several quarters.
func (m *Measure) Cells(quarters []quarter.Quarter) []Cell {
	cells := make([]Cell, len(quarters))
	for n, q := range quarters {
		cells[n] = m.cell(q)
	}
	return cells
}

// cell is the reading of a quarter; not applicable before the indicator was first
// reported.
func (m *Measure) cell(q quarter.Quarter) Cell {
	if q.Before(m.Indicator.Since) {
		return Cell{Quarter: q, Text: indicator.NotApplicable.Symbol(), Absent: indicator.NotApplicable.String(), Remark: m.Indicator.SinceReason}
	}
	return m.cellOf(m.at(q))
}

// Now is the reading of the report's quarter.
func (m *Measure) Now() Cell { return m.cellOf(m.last()) }

// RemarkBesideCorrections is the remark on the quarter's reading, without what a correction
// by an edition of the report says already.
func (m *Measure) RemarkBesideCorrections() string {
	p := m.last()
	if r := p.Reading.Revision; r != nil && r.In == p.Quarter {
		p.Reading.Revision = nil
	}
	return m.cellOf(p).Remark
}

// cellOf is the cell of a point in the measure's series.
func (m *Measure) cellOf(p indicator.Point) Cell {
	c := newCell(m.Indicator, p, m.Shown(p))
	if p.Reading.State == indicator.NotDue {
		m.tellLast(&c, p)
	}
	c.Covers = coversWords(m.unusualMonths(p))
	if carried, ok := indicator.PointIn(m.Series, p.Reading.Carried); ok && carried.Reading.Present() {
		c.Carried = fmt.Sprintf("%s, carried from %s", m.Shown(carried), carried.Quarter.Name())
		c.Covers = coversWords(m.unusualMonths(carried))
		c.tellRevised(carried.RevisedSince(p.Quarter), carried.Quarter)
	}
	return c
}

// tellRevised adds to a cell that carries the figure of another quarter how that was
// revised after the cell's own quarter, whose position may have changed by it.
func (c *Cell) tellRevised(r *indicator.Revision, of quarter.Quarter) {
	if r == nil {
		return
	}
	c.Marks = append(c.Marks, revisedMark)
	c.Remark = wording.Sentences(c.Remark, fmt.Sprintf("The figure of %s was revised %s from %s: %s", of.Name(), r.When(), r.Was, r.Reason))
}

// tellLast adds to a cell in whose quarter no figure is due the latest one, and when the
// next is due.
func (m *Measure) tellLast(c *Cell, p indicator.Point) {
	last, ok := m.LatestBefore(p)
	if !ok {
		return
	}
	c.Last = fmt.Sprintf("last %s, %s", m.Shown(last), last.Quarter.Name())
	if next := m.Indicator.NextDue(p.Quarter); !next.IsZero() {
		c.Remark = strings.TrimSpace(c.Remark + " Next due for " + next.Name() + ".")
	}
}

// LastFigure tells in a sentence, where no figure is due in the report's quarter, the
// latest one with its quarter and the day that it is of; empty otherwise.
func (m *Measure) LastFigure() string {
	now := m.last()
	last, ok := m.LatestBefore(now)
	if !ok || now.Reading.State != indicator.NotDue {
		return ""
	}
	words := fmt.Sprintf("The last figure is %s, of %s", m.Shown(last), last.Quarter.Label())
	if !last.Reading.Date.IsZero() {
		words += ", as at " + wording.Day(last.Reading.Date)
	}
	return words + "."
}

// Told is the figure that stands beside the position: the quarter's reading or, where an
// earlier figure was judged instead, that one. Carried then says where it is from and what
// the quarter has: "carried from Quarter 4, 2018/19; not available for this quarter".
func (m *Measure) Told() (figure, carried string) {
	e := m.Evaluation
	if !e.Carried {
		return m.Display, ""
	}
	return m.Shown(e.Judged), fmt.Sprintf("carried from %s; %s for this quarter", e.Judged.Quarter.Name(), e.Reading.State)
}

// LatestBefore is the latest point with a figure before another; false where there is
// none.
func (m *Measure) LatestBefore(p indicator.Point) (indicator.Point, bool) {
	for n := len(m.Series) - 1; n >= 0; n-- {
		if one := m.Series[n]; one.Quarter.Before(p.Quarter) && one.Reading.Present() {
			return one, true
		}
	}
	return indicator.Point{}, false
}

// newCell is the cell of a point in an indicator's series, with its reading as pages show
// it.
func newCell(i *indicator.Indicator, p indicator.Point, shown string) Cell {
	r := p.Reading
	c := Cell{Quarter: p.Quarter, Text: shown, Remark: remarks(i, p)}
	if !r.Present() {
		c.Absent, c.Withdrawn = r.Absence(), r.Withdrawn()
	}
	if r.Printed != "" {
		c.Text, c.Marks = r.Printed, append(c.Marks, c.Text)
	}
	switch r.Status {
	case indicator.Provisional:
		c.Marks = append(c.Marks, provisionalMark)
	case indicator.Estimated:
		c.Marks = append(c.Marks, estimatedMark)
	}
	if r.Revision != nil {
		c.Marks = append(c.Marks, revisedMark)
	}
	if b, ok := i.BreakAt(p.Quarter); ok {
		c.Marks = append(c.Marks, breakMark)
		c.Remark = strings.TrimSpace("Not comparable with earlier figures: " + wording.Sentence(b.Reason) + " " + c.Remark)
	}
	return c
}

// remarks are all that readers should know about a reading, in sentences.
func remarks(i *indicator.Indicator, p indicator.Point) string {
	var all []string
	r := p.Reading
	switch {
	case r.Months > 0:
		all = append(all, coversWords(monthsWords(p)))
	case !r.Date.IsZero():
		all = append(all, "As at "+wording.Day(r.Date)+".")
	}
	if r.OfBase() != "" && r.Base != nil {
		all = append(all, r.OfBase()+".")
	}
	all = append(all, roundedWords(r), smallBase(i.At(p.Quarter), r))
	reason := r.Reason
	if r.Revision != nil {
		all = append(all, r.Revision.Words())
		if reason == r.Revision.Reason { // which is told
			reason = ""
		}
	}
	return wording.Sentences(append(all, reason, r.Note)...)
}

// roundedWords say that a figure is rounded, or computed from rounded ones; empty of any
// other.
func roundedWords(r indicator.Reading) string {
	switch {
	case r.Rounded == 0:
		return ""
	case r.IsRounded():
		return fmt.Sprintf("Rounded to the nearest %d.", r.Rounded)
	}
	return fmt.Sprintf("From counts rounded to the nearest %d.", r.Rounded)
}

// smallestBase is the base from which on one case more or less is no more than five
// percentage points.
const smallestBase = 20

// smallBase cautions that a percentage of few cases moves much by one of them: "Of 19
// cases, one is 5 percentage points." It is empty of any other figure.
func smallBase(i *indicator.Indicator, r indicator.Reading) string {
	if !r.Present() || r.Base == nil || !i.Unit.Percentage || !r.Base.IsPositive() || r.Base.GreaterThanOrEqual(decimal.NewFromInt(smallestBase)) {
		return ""
	}
	if r.Base.Equal(decimal.NewFromInt(1)) {
		return "The figure is of one case."
	}
	points := decimal.NewFromInt(100).DivRound(*r.Base, 4)
	return fmt.Sprintf("A small base: of %s cases, one is %s percentage points.", indicator.Number(*r.Base, 0), indicator.Number(points, 0))
}

// unusualMonths names the months of a figure where they are not those that the
// indicator's figures usually cover: "the six months to June 2022"; empty otherwise.
func (m *Measure) unusualMonths(p indicator.Point) string {
	i := m.Indicator.At(p.Quarter)
	if covered := i.Months(p); p.Reading.Present() && covered != i.Months(indicator.Point{Quarter: p.Quarter}) {
		return monthsWords(p)
	}
	return ""
}

// monthsWords names the months that a figure covers: "the six months to June 2022".
func monthsWords(p indicator.Point) string {
	switch r := p.Reading; {
	case r.Months == 1 && r.Date.IsZero():
		return "the month of " + p.Ending()
	case r.Months == 1:
		return "the month to " + p.Ending()
	}
	return fmt.Sprintf("the %s months to %s", numberWord(p.Reading.Months), p.Ending())
}

// coversWords says which months a figure covers; empty where they are not named.
func coversWords(months string) string {
	if months == "" {
		return ""
	}
	return "Covers " + months + "."
}
