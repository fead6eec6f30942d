package load

import (
	"cmp"

	"outturn/internal/indicator"
	"outturn/internal/source"
)

// Allowance is the reason why a comment beside the heading of an indicator, or of its unit,
// lets all its figures break a rule; empty where there is none.
func (ds *Dataset) Allowance(i *indicator.Indicator, r *source.Rule) string {
	return cmp.Or(ds.Policy.Allowance(r, ds.headings[declaration{anIndicator, i.ID}]),
		ds.Policy.Allowance(r, ds.headings[declaration{aUnit, i.Unit.ID}]))
}
