package load

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// marginKey is a margin written as a number, a table, or false for none.
type marginKey struct{ indicator.Margin }

// DecodeKey implements keyfile.Decoder.
func (k *marginKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	switch v.Type {
	case keyfile.Bool:
		if v.True {
			ds.Report(rule.WrongType, v.Span, "%q is a number or a table; only false may stand here, for none", v.Name)
		}
	case keyfile.Table:
		var t keyfile.At[marginTable]
		if keyfile.Decode(v, &t, ds); !t.Broken {
			k.Margin = t.Value.margin(v, ds)
		}
	case keyfile.String:
		ds.Report(rule.WrongType, v.Span, "%q takes a number or a table; this is text in quotes", v.Name).
			WithHint("%s", marginHint(v.Name, v.Text))
	default:
		k.Margin = indicator.Margin{Kind: indicator.Limit, Value: v.Decimal(ds)}
	}
}

// marginHint says how the margin of a key is written that stands in quotes.
func marginHint(key, text string) string {
	number, percent := strings.CutSuffix(strings.TrimSpace(text), "%")
	distance, err := keyfile.ParseNumber(strings.TrimSpace(strings.TrimPrefix(number, "±")))
	switch {
	case err != nil:
		return "{ points = 5 } or { percent = 10 }"
	case percent:
		n := distance.Abs()
		return fmt.Sprintf("{ percent = %s } of the target, or { points = %s } in percentage points", n, n)
	case key == "met_within":
		return fmt.Sprintf("{ points = %s }", distance.Abs())
	}
	return fmt.Sprintf("without quotes: %s, the limit; or { points = %s }, a distance from the target", distance, distance.Abs())
}

// distanceKey is a margin given as a distance from the target. The code that
// uses it checks that it is not a limit.
type distanceKey struct{ marginKey }

func (t marginTable) margin(v *keyfile.Value, ds *source.Diagnostics) indicator.Margin {
	m, ok := t.single()
	if !ok {
		ds.Report(rule.BadMargin, v.Span, "%q is given in one way", v.Name).
			WithHint("{ points = 5 }, { percent = 10 }, { limit = 85 }, { low = 5, high = 25 } or { below = 2, above = 1 }")
		return indicator.Margin{}
	}
	if m.Distance() && (m.Value.IsNegative() || m.Low.IsNegative() || m.High.IsNegative()) {
		ds.Report(rule.BadMargin, v.Span, "%q is a distance from the target and cannot be negative", v.Name).
			WithHint("write it without the minus sign; it reaches to the worse side, or to both sides of a range")
	}
	m.Open = t.Edge == "outside"
	return m
}

// single is the margin where the table gives it in one way.
func (t marginTable) single() (indicator.Margin, bool) {
	given := 0
	for _, key := range []*decimal.Decimal{t.Points, t.Percent, t.Limit, t.Low, t.High, t.Below, t.Above} {
		if key != nil {
			given++
		}
	}
	switch {
	case given == 1 && t.Points != nil:
		return indicator.Margin{Kind: indicator.Points, Value: *t.Points}, true
	case given == 1 && t.Percent != nil:
		return indicator.Margin{Kind: indicator.Percent, Value: *t.Percent}, true
	case given == 1 && t.Limit != nil:
		return indicator.Margin{Kind: indicator.Limit, Value: *t.Limit}, true
	case given == 2 && t.Low != nil && t.High != nil:
		return indicator.Margin{Kind: indicator.Limits, Low: *t.Low, High: *t.High}, true
	case given == 2 && t.Below != nil && t.Above != nil:
		return indicator.Margin{Kind: indicator.Sides, Low: *t.Below, High: *t.Above}, true
	}
	return indicator.Margin{}, false
}
