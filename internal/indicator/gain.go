package indicator

import "github.com/shopspring/decimal"

// gain is how much better the later reading is; a negative gain is worse. It returns
// false for a volume and for a range without a target.
func (i *Indicator) gain(from decimal.Decimal, to Point) (decimal.Decimal, bool) {
	change := to.Reading.Value.Sub(from)
	switch i.Polarity {
	case Bigger:
		return change, true
	case Smaller:
		return change.Neg(), true
	case Range:
		t := i.TargetAt(to.Quarter)
		if t.Status != Set {
			return decimal.Zero, false
		}
		met := t.Bounds(Range).Met
		return met.distance(from).Sub(met.distance(to.Reading.Value)), true
	}
	return decimal.Zero, false
}

// alikeFar says that two figures are within a range, or equally far from it: "both in
// range", "both 2 percentage points from the range". It is empty for others.
func (i *Indicator) alikeFar(from, to Point) string {
	t := i.TargetAt(to.Quarter)
	if i.Polarity != Range || t.Status != Set {
		return ""
	}
	met := t.Bounds(Range).Met
	off := met.distance(to.Reading.Value)
	switch {
	case !off.Equal(met.distance(from.Reading.Value)):
		return ""
	case off.IsZero():
		return "both in range"
	case i.Unit.Percentage:
		return "both " + percentagePoints(trimZeros(off)) + " from the range"
	}
	return "both " + i.FormatExact(off) + " from the range"
}

// distance is how far a value is from an interval. It is zero inside.
func (in Interval) distance(v decimal.Decimal) decimal.Decimal {
	switch {
	case in.Low != nil && v.LessThan(*in.Low):
		return in.Low.Sub(v)
	case in.High != nil && v.GreaterThan(*in.High):
		return v.Sub(*in.High)
	}
	return decimal.Zero
}

// percentagePoints writes a difference of percentages: "0.5 percentage points".
func percentagePoints(n decimal.Decimal) string {
	if n.Equal(decimal.NewFromInt(1)) {
		return "1 percentage point"
	}
	return n.String() + " percentage points"
}
