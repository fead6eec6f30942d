package report

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// TargetRow is a target as a table of an indicator's targets shows it.
type TargetRow struct {
	From              string // the quarter from which it holds
	Target, Tolerance string // what is to be reached, and what is still tolerated
	Edges             string // where positions begin besides: what still meets the target, or the organisation's classes; may be empty
	Reason            string // for it; may be empty
}

// Targets are the targets from quarters up to the report's, the latest first. A target
// that is judged by other classes from a quarter on has a second row; one that is recorded
// anew and tells nothing else has none.
func (m *Measure) Targets() []TargetRow {
	var all []TargetRow
	for _, from := range m.targetsFrom() {
		i, t := m.Indicator.At(from), m.Indicator.DatedTarget(from)
		row := TargetRow{
			From: from.Name(), Target: byYearEnd(t, func(t indicator.Target) string { return TargetText(i, t) }),
			Tolerance: byYearEnd(t, func(t indicator.Target) string { return toleranceText(i, t) }),
			Edges:     edgeWords(i, t, from), Reason: t.Reason,
		}
		if t.From != from {
			row.Reason = "The target is as before; the classes by which it is judged changed."
		}
		if n := len(all) - 1; n < 0 || !row.tellsSame(all[n]) {
			all = append(all, row)
		}
	}
	slices.Reverse(all)
	return all
}

// tellsSame reports whether a row says nothing but what the one before it does.
func (r TargetRow) tellsSame(before TargetRow) bool {
	r.From = before.From
	return r == before && r.Reason == ""
}

// targetsFrom are the quarters up to the report's from which another target holds, or
// the same is judged by other classes, in their order.
func (m *Measure) targetsFrom() []quarter.Quarter {
	i, now := m.Indicator, m.last().Quarter
	var all []quarter.Quarter
	for _, t := range i.Targets {
		all = append(all, t.From)
	}
	for _, s := range i.Schemes {
		if t := i.DatedTarget(s.From); !t.From.IsZero() && t.Status == indicator.Set && i.SchemeAt(s.From.Add(-1)) != s.Scheme {
			all = append(all, s.From)
		}
	}
	slices.SortFunc(all, quarter.Quarter.Compare)
	all = slices.Compact(all)
	return slices.DeleteFunc(all, func(q quarter.Quarter) bool { return q.After(now) })
}

// byYearEnd says something of a target: of one for the end of the year, also of the
// values on the way to it. "200 at the year's end; 40, 90 and 140 in quarters 1 to 3".
func byYearEnd(t indicator.Target, say func(indicator.Target) string) string {
	words := say(t)
	if !t.YearEnd || t.Status != indicator.Set || words == dash {
		return words
	}
	words += " at the year's end"
	var steps []string
	for _, value := range t.Profile {
		t.Value = value
		steps = append(steps, say(t))
	}
	if steps == nil {
		return words
	}
	return fmt.Sprintf("%s; %s in quarters 1 to %d", words, wording.List(steps), len(steps))
}

// edgeWords says where positions begin that target and tolerance do not tell: what still
// meets the target, or the classes of the organisation's own; empty where they tell all.
func edgeWords(i *indicator.Indicator, t indicator.Target, q quarter.Quarter) string {
	s := i.SchemeAt(q)
	if t.Relative() || s == nil && t.MetWithin.Kind == indicator.NoMargin {
		return ""
	}
	var all []string
	for n, edge := range i.Edges(t, q) {
		switch {
		case s != nil:
			all = append(all, indicator.InSentence(s.Classes[n].Label)+" "+i.EdgeWords(edge.Interval))
		case edge.Position == indicator.Better:
			all = append(all, "met "+i.EdgeWords(edge.Interval))
		}
	}
	words := wording.Capital(strings.Join(all, "; "))
	if words != "" && t.YearEnd {
		words += ", at the year's end"
	}
	return words
}
