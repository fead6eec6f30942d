package sense

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/load"
	"outturn/internal/rule"
)

// comparatorSlips warns of the figures of others whose decimal point is in the wrong
// place, by what else is known of them and by the indicator's own.
func (c *checker) comparatorSlips(s *series) {
	for _, q := range c.Quarters {
		for n, one := range q.Compared[s.ID] {
			if one.Months != 0 && one.Months != s.months(figure{quarter: q.Quarter}) {
				continue
			}
			scale, ok := newScale(s.At(q.Quarter), c.besideComparator(s, q, n))
			if !ok || len(scale.values) < 2 {
				continue
			}
			at := c.Written(load.Place{Indicator: s.ID, Comparator: one.Comparator}, q.Quarter)
			if meant, shift := scale.slip(one.Value); shift != 0 {
				c.report(rule.DecimalSlip, s.Indicator, at, fmt.Sprintf("write %s, if that is meant", meant),
					"the figure of %q, %s, is about %s those beside it, %s", one.Comparator, one.Value, times[shift], s.told(scale))
			} else if meant, ok := scale.mistyped(one.Value); ok {
				c.report(rule.DigitSlip, s.Indicator, at, fmt.Sprintf("write %s, if that is meant", meant),
					"the figure of %q, %s, is far from all those beside it, %s", one.Comparator, one.Value, s.told(scale))
			}
		}
	}
}

// besideComparator lists the other comparators' figures in a quarter, and the indicator's
// own in it and just before.
func (c *checker) besideComparator(s *series, q *load.Quarter, n int) []decimal.Decimal {
	var all []decimal.Decimal
	for m, other := range q.Compared[s.ID] {
		if m != n {
			all = append(all, other.Value)
		}
	}
	before, _ := s.near(q.Quarter)
	if f, ok := s.in(q.Quarter); ok {
		before = append(before, f)
	}
	for _, f := range before[max(0, len(before)-2):] {
		all = append(all, f.Value)
	}
	return all
}
