package report

import (
	"slices"
	"strconv"

	"outturn/internal/commentary"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

// selected lists the entries that a figure's or block's set, service and
// position select. An argument left out selects all.
func (f *filler) selected(a commentary.Arguments) []*Entry {
	f.selectable(a)
	service, positions := a.Get("service").Text, f.positions(a.Get("position"))
	var entries []*Entry
	for _, e := range f.report.In(a.Get("set").Text) {
		if e.Counts() && (service == "" || e.Service == service) &&
			(positions == nil || slices.Contains(positions, e.Position)) {
			entries = append(entries, e)
		}
	}
	return entries
}

// windowQuarters is how many quarters tables look back, this one included.
const windowQuarters = 6

// window is the quarters that a table looks back over. It begins no earlier than
// with one that something is recorded of; a gap after that stays a gap.
func (r *Report) window(quarters int) []quarter.Quarter {
	first := r.Quarter.Add(1 - quarters)
	for first.Before(r.Quarter) && !r.known[first] {
		first = first.Add(1)
	}
	return first.Through(r.Quarter)
}

// windowOf reads how many quarters a table looks back, the report's own included.
func (f *filler) windowOf(a commentary.Argument) int {
	if a.Text == "" {
		return windowQuarters
	}
	n, err := strconv.Atoi(a.Text)
	if err != nil || n < 1 || n > 12 {
		f.ds.Report(rule.OutOfRange, a.Span, "a table looks back over 1 to 12 quarters, not %q", a.Text)
		return windowQuarters
	}
	return n
}
