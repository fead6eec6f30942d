package project_test

import (
	"github.com/shopspring/decimal"
)

// financePlants are slips in the amounts of the finance. All of gross, income and net are
// given, and of budget, forecast and variance, so that two of each give the third; and a
// total with its lines. Of a summary the variance gives the percentage of the gross
// budget, no net budget is greater than the gross one, and the variance is that of the
// total.
func (f *field) financePlants() []plant {
	var all []plant
	for _, s := range f.sites("data/2019-20/q2/finance") {
		s.mistyped(func(kind, instead string, v decimal.Decimal) {
			if what := financeKind(s, v); what != "" {
				all = append(all, s.plant("finance: "+what, instead))
			}
		})
	}
	return all
}

// financeKind is what kind of amount a slip is in; empty where nothing contradicts it.
func financeKind(s site, v decimal.Decimal) string {
	was, _ := s.number()
	if len(s.section) == 0 || v.Sub(was).Abs().LessThan(decimal.NewFromInt(2)) && s.section[0] != "summary" {
		return "" // as rounding may be
	}
	switch s.section[0] {
	case "lines":
		return s.key + " of a line"
	case "total":
		return s.key + " of the total"
	}
	switch s.key {
	case "gross_budget", "stated_percent", "variance":
		return "summary"
	case "net_budget":
		if gross := decimal.RequireFromString("54.6"); v.GreaterThan(gross) {
			return "summary"
		}
	}
	return ""
}
