package load

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// targetKey is a dated target: a table, or a number alone.
type targetKey struct{ targetTable }

// DecodeKey implements keyfile.Decoder.
func (k *targetKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	switch v.Type {
	case keyfile.Number, keyfile.String:
		k.Target = &keyfile.At[conditionKey]{Set: true, Span: v.Span}
		k.Target.Value.DecodeKey(v, ds)
	case keyfile.Table:
		keyfile.Decode(v, &k.targetTable, ds)
	default:
		ds.Report(rule.WrongType, v.Span, "a target is a number, words or a table, not %s", v.Type).
			WithHint(`write { target = 90, tolerance = 85 }, or { status = "to be set", reason = "..." }`)
	}
}

// HintOf implements keyfile.Hinter.
func (*targetTable) HintOf(key string) string {
	switch key {
	case "edge":
		return `the edge is of the tolerance: tolerance = { limit = 70, edge = "outside" }`
	case "ambition", "aspiration", "stretch", "stretch_target", "floor", "minimum", "green", "amber", "red":
		return fmt.Sprintf(`a further figure is a class of a scheme, in %s: [schemes.NAME.classes] %s = { label = "...", from = 95 }`, organisationTOML, key)
	}
	return ""
}

// conditionKey is what a target asks for: a number, or words such as "below 85". The
// code that uses the words reads them, since it knows the indicator.
type conditionKey struct {
	Number *decimal.Decimal
	Words  string
}

// DecodeKey implements keyfile.Decoder.
func (k *conditionKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	if v.Type == keyfile.String {
		k.Words = v.Text
		return
	}
	number := v.Decimal(ds)
	k.Number = &number
}
