package sense

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

// slips warns of figures whose decimal point is in the wrong place, by those around them
// and by the target.
func (c *checker) slips(s *series) {
	for _, f := range s.known {
		if f.Base != nil && f.Base.LessThan(small) || f.was != nil && within(f.Value, *f.was, *f.was, three) {
			continue // a share of few is anything, and what was corrected a little was looked at
		}
		i := s.At(f.quarter)
		measures := s.measuredBy(f)
		scale, ok := newScale(i, measures)
		if !ok {
			continue
		}
		meant, shift := scale.slip(f.Value)
		switch {
		case shift == 0:
			continue
		case len(measures) == 1 && !scale.fraction(f.Value):
			c.reportEither(s, f, shift)
		default:
			c.report(rule.DecimalSlip, s.Indicator, f.at, slipHint(f, meant), "%s is about %s the figures beside it, %s",
				shown(f.Value), times[shift], s.told(scale))
		}
		c.slipped[f.at] = true
	}
}

// reportEither warns of a figure and the only one before it, of which either may have the
// decimal point in the wrong place.
func (c *checker) reportEither(s *series, f figure, shift int32) {
	before, _ := s.near(f.quarter)
	first := before[len(before)-1]
	c.report(rule.DecimalSlip, s.Indicator, f.at, "check both, and correct the one that is wrong",
		"%s in %s is about %s %s in %s, and nothing else tells which of them is wrong",
		shown(f.Value), f.quarter.Name(), times[shift], shown(first.Value), first.quarter.Name()).
		WithAgainst(first.at)
}

// measuredBy lists the figures near another, brought to the months that it covers, and
// the target of its quarter. It is empty for a first figure, unless three follow it or
// there is a target: a measure often begins with a part of what it counts.
func (s *series) measuredBy(f figure) []decimal.Decimal {
	before, after := s.near(f.quarter)
	var all []decimal.Decimal
	for _, other := range append(before, after...) {
		all = append(all, s.broughtTo(f, other))
	}
	target, ok := s.targetOf(f.quarter)
	if len(before) == 0 && len(after) < 3 && !(ok && len(after) > 0) {
		return nil
	}
	if ok {
		all = append(all, target)
	}
	return all
}

// broughtTo is a figure as if it covered as many months as another. Figures for the year
// to date of the same quarter cover as many, and a share is of as many whatever it covers.
func (s *series) broughtTo(f, other figure) decimal.Decimal {
	has, had := s.months(f), s.months(other)
	if has == had || has == 0 || had == 0 || s.Unit.Percentage && !s.Covers.YearToDate {
		return other.Value
	}
	return other.Value.Mul(decimal.NewFromInt(int64(has))).DivRound(decimal.NewFromInt(int64(had)), 12)
}

// targetOf is the number that is to be reached in a quarter. That of another quarter of
// the year to date is not it.
func (s *series) targetOf(q quarter.Quarter) (decimal.Decimal, bool) {
	t := s.TargetAt(q)
	if t.Status != indicator.Set || t.Relative() || t.Low != nil || s.Covers.YearToDate && !t.YearEnd && t.From != q {
		return decimal.Decimal{}, false
	}
	return t.Value, true
}

// told is a scale in words: "53.3 to 55.7", and how it was made of figures for the year to
// date.
func (s *series) told(by scale) string {
	words := shown(by.low)
	if high := shown(by.high); high != words {
		words += " to " + high
	}
	if s.Covers.YearToDate {
		words += " in proportion to the months"
	}
	return words
}

// shown writes a figure as authors do, without the many decimals of a quotient.
func shown(v decimal.Decimal) string {
	if places(v) > 6 {
		v = v.Round(1)
	}
	return v.String()
}
