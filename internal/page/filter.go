package page

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/report"
)

// worthFiltering is the least number of indicators for which a table has a filter.
const worthFiltering = 8

// filter is what the filter of a table offers: the sets, services and positions that
// occur in it, in the order in which the site has them.
type filter struct {
	Title     string   // what is filtered
	Prefix    string   // begins the names of choices in an address, where a page has several tables
	Total     int      // how many rows there are
	Sets      []choice // to choose from
	Services  []choice // to choose from
	Positions []choice // to choose from
}

// choice is one value to choose, as addresses and as readers have it.
type choice struct {
	Value string // as addresses have it
	Text  string // as readers have it
}

// traits are what a filter chooses an indicator's row by.
type traits struct {
	Set, Service string             // ids
	Position     indicator.Position // as which it is counted
}

func traitsOf(o *load.Organisation, m *report.Measure) traits {
	return traits{m.Indicator.Set, m.Indicator.Service, o.CountedAs(m.Evaluation.Position)}
}

// filterOf makes the filter of a table with these rows; nil when there is little to
// choose from.
func filterOf(o *load.Organisation, title, prefix string, rows []traits) *filter {
	if len(rows) < worthFiltering {
		return nil
	}
	f := &filter{Title: title, Prefix: prefix, Total: len(rows)}
	has := func(is func(traits) bool) bool { return slices.ContainsFunc(rows, is) }
	for _, set := range o.Sets {
		if has(func(t traits) bool { return t.Set == set.ID }) {
			f.Sets = append(f.Sets, choice{set.ID, set.Title})
		}
	}
	for _, service := range o.Services {
		if has(func(t traits) bool { return t.Service == service.ID }) {
			f.Services = append(f.Services, choice{service.ID, service.Title})
		}
	}
	for _, p := range o.Counted() {
		if has(func(t traits) bool { return t.Position == p }) {
			f.Positions = append(f.Positions, choice{string(p), o.Labels[p]})
		}
	}
	return f
}
