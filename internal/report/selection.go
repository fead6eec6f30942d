package report

import (
	"slices"
	"strconv"

	"outturn/internal/commentary"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

// selected lists the entries that the arguments set, service and position of a figure
// or block select. An argument that is left out selects all.
func (f *filler) selected(a commentary.Arguments) []*Entry {
	f.selectable(a)
	service, positions := a.Get("service").Text, f.positions(a.Get("position"))
	var entries []*Entry
	for _, e := range f.report.EntriesIn(a.Get("set").Text) {
		if e.Counts() && (service == "" || e.Service == service) &&
			(positions == nil || slices.Contains(positions, e.Position)) {
			entries = append(entries, e)
		}
	}
	return entries
}

// usualQuarters is how many quarters a table shows by default, this one included.
const usualQuarters = 6

// quartersBack are the report's quarter and those before it that a table shows. They
// begin with one that has a record of anything; a gap after that stays a gap.
func (r *Report) quartersBack(quarters int) []quarter.Quarter {
	first := r.Quarter.Add(1 - quarters)
	for first.Before(r.Quarter) && !r.recorded[first] {
		first = first.Add(1)
	}
	return first.Through(r.Quarter)
}

// quartersShown reads how many quarters a table shows, the report's own included.
func (f *filler) quartersShown(a commentary.Argument) int {
	if a.Text == "" {
		return usualQuarters
	}
	n, err := strconv.Atoi(a.Text)
	if err != nil || n < 1 || n > 12 {
		f.ds.Report(rule.OutOfRange, a.Span, "a table looks back over 1 to 12 quarters, not %q", a.Text)
		return usualQuarters
	}
	return n
}
