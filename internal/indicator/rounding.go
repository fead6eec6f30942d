package indicator

import "github.com/shopspring/decimal"

// Rounded is a reading as it is published where counts are rounded: each count and base to
// the nearest multiple, a half up, and a percentage of them as it follows from the rounded
// ones. With all its digits it would give the counts away.
func (i *Indicator) Rounded(r Reading) Reading {
	to := decimal.NewFromInt(int64(i.Rounding))
	if !r.Present() || r.Rounded > 0 || to.IsZero() {
		return r
	}
	if i.counting(r) && r.Value.IsZero() {
		return r // a true zero
	}
	if i.counting(r) && r.Value.IsInteger() {
		value := r.Value
		r.Value, r.Rounded, r.exact = nearest(value, to), i.Rounding, &value
		return r
	}
	if r.Count == nil || !isCount(*r.Count) || r.Base != nil && !isCount(*r.Base) {
		return r
	}
	count := nearest(*r.Count, to)
	r.Count, r.Rounded = &count, i.Rounding
	if r.Base != nil {
		base := nearest(*r.Base, to)
		r.Base, r.Value = &base, i.Unit.Quotient(count, base)
	}
	return r
}

// nearest is the multiple that is nearest to a count, the greater of two.
func nearest(count, of decimal.Decimal) decimal.Decimal { return count.DivRound(of, 0).Mul(of) }

// IsRounded reports whether the figure itself is a rounded count, and not only computed from
// such ones.
func (r Reading) IsRounded() bool { return r.exact != nil }

// Exact is a reading before its count was rounded. Sums are computed from it, so that they
// are not off by what each part was rounded. It is no method: no layout can reach it.
func Exact(r Reading) Reading {
	if r.exact != nil {
		r.Value, r.Rounded, r.exact = *r.exact, 0, nil
	}
	return r
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
