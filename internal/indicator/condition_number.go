package indicator

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

// withoutUnit is a number in lower case without the unit's prefix and suffix. One that
// was copied from a page has its minus sign as it is typed.
func withoutUnit(text string, unit Unit) string {
	text = Typed(text)
	sign := ""
	if rest, negative := strings.CutPrefix(text, "-"); negative {
		sign, text = "-", rest
	}
	text = strings.TrimPrefix(text, strings.ToLower(unit.Prefix))
	return sign + strings.TrimSpace(strings.TrimSuffix(text, strings.ToLower(unit.Suffix)))
}

// written matches a number as it stands in words: digits, with commas between groups of
// three or with none, and a point before the decimals.
var written = regexp.MustCompile(`^-?(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,12})?$`)

// thousand matches a number whose point may have been meant to part the thousands: 1.000.
var thousand = regexp.MustCompile(`^-?[1-9]\d{0,2}\.\d\d0$`)

func parseNumber(text string) (decimal.Decimal, bool) {
	if !written.MatchString(text) || thousand.MatchString(text) {
		return decimal.Zero, false
	}
	value, err := decimal.NewFromString(strings.ReplaceAll(text, ",", ""))
	return value, err == nil
}

// NumberHint says how a number in words is written that cannot be read: "1.5" for "1,5".
// It is empty for what is no number.
func NumberHint(text string, unit Unit) string {
	text = withoutUnit(text, unit)
	switch {
	case !likeNumber.MatchString(text):
		return ""
	case thousand.MatchString(text):
		whole, decimals, _ := strings.Cut(text, ".")
		return fmt.Sprintf("write %s or, for thousands, %s,%s", strings.TrimRight(strings.TrimRight(text, "0"), "."), whole, decimals)
	case decimalComma.MatchString(text):
		return "write " + strings.Replace(strings.ReplaceAll(text, ".", ""), ",", ".", 1) + ", with a point before the decimals"
	}
	if sign := strings.TrimSpace(unit.Prefix + unit.Suffix); sign != "" {
		return fmt.Sprintf("write the number in digits, as 1500, 1,500 or 12.5, with %s or nothing beside it", sign)
	}
	return "write the number in digits, as 1500, 1,500 or 12.5, with nothing beside it"
}

var (
	likeNumber   = regexp.MustCompile(`^[^\pL\d]{0,2}\d`)
	decimalComma = regexp.MustCompile(`^-?(\d+|\d{1,3}(\.\d{3})+),\d+$`)
)
