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

	Comparators []Comparator
	Polarity    indicator.Polarity // says which way of a comparator is better

	Words   string          // an author's own description; empty: made from the figures
	Working string          // how the last quarter was judged
	Judged  quarter.Quarter // whose reading that was: an earlier one where the latest available counts
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

// Of makes the figure of an indicator's series up to its last quarter, beside
// the readings of others.
func Of(i *indicator.Indicator, series []indicator.Point, judged []*indicator.Evaluation, comparators ...Comparator) Figure {
	last, e := series[len(series)-1], judged[len(judged)-1]
	f := Figure{
		ID:    ID(i.ID, last.Quarter),
		Title: cmp.Or(i.ChartTitle, i.Title),
		Name:  i.Title,
		Bars:  i.Polarity == indicator.None && !i.Unit.Percentage,
		Unit:  unit(i.Unit), Polarity: i.Polarity,
		Words: i.ChartWords, Working: e.Working, Judged: e.Judged.Quarter,
	}
	for n, p := range series {
		f.Points = append(f.Points, point(i, p, judged[n].Shown))
	}
	f.Steps = steps(i, judged)
	for _, c := range comparators {
		f.Comparators = append(f.Comparators, c.written(i.Unit))
	}
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
