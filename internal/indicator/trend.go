package indicator

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// Trend is the direction of an indicator over six months, judged by polarity. The
// empty Trend means that there is none.
type Trend string

// The trends.
const (
	Improving  Trend = "improving"
	Stable     Trend = "stable"
	Declining  Trend = "declining"
	Volatile   Trend = "volatile"
	NewMeasure Trend = "new measure"
)

// TrendRule is the documented rule for trends. Its steps, in order:
//
//  1. without a reading in the quarter there is no trend;
//  2. new measure: there are fewer readings in total than NewBelow;
//  3. volatile: the last two movements go opposite ways, each by at least
//     VolatilePercent of the reading before it;
//  4. the reading is compared with the one Quarters earlier or, if that is absent,
//     with the first later one; if there is none, there is no trend;
//  5. stable: the change is at most StablePoints percentage points, or for other
//     units at most StablePercent of the earlier reading;
//  6. otherwise improving or declining, by polarity: for a range, nearer to it or
//     further from it. A volume, and a range without a target, have no better
//     side and therefore no trend.
type TrendRule struct {
	Quarters        int // 1 or more; two quarters are six months
	StablePoints    decimal.Decimal
	StablePercent   decimal.Decimal
	VolatilePercent decimal.Decimal
	NewBelow        int
}

// DefaultTrend is the rule of an organisation that sets no parameters.
func DefaultTrend() TrendRule {
	return TrendRule{
		Quarters:        2,
		StablePoints:    decimal.NewFromInt(1),
		StablePercent:   decimal.NewFromInt(2),
		VolatilePercent: decimal.NewFromInt(25),
		NewBelow:        2,
	}
}

// Months is how far back the rule looks, in words: "six months".
func (r TrendRule) Months() string {
	words := map[int]string{1: "three", 2: "six", 3: "nine", 4: "twelve"}
	if word, ok := words[r.Quarters]; ok {
		return word + " months"
	}
	return fmt.Sprintf("%d months", 3*r.Quarters)
}

func (r TrendRule) trend(i *Indicator, series []Point) (Trend, string) {
	last := series[len(series)-1]
	if !last.Reading.Present() {
		return "", "no trend without a reading in the quarter"
	}
	if n := present(series); n < r.NewBelow {
		return NewMeasure, fmt.Sprintf("new measure: %d of the %d readings that a trend needs", n, r.NewBelow)
	}
	if t, words := r.volatile(i, series); t != "" {
		return t, words
	}
	earlier, ok := r.earlier(series)
	if ok && !i.comparable(earlier, last) {
		return "", fmt.Sprintf("no trend: the reading of %s covers another number of months", earlier.Quarter.Name())
	}
	switch {
	case ok:
		return r.direction(i, earlier, last)
	case r.Quarters == 1:
		return "", "no trend: no reading in the quarter before"
	}
	return "", fmt.Sprintf("no trend: no reading in the %d quarters before", r.Quarters)
}

func present(series []Point) int {
	n := 0
	for _, p := range series {
		if p.Reading.Present() {
			n++
		}
	}
	return n
}

// volatile tests the last three readings. If one is absent, the trend is not
// volatile.
func (r TrendRule) volatile(i *Indicator, series []Point) (Trend, string) {
	if len(series) < 3 {
		return "", ""
	}
	three := series[len(series)-3:]
	if present(three) < 3 {
		return "", ""
	}
	a, b, c := three[0].Reading.Value, three[1].Reading.Value, three[2].Reading.Value
	if b.Sub(a).Sign()*c.Sub(b).Sign() >= 0 || !r.large(a, b) || !r.large(b, c) {
		return "", ""
	}
	return Volatile, fmt.Sprintf("%s, then %s, then %s: two opposite movements of at least %s%% each: volatile",
		i.DisplayAt(three[0]), i.DisplayAt(three[1]), i.DisplayAt(three[2]), r.VolatilePercent)
}

// large reports whether the movement between two readings is at least
// VolatilePercent of the first.
func (r TrendRule) large(from, to decimal.Decimal) bool {
	return to.Sub(from).Abs().GreaterThanOrEqual(percentOf(from, r.VolatilePercent))
}

func (r TrendRule) earlier(series []Point) (Point, bool) {
	last := len(series) - 1
	for at := max(0, last-r.Quarters); at < last; at++ {
		if series[at].Reading.Present() {
			return series[at], true
		}
	}
	return Point{}, false
}

// direction compares two readings.
func (r TrendRule) direction(i *Indicator, from, to Point) (Trend, string) {
	trend, ok := r.compare(i, from.Reading.Value, to)
	comparison := r.comparison(i, from, to, trend)
	switch {
	case !ok:
		return "", comparison + ": neither way is better, so no trend is judged"
	case r.within(i, from.Reading.Value, to.Reading.Value):
		return Stable, fmt.Sprintf("%s, a change within %s: stable", comparison, r.limitWords(i))
	}
	return trend, fmt.Sprintf("%s, %s: %s", comparison, i.Polarity.Words(), trend)
}

// comparison writes the two figures: "91% against 86% in Quarter 4, 2018/19". They
// have enough decimals to give the same trend when compared as written.
func (r TrendRule) comparison(i *Indicator, from, to Point, trend Trend) string {
	before, after := i.decimalsOf(from.Reading), i.decimalsOf(to.Reading)
	for ; max(before, after) < maxShown; before, after = before+1, after+1 {
		rounded := to
		rounded.Reading.Value = to.Reading.Value.Round(int32(after))
		if shown, _ := r.compare(i, from.Reading.Value.Round(int32(before)), rounded); shown == trend {
			break
		}
	}
	return fmt.Sprintf("%s against %s in %s", i.Unit.Format(to.Reading.Value, after),
		i.Unit.Format(from.Reading.Value, before), from.Quarter.Name())
}

// compare judges a change. It returns false when neither direction is better.
func (r TrendRule) compare(i *Indicator, from decimal.Decimal, to Point) (Trend, bool) {
	if r.within(i, from, to.Reading.Value) {
		return Stable, true
	}
	gain, ok := i.gain(from, to)
	switch {
	case !ok:
		return "", false
	case gain.IsPositive():
		return Improving, true
	case gain.IsNegative():
		return Declining, true
	}
	return Stable, true
}

// within reports whether a change is small enough for a stable trend.
func (r TrendRule) within(i *Indicator, from, to decimal.Decimal) bool {
	limit := percentOf(from, r.StablePercent)
	if i.Unit.Percentage {
		limit = r.StablePoints
	}
	return to.Sub(from).Abs().LessThanOrEqual(limit)
}

func (r TrendRule) limitWords(i *Indicator) string {
	if i.Unit.Percentage {
		return percentagePoints(r.StablePoints)
	}
	return r.StablePercent.String() + "%"
}

// gain is how much better the later reading is; a negative gain is worse. It returns
// false for a volume and for a range without a target.
func (i *Indicator) gain(from decimal.Decimal, to Point) (decimal.Decimal, bool) {
	change := to.Reading.Value.Sub(from)
	switch i.Polarity {
	case Bigger:
		return change, true
	case Smaller:
		return change.Neg(), true
	case Range:
		t := i.TargetAt(to.Quarter)
		if t.Status != Set {
			return decimal.Zero, false
		}
		met := t.Bounds(Range).Met
		return met.distance(from).Sub(met.distance(to.Reading.Value)), true
	}
	return decimal.Zero, false
}

// distance is how far a value is from an interval with two ends. It is zero inside.
func (in Interval) distance(v decimal.Decimal) decimal.Decimal {
	switch {
	case v.LessThan(*in.Low):
		return in.Low.Sub(v)
	case v.GreaterThan(*in.High):
		return v.Sub(*in.High)
	}
	return decimal.Zero
}

// percentagePoints writes a difference of percentages: "0.5 percentage points".
func percentagePoints(n decimal.Decimal) string {
	if n.Equal(decimal.NewFromInt(1)) {
		return "1 percentage point"
	}
	return n.String() + " percentage points"
}

// PointIn finds the point of a quarter in a series. It returns false when there is
// none.
func PointIn(series []Point, q quarter.Quarter) (Point, bool) {
	if len(series) == 0 {
		return Point{}, false
	}
	at := q.Since(series[0].Quarter)
	if at < 0 || at >= len(series) {
		return Point{}, false
	}
	return series[at], true
}
