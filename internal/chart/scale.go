package chart

import (
	"github.com/shopspring/decimal"
)

// scale is a vertical axis: from low at the bottom to high at the top, with
// round ticks. Both ends are ticks, so that nothing drawn inside is clipped.
// The zero step is an axis with nothing to measure: it has no ticks.
type scale struct {
	low, high decimal.Decimal
	step      decimal.Decimal
	ticks     []decimal.Decimal
	span      float64 // from low to high
}

// mostGaps is how many steps the values of an axis span at most.
const mostGaps = 5

var one, hundred = decimal.NewFromInt(1), decimal.NewFromInt(100)

// newScale makes the axis that holds all the values, and zero when it is to
// begin there. Whole values have whole ticks.
func newScale(values []decimal.Decimal, fromZero bool) scale {
	if len(values) == 0 {
		return scale{high: one, span: 1}
	}
	low, high := decimal.Min(values[0], values...), decimal.Max(values[0], values...)
	if fromZero {
		low, high = decimal.Min(low, decimal.Zero), decimal.Max(high, decimal.Zero)
	}
	low, high = widened(low, high)
	step := roundStep(high.Sub(low))
	if whole(values) {
		step = decimal.Max(step, one)
	}
	s := scale{step: step, low: floor(low, step), high: floor(high.Neg(), step).Neg()}
	s.breathe(low, high)
	s.span = s.high.Sub(s.low).InexactFloat64()
	for t := s.low; t.LessThanOrEqual(s.high); t = t.Add(step) {
		s.ticks = append(s.ticks, t)
	}
	return s
}

// widened gives a constant room above and below it, up to zero or a hundred.
func widened(low, high decimal.Decimal) (decimal.Decimal, decimal.Decimal) {
	if !low.Equal(high) {
		return low, high
	}
	room := decimal.Max(high.Abs().Shift(-1), decimal.Min(high.Abs(), one))
	switch {
	case high.IsZero():
		return low, one
	case high.Equal(hundred):
		return low.Sub(room), high
	}
	return low.Sub(room), high.Add(room)
}

func whole(values []decimal.Decimal) bool {
	for _, v := range values {
		if !v.IsInteger() {
			return false
		}
	}
	return true
}

// floor is the greatest multiple of the step that is not above the value.
func floor(v, step decimal.Decimal) decimal.Decimal {
	quotient, rest := v.QuoRem(step, 0)
	if rest.IsNegative() {
		quotient = quotient.Sub(one)
	}
	return quotient.Mul(step)
}

// breathe adds a step where a value would lie on the very edge, unless the edge
// is zero or a hundred, which are ends in themselves.
func (s *scale) breathe(low, high decimal.Decimal) {
	if s.low.Equal(low) && !low.IsZero() {
		s.low = s.low.Sub(s.step)
	}
	if s.high.Equal(high) && !high.IsZero() && !high.Equal(hundred) {
		s.high = s.high.Add(s.step)
	}
}

// roundStep is the distance of ticks: the smallest of 1, 2 or 5 times a power
// of ten of which the span, which is positive, takes no more than mostGaps.
func roundStep(span decimal.Decimal) decimal.Decimal {
	for power := int32(span.NumDigits()) + span.Exponent() - 2; ; power++ {
		for _, n := range []int64{1, 2, 5} {
			if span.LessThanOrEqual(decimal.New(n*mostGaps, power)) {
				return decimal.New(n, power)
			}
		}
	}
}

// at is where a value stands between the low end, 0, and the high end, 1.
func (s scale) at(v decimal.Decimal) float64 {
	return v.Sub(s.low).InexactFloat64() / s.span
}

// decimals is how many decimals a round step has.
func decimals(step decimal.Decimal) int { return max(0, -int(step.Exponent())) }
