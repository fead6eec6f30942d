// Package chart turns judged series into charts. A [Plot] holds what a chart of
// one indicator shows. It is drawn as SVG and written as options for ECharts.
//
// Series and targets come in as decimals; text goes out. Every rendering of a chart
// comes from the same value, so that all have the same numbers and words. Binary
// floats are used only for positions on the page, never for figures.
//
// # The horizontal axis
//
// A chart has its quarters one after the other. Figures for the year to date start
// anew with each year; their chart has the quarters of one year, and a line for each
// year over them. A sparkline of such figures has only one quarter of each year.
//
// # What a line joins
//
// A line joins neighbouring figures that can be compared: it leaves gaps open, does not
// cross a break, and does not join figures of unlike spans. Figures in another unit than the latest are not drawn.
package chart

import (
	"cmp"
	"fmt"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Plot is a chart of one indicator.
type Plot struct {
	ID     string // unique on a site: the indicator and the quarter
	Title  string
	Name   string // the name of the indicator
	Points []PlottedPoint
	Steps  []Step            // targets in force, without gaps or overlaps
	Bars   bool              // drawn as bars from zero: a count
	Breaks []indicator.Break // within the series, in order
	Unit   UnitLabel
	Bounds Bounds // of the unit; with the steps they decide what the axis covers

	// YearToDate means that figures are for the year to date: the years are laid over one
	// another. YearSteps are the targets of the last point's year; their points are the
	// quarters of that year, from 0.
	YearToDate bool
	YearSteps  []Step

	Span string // of the latest figure, where others are of another span: "over 3 months"; empty otherwise

	Comparators []Comparator
	Polarity    indicator.Polarity // says whether a comparator is better or worse

	Words         string          // the author's description; empty: written from the figures
	Working       string          // how the last quarter was judged
	JudgedQuarter quarter.Quarter // the quarter of the judged reading: an earlier one if the latest available is judged

	laidOver bool          // the points are the quarters of the last year; see [Plot.laid]
	earlier  []earlierYear // with something to draw, the latest first; of a plot that is laid over
}

// UnitLabel is how the figures of a chart are written: with a sign such as % beside
// each, or with a longer name once above the axis.
type UnitLabel struct {
	Prefix, Suffix string
	Caption        string // empty if each figure has the sign
}

// maxSignLength is the greatest number of letters in a suffix that is written
// beside every figure.
const maxSignLength = 2

func unit(u indicator.Unit) UnitLabel {
	if utf8.RuneCountInString(u.Suffix) > maxSignLength || u.Prefix+u.Suffix == "" {
		return UnitLabel{Prefix: u.Prefix, Caption: u.Name}
	}
	return UnitLabel{Prefix: u.Prefix, Suffix: u.Suffix}
}

func (u UnitLabel) format(v decimal.Decimal, decimals int) string {
	return indicator.Unit{Prefix: u.Prefix, Suffix: u.Suffix}.Format(v, decimals)
}

// formatExact writes a target or a limit with all its decimals.
func (u UnitLabel) formatExact(v decimal.Decimal) string {
	places := max(0, -int(v.Exponent()))
	for places > 0 && v.Equal(v.Truncate(int32(places-1))) {
		places--
	}
	return u.format(v, places)
}

// PlottedPoint is one quarter of the series.
type PlottedPoint struct {
	Quarter     quarter.Quarter
	Value       *decimal.Decimal // as it is printed, so that figures that look the same are drawn the same; nil: a gap
	recorded    decimal.Decimal  // with all its decimals
	Label       string           // the figure as the chart shows it, or the symbol of its absence
	Figure      string           // the figure as the page shows it, with its unit
	Absence     string           // why there is no figure: "not available", "withdrawn"
	Provisional bool             // not final: provisional or estimated
	Estimated   bool
	Revised     bool
	Apart       string // the span of its figure where it is another than the latest figure's: "over 6 months"; empty where it is the same
	LeftOut     string // why its figure is not drawn: "in another unit"; it has none of the above
}

// isBlank reports whether a quarter has neither a figure to draw nor an absence: it is
// outside the series, or left out.
func (p PlottedPoint) isBlank() bool { return p.Value == nil && p.Absence == "" }

// isGap reports whether a quarter of the series has no figure.
func (p PlottedPoint) isGap() bool { return p.Value == nil && p.Absence != "" }

// Of makes the chart of an indicator's series up to its last quarter, with
// comparators. The series is not empty and has an evaluation for each point.
func Of(i *indicator.Indicator, series []indicator.Point, judged []*indicator.Evaluation, comparators ...Comparator) Plot {
	last, e := indicator.Last(series), judged[len(judged)-1]
	i = i.At(last.Quarter)
	f := Plot{
		ID:     ID(i.ID, last.Quarter),
		Title:  cmp.Or(i.ChartTitle, i.Title),
		Name:   i.Title,
		Bars:   i.Polarity == indicator.None && !i.Unit.Percentage && !i.Covers.YearToDate,
		Breaks: breaksIn(i, series), YearToDate: i.Covers.YearToDate,
		Unit: unit(i.Unit), Polarity: i.Polarity,
		Bounds: Bounds{indicator.Interval{Low: i.Unit.Minimum, High: i.Unit.Maximum}, i.Unit.Percentage},
		Words:  i.ChartWords, Working: wording.Sentences(e.ByRule(), e.AsStated()), JudgedQuarter: e.Judged.Quarter,
	}
	for _, p := range series {
		f.Points = append(f.Points, point(i, p, i.DisplayAt(p)))
	}
	f.tellApart(i, series)
	f.Steps = steps(i, series, judged)
	if f.YearToDate {
		leaveOutUnlike(f.Points, i, series)
		f.YearSteps = yearSteps(i, series, judged)
	}
	for _, c := range comparators {
		c.Unlike = c.Unlike || i.UnlikeTheirs(e.Judged, indicator.Theirs{Quarter: c.Quarter, Months: c.Months}) != ""
		ours, _ := indicator.PointIn(series, e.Judged.Quarter)
		f.Comparators = append(f.Comparators, c.withLabels(i.Unit).beside(i, ours))
	}
	return f
}

// Covers names the first and the last quarter that the chart shows: "Q1 2018/19 to Q2
// 2019/20".
func (f Plot) Covers() string {
	first, last := f.Points[0].Quarter, f.Points[len(f.Points)-1].Quarter
	if years := f.laid().earlier; len(years) == maxEarlier {
		if oldest := years[maxEarlier-1].year.Quarter(1); first.Before(oldest) {
			first = oldest
		}
	}
	return first.Short() + " to " + last.Short()
}

// ID is the anchor of a chart, which is unique on a site.
func ID(name string, q quarter.Quarter) string {
	return fmt.Sprintf("chart-%s-%s-q%d", name, q.Year(), q.Number())
}

func point(i *indicator.Indicator, p indicator.Point, shown string) PlottedPoint {
	one := PlottedPoint{Quarter: p.Quarter, Figure: shown, Label: shown}
	if !p.Reading.Present() {
		one.Absence = p.Reading.Absence()
		return one
	}
	if i.At(p.Quarter).Unit.ID != i.Unit.ID {
		return PlottedPoint{Quarter: p.Quarter, LeftOut: "in another unit"}
	}
	value := p.Reading.Value.Round(int32(i.DecimalsAt(p)))
	one.Value, one.recorded = &value, p.Reading.Value
	if brief := unit(i.Unit); brief.Suffix != i.Unit.Suffix {
		one.Label = brief.format(value, i.DecimalsAt(p))
	}
	one.Provisional, one.Revised = p.Reading.Status != "", p.Reading.Revision != nil
	one.Estimated = p.Reading.Status == indicator.Estimated
	return one
}
