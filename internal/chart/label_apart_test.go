package chart

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Whatever a plot shows, no label covers another or leaves the picture, at any width.
func TestLabelsKeepApart(t *testing.T) {
	for seed := range uint64(400) {
		f := somePlot(rand.New(rand.NewPCG(seed, 2)))
		d := f.draw()
		all := labelsIn(t, d.String())
		if lines := d.caption(); len(lines) > 0 {
			all = append(all, label{"caption", lines[len(lines)-1], left, 0, 0, 10})
		}
		for width := d.width(); width <= widest; width += 23 {
			picture := box{from: -margins[d.margin()], to: width + 6, top: -1, bottom: d.baseline + 8}
			checkLabels(t, fmt.Sprintf("plot %d at %v pixels", seed, width), shownAt(all, width), width, picture)
			if t.Failed() {
				t.Fatalf("plot %d: %s\n%s", seed, f.Description(), f.SVG())
			}
		}
	}
}

// somePlot has up to 40 quarters with gaps, targets that change, and comparators of
// any date.
func somePlot(r *rand.Rand) Plot {
	i := someIndicator(r)
	series := someSeries(r, i)
	var comparators []Comparator
	for n := range r.IntN(5) {
		c := Comparator{ID: fmt.Sprint(n), Name: []string{"England", "Statistical neighbours", "Core cities", "Comparator authorities of the youth justice service"}[r.IntN(4)], Value: someValue(r, i), Date: "March 2019"}
		if r.IntN(2) == 0 {
			c.Quarter = series[0].Quarter.Add(r.IntN(len(series)+2) - 1)
		}
		comparators = append(comparators, c)
	}
	return Of(i, series, judgedOf(i, series), comparators...)
}

func someIndicator(r *rand.Rand) *indicator.Indicator {
	units := []indicator.Unit{
		{ID: "percent", Name: "per cent", Suffix: "%", Percentage: true}, {ID: "number", Name: "number"}, {ID: "pounds", Name: "pounds", Prefix: "£"},
		{ID: "rate", Name: "rate for every 10,000 children", Suffix: " for every 10,000"},
	}
	i := &indicator.Indicator{
		ID: "id", Title: "Title", Unit: units[r.IntN(4)], Decimals: r.IntN(3),
		Polarity: []indicator.Polarity{indicator.Bigger, indicator.Smaller, indicator.Range, indicator.None}[r.IntN(4)],
	}
	i.Covers.YearToDate = r.IntN(3) == 0
	if r.IntN(3) == 0 {
		i.Breaks = []indicator.Break{{From: start().Add(r.IntN(12))}}
	}
	for n := range r.IntN(4) {
		low, high := someValue(r, i), someValue(r, i)
		t := indicator.Target{Status: indicator.Set, From: start().Add(n * r.IntN(12)), Value: low, Tolerance: indicator.Margin{Kind: indicator.Points, Value: someValue(r, i).Abs().Shift(-1)}}
		if i.Polarity == indicator.Range {
			low, high = decimal.Min(low, high), decimal.Max(low, high)
			t.Low, t.High = &low, &high
		}
		i.Targets = append(i.Targets, t)
	}
	if r.IntN(3) == 0 {
		i.Schemes = []indicator.DatedScheme{{From: start().Add(r.IntN(12)), Scheme: someScheme()}}
	}
	if i.Polarity != indicator.Range && r.IntN(4) == 0 {
		i.Changes = []indicator.RuleChange{{From: start().Add(r.IntN(12)), Polarity: indicator.Smaller, Unit: &units[r.IntN(4)]}}
		i.ApplyChanges()
	}
	return i
}

func someScheme() *indicator.Scheme {
	class := func(label string, from indicator.Edge) indicator.Class {
		return indicator.Class{Position: indicator.Own(indicator.Within, label), Label: label, From: from}
	}
	return &indicator.Scheme{ID: "some", Classes: []indicator.Class{
		class("Exceeding", indicator.Edge{Kind: indicator.ByPercent, Value: decimal.NewFromInt(5)}), class("On target", indicator.Edge{Kind: indicator.AtTarget}),
		class("Close to what was asked for", indicator.Edge{Kind: indicator.OfTheWay, Value: decimal.NewFromInt(50)}), class("Behind", indicator.Edge{}),
	}}
}

func start() quarter.Quarter {
	q, err := quarter.April.Parse("2010-11/q3")
	if err != nil {
		panic(err)
	}
	return q
}

// someValue is one of few, so that many are close to each other.
func someValue(r *rand.Rand, i *indicator.Indicator) decimal.Decimal {
	v := decimal.New(int64(r.IntN(1001)), -1)
	if !i.Unit.Percentage {
		v = v.Shift(int32(len(i.Unit.Name) % 5)).Sub(decimal.NewFromInt(int64(r.IntN(2) * r.IntN(50))))
	}
	return v
}

func someSeries(r *rand.Rand, i *indicator.Indicator) []indicator.Point {
	var points []indicator.Point
	near, gaps := someValue(r, i), r.IntN(4)
	for n := range 1 + r.IntN(40)/(1+r.IntN(5)) {
		p := indicator.Point{Quarter: start().Add(n), Reading: indicator.Reading{State: []indicator.State{indicator.NotDue, indicator.NotApplicable, indicator.Confidential}[r.IntN(3)]}}
		if r.IntN(5) >= gaps {
			p.Reading = indicator.Reading{State: indicator.Present, Value: near.Add(someValue(r, i).Shift(-int32(r.IntN(3))))}
			if i.Unit.Percentage {
				p.Reading.Value = decimal.Min(p.Reading.Value, hundred)
			}
			if r.IntN(6) == 0 {
				p.Reading.Status = indicator.Provisional
			}
			if r.IntN(6) == 0 {
				p.Reading.Revision = &indicator.Revision{Was: "1", Reason: "late records"}
			}
		}
		points = append(points, p)
	}
	return points
}
