package load

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// asPublished writes a reading as it was published: a figure with all the
// decimals that were recorded, and a count of a base as pages show it.
func asPublished(i *indicator.Indicator, p indicator.Point) string {
	switch r := p.Reading; {
	case !r.Present():
		return r.State.String()
	case r.Base != nil:
		return i.DisplayAt(p)
	default:
		return i.Unit.Format(r.Value, max(i.Decimals, int(-r.Value.Exponent())))
	}
}

// agrees reports whether a figure is the reading's: exactly or, when the
// reading is a count of a base, rounded.
func agrees(r indicator.Reading, figure decimal.Decimal) bool {
	return r.Value.Equal(figure) || r.Base != nil && rounded(r.Value, figure).Equal(figure)
}
