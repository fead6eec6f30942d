package sense

import (
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// scale is what a figure is measured by: those around it, and targets.
type scale struct {
	values     []decimal.Decimal // that agree, in order
	stray      []decimal.Decimal // that do not
	low, high  decimal.Decimal   // of those that agree
	percentage bool
	decimals   int // that the indicator shows
}

var (
	agree    = decimal.RequireFromString("1.5") // values this far from their median agree
	fit      = decimal.RequireFromString("1.3") // how far beyond them a figure may lie that was meant
	fitTwo   = decimal.RequireFromString("1.25")
	fitOne   = decimal.RequireFromString("1.2")
	one      = decimal.NewFromInt(1)
	two      = decimal.NewFromInt(2)
	three    = decimal.NewFromInt(3)
	six      = decimal.NewFromInt(6)
	small    = decimal.NewFromInt(50) // counts below this jump by chance
	smallest = decimal.NewFromInt(5)
	ten      = decimal.NewFromInt(10)
	hundred  = decimal.NewFromInt(100)
)

// newScale makes a scale of values; false where they are near zero or do not agree with
// one another, as those of a volatile series.
func newScale(i *indicator.Indicator, values []decimal.Decimal) (scale, bool) {
	if len(values) == 0 || slices.ContainsFunc(values, func(v decimal.Decimal) bool { return !v.IsPositive() }) {
		return scale{}, false
	}
	sorted := slices.SortedFunc(slices.Values(values), decimal.Decimal.Cmp)
	middle := sorted[len(sorted)/2]
	if n := len(sorted); n%2 == 0 {
		middle = middle.Add(sorted[n/2-1]).DivRound(two, 12)
	}
	s := scale{percentage: i.Unit.Percentage, decimals: i.Decimals}
	for _, v := range sorted {
		if within(v, middle, middle, agree) {
			s.values = append(s.values, v)
		} else {
			s.stray = append(s.stray, v)
		}
	}
	n := len(s.values)
	if n == 0 || 4*n < 3*len(values) {
		return scale{}, false
	}
	s.low, s.high = s.values[0], s.values[n-1]
	return s, true
}

// within reports whether a value lies between two others, or beyond them by no more than
// a factor.
func within(v, low, high, factor decimal.Decimal) bool {
	return v.Mul(factor).GreaterThanOrEqual(low) && v.LessThanOrEqual(high.Mul(factor))
}

// slip finds the figure that was meant where the decimal point of another is one, two or
// three places off: shift is how many places to the right it belongs.
func (s scale) slip(v decimal.Decimal) (meant decimal.Decimal, shift int32) {
	like := func(other decimal.Decimal) bool { return within(v, other, other, three) }
	if !v.IsPositive() || within(v, s.low, s.high, three) || !s.fraction(v) && slices.ContainsFunc(s.stray, like) {
		return v, 0
	}
	for _, shift := range []int32{1, 2, 3, -1, -2, -3} {
		meant := v.Shift(shift)
		if within(meant, s.low, s.high, s.tolerance(v, shift)) && !s.byChance(v, meant) {
			return meant, shift
		}
	}
	return v, 0
}

// tolerance is how far beyond the scale the figure may lie that was meant. The fewer
// figures there are, the nearer it has to be; a fraction for a percentage is plain.
func (s scale) tolerance(v decimal.Decimal, shift int32) decimal.Decimal {
	switch {
	case s.fraction(v) && shift == 2:
		return agree
	case len(s.values) == 1:
		return fitOne
	case len(s.values) == 2:
		return fitTwo
	}
	return fit
}

// fraction reports whether a value among percentages is written as a part of one.
func (s scale) fraction(v decimal.Decimal) bool {
	return s.percentage && v.LessThanOrEqual(one) && s.low.GreaterThanOrEqual(ten)
}

// byChance reports whether a figure may well be so far from the others: a small count, or
// one that is near zero for the decimals that are shown.
func (s scale) byChance(v, meant decimal.Decimal) bool {
	least, most := decimal.Min(v, meant), decimal.Max(v, meant)
	whole := !s.percentage && v.IsInteger() && !slices.ContainsFunc(s.values, func(o decimal.Decimal) bool { return !o.IsInteger() })
	switch {
	case whole:
		return most.LessThan(small) || least.LessThan(smallest) || v.LessThan(ten)
	case s.fraction(v) || places(v) > s.decimals:
		return false
	}
	return least.LessThan(smallest.Shift(-int32(s.decimals)))
}

// places is with how many decimals a figure is written.
func places(v decimal.Decimal) int { return max(0, -int(v.Exponent())) }

// times says how many times the others a figure is.
var times = map[int32]string{1: "a tenth of", 2: "a hundredth of", 3: "a thousandth of", -1: "ten times", -2: "a hundred times", -3: "a thousand times"}
