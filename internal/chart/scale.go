package chart

import (
	"github.com/shopspring/decimal"
)

// scale is a vertical axis from low to high with round ticks. Both ends are ticks,
// so that nothing inside is clipped. If step is zero, there is nothing to measure
// and there are no ticks.
type scale struct {
	low, high decimal.Decimal
	step      decimal.Decimal
	ticks     []decimal.Decimal
	span      float64 // from low to high
}

// maxSteps is the greatest number of steps between the lowest and the highest
// value.
const maxSteps = 5

var one, hundred = decimal.NewFromInt(1), decimal.NewFromInt(100)

// newScale makes the axis for some values, which starts from zero if asked to. If
// all values are whole numbers, so are the ticks.
func newScale(values []decimal.Decimal, fromZero bool) scale {
	if len(values) == 0 {
		return scale{high: one, span: 1}
	}
	low, high := decimal.Min(values[0], values...), decimal.Max(values[0], values...)
	if fromZero {
		low, high = decimal.Min(low, decimal.Zero), decimal.Max(high, decimal.Zero)
	}
	low, high = widen(low, high)
	step := roundStep(high.Sub(low))
	if allWhole(values) {
		step = decimal.Max(step, one)
	}
	s := scale{step: step, low: floor(low, step), high: floor(high.Neg(), step).Neg()}
	s.addRoom(low, high)
	s.span = s.high.Sub(s.low).InexactFloat64()
	for t := s.low; t.LessThanOrEqual(s.high); t = t.Add(step) {
		s.ticks = append(s.ticks, t)
	}
	return s
}

// widen adds room above and below a constant, but not beyond zero or a hundred.
func widen(low, high decimal.Decimal) (decimal.Decimal, decimal.Decimal) {
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

func allWhole(values []decimal.Decimal) bool {
	for _, v := range values {
		if !v.IsInteger() {
			return false
		}
	}
	return true
}

// floor is the greatest multiple of the step that does not exceed the value.
func floor(v, step decimal.Decimal) decimal.Decimal {
	quotient, rest := v.QuoRem(step, 0)
	if rest.IsNegative() {
		quotient = quotient.Sub(one)
	}
	return quotient.Mul(step)
}

// addRoom adds a step if a value would be at the edge, unless the edge is zero or a
// hundred, which are natural ends.
func (s *scale) addRoom(low, high decimal.Decimal) {
	if s.low.Equal(low) && !low.IsZero() {
		s.low = s.low.Sub(s.step)
	}
	if s.high.Equal(high) && !high.IsZero() && !high.Equal(hundred) {
		s.high = s.high.Add(s.step)
	}
}

// roundStep is the distance between ticks: the smallest of 1, 2 or 5 times a power
// of ten that covers the span in at most maxSteps. The span is positive.
func roundStep(span decimal.Decimal) decimal.Decimal {
	for power := int32(span.NumDigits()) + span.Exponent() - 2; ; power++ {
		for _, n := range []int64{1, 2, 5} {
			if span.LessThanOrEqual(decimal.New(n*maxSteps, power)) {
				return decimal.New(n, power)
			}
		}
	}
}

// at is the position of a value between the low end, 0, and the high end, 1.
func (s scale) at(v decimal.Decimal) float64 {
	return v.Sub(s.low).InexactFloat64() / s.span
}

// decimals is the number of decimals of a round step.
func decimals(step decimal.Decimal) int { return max(0, -int(step.Exponent())) }
