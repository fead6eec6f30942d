package keyfile

import (
	"errors"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/limit"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Bounds of a number that can be reported: below a thousand million million,
// with at most twelve decimals.
const (
	maxWhole    = 15
	maxDecimals = 12
)

var (
	errNoNumber    = errors.New("not a decimal number")
	errOutOfBounds = errors.New("out of bounds")
)

// ParseNumber reads a number as it is written, within the bounds of what can be reported.
// Written in full, 1e999999999 would fill the machine's memory.
func ParseNumber(text string) (decimal.Decimal, error) {
	if len(text) > limit.Digits {
		return decimal.Zero, errOutOfBounds
	}
	number, err := decimal.NewFromString(strings.ReplaceAll(text, "_", ""))
	switch {
	case err != nil:
		return decimal.Zero, errNoNumber
	case tooLarge(number):
		return decimal.Zero, errOutOfBounds
	}
	return number, nil
}

// Decimal returns the value as the exact decimal that is written. When the
// value is not a number, or is infinite, "nan" or out of bounds, it adds a
// diagnostic and returns zero.
func (v *Value) Decimal(ds *source.Diagnostics) decimal.Decimal {
	if !v.want(Number, ds) {
		return decimal.Zero
	}
	number, err := ParseNumber(v.Text)
	switch {
	case errors.Is(err, errOutOfBounds):
		ds.Report(rule.BadNumber, v.Span, "%s is out of bounds", shown(v.Text)).
			WithHint("at most %d digits before the point and %d after it", maxWhole, maxDecimals)
	case err != nil:
		ds.Report(rule.BadNumber, v.Span, "%s is not a decimal number", v.Text).
			WithHint("write digits, with a point before the decimals: 12.5")
	}
	return number
}

// shown is a number as a message says it: of a very long one the beginning.
func shown(number string) string {
	if len(number) > limit.Digits {
		return number[:limit.Digits] + "…"
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
