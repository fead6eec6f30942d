package sense

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/rule"
)

// shares warns of percentages whose count is greater than the base, where the unit has no
// maximum and no other quarter has such a one, and of a count that is that share of no
// whole number.
func (c *checker) shares(s *series) {
	for n, f := range s.known {
		switch {
		case !s.At(f.quarter).Unit.Percentage || f.Count == nil || !s.At(f.quarter).Unit.Allows(f.Value):
		case f.Base == nil && noBase(f.Value, *f.Count):
			c.report(rule.CountAndBase, s.Indicator, f.at, fmt.Sprintf("write { count = %s, of = ... }, from which the value follows", f.Count),
				"%s is %s per cent of no whole number", f.Count, f.Value)
		case above(f.Reading) && s.others(n, 1, func(o figure) bool { return !above(o.Reading) && o.Value.LessThanOrEqual(hundred) }):
			c.report(rule.CountAndBase, s.Indicator, f.at, fmt.Sprintf("if they are the wrong way round, write { count = %s, of = %s }", f.Base, f.Count),
				"the count, %s, is greater than its base, %s", f.Count, f.Base)
		}
	}
}

// above reports whether a figure is more than all of its base.
func above(r indicator.Reading) bool { return r.Base != nil && r.Count.GreaterThan(*r.Base) }

// noBase reports whether a whole count is a percentage of no whole base, as the percentage
// is rounded. Of a percentage of zero nothing is known.
func noBase(percent, count decimal.Decimal) bool {
	if !percent.IsPositive() || !count.IsPositive() || !count.IsInteger() {
		return false
	}
	near := count.Shift(2).DivRound(percent, 0)
	for _, base := range []decimal.Decimal{near.Sub(one), near, near.Add(one)} {
		if base.IsPositive() && count.Shift(2).DivRound(base, int32(places(percent))).Equal(percent) {
			return false
		}
	}
	return true
}
