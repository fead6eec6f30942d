package load

import (
	"math/big"
	"regexp"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/disclosure"
	"outturn/internal/indicator"
)

// fewer finds what sources print of figures that they keep back, with the number if it is
// in digits.
var fewer = regexp.MustCompile(`(?i)(?:\b(?:fewer|less|under|below|up to)\b|[<≤])(?: than| or equal to)? *(\d*)`)

// most is the greatest count that goes with what is printed, such as 9 with "fewer than
// 10"; nil where that is not known.
func most(printed string) *big.Rat {
	found := fewer.FindStringSubmatch(printed)
	if found == nil || found[1] == "" {
		return nil
	}
	limit, ok := new(big.Rat).SetString(found[1])
	if inclusive := strings.Contains(found[0], "≤") || strings.Contains(strings.ToLower(found[0]), "up to"); ok && !inclusive {
		limit.Sub(limit, big.NewRat(1, 1))
	}
	return limit
}

// cellOf is a reading as a cell; false where it is an absence that hides nothing.
func (o *Organisation) cellOf(i *indicator.Indicator, r indicator.Reading) (disclosure.Cell, bool) {
	upTo := decimal.NewFromInt(int64(i.Threshold))
	switch {
	case r.State == indicator.Confidential || !r.Present() && fewer.MatchString(r.Printed):
		c := disclosure.Cell{Kept: true, Total: i.Derived != nil, Least: bound(i.Unit.Minimum), Most: bound(i.Unit.Maximum), Width: decimal.New(1, -int32(i.Decimals)).Rat()}
		if i.Unit.Countable() || i.CountsPeople {
			c.Whole, c.Least = true, new(big.Rat)
			c.Width = decimal.Max(upTo, decimal.NewFromInt(1)).Rat()
			if limit := most(r.Printed); limit != nil {
				c.Most = limit
			}
		}
		return c, true
	case !r.Present():
		return disclosure.Cell{}, false
	}
	c := disclosure.Cell{
		Value: r.Value.Rat(), Kept: i.Small(r), Total: i.Derived != nil, Least: bound(i.Unit.Minimum), Most: bound(i.Unit.Maximum),
	}
	switch {
	case i.Threshold == 0:
	case i.CountsIn(r):
		c.Whole, c.Least, c.Width = true, big.NewRat(1, 1), upTo.Rat()
		if o.FewerThan {
			tellSmall(&c, upTo)
		}
	case r.Base != nil && r.Base.IsPositive():
		c.Width = i.Unit.Quotient(upTo, *r.Base).Rat()
	case r.Count != nil && r.Count.IsPositive():
		c.Width = new(big.Rat).Quo(r.Value.Abs().Mul(upTo).Rat(), r.Count.Rat())
	}
	round(&c, i, r)
	return c, true
}

// tellSmall notes what readers know of a count where small ones are told to be small, and the
// others that are hidden not to be.
func tellSmall(c *disclosure.Cell, upTo decimal.Decimal) {
	one := decimal.NewFromInt(1)
	c.Width = upTo.Sub(one).Rat()
	if c.Kept {
		c.Most = upTo.Rat()
	} else {
		c.Least = upTo.Add(one).Rat()
	}
}

// round notes what readers see of a cell that is published rounded.
func round(c *disclosure.Cell, i *indicator.Indicator, r indicator.Reading) {
	rounded := i.Rounded(r)
	if rounded.Rounded == 0 || r.Value.IsZero() || r.Count != nil && r.Base == nil {
		return
	}
	if r.Base == nil {
		least, most := countFrom(i, rounded.Value)
		c.Shown = &disclosure.Interval{Least: least.Rat(), Most: most.Rat()}
		return
	}
	least, most := countFrom(i, *rounded.Count)
	fewest, all := countFrom(i, *rounded.Base)
	c.Shown = &disclosure.Interval{Least: i.Unit.Quotient(least, all).Rat(), Most: i.Unit.Quotient(most, fewest).Rat()}
}

// countFrom are the least and the greatest count that are published as a rounded one: small
// ones are hidden.
func countFrom(i *indicator.Indicator, rounded decimal.Decimal) (least, most decimal.Decimal) {
	least, most = indicator.RoundedFrom(rounded, i.Rounding)
	if rounded.IsPositive() {
		least = decimal.Max(least, decimal.NewFromInt(int64(i.Threshold)+1))
	}
	return least, most
}

func bound(limit *decimal.Decimal) *big.Rat {
	if limit == nil {
		return nil
	}
	return limit.Rat()
}
