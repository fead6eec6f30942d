// Package chart turns a judged series into a picture: a [Figure] that says what
// is to be seen, and its drawing as SVG.
//
// Series and targets come in as decimals; text goes out. Everything a reader
// could want to know stands in the figure, so that every drawing of it carries
// the same numbers and the same words. Binary floats appear only as places on
// the page, never as figures.
package chart

import (
	"cmp"
	"fmt"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Figure is one chart of one indicator.
type Figure struct {
	ID     string // unique on a site: the indicator and the quarter
	Title  string
	Name   string // of the measure, as the label of its line
	Points []Point
	Steps  []Step // targets in force, without gaps or overlaps
	Bars   bool   // drawn as bars from zero: a count
	Unit   Unit
	Words  string // type, coverage, change and position in words
}

// Unit is how the figures of a chart are written: a sign such as % beside each
// of them, or a longer name once above the axis.
type Unit struct {
	Prefix, Suffix string
	Caption        string // empty when the sign says it
}

// signLength is the most letters of a suffix that every figure can bear.
const signLength = 2

func unit(u indicator.Unit) Unit {
	if utf8.RuneCountInString(u.Suffix) > signLength || u.Prefix+u.Suffix == "" {
		return Unit{Prefix: u.Prefix, Caption: u.Name}
	}
	return Unit{Prefix: u.Prefix, Suffix: u.Suffix}
}

// write shows a figure with the given decimals.
func (u Unit) write(v decimal.Decimal, decimals int) string {
	return indicator.Unit{Prefix: u.Prefix, Suffix: u.Suffix}.Format(v, decimals)
}

// exactly shows a target or a limit with all its decimals.
func (u Unit) exactly(v decimal.Decimal) string {
	places := max(0, -int(v.Exponent()))
	for places > 0 && v.Equal(v.Truncate(int32(places-1))) {
		places--
	}
	return u.write(v, places)
}

// Point is one quarter of the series.
type Point struct {
	Quarter     quarter.Quarter
	Value       *decimal.Decimal // nil is a gap
	Label       string           // the figure as the chart shows it, or the symbol of its absence
	Figure      string           // the figure as the page shows it, with its unit
	Absence     string           // why there is none: "not available"
	Provisional bool             // not final: provisional or estimated
	Estimated   bool
	Revised     bool
}

// Step is a target in force from one point of the series to another.
type Step struct {
	First, Last int // indexes of points, both included
	Target      indicator.Interval
	Met         indicator.Interval // what counts as meeting it; wider than the target where it is met within a margin
	Tolerable   indicator.Interval
	Label       string // "Target 90%"
	Limit       string // "Tolerance 85%"; empty when there is none
}

// lines are the values at which the target is drawn: one, or both ends of a
// range, the low one first.
func (s Step) lines() []decimal.Decimal {
	if s.Target.Low.Equal(*s.Target.High) {
		return []decimal.Decimal{*s.Target.Low}
	}
	return []decimal.Decimal{*s.Target.Low, *s.Target.High}
}

// Of makes the figure of an indicator's series up to its last quarter.
func Of(i *indicator.Indicator, series []indicator.Point, judged []indicator.Evaluation) Figure {
	last := series[len(series)-1]
	f := Figure{
		ID:    ID(i.ID, last.Quarter),
		Title: cmp.Or(i.ChartTitle, i.Title),
		Name:  i.Title,
		Bars:  i.Polarity == indicator.None && !i.Unit.Percentage,
		Unit:  unit(i.Unit),
	}
	for n, p := range series {
		f.Points = append(f.Points, point(i, p, judged[n].Shown))
	}
	f.Steps = steps(i, judged)
	f.Words = cmp.Or(i.ChartWords, describe(f, judged[len(judged)-1]))
	return f
}

// ID is the anchor of a chart: no two charts of a site share one.
func ID(name string, q quarter.Quarter) string {
	return fmt.Sprintf("chart-%s-%s-q%d", name, q.Year(), q.Number())
}

func point(i *indicator.Indicator, p indicator.Point, shown string) Point {
	one := Point{Quarter: p.Quarter, Figure: shown, Label: shown, Revised: p.Reading.Revision != nil}
	if !p.Reading.Present() {
		one.Absence = p.Reading.State.String()
		return one
	}
	value := p.Reading.Value
	one.Value = &value
	if brief := unit(i.Unit); brief.Suffix != i.Unit.Suffix {
		one.Label = brief.write(value, i.PlacesAt(p))
	}
	one.Provisional = p.Reading.Status != ""
	one.Estimated = p.Reading.Status == indicator.Estimated
	return one
}

// steps joins the quarters that are judged alike, even where a target was set
// anew.
func steps(i *indicator.Indicator, judged []indicator.Evaluation) []Step {
	var all []Step
	for n, e := range judged {
		if e.Target.Status != indicator.Set || i.Polarity == indicator.None {
			continue
		}
		if n > 0 && len(all) > 0 && all[len(all)-1].Last == n-1 && judged[n-1].Target.From == e.Target.From {
			all[len(all)-1].Last = n
			continue
		}
		s := step(i, e.Target)
		s.First, s.Last = n, n
		if len(all) > 0 && all[len(all)-1].continues(s) {
			all[len(all)-1].Last = n
			continue
		}
		all = append(all, s)
	}
	return all
}

// step draws nothing yet: it says what a target comes to.
func step(i *indicator.Indicator, t indicator.Target) Step {
	bounds, u := t.Bounds(i.Polarity), unit(i.Unit)
	return Step{Target: goal(t), Met: bounds.Met, Tolerable: bounds.Tolerable,
		Label: "Target " + targetLabel(u, t), Limit: limitLabel(u, bounds.Tolerable, t)}
}

// continues reports whether the next step begins where this one ends and judges
// by the same bounds.
func (s Step) continues(next Step) bool {
	return s.Last == next.First-1 && s.Label == next.Label &&
		equal(s.Met, next.Met) && equal(s.Tolerable, next.Tolerable)
}

// lenient reports whether the target is met within a margin.
func (s Step) lenient() bool {
	return s.Met.Low != nil && !s.Met.Low.Equal(*s.Target.Low) || s.Met.High != nil && !s.Met.High.Equal(*s.Target.High)
}

func equal(a, b indicator.Interval) bool {
	same := func(a, b *decimal.Decimal) bool { return a == nil && b == nil || a != nil && b != nil && a.Equal(*b) }
	return same(a.Low, b.Low) && same(a.High, b.High)
}

// goal is the target's own line or range, without the margins around it.
func goal(t indicator.Target) indicator.Interval {
	low, high := t.Ends()
	return indicator.Interval{Low: &low, High: &high}
}

// limitLabel writes how far is tolerable.
func limitLabel(u Unit, tolerable indicator.Interval, t indicator.Target) string {
	switch {
	case t.Tolerance.Kind == indicator.NoMargin:
		return ""
	case tolerable.High == nil:
		return "Tolerance " + u.exactly(*tolerable.Low)
	case tolerable.Low == nil:
		return "Tolerance " + u.exactly(*tolerable.High)
	}
	return "Tolerance " + u.exactly(*tolerable.Low) + " to " + u.exactly(*tolerable.High)
}

// targetLabel writes a target as briefly as the points.
func targetLabel(u Unit, t indicator.Target) string {
	if low, high := t.Ends(); !low.Equal(high) {
		return u.exactly(low) + " to " + u.exactly(high)
	}
	return u.exactly(t.Value)
}
