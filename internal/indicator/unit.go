package indicator

import (
	"strings"

	"github.com/shopspring/decimal"
)

// Unit is what readings are counted in.
type Unit struct {
	ID             string
	Name           string // as a table head says it: "per cent", "days"
	Prefix, Suffix string
	// Percentage says that values are percentages: a count with a base becomes
	// a hundred times their quotient, and differences are percentage points.
	Percentage     bool
	Decimals       int // shown
	ChangeDecimals int // shown in changes
	// Minimum and Maximum bound what a reading can be; nil is no bound.
	Minimum, Maximum *decimal.Decimal
}

// Format writes a value with the given number of decimals (0 or more), rounded
// half up, with thousands separated and the unit's prefix and suffix.
func (u Unit) Format(value decimal.Decimal, decimals int) string {
	number := Number(value, decimals)
	if rest, negative := strings.CutPrefix(number, "-"); negative {
		return "-" + u.Prefix + rest + u.Suffix
	}
	return u.Prefix + number + u.Suffix
}

// Goal writes a target or a limit: with all the decimals that were recorded,
// so that it is never rounded into another rule.
func (i *Indicator) Goal(value decimal.Decimal) string {
	return i.Unit.Format(value, max(0, -int(trimmed(value).Exponent())))
}

// trimmed is the value without trailing zeros after its point.
func trimmed(value decimal.Decimal) decimal.Decimal {
	for value.Exponent() < 0 && value.Equal(value.Truncate(-value.Exponent()-1)) {
		value = value.Truncate(-value.Exponent() - 1)
	}
	return value
}

// Number writes a value with the given number of decimals, rounded half up,
// and commas between thousands. A value that rounds to zero has no sign.
func Number(value decimal.Decimal, decimals int) string {
	digits := value.StringFixed(int32(decimals))
	whole, fraction, point := strings.Cut(digits, ".")
	sign := ""
	if rest, negative := strings.CutPrefix(whole, "-"); negative {
		sign, whole = "-", rest
	}
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if point {
		return sign + whole + "." + fraction
	}
	return sign + whole
}
