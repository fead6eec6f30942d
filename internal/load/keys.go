package load

import (
	"time"

	"github.com/shopspring/decimal"

	"outturn/internal/finance"
	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// The types in this file are for values that can be written in more than one
// way, or that mean something other than text or a number.

// quarterKey is a quarter written as text: "2019-20/q2".
type quarterKey struct {
	quarter.Quarter
	Span source.Span
}

// DecodeKey implements keyfile.Decoder.
func (k *quarterKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	var text string
	keyfile.Decode(v, &text, ds)
	k.Span = v.Span
	if v.Type == keyfile.String {
		k.Quarter, _ = parseQuarter(text, v.Span, ds)
	}
}

// parseQuarter reads a quarter, and reports what is wrong with it.
func parseQuarter(text string, at source.Span, ds *source.Diagnostics) (quarter.Quarter, bool) {
	q, err := quarter.Parse(text)
	if err != nil {
		ds.Report(rule.BadQuarter, at, "%v", err)
	}
	return q, err == nil
}

// accountKey is a unit of account: "£000".
type accountKey struct{ finance.Scale }

// DecodeKey implements keyfile.Decoder.
func (k *accountKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	var text string
	keyfile.Decode(v, &text, ds)
	if v.Type != keyfile.String {
		return
	}
	unit, err := finance.ParseScale(text)
	if err != nil {
		ds.Report(rule.UnknownValue, v.Span, "%v", err)
	}
	k.Scale = unit
}

// dayKey is a day, written as a date or as text: 2019-10-28.
type dayKey struct{ time.Time }

// DecodeKey implements keyfile.Decoder.
func (k *dayKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	text := v.Text
	if v.Type != keyfile.Time {
		keyfile.Decode(v, &text, ds)
	}
	if v.Type != keyfile.Time && v.Type != keyfile.String {
		return
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		ds.Report(rule.BadDate, v.Span, "%q is not a day", text).
			WithHint("write year, month and day: 2019-10-28")
	}
	k.Time = day
}

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
	default:
		k.Margin = indicator.Margin{Kind: indicator.Limit, Value: v.Decimal(ds)}
	}
}

// distanceKey is a margin given as a distance from the target. The code that
// uses it checks that it is not a limit.
type distanceKey struct{ marginKey }

func (t marginTable) margin(v *keyfile.Value, ds *source.Diagnostics) indicator.Margin {
	switch {
	case t.Points != nil && t.Percent == nil && t.Low == nil && t.High == nil:
		return distance(indicator.Points, *t.Points, v, ds)
	case t.Percent != nil && t.Points == nil && t.Low == nil && t.High == nil:
		return distance(indicator.Percent, *t.Percent, v, ds)
	case t.Low != nil && t.High != nil && t.Points == nil && t.Percent == nil:
		return indicator.Margin{Kind: indicator.Limits, Low: *t.Low, High: *t.High}
	}
	ds.Report(rule.BadMargin, v.Span, "%q is given in one way", v.Name).
		WithHint("{ points = 5 }, { percent = 10 } or { low = 5, high = 25 }")
	return indicator.Margin{}
}

func distance(kind indicator.MarginKind, value decimal.Decimal, v *keyfile.Value, ds *source.Diagnostics) indicator.Margin {
	if value.IsNegative() {
		ds.Report(rule.BadMargin, v.Span, "%q is a distance from the target and cannot be negative", v.Name)
	}
	return indicator.Margin{Kind: kind, Value: value}
}

// targetKey is a dated target: a table, or a number alone.
type targetKey struct{ targetTable }

// DecodeKey implements keyfile.Decoder.
func (k *targetKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	switch v.Type {
	case keyfile.Number:
		k.Target = &keyfile.At[decimal.Decimal]{Value: v.Decimal(ds), Set: true, Span: v.Span}
	case keyfile.Table:
		keyfile.Decode(v, &k.targetTable, ds)
	default:
		ds.Report(rule.WrongType, v.Span, "a target is a number or a table, not %s", v.Type).
			WithHint(`write { target = 90, tolerance = 85 }, or { status = "to be set", reason = "..." }`)
	}
}

// readingKey is a reading: a number, or a table.
type readingKey struct{ readingTable }

// DecodeKey implements keyfile.Decoder.
func (k *readingKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	switch v.Type {
	case keyfile.Number:
		value := v.Decimal(ds)
		k.Value = &value
	case keyfile.Table:
		keyfile.Decode(v, &k.readingTable, ds)
	default:
		ds.Report(rule.WrongType, v.Span, "%q is a number or a table, not %s", v.Name, v.Type).
			WithHint(`an absence is written { missing = "not available", reason = "..." }`)
	}
}
