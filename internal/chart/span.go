package chart

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// An axis that just holds its figures makes a cliff of any change. So it covers at
// least a span: ten points of a percentage, or a fifth of the largest figure in any
// other unit. Where the target has a tolerance or classes, the axis covers at least
// three times the distance between the two, which is what the organisation itself calls
// a small miss. Twice the largest figure is always enough: an axis from zero exaggerates
// nothing.
var (
	leastPoints    = decimal.NewFromInt(10)
	leastShare     = decimal.New(2, -1)
	leastDistances = decimal.NewFromInt(3)
)

// axisOf is the vertical axis for some of the plot's values.
func (f Plot) axisOf(values []decimal.Decimal) scale {
	return newScale(values, f.Bars, f.leastSpan(values), f.ends(values))
}

// leastSpan is the least that the axis covers.
func (f Plot) leastSpan(values []decimal.Decimal) decimal.Decimal {
	largest := decimal.Zero
	for _, v := range values {
		largest = decimal.Max(largest, v.Abs())
	}
	if largest.IsZero() {
		return two
	}
	least := largest.Mul(leastShare)
	if f.Bounds.Percentage && isShare(values) {
		least = leastPoints
	}
	for _, s := range f.Steps {
		least = decimal.Max(least, s.distance().Mul(leastDistances))
	}
	return decimal.Min(least, largest.Mul(two))
}

// distance is how far the tolerance or the edge of a class is from the target; zero
// without one.
func (s Step) distance() decimal.Decimal {
	most := decimal.Zero
	if low := s.Tolerable.Low; low != nil {
		most = decimal.Max(most, s.Target.Low.Sub(*low))
	}
	if high := s.Tolerable.High; high != nil {
		most = decimal.Max(most, high.Sub(*s.Target.High))
	}
	for _, e := range s.edges {
		most = decimal.Max(most, s.Target.Low.Sub(e.value), e.value.Sub(*s.Target.High))
	}
	return most
}

// Bounds are the figures that a unit allows.
type Bounds struct {
	indicator.Interval
	Percentage bool
}

// ends are where the axis ends at the latest: at the unit's minimum and maximum, and
// otherwise at zero and, for percentages, at a hundred, unless a value is beyond.
func (f Plot) ends(values []decimal.Decimal) indicator.Interval {
	if len(values) == 0 {
		return indicator.Interval{}
	}
	low, high := decimal.Min(values[0], values...), decimal.Max(values[0], values...)
	ends := indicator.Interval{Low: endBelow(low, f.Bounds.Low, &decimal.Zero), High: endAbove(high, f.Bounds.High)}
	switch {
	case ends.High == nil && f.Bounds.Percentage && isShare(values):
		ends.High = &hundred
	case ends.High == nil && low.IsNegative():
		ends.High = endAbove(high, &decimal.Zero)
	}
	return ends
}

// isShare reports whether all values are from 0 to 100.
func isShare(values []decimal.Decimal) bool {
	for _, v := range values {
		if v.IsNegative() || v.GreaterThan(hundred) {
			return false
		}
	}
	return true
}

// endBelow is the first of the ends that is not above a value; nil when none is.
func endBelow(value decimal.Decimal, ends ...*decimal.Decimal) *decimal.Decimal {
	for _, end := range ends {
		if end != nil && end.LessThanOrEqual(value) {
			return end
		}
	}
	return nil
}

// endAbove is the end unless it is below a value.
func endAbove(value decimal.Decimal, end *decimal.Decimal) *decimal.Decimal {
	if end == nil || end.LessThan(value) {
		return nil
	}
	return end
}
