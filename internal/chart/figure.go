// Package chart turns a judged series into a picture: a [Figure] that says what
// is to be seen, and its drawing as SVG.
//
// Series and targets come in as decimals; text goes out. Everything a reader
// could want to know stands in the figure, so that every drawing of it carries
// the same numbers and the same words. Binary floats appear only as places on
// the page, never as figures.
package chart

import (
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

// Point is one quarter of the series.
type Point struct {
	Quarter     quarter.Quarter
	Value       *decimal.Decimal // nil is a gap
	Label       string           // the figure as the chart shows it, or the symbol of its absence
	Figure      string           // the figure as the page shows it, with its unit
	Absence     string           // why there is none: "not available"
	Provisional bool
	Revised     bool
}

// Step is a target in force from one point of the series to another.
type Step struct {
	First, Last int // indexes of points, both included
	Target      indicator.Interval
	Tolerable   indicator.Interval
	Label       string // "Target 90%"
	Limit       string // "Tolerance 85%"; empty when there is none
}

// Of makes the figure of an indicator's series up to its last quarter.
func Of(i *indicator.Indicator, series []indicator.Point, judged []indicator.Evaluation) Figure {
	last := series[len(series)-1]
	f := Figure{
		ID:    ID(i.ID, last.Quarter),
		Title: i.Title,
		Name:  i.Title,
		Bars:  i.Polarity == indicator.None && !i.Unit.Percentage,
		Unit:  unit(i.Unit),
	}
	for _, p := range series {
		f.Points = append(f.Points, point(i, p))
	}
	f.Steps = steps(i, judged)
	f.Words = describe(i, f, judged[len(judged)-1])
	return f
}

// ID is the anchor of a chart: no two charts of a site share one.
func ID(name string, q quarter.Quarter) string {
	return fmt.Sprintf("chart-%s-%s-q%d", name, q.Year(), q.Number())
}

func point(i *indicator.Indicator, p indicator.Point) Point {
	one := Point{Quarter: p.Quarter, Figure: i.DisplayAt(p), Label: i.DisplayAt(p), Revised: p.Reading.Revision != nil}
	if !p.Reading.Present() {
		one.Absence = p.Reading.State.String()
		return one
	}
	value := p.Reading.Value
	one.Value = &value
	one.Label = unit(i.Unit).write(value, i.PlacesAt(p))
	one.Provisional = p.Reading.Status != ""
	return one
}

// steps joins the quarters that are judged by the same target.
func steps(i *indicator.Indicator, judged []indicator.Evaluation) []Step {
	var all []Step
	for n, e := range judged {
		if e.Target.Status != indicator.Set || i.Polarity == indicator.None {
			continue
		}
		if last := len(all) - 1; last >= 0 && all[last].Last == n-1 && judged[n-1].Target.From == e.Target.From {
			all[last].Last = n
			continue
		}
		bounds := e.Target.Bounds(i.Polarity)
		all = append(all, Step{First: n, Last: n, Target: goal(i, e.Target), Tolerable: bounds.Tolerable,
			Label: "Target " + targetLabel(unit(i.Unit), e.Target), Limit: limitLabel(unit(i.Unit), bounds.Tolerable, e.Target)})
	}
	return all
}

// goal is the target's own line or range, without the margins around it.
func goal(i *indicator.Indicator, t indicator.Target) indicator.Interval {
	low, high := t.Ends()
	return indicator.Interval{Low: &low, High: &high}
}

// limitLabel writes how far is tolerable, for a limit on one side.
func limitLabel(u Unit, tolerable indicator.Interval, t indicator.Target) string {
	limit := tolerable.Low
	switch {
	case t.Tolerance.Kind == indicator.NoMargin || tolerable.Low != nil && tolerable.High != nil:
		return ""
	case limit == nil:
		limit = tolerable.High
	}
	return "Tolerance " + u.write(*limit, max(0, -int(limit.Exponent())))
}

// targetLabel writes a target with all its decimals, as briefly as the points.
func targetLabel(u Unit, t indicator.Target) string {
	write := func(v decimal.Decimal) string { return u.write(v, max(0, -int(v.Exponent()))) }
	if low, high := t.Ends(); !low.Equal(high) {
		return write(low) + " to " + write(high)
	}
	return write(t.Value)
}
