package indicator

import (
	"cmp"
	"fmt"

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
//     date, Quarters counts as whole years, at least one. A figure that was withdrawn is
//     absent, and the words say that it is left out;
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
	change  string // see Evaluation.TrendChange
}

func (r TrendRule) trend(i *Indicator, series []Point) verdict {
	last := Last(series)
	if !last.Reading.Present() {
		return noTrend("there is no figure for the quarter")
	}
	before := series[:len(series)-1]
	if n := present(series); n < r.NewBelow {
		v := r.tooFew(i, last.Quarter, n)
		out := i.leavingOut(before, last)
		v.working, v.change = v.working+out, v.change+out
		return v
	}
	if v := r.volatile(i, series); v.trend != "" {
		return v
	}
	earlier, why := r.earlier(i, series)
	out := i.leavingOut(before[max(0, len(before)-r.back(i)):], last)
	if why != "" {
		return noTrend(why + out)
	}
	return r.between(i, earlier, last, out)
}

// noTrend is the verdict where nothing can be compared, with the reason.
func noTrend(why string) verdict { return verdict{working: "no trend: " + why, change: why} }

// tooFew is the verdict on an indicator with a number of figures that does not do.
func (r TrendRule) tooFew(i *Indicator, q quarter.Quarter, n int) verdict {
	if why := fmt.Sprintf("%d of the %d figures that a trend needs", n, r.NewBelow); i.newIn(q) {
		return verdict{trend: NewMeasure, working: "new measure: " + why, change: why}
	}
	why := fmt.Sprintf("%d of the %d that a trend needs", n, r.NewBelow)
	return verdict{trend: TooFew, working: "too few figures: " + why, change: why}
}

// newIn reports whether an indicator began less than a year before the end of a quarter.
// One without a Since may be older than what is recorded.
func (i *Indicator) newIn(q quarter.Quarter) bool {
	return !i.Since.IsZero() && q.Since(i.Since) < quarter.InYear
}

// between is the verdict on two figures. What is left out between them stands after them.
func (r TrendRule) between(i *Indicator, from, to Point, out string) verdict {
	both := i.asPrecise(from, to)
	from, to = both[0], both[1]
	trend, ok := r.compare(i, from.Reading.Value, to)
	v := verdict{trend, from.Quarter, r.comparison(i, from, to, trend) + out, i.moved(from, to) + out}
	switch {
	case !ok:
		return verdict{working: v.working + ": neither way is better, so no trend is judged", change: v.change + "; neither way is better"}
	case i.sameShown(from, to):
	case r.within(i, from.Reading.Value, to.Reading.Value):
		small := ", a change within " + r.limitWords(i)
		v.working, v.change = v.working+small, v.change+small
	default:
		v.working += ", " + cmp.Or(i.alikeFar(from, to), i.Polarity.Words())
		v.change = clauses(v.change, i.alikeFar(from, to))
	}
	v.working += ": " + v.trend.Words()
	return v
}

// comparison writes the two figures: "91% against 86% in Quarter 4, 2018/19". They
// have enough decimals to give the same trend when compared as written.
func (r TrendRule) comparison(i *Indicator, from, to Point, trend Trend) string {
	return i.compared(from, to, func(from, to Point) bool {
		shown, _ := r.compare(i, from.Reading.Value, to)
		return shown == trend
	})
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
