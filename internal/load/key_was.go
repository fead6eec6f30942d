package load

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// wasKey is the figure published before: a number, or a count and its base.
type wasKey struct {
	figure    decimal.Decimal
	count, of *decimal.Decimal
}

// DecodeKey implements keyfile.Decoder.
func (k *wasKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	switch v.Type {
	case keyfile.Table:
		var t wasTable
		keyfile.Decode(v, &t, ds)
		k.count, k.of = &t.Count.Value, &t.Of.Value
		if t.Of.Usable() && !t.Of.Value.IsPositive() {
			ds.Report(rule.BadRevision, t.Of.Span, "a base is greater than zero").
				WithHint("write { count = 44, of = 47 } as it was published")
		}
	case keyfile.Number:
		k.figure = v.Decimal(ds)
	default:
		mistake := ds.Report(rule.WrongType, v.Span, "%q takes a number or a table; this is %s", v.Name, v.Type)
		_, absence := indicator.ParseState(v.Text)
		switch {
		case v.Type != keyfile.String:
		case absence || keyfile.LikeAbsence(v.Text):
			mistake.WithHint(`where no figure was published before, take out the key "was"`)
		default:
			mistake.WithHint("%s", keyfile.NumberHint(v.Text))
		}
	}
}

// reading is the figure as a reading of an indicator.
func (k wasKey) reading(i *indicator.Indicator) indicator.Reading {
	r := indicator.Reading{State: indicator.Present, Value: k.figure, Count: k.count, Base: k.of}
	if k.of != nil {
		r.Value = i.Unit.Quotient(*k.count, *k.of)
	}
	return r
}

// written is the figure as its author wrote it, in words: "87.1", "88 of 101".
func (k wasKey) written() string {
	if k.of != nil {
		return k.count.String() + " of " + k.of.String()
	}
	return k.figure.String()
}
