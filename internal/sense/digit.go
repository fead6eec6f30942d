package sense

import (
	"math"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// mistyped finds the number that was probably meant among those that it may have been: one
// from low to high, as near to their middle as can be.
func mistyped(candidates []decimal.Decimal, low, high decimal.Decimal) (meant decimal.Decimal, ok bool) {
	middle := low.Add(high).DivRound(two, 12)
	for _, candidate := range candidates {
		near := candidate.GreaterThanOrEqual(low) && candidate.LessThanOrEqual(high)
		if near && (!ok || candidate.Sub(middle).Abs().LessThan(meant.Sub(middle).Abs())) {
			meant, ok = candidate, true
		}
	}
	return meant, ok
}

// slipsOf lists the numbers that a positive one may have been before one slip: two digits
// turned, another first digit, or the first digit twice.
func slipsOf(v decimal.Decimal) []decimal.Decimal {
	written := v.String()
	var all []decimal.Decimal
	add := func(text string) {
		if !strings.HasPrefix(text, "0") || strings.HasPrefix(text, "0.") {
			all = append(all, decimal.RequireFromString(text))
		}
	}
	for n := 0; n+1 < len(written); n++ {
		a, b := written[n], written[n+1]
		switch {
		case a == '.' || b == '.':
		case a == b && n == 0:
			add(written[1:])
		case a != b:
			add(written[:n] + string(b) + string(a) + written[n+2:])
		}
	}
	for d := byte('1'); d <= '9'; d++ {
		add(string(d) + written[1:])
	}
	return all
}

// company is what figures around another have in common: from where to where they lie, and
// how far apart figures of their kind may well be.
type company struct {
	low, high, spread decimal.Decimal
	counts            bool
}

var (
	tenth  = decimal.RequireFromString("0.1")
	little = decimal.RequireFromString("0.03")
	part   = decimal.RequireFromString("0.25")
)

// companyOf is what at least three figures have in common that are of one size; false where
// they are near zero or lie far apart themselves. Counts vary by their square root, others
// by a tenth.
func companyOf(values []decimal.Decimal, counts bool) (company, bool) {
	if len(values) < fewest {
		return company{}, false
	}
	c := company{counts: counts, low: slices.MinFunc(values, decimal.Decimal.Cmp), high: slices.MaxFunc(values, decimal.Decimal.Cmp)}
	if !c.low.IsPositive() || c.high.LessThan(ten) || c.high.GreaterThanOrEqual(c.low.Mul(two)) {
		return c, false
	}
	c.spread = decimal.Max(c.high.Sub(c.low), c.high.Mul(tenth))
	if counts {
		c.spread = decimal.Max(c.spread, decimal.NewFromFloat(2*math.Sqrt(c.high.InexactFloat64())))
	}
	return c, true
}

// far reports whether a figure lies further from the others than three times what they lie
// apart, or is less than a third or more than three times of them.
func (c company) far(v decimal.Decimal) bool {
	gap := c.spread.Mul(three)
	return v.IsPositive() && (v.GreaterThan(c.high.Add(gap)) || v.LessThan(c.low.Sub(gap)) || !within(v, c.low, c.high, three))
}

// meant is the figure that was meant by a far one, if it was mistyped: one of the others'
// company, or hardly beyond.
func (c company) meant(v decimal.Decimal) (decimal.Decimal, bool) {
	slack := decimal.Max(c.high.Sub(c.low).Mul(part), c.high.Mul(little))
	candidates := slipsOf(v)
	if !c.counts {
		candidates = append(candidates, v.Shift(1), v.Shift(-1))
	}
	return mistyped(candidates, c.low.Sub(slack), c.high.Add(slack))
}

// mistyped is the target or comparator that was meant by one that is less than a third or
// more than three times of at least three others: they may well differ by less.
func (s scale) mistyped(v decimal.Decimal) (decimal.Decimal, bool) {
	if len(s.values) < fewest || len(s.stray) > 0 || !v.IsPositive() || s.high.LessThan(ten) || within(v, s.low, s.high, three) {
		return v, false
	}
	return mistyped(slipsOf(v), s.low.DivRound(fit, 12), s.high.Mul(fit))
}
