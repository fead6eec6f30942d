package sense

import (
	"github.com/shopspring/decimal"

	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/wording"
)

// groupShares warns of the one quarter in which the shares of a group do not come to a
// hundred, where they do in at least three others.
func (c *checker) groupShares() {
	for _, g := range c.Groups {
		parts := c.partsOf(g)
		if len(parts) < 2 {
			continue
		}
		whole := 0
		var broken []figure
		for _, f := range parts[0].known {
			switch sum, ok := sumIn(parts, f.quarter); {
			case !ok:
			case sum.Sub(hundred).Abs().LessThanOrEqual(decimal.NewFromInt(int64(len(parts))).DivRound(two, 1)):
				whole++
			default:
				broken = append(broken, f)
			}
		}
		if whole < fewest || len(broken) != 1 {
			continue
		}
		sum, _ := sumIn(parts, broken[0].quarter)
		c.report(rule.GroupShare, parts[0].Indicator, broken[0].at, "check the figures of the group in this quarter",
			"the shares of %q come to %s in %s, and to 100 in %s", g.Title, shown(sum), broken[0].quarter.Name(), wording.Count(whole, "other quarter"))
	}
}

// partsOf are the members of a group that are recorded as percentages; none where one is
// recorded as anything else. Those that are derived repeat others.
func (c *checker) partsOf(g *load.Group) []*series {
	var parts []*series
	for _, s := range c.all {
		for _, id := range g.Members {
			switch {
			case id != s.ID || s.Derived != nil:
			case !s.Unit.Percentage:
				return nil
			default:
				parts = append(parts, s)
			}
		}
	}
	return parts
}

// sumIn is what the parts come to in a quarter; false where one has no figure.
func sumIn(parts []*series, q quarter.Quarter) (sum decimal.Decimal, ok bool) {
	for _, s := range parts {
		f, found := s.in(q)
		if !found {
			return sum, false
		}
		sum = sum.Add(f.Value)
	}
	return sum, true
}
