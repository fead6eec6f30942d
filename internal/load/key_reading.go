package load

import (
	"cmp"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// forecastKey is a forecast: a number, or a table.
type forecastKey struct{ forecastTable }

// DecodeKey implements keyfile.Decoder.
func (k *forecastKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	if v.Type == keyfile.Table {
		keyfile.Decode(v, &k.forecastTable, ds)
		return
	}
	k.Value = v.Decimal(ds)
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
		mistake := ds.Report(rule.WrongType, v.Span, "%q takes a number or a table; this is %s", v.Name, v.Type)
		if v.Type == keyfile.String {
			mistake.WithHint("%s", cmp.Or(keyfile.NumberHint(v.Text), keyfile.AbsenceHint))
		}
	}
}
