package load

import (
	"maps"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// firstRecorded are the quarters that first record anything about each indicator. One of
// which nothing is recorded has none.
func (ds *Dataset) firstRecorded() map[string]quarter.Quarter {
	first := map[string]quarter.Quarter{}
	for _, q := range ds.Quarters {
		for _, i := range ds.Indicators {
			if _, known := first[i.ID]; !known && q.recordsAny(i.ID) {
				first[i.ID] = q.Quarter
			}
		}
	}
	return first
}

// recordsAny reports whether the quarter says anything about an indicator, or expects
// anything of it.
func (q *Quarter) recordsAny(id string) bool {
	_, forecast := q.Forecasts[id]
	return forecast || q.Records(id)
}

// ReportedFrom are the quarters from which reports have each indicator: that of its since
// or, where it has none, the first of which anything is recorded about it or about all that
// it is computed from. What is declared for a later quarter is in no report before it, and
// what is neither dated nor recorded is in none.
func (ds *Dataset) ReportedFrom() map[string]quarter.Quarter {
	recorded := ds.firstRecorded()
	from := maps.Clone(recorded)
	for _, i := range ds.Indicators {
		if !i.Since.IsZero() {
			from[i.ID] = i.Since
		}
	}
	for _, i := range ds.Indicators {
		if i.Derived == nil || !i.Since.IsZero() {
			continue
		}
		if computed, ok := lastOf(i.Derived, from); ok {
			if own, known := recorded[i.ID]; !known || computed.Before(own) {
				from[i.ID] = computed
			}
		}
	}
	return from
}

// lastOf is the last of the quarters from which an indicator's parts are reported; false
// where one is not.
func lastOf(d *indicator.Derived, from map[string]quarter.Quarter) (last quarter.Quarter, ok bool) {
	for _, part := range d.Parts() {
		q, known := from[part]
		if !known {
			return quarter.Quarter{}, false
		}
		if q.After(last) {
			last = q
		}
	}
	return last, true
}
