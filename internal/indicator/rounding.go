package indicator

import "github.com/shopspring/decimal"

// Rounded is a reading as it is published where counts are rounded: each count and base to
// the nearest multiple, a half up, and a percentage of them as it follows from the rounded
// ones. With all its digits it would give the counts away.
func (i *Indicator) Rounded(r Reading) Reading {
	to, exact := decimal.NewFromInt(int64(i.Rounding)), r
	switch {
	case !r.Present() || r.Rounded > 0 || to.IsZero():
		return r
	case i.counting(r) && r.Value.IsInteger() && !r.Value.IsZero(): // which is a true zero
		r.Value = nearest(r.Value, to)
	case r.Count == nil || !isCount(*r.Count) || r.Base != nil && !isCount(*r.Base):
		return r
	default:
		i.roundShare(&r, to)
	}
	r.Rounded, r.exact = i.Rounding, &exact
	return r
}

// roundShare rounds the count of a reading and its base.
func (i *Indicator) roundShare(r *Reading, to decimal.Decimal) {
	count := nearest(*r.Count, to)
	r.Count = &count
	if r.Base != nil {
		base := nearest(*r.Base, to)
		r.Base, r.Value = &base, i.Unit.Quotient(count, base)
	}
}

// nearest is the multiple that is nearest to a count, the greater of two.
func nearest(count, of decimal.Decimal) decimal.Decimal { return count.DivRound(of, 0).Mul(of) }

// IsRounded reports whether the figure itself is a rounded count, and not only computed from
// such ones.
func (r Reading) IsRounded() bool { return r.exact != nil && r.Count == nil }

// Exact is a reading before it was rounded. It is no method: no layout can reach it.
func Exact(r Reading) Reading {
	if r.exact != nil {
		return *r.exact
	}
	return r
}

// summand is what a reading adds to a sum: of a rounded count the exact one, so that a sum
// is not off by what each part was rounded.
func (r Reading) summand() decimal.Decimal {
	if r.IsRounded() {
		return r.exact.Value
	}
	return r.Value
}

// RoundedFrom are the least and the greatest count that become a multiple.
func RoundedFrom(multiple decimal.Decimal, of int) (least, most decimal.Decimal) {
	half := decimal.NewFromInt(int64(of)).Div(decimal.NewFromInt(2))
	if multiple.IsNegative() { // a half is rounded away from zero
		least, most = RoundedFrom(multiple.Neg(), of)
		return most.Neg(), least.Neg()
	}
	return multiple.Sub(half).Ceil(), multiple.Add(half).Ceil().Sub(decimal.NewFromInt(1))
}
