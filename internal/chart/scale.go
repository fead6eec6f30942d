package chart

import (
	"github.com/shopspring/decimal"
)

// scale is a vertical axis: from Low at the bottom to High at the top, with
// round ticks. Both ends are ticks, so that nothing drawn inside is clipped.
type scale struct {
	low, high decimal.Decimal
	step      decimal.Decimal
	ticks     []decimal.Decimal
}

// mostGaps is how many steps the values of an axis span at most.
const mostGaps = 5

// newScale makes the axis that holds all the values. Within bounds, such as 0
// and 100 for percentages, it does not reach beyond them unless a value does.
func newScale(values []decimal.Decimal, fromZero bool) scale {
	if len(values) == 0 {
		return scale{low: decimal.Zero, high: decimal.NewFromInt(1)} // nothing to measure: no ticks
	}
	low, high := decimal.Min(values[0], values...), decimal.Max(values[0], values...)
	if fromZero {
		low, high = decimal.Min(low, decimal.Zero), decimal.Max(high, decimal.Zero)
	}
	if low.Equal(high) {
		// A constant stands in the middle; zero stands at the bottom.
		room := decimal.Max(high.Abs().Shift(-1), decimal.NewFromInt(1))
		high = high.Add(room)
		if !low.IsZero() && !fromZero {
			low = low.Sub(room)
		}
	}
	step := roundStep(high.Sub(low))
	s := scale{step: step, low: low.Div(step).Floor().Mul(step), high: high.Div(step).Ceil().Mul(step)}
	s.breathe(low, high, step)
	for t := s.low; t.LessThanOrEqual(s.high); t = t.Add(step) {
		s.ticks = append(s.ticks, t)
	}
	return s
}

// breathe adds a step where a value would lie on the very edge, unless the edge
// is zero or a hundred, which are ends in themselves.
func (s *scale) breathe(low, high, step decimal.Decimal) {
	if s.low.Equal(low) && !low.IsZero() {
		s.low = s.low.Sub(step)
	}
	if s.high.Equal(high) && !high.IsZero() && !high.Equal(decimal.NewFromInt(100)) {
		s.high = s.high.Add(step)
	}
}

// roundStep is the distance of ticks: 1, 2 or 5 times a power of ten, so that a
// span has between three and six of them.
func roundStep(span decimal.Decimal) decimal.Decimal {
	for power := int32(-15); ; power++ {
		for _, n := range []int64{1, 2, 5} {
			if step := decimal.New(n, power); span.Div(step).LessThanOrEqual(decimal.NewFromInt(mostGaps)) {
				return step
			}
		}
	}
}

// at is where a value stands between the low end, 0, and the high end, 1.
func (s scale) at(v decimal.Decimal) float64 {
	share, _ := v.Sub(s.low).DivRound(s.high.Sub(s.low), 9).Float64()
	return share
}

// decimals is how many decimals a round step has.
func decimals(step decimal.Decimal) int { return max(0, -int(step.Exponent())) }
