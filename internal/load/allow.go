package load

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/source"
)

// Allows reports whether an indicator or its unit says that its figures may break a rule.
func (ds *Dataset) Allows(i *indicator.Indicator, r *source.Rule) bool {
	return slices.Contains(ds.allowed[declaration{anIndicator, i.ID}], r.ID) ||
		slices.Contains(ds.allowed[declaration{aUnit, i.Unit.ID}], r.ID)
}

// allow notes which rules a declaration says may be broken.
func (a *assembly) allow(of kind, id string, rules []keyfile.At[string]) {
	if len(rules) > 0 {
		a.dataset.allowed[declaration{of, id}] = texts(rules)
	}
}
