package indicator

import (
	"regexp"

	"github.com/shopspring/decimal"
)

// DefaultThreshold is the greatest count that is not published, unless an organisation
// says otherwise: the Department for Education, "Characteristics of children in need",
// 2020, suppresses 1 to 5.
const DefaultThreshold = 5

// measure finds what units measure that count nobody: time, weight, length, money, rates.
var measure = regexp.MustCompile(`(?i)\b(seconds?|minutes?|hours?|days?|weeks?|months?|years?|tonnes?|kilograms?|kg|kilomet(re|er)s?|km|miles?|met(re|er)s?|lit(re|er)s?|hectares?|acres?|kwh|mwh|points?|scores?|ratings?|ratios?|rates?|per|pounds?|£|index|grades?)\b`)

// Countable reports whether figures in the unit can be counts of people, homes or cases.
func (u Unit) Countable() bool {
	return !u.Percentage && u.Decimals == 0 && u.Prefix == "" && !measure.MatchString(u.Name+" "+u.Suffix)
}

// CountsIn reports whether the figure of a reading is itself a count.
func (i *Indicator) CountsIn(r Reading) bool {
	return i.counting(r) && isCount(r.Value)
}

// counting reports whether the figures of an indicator count people, of whom a reading has
// no count beside it.
func (i *Indicator) counting(r Reading) bool {
	return i.Threshold > 0 && r.Count == nil && (i.Unit.Countable() || i.CountsPeople)
}

func isCount(value decimal.Decimal) bool { return value.IsInteger() && !value.IsNegative() }

// Small reports whether a reading is a count that must not be published, or is of one.
// Zero is not: it tells of nobody.
func (i *Indicator) Small(r Reading) bool { return i.WhySmall(r) != "" }

// WhySmall says what of a reading is too small to be published; empty where nothing is.
func (i *Indicator) WhySmall(r Reading) string {
	switch {
	case !r.Present():
		return ""
	case r.Count != nil && i.isSmall(*r.Count), i.CountsIn(r) && i.isSmall(r.Value):
		return "a small number"
	case r.Base != nil && i.isSmall(*r.Base):
		return "its base is a small number"
	case i.KeepsRest && r.Count != nil && r.Base != nil && i.isSmall(r.Base.Sub(*r.Count)):
		return "what is left of its base is a small number"
	}
	return ""
}

func (i *Indicator) isSmall(count decimal.Decimal) bool {
	return count.IsPositive() && count.LessThanOrEqual(decimal.NewFromInt(int64(i.Threshold)))
}
