package chart

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// scale is a vertical axis from low to high with round ticks. Both ends are ticks,
// or ends of what the unit allows. If step is zero, there is nothing to measure and
// there are no ticks.
type scale struct {
	low, high decimal.Decimal
	step      decimal.Decimal
	ticks     []decimal.Decimal
	span      float64 // from low to high
}

// maxSteps is the greatest number of steps between the lowest and the highest
// value.
const maxSteps = 5

var one, two, hundred = decimal.NewFromInt(1), decimal.NewFromInt(2), decimal.NewFromInt(100)

// newScale makes the axis for some values, which starts from zero if asked to, covers
// at least a span and does not go beyond the ends. If all values are whole numbers,
// so are the ticks.
func newScale(values []decimal.Decimal, fromZero bool, least decimal.Decimal, ends indicator.Interval) scale {
	if len(values) == 0 {
		return scale{high: one, span: 1}
	}
	low, high := decimal.Min(values[0], values...), decimal.Max(values[0], values...)
	if fromZero {
		low, high = decimal.Min(low, decimal.Zero), decimal.Max(high, decimal.Zero)
	}
	from, to := spread(low, high, least, ends)
	step := roundStep(to.Sub(from))
	if allWhole(values) {
		step = decimal.Max(step, one)
	}
	s := scale{step: step, low: floor(from, step), high: floor(to.Neg(), step).Neg()}
	s.addRoom(low, high)
	s.keepWithin(ends)
	s.span = s.high.Sub(s.low).InexactFloat64()
	for t := floor(s.low.Neg(), step).Neg(); t.LessThanOrEqual(s.high); t = t.Add(step) {
		s.ticks = append(s.ticks, t)
	}
	return s
}

// spread adds as much above the values as below them until they cover the least span,
// and adds on one side what would go beyond the end of the other.
func spread(low, high, least decimal.Decimal, ends indicator.Interval) (from, to decimal.Decimal) {
	missing := least.Sub(high.Sub(low))
	if !missing.IsPositive() {
		return low, high
	}
	half := missing.Mul(decimal.New(5, -1))
	from, to = low.Sub(half), high.Add(half)
	if ends.Low != nil && from.LessThan(*ends.Low) {
		from, to = *ends.Low, to.Add(ends.Low.Sub(from))
	}
	if ends.High != nil && to.GreaterThan(*ends.High) {
		from, to = from.Sub(to.Sub(*ends.High)), *ends.High
	}
	return from, to
}

// keepWithin cuts off what is beyond the ends.
func (s *scale) keepWithin(ends indicator.Interval) {
	if ends.Low != nil {
		s.low = decimal.Max(s.low, *ends.Low)
	}
	if ends.High != nil {
		s.high = decimal.Min(s.high, *ends.High)
	}
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

// addRoom adds a step if a value would be at the edge.
func (s *scale) addRoom(low, high decimal.Decimal) {
	if s.low.Equal(low) {
		s.low = s.low.Sub(s.step)
	}
	if s.high.Equal(high) {
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

// isTick reports whether a value is a tick.
func (s scale) isTick(v decimal.Decimal) bool { return !s.step.IsZero() && v.Mod(s.step).IsZero() }

// at is the position of a value between the low end, 0, and the high end, 1.
func (s scale) at(v decimal.Decimal) float64 {
	return v.Sub(s.low).InexactFloat64() / s.span
}

// decimals is the number of decimals of a round step.
func decimals(step decimal.Decimal) int { return max(0, -int(step.Exponent())) }
