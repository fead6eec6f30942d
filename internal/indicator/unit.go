package indicator

import (
	"cmp"
	"strings"

	"github.com/shopspring/decimal"
)

// Unit is what readings are counted in.
type Unit struct {
	ID             string
	Name           string // for the head of a column: "per cent", "days"
	Prefix, Suffix string
	SuffixOne      string // stands after the figure 1, such as " day"; empty: Suffix
	// Percentage means that values are percentages: count over base is multiplied
	// by a hundred, and differences are percentage points.
	Percentage     bool
	Decimals       int // shown
	ChangeDecimals int // shown in changes
	// Minimum and Maximum limit the possible readings; nil means no limit.
	Minimum, Maximum *decimal.Decimal
}

// Format writes a value with the given number of decimals (0 or more), rounded
// half up, with thousands separated and the unit's prefix and suffix.
func (u Unit) Format(value decimal.Decimal, decimals int) string {
	number, suffix := Number(value, decimals), u.Suffix
	rest, negative := strings.CutPrefix(number, minus)
	if rest == "1" {
		suffix = cmp.Or(u.SuffixOne, suffix)
	}
	if negative {
		return minus + u.Prefix + rest + suffix
	}
	return u.Prefix + number + suffix
}

// Counts reports whether figures in another unit count the same, so that they can be added
// to those in this one. Decimals and limits may differ.
func (u Unit) Counts(other Unit) bool {
	return u.Name == other.Name && u.Prefix == other.Prefix && u.Suffix == other.Suffix && u.Percentage == other.Percentage
}

// Allows reports whether a figure lies within the unit's limits.
func (u Unit) Allows(value decimal.Decimal) bool {
	return (u.Minimum == nil || value.GreaterThanOrEqual(*u.Minimum)) && (u.Maximum == nil || value.LessThanOrEqual(*u.Maximum))
}

// CutSuffix takes the unit's suffix off a figure as [Unit.Format] writes it.
func (u Unit) CutSuffix(shown string) (figure, suffix string) {
	for _, end := range []string{u.Suffix, u.SuffixOne} {
		if rest, found := strings.CutSuffix(shown, end); found && end != "" {
			return rest, end
		}
	}
	return shown, ""
}

// FormatExact writes a target or a limit with all the decimals that were recorded,
// because rounding would change the rule; only what division has made of a share is cut.
func (i *Indicator) FormatExact(value decimal.Decimal) string {
	places := max(0, -int(trimZeros(value).Exponent()))
	if places > i.Decimals+maxExact {
		places = i.Decimals + 2
	}
	return i.Unit.Format(value, places)
}

// FormatRecorded writes a figure with all decimals that were recorded.
func (u Unit) FormatRecorded(value decimal.Decimal) string {
	return u.Format(value, places(Reading{Value: value}))
}

// maxExact is how many decimals more than the indicator's a figure can have of its own.
// One with more is a share or a part of one, which no number of decimals writes exactly.
const maxExact = 4

// trimZeros removes trailing zeros after the decimal point.
func trimZeros(value decimal.Decimal) decimal.Decimal {
	for value.Exponent() < 0 && value.Equal(value.Truncate(-value.Exponent()-1)) {
		value = value.Truncate(-value.Exponent() - 1)
	}
	return value
}

// minus is the sign of figures below zero on pages. A hyphen is too short for it, may be
// broken off at the end of a line, and some screen readers do not say it.
const minus = "\u2212"

// Typed is a figure with its minus sign as keyboards have it: as authors write it, and as
// diagnostics show it beside what is in their files.
func Typed(figure string) string { return strings.ReplaceAll(figure, minus, "-") }

// Number writes a value with the given number of decimals, rounded half up,
// a minus sign below zero, and commas between thousands. A value that rounds to zero has no sign.
func Number(value decimal.Decimal, decimals int) string {
	digits := value.StringFixed(int32(decimals))
	whole, fraction, found := strings.Cut(digits, ".")
	sign := ""
	if rest, negative := strings.CutPrefix(whole, "-"); negative {
		sign, whole = minus, rest
	}
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if found {
		return sign + whole + "." + fraction
	}
	return sign + whole
}
