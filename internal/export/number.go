package export

import (
	"encoding/json"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// goals are target and tolerance as single numbers; nil where there is none,
// or where it is a range.
func goals(i *indicator.Indicator, t indicator.Target) (target, tolerance *json.Number) {
	if t.Status != indicator.Set || t.Low != nil {
		return nil, nil
	}
	target = recorded(t.Value)
	if t.Tolerance.Kind == indicator.NoMargin {
		return target, nil
	}
	switch tolerable := t.Bounds(i.Polarity).Tolerable; {
	case tolerable.High == nil:
		tolerance = limit(t, tolerable.Low)
	case tolerable.Low == nil:
		tolerance = limit(t, tolerable.High)
	}
	return target, tolerance
}

// limit is an end of what a target tolerates.
func limit(t indicator.Target, end *decimal.Decimal) *json.Number {
	if t.Tolerance.Kind == indicator.Limit || t.Tolerance.Kind == indicator.Limits {
		return recorded(*end)
	}
	return computed(*end)
}

func value(r indicator.Reading) *json.Number {
	switch {
	case !r.Present():
		return nil
	case r.Derived || r.Base != nil:
		return computed(r.Value)
	}
	return recorded(r.Value)
}

// recorded writes a number with the digits that its author wrote.
func recorded(d decimal.Decimal) *json.Number {
	n := json.Number(d.StringFixed(max(0, -d.Exponent())))
	return &n
}

// computed writes a number whose last zeros nobody wrote.
func computed(d decimal.Decimal) *json.Number {
	n := json.Number(d.String())
	return &n
}

// text is the number as CSV has it: blank where there is none.
func text(n *json.Number) string {
	if n == nil {
		return ""
	}
	return n.String()
}
