package report

import (
	"slices"
	"strconv"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// selected lists the entries that the arguments set, service, position, direction and
// trend of a figure or block select. An argument that is left out selects all.
func (f *filler) selected(a commentary.Arguments) []*Entry {
	f.selectable(a)
	service, positions := a.Get("service").Text, f.positions(a.Get("position"))
	directions := choices(f, a.Get("direction"), rule.UnknownValue, indicator.Directions())
	trends := choices(f, a.Get("trend"), rule.UnknownValue, indicator.Trends())
	var entries []*Entry
	for _, e := range f.report.EntriesIn(a.Get("set").Text) {
		direction, trend := e.directionAndTrend()
		if e.Counts() && (service == "" || e.Service == service) && (positions == nil || f.isIn(positions, e)) &&
			among(directions, direction) && among(trends, trend) {
			entries = append(entries, e)
		}
	}
	return entries
}

// isIn reports whether an entry is in one of the positions of some codes.
func (f *filler) isIn(codes []string, e *Entry) bool {
	return slices.ContainsFunc(codes, func(code string) bool { return f.report.Organisation.Means(code, e.Position) })
}

// among reports whether one is selected. No list selects all.
func among[T comparable](selected []T, one T) bool {
	return selected == nil || slices.Contains(selected, one)
}

// choices reads a list of what is selected; nil when it is left out.
func choices[T ~string](f *filler, a commentary.Argument, unknown *source.Rule, known []T) []T {
	if a.Text == "" {
		return nil
	}
	names := spelt(known)
	var all []T
	for _, item := range listed(a) {
		f.isOneOf(unknown, a.Key, item, names, nil)
		if n := slices.Index(names, item.Text); n >= 0 {
			all = append(all, known[n])
		} else {
			all = append(all, T(item.Text))
		}
	}
	return all
}

// spelt are values as authors write them in figures and blocks, where a space would
// end a value: "no-change".
func spelt[T ~string](values []T) []string {
	var all []string
	for _, one := range values {
		all = append(all, strings.ReplaceAll(string(one), " ", "-"))
	}
	return all
}

// directionAndTrend are those of the measure that the entry is; a group has none.
func (e *Entry) directionAndTrend() (indicator.Direction, indicator.Trend) {
	if e.Group != nil {
		return "", ""
	}
	now := e.Measures[0].Evaluation
	return now.Direction.Direction, now.Trend
}

// usualQuarters is how many quarters a table shows by default, this one included.
const usualQuarters = 6

// quartersBack are the report's quarter and those before it that a table shows. They
// begin with one that has a record of anything.
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
		f.ds.Report(rule.OutOfRange, a.Span, "a table looks back over 1 to 12 quarters, not %q", a.Text).
			WithHint("write a number, quarters=12 for as many as there can be")
		return usualQuarters
	}
	return n
}
