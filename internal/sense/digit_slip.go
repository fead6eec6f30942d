package sense

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/rule"
)

// digitSlips warns of figures that are far from all those around them and would be among
// them but for one slip of the keys.
func (c *checker) digitSlips(s *series) {
	for _, f := range s.known {
		if c.slipped[f.at] || f.Base != nil && f.Base.LessThan(small) || f.was != nil && within(f.Value, *f.was, *f.was, three) {
			continue
		}
		unit := s.At(f.quarter).Unit
		others, ok := companyOf(s.around(f), !unit.Percentage && f.Value.IsInteger())
		if !ok || !others.far(f.Value) {
			continue
		}
		if meant, ok := others.meant(f.Value); ok && unit.Allows(meant) {
			c.slipped[f.at] = true
			c.report(rule.DigitSlip, s.Indicator, f.at, slipHint(f, meant), "%s is far from all the figures beside it, %s to %s",
				shown(f.Value), shown(others.low), shown(others.high))
		}
	}
}

// around lists the figures near another, brought to the months that it covers. It is empty
// where the nearest is more than half a year away.
func (s *series) around(f figure) []decimal.Decimal {
	before, after := s.near(f.quarter)
	var all []decimal.Decimal
	beside := false
	for _, other := range append(before, after...) {
		apart := other.quarter.Since(f.quarter)
		beside = beside || apart >= -2 && apart <= 2
		all = append(all, s.broughtTo(f, other))
	}
	if !beside {
		return nil
	}
	return all
}

// slipHint says what was probably meant by a mistyped figure.
func slipHint(f figure, meant decimal.Decimal) string {
	if f.Base != nil {
		return "check the count and the base"
	}
	return fmt.Sprintf("write %s, if that is meant", meant)
}
