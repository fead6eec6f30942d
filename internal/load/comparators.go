package load

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// comparisons reads the comparators' readings that a quarter records for an
// indicator.
func (a *assembly) comparisons(q *Quarter, i *indicator.Indicator, written keyfile.Map[keyfile.At[comparisonTable]]) []Comparison {
	var all []Comparison
	for _, e := range written.Entries {
		t := e.Value.Value
		if !a.known(aComparator, e.Key, e.Name, a.comparatorIDs()) || e.Value.Broken {
			continue
		}
		a.checkBounds(i, indicator.Reading{Value: t.Value.Value}, t.Value.Span)
		of := a.quarter(t.Quarter)
		if of.After(q.Quarter) {
			a.ds.Report(rule.OutOfRange, t.Quarter.Span, "%s comes after %s, which records it", of.Name(), q.Quarter.Name())
		}
		all = append(all, Comparison{Comparator: e.Name, Value: t.Value.Value, Date: t.Date, Quarter: of, Note: t.Note})
	}
	return all
}

// swapped reports whether a table is named after a comparator instead of an
// indicator, which is a mistake.
func (a *assembly) swapped(name string, at source.Span) bool {
	if a.dataset.byID[name] != nil || !slices.Contains(a.comparatorIDs(), name) {
		return false
	}
	a.ds.Report(rule.UnknownIndicator, at, "%q is a comparator, and here stands the indicator that is compared", name).
		WithHint("write [comparators.INDICATOR] and below it %s = { value = ..., date = \"...\" }", name)
	return true
}

func (a *assembly) comparatorIDs() []string {
	var ids []string
	for _, c := range a.dataset.Organisation.Comparators {
		ids = append(ids, c.ID)
	}
	return ids
}

func (a *assembly) voiceIDs() []string {
	var ids []string
	for _, v := range a.dataset.Organisation.Voices {
		ids = append(ids, v.ID)
	}
	return ids
}
