package load

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// edgeKey is where a class of a scheme begins.
type edgeKey struct {
	indicator.Edge
	Span source.Span // zero when it was not written
}

// DecodeKey implements keyfile.Decoder.
func (k *edgeKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	k.Span = v.Span
	switch {
	case v.Type == keyfile.Number:
		k.Edge = indicator.Edge{Kind: indicator.AtValue, Value: v.Decimal(ds)}
	case v.Type == keyfile.String && v.Text == "target":
	case v.Type == keyfile.String && v.Text == "tolerance":
		k.Kind = indicator.AtTolerance
	case v.Type == keyfile.Table:
		var t keyfile.At[edgeTable]
		if keyfile.Decode(v, &t, ds); !t.Broken {
			k.Edge = t.Value.edge(v, ds)
		}
	default:
		ds.Report(rule.BadScheme, v.Span, "a class begins at the target, the tolerance or a distance from the target").
			WithHint("%s", edgeHint)
	}
}

const edgeHint = `"target", "tolerance", { points = -5 }, { percent = 5 }, { way = 50 } or a number`

func (t edgeTable) edge(v *keyfile.Value, ds *source.Diagnostics) indicator.Edge {
	var all []indicator.Edge
	for _, way := range []struct {
		kind  indicator.EdgeKind
		value *decimal.Decimal
	}{{indicator.ByPoints, t.Points}, {indicator.ByPercent, t.Percent}, {indicator.OfTheWay, t.Way}, {indicator.AtValue, t.Value}} {
		if way.value != nil {
			all = append(all, indicator.Edge{Kind: way.kind, Value: *way.value, Open: t.Edge == "outside"})
		}
	}
	if len(all) != 1 {
		ds.Report(rule.BadScheme, v.Span, "where a class begins is given in one way").
			WithHint("%s", edgeHint)
		return indicator.Edge{}
	}
	return all[0]
}

// schemeKey is a scheme by its id, or several by the quarters from which they hold.
type schemeKey struct {
	always keyfile.At[string]
	dated  keyfile.Map[keyfile.At[string]]
	broken bool // part of it could not be read
}

// DecodeKey implements keyfile.Decoder.
func (k *schemeKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	var mistakes source.Diagnostics
	if v.Type == keyfile.Table {
		keyfile.Decode(v, &k.dated, &mistakes)
	} else {
		keyfile.Decode(v, &k.always, &mistakes)
	}
	ds.Add(mistakes.Sorted()...)
	k.broken = mistakes.Failed(false)
}
