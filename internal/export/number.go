package export

import (
	"encoding/json"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// targetNumbers returns target and tolerance as single numbers; nil when there is
// none or it is a range.
func targetNumbers(i *indicator.Indicator, t indicator.Target) (target, tolerance *json.Number) {
	if t.Status != indicator.Set || t.Low != nil {
		return nil, nil
	}
	target = recordedNumber(t.Value)
	if t.Tolerance.Kind == indicator.NoMargin {
		return target, nil
	}
	switch tolerable := t.Bounds(i.Polarity).Tolerable; {
	case tolerable.High == nil:
		tolerance = limitNumber(t, tolerable.Low)
	case tolerable.Low == nil:
		tolerance = limitNumber(t, tolerable.High)
	}
	return target, tolerance
}

// limitNumber writes a limit of the tolerance, which is either recorded or computed
// from a margin.
func limitNumber(t indicator.Target, end *decimal.Decimal) *json.Number {
	if t.Tolerance.Kind == indicator.Limit || t.Tolerance.Kind == indicator.Limits {
		return recordedNumber(*end)
	}
	return computedNumber(*end)
}

func readingNumber(r indicator.Reading) *json.Number {
	switch {
	case !r.Present():
		return nil
	case r.Derived || r.Base != nil:
		return computedNumber(r.Value)
	}
	return recordedNumber(r.Value)
}

// recordedNumber writes a number with the digits that were recorded.
func recordedNumber(d decimal.Decimal) *json.Number {
	n := json.Number(d.StringFixed(max(0, -d.Exponent())))
	return &n
}

// computedNumber writes a number without final zeros: nobody recorded any.
func computedNumber(d decimal.Decimal) *json.Number {
	n := json.Number(d.String())
	return &n
}

// numberText writes a number for CSV; blank for nil.
func numberText(n *json.Number) string {
	if n == nil {
		return ""
	}
	return n.String()
}
