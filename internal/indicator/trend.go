package indicator

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// Trend says where an indicator is going, judged by polarity. Its text is the code that
// data files use. The empty Trend means that there is none.
type Trend string

// The trends.
const (
	Improving  Trend = "improving"
	Stable     Trend = "stable"
	Declining  Trend = "declining"
	Volatile   Trend = "volatile"
	NewMeasure Trend = "new measure"
	TooFew     Trend = "too few figures"
)

// Words is the trend as readers are told it: whether things get better or worse, since
// a line that falls may be either. It is empty when there is none.
func (t Trend) Words() string {
	switch t {
	case Improving:
		return "getting better"
	case Declining:
		return "getting worse"
	}
	return string(t)
}

// Trends lists the trends in the order in which tables show them.
func Trends() []Trend {
	return []Trend{Improving, Stable, Declining, Volatile, NewMeasure, TooFew}
}

// TrendRule is the documented rule for trends. It compares only figures that can be
// compared with the last one: of the same span, and not across a break; of a year to
// date, those of the same quarter of earlier years. Its steps, in order:
//
//  1. without a figure for the quarter there is no trend;
//  2. too few figures: there are fewer in total than NewBelow. In the year that begins
//     with its Since, the measure is new;
//  3. volatile: the last two movements go opposite ways, each by at least
//     VolatilePercent of the figure before it;
//  4. the figure is compared with the one Quarters earlier or, if that is absent,
//     with the first later one; if there is none, there is no trend. Of a year to
//     date, Quarters counts as whole years, at least one;
//  5. stable: the change is at most StablePoints percentage points, or for other
//     units at most StablePercent of the earlier figure;
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

// verdict is what the rule comes to, with the earliest quarter that it compared.
type verdict struct {
	trend   Trend
	since   quarter.Quarter // zero when nothing was compared
	working string
}

func (r TrendRule) trend(i *Indicator, series []Point) verdict {
	last := series[len(series)-1]
	if !last.Reading.Present() {
		return verdict{working: "no trend without a figure for the quarter"}
	}
	if n := present(series); n < r.NewBelow {
		return r.tooFew(i, last.Quarter, n)
	}
	if v := r.volatile(i, series); v.trend != "" {
		return v
	}
	earlier, why := r.earlier(i, series)
	if why != "" {
		return verdict{working: "no trend: " + why}
	}
	return r.direction(i, earlier, last)
}

// tooFew is the verdict on an indicator with a number of figures that does not do.
func (r TrendRule) tooFew(i *Indicator, q quarter.Quarter, n int) verdict {
	if i.newIn(q) {
		return verdict{trend: NewMeasure, working: fmt.Sprintf("new measure: %d of the %d figures that a trend needs", n, r.NewBelow)}
	}
	return verdict{trend: TooFew, working: fmt.Sprintf("too few figures: %d of the %d that a trend needs", n, r.NewBelow)}
}

// newIn reports whether an indicator began less than a year before the end of a quarter.
// One without a Since may be older than what is recorded.
func (i *Indicator) newIn(q quarter.Quarter) bool {
	return !i.Since.IsZero() && q.Since(i.Since) < quarter.InYear
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

// alike reports whether all points have a figure that can be compared with the last.
func (i *Indicator) alike(points []Point) bool {
	last := points[len(points)-1]
	return !slices.ContainsFunc(points, func(p Point) bool { return !p.Reading.Present() || i.Unlike(p, last) != "" })
}

// volatile tests the last three figures. If one is absent or cannot be compared, the
// trend is not volatile.
func (r TrendRule) volatile(i *Indicator, series []Point) verdict {
	last, stride := len(series)-1, i.stride()
	if last < 2*stride {
		return verdict{}
	}
	three := []Point{series[last-2*stride], series[last-stride], series[last]}
	if !i.alike(three) {
		return verdict{}
	}
	three = i.asPrecise(three...)
	a, b, c := three[0].Reading.Value, three[1].Reading.Value, three[2].Reading.Value
	if b.Sub(a).Sign()*c.Sub(b).Sign() >= 0 || !r.large(a, b) || !r.large(b, c) {
		return verdict{}
	}
	return verdict{Volatile, three[0].Quarter, fmt.Sprintf("%s, then %s, then %s: two opposite movements of at least %s%% each: volatile",
		i.DisplayAt(three[0]), i.DisplayAt(three[1]), i.DisplayAt(three[2]), r.VolatilePercent)}
}

// large reports whether the movement between two readings is at least
// VolatilePercent of the first.
func (r TrendRule) large(from, to decimal.Decimal) bool {
	return to.Sub(from).Abs().GreaterThanOrEqual(percentOf(from, r.VolatilePercent))
}

// back is how many quarters earlier the figure is that the last one is compared with.
func (r TrendRule) back(i *Indicator) int {
	stride := i.stride()
	return (r.Quarters + stride - 1) / stride * stride
}

// earlier finds the figure with which the last one is compared. Where there is none,
// it says why.
func (r TrendRule) earlier(i *Indicator, series []Point) (Point, string) {
	last, back, why := len(series)-1, r.back(i), ""
	for at := max(0, last-back); at < last; at++ {
		if !series[at].Reading.Present() {
			continue
		}
		if why = i.Unlike(series[at], series[last]); why == "" {
			return series[at], ""
		}
	}
	switch {
	case why != "" && !i.Covers.YearToDate:
		return Point{}, why
	case i.Covers.YearToDate:
		return Point{}, "no figure for the same quarter of last year"
	case back == 1:
		return Point{}, "no figure for the quarter before"
	}
	return Point{}, fmt.Sprintf("no figure for the %d quarters before", back)
}

// direction compares two figures.
func (r TrendRule) direction(i *Indicator, from, to Point) verdict {
	both := i.asPrecise(from, to)
	from, to = both[0], both[1]
	trend, ok := r.compare(i, from.Reading.Value, to)
	comparison := r.comparison(i, from, to, trend)
	switch {
	case !ok:
		return verdict{working: comparison + ": neither way is better, so no trend is judged"}
	case r.within(i, from.Reading.Value, to.Reading.Value):
		return verdict{Stable, from.Quarter, fmt.Sprintf("%s, a change within %s: stable", comparison, r.limitWords(i))}
	}
	return verdict{trend, from.Quarter, fmt.Sprintf("%s, %s: %s", comparison, cmp.Or(i.alikeFar(from, to), i.Polarity.Words()), trend.Words())}
}

// comparison writes the two figures: "91% against 86% in Quarter 4, 2018/19". They
// have enough decimals to give the same trend when compared as written.
func (r TrendRule) comparison(i *Indicator, from, to Point, trend Trend) string {
	return i.compared(from, to, func(from, to Point) bool {
		shown, _ := r.compare(i, from.Reading.Value, to)
		return shown == trend
	})
}

// compared writes two figures of a series that is being judged, and gives them enough
// decimals that what is said of them is true of the figures as written, but none that
// they do not have.
func (i *Indicator) compared(from, to Point, holds func(from, to Point) bool) string {
	for !holds(from.asShown(), to.asShown()) && showMore(from, to) {
	}
	return fmt.Sprintf("%s against %s in %s", i.Unit.Format(to.Reading.Value, *to.Decimals),
		i.Unit.Format(from.Reading.Value, *from.Decimals), from.Quarter.Name())
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

// alikeFar says that two figures are within a range, or equally far from it: "both in
// range", "both 2 percentage points from the range". It is empty for others.
func (i *Indicator) alikeFar(from, to Point) string {
	t := i.TargetAt(to.Quarter)
	if i.Polarity != Range || t.Status != Set {
		return ""
	}
	met := t.Bounds(Range).Met
	off := met.distance(to.Reading.Value)
	switch {
	case !off.Equal(met.distance(from.Reading.Value)):
		return ""
	case off.IsZero():
		return "both in range"
	case i.Unit.Percentage:
		return "both " + percentagePoints(trimZeros(off)) + " from the range"
	}
	return "both " + i.FormatExact(off) + " from the range"
}

// distance is how far a value is from an interval. It is zero inside.
func (in Interval) distance(v decimal.Decimal) decimal.Decimal {
	switch {
	case in.Low != nil && v.LessThan(*in.Low):
		return in.Low.Sub(v)
	case in.High != nil && v.GreaterThan(*in.High):
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
	at, ok := PlaceIn(series, q)
	if !ok {
		return Point{}, false
	}
	return series[at], true
}

// PlaceIn finds the index of a quarter's point in a series. It returns false when there
// is none.
func PlaceIn(series []Point, q quarter.Quarter) (int, bool) {
	if len(series) == 0 {
		return 0, false
	}
	at := q.Since(series[0].Quarter)
	return at, at >= 0 && at < len(series)
}
