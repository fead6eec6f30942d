package load

import (
	"outturn/internal/finance"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

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
