package keyfile

import (
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// Bounds of a number that can be reported: below a thousand million million,
// with at most twelve decimals.
const (
	maxWhole    = 15
	maxDecimals = 12
)

// Decimal returns the value as the exact decimal that is written. When the
// value is not a number, or is infinite, "nan" or out of bounds, it adds a
// diagnostic and returns zero.
func (v *Value) Decimal(ds *source.Diagnostics) decimal.Decimal {
	if !v.want(Number, ds) {
		return decimal.Zero
	}
	number, err := decimal.NewFromString(strings.ReplaceAll(v.Text, "_", ""))
	switch {
	case err != nil:
		ds.Report(rule.BadNumber, v.Span, "%s is not a decimal number", v.Text).
			WithHint("write digits, with a point before the decimals: 12.5")
		return decimal.Zero
	case tooLarge(number):
		ds.Report(rule.BadNumber, v.Span, "%s is out of bounds", v.Text).
			WithHint("at most %d digits before the point and %d after it", maxWhole, maxDecimals)
		return decimal.Zero
	}
	return number
}

func tooLarge(d decimal.Decimal) bool {
	return d.Exponent() < -maxDecimals || d.Exponent() > maxWhole || d.NumDigits()+int(d.Exponent()) > maxWhole
}

func (v *Value) whole(ds *source.Diagnostics) int64 {
	d := v.Decimal(ds)
	if !d.IsInteger() {
		ds.Report(rule.BadNumber, v.Span, "%s is not a whole number", v.Text)
	}
	return d.IntPart()
}
