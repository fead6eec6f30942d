package chart

import (
	"fmt"
	"testing"
	"testing/quick"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Whatever the series, its targets and its tolerances, all values are inside the
// plot area.
func TestEverythingIsInsideThePlot(t *testing.T) {
	inside := func(values []int32, target, tolerance int32, percent bool, polarity uint8) bool {
		i, series := series(values, target, tolerance, percent, polarity)
		f := Of(i, series, judgedOf(i, series))
		d := f.drawing()
		for _, v := range f.values() {
			if y := d.y(v); y < top || y > bottom {
				t.Logf("%v is at %v", v, y)
				return false
			}
		}
		f.SVG()
		f.Spark()
		return d.start(len(series)) < 1.0001
	}
	if err := quick.Check(inside, &quick.Config{MaxCount: 500}); err != nil {
		t.Error(err)
	}
}

// series makes an indicator and its series from random values.
func series(values []int32, target, tolerance int32, percent bool, polarity uint8) (*indicator.Indicator, []indicator.Point) {
	tenths := func(n int32) decimal.Decimal { return decimal.New(int64(n), -1) }
	i := &indicator.Indicator{
		ID: "id", Title: "Title", Decimals: 1, Unit: indicator.Unit{Name: "things", Percentage: percent},
		Polarity: []indicator.Polarity{indicator.Bigger, indicator.Smaller, indicator.Range, indicator.None}[polarity%4],
		Targets: []indicator.Target{{Status: indicator.Set, Value: tenths(target),
			Tolerance: indicator.Margin{Kind: indicator.Points, Value: tenths(tolerance).Abs()}}},
	}
	q, err := quarter.April.Parse("2010-11/q3")
	if err != nil {
		panic(err)
	}
	points := []indicator.Point{{Quarter: q.Add(-1)}}
	for n, v := range values {
		points = append(points, indicator.Point{Quarter: q.Add(n), Reading: indicator.Reading{State: indicator.Present, Value: tenths(v)}})
	}
	return i, points
}

func judgedOf(i *indicator.Indicator, points []indicator.Point) []*indicator.Evaluation {
	var judged []*indicator.Evaluation
	for n := range points {
		e := i.Evaluate(points[:n+1], indicator.StatedJudgement{}, indicator.Rules{Trend: indicator.DefaultTrend()})
		judged = append(judged, &e)
	}
	return judged
}

// No text covers another, on screens of 320 pixels and on wide ones.
func TestTextKeepsApart(t *testing.T) {
	for n := 1; n <= 40; n++ {
		for _, high := range []int64{9, 100, 12345, 1000000} {
			var values []int32
			for k := range n {
				values = append(values, int32((int64(k*7919%13)*high)/13*10))
			}
			i, points := series(values, int32(high*8), int32(high), high == 100, uint8(n))
			judged := judgedOf(i, points)
			name := fmt.Sprintf("%d quarters up to %d", n, high)
			checkApart(t, name, Of(i, points, judged))
			checkApart(t, name+" beside others", Of(i, points, judged, comparatorsUpTo(high)...))
		}
	}
}

func checkApart(t *testing.T, name string, f Plot) {
	t.Helper()
	d := f.draw()
	for n, b := range d.textBoxes {
		for _, o := range d.textBoxes[:n] {
			if b.hits(o, roomy) {
				t.Errorf("%s: text covers text: %v and %v", name, b, o)
			}
		}
	}
}

// comparatorsUpTo are four comparators with figures below the highest value.
func comparatorsUpTo(high int64) []Comparator {
	q, err := quarter.April.Parse("2011-12/q1")
	if err != nil {
		panic(err)
	}
	one := func(id, name string, percent int64, in quarter.Quarter) Comparator {
		return Comparator{ID: id, Name: name, Value: decimal.New(high*percent, -2), Date: "March 2011", Quarter: in}
	}
	return []Comparator{
		one("a", "Statistical neighbours", 62, q), one("b", "Core cities", 80, q),
		one("c", "West Midlands", 68, quarter.Quarter{}), one("d", "England", 46, quarter.Quarter{}),
	}
}
