package sense

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/wording"
)

// copiedQuarters warns of quarters whose figures are those of the quarter before or of
// the same quarter of last year.
func (c *checker) copiedQuarters() {
	byQuarter := map[quarter.Quarter]*load.Quarter{}
	for _, q := range c.Quarters {
		byQuarter[q.Quarter] = q
		if before := byQuarter[q.CopyOf]; before != nil {
			c.reportCopy(q, before, "the file of %s is exactly that of %s, with what it corrects", q.Quarter.Name(), before.Quarter.Name())
			continue
		}
		for _, back := range []int{1, quarter.InYear} {
			before := byQuarter[q.Quarter.Add(-back)]
			if before == nil {
				continue
			}
			same, of, unlike := c.copied(before, q)
			if unlike >= 3 && isCopy(same, of) {
				c.reportCopy(q, before, "%d of %s of %s are exactly those of %s",
					same, wording.Count(of, "figure"), q.Quarter.Name(), before.Quarter.Name())
				break
			}
		}
	}
}

// reportCopy warns of a quarter that repeats another.
func (c *checker) reportCopy(q, before *load.Quarter, format string, args ...any) {
	c.ds.Report(rule.CopiedQuarter, q.Top(), format, args...).WithAgainst(before.Top()).
		WithHint("record this quarter's figures in place of those of %s; where one does stay the same, say so at the heading of its indicator: # allow %s: ...",
			before.Top().File.Name, rule.CopiedQuarter.ID)
}

// isCopy reports whether so many equal figures are no chance: all of at least three, or
// nearly all of many.
func isCopy(same, of int) bool { return same >= 3 && same == of || same >= 5 && 5*same >= 4*of }

// copied counts the figures of a quarter that are the same in an earlier one, all that
// could be, and the unlike ones among the same. What hardly ever changes is not counted.
func (c *checker) copied(before, q *load.Quarter) (same, of, unlike int) {
	values := map[string]bool{}
	for _, s := range c.all {
		was, is := before.Readings[s.ID], q.Readings[s.ID]
		if !was.Present() || !is.Present() || s.Frequency == indicator.Annual {
			continue
		}
		equal := sameFigure(was, is)
		if equal && (s.steady(is.Value, before.Quarter) || c.Allowance(s.Indicator, rule.CopiedQuarter) != "") {
			continue
		}
		of++
		if equal {
			same++
			values[is.Value.String()] = true
		}
	}
	return same, of, len(values)
}

// steady reports whether a figure says nothing when it comes again: a handful, all of a
// hundred per cent, or what the two quarters before the earlier one had as well.
func (s *series) steady(v decimal.Decimal, before quarter.Quarter) bool {
	if v.IsInteger() && v.Abs().LessThan(smallest) || s.Unit.Percentage && v.Equal(hundred) {
		return true
	}
	earlier := 0
	for _, f := range s.known {
		if f.quarter.Before(before) && f.Value.Equal(v) {
			earlier++
		}
	}
	return earlier >= 2
}
