package load

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// checkNumberEdges checks that no scheme with a class that begins at a number is in
// force while the indicator has polarity range: a range is missed on two sides, and a
// number says nothing of the other one.
func (a *assembly) checkNumberEdges(i *indicator.Indicator, t indicatorTable) {
	var from []quarter.Quarter
	for _, s := range i.Schemes {
		from = append(from, s.From)
	}
	for _, c := range i.Changes {
		from = append(from, c.From)
	}
	for _, q := range from {
		s := i.SchemeAt(q)
		if s == nil || i.At(q).Polarity != indicator.Range || a.schemeDoubtful(i, s) {
			continue
		}
		if n := slices.IndexFunc(s.Classes, func(c indicator.Class) bool { return c.From.Kind == indicator.AtValue }); n >= 0 {
			a.ds.Report(rule.BadScheme, a.polaritySpan(t, q), "by the scheme %q, %q begins at a number, and a range has two sides", s.ID, s.Classes[n].Label).
				WithHint("let the class begin at \"target\", \"tolerance\" or a distance from them, or judge the indicator by another scheme")
			return
		}
	}
}

// polaritySpan is where the polarity stands that an indicator has in a quarter.
func (a *assembly) polaritySpan(t indicatorTable, q quarter.Quarter) source.Span {
	at, since := t.Polarity.Span, quarter.Quarter{}
	for _, e := range t.Changes.Entries {
		from, err := a.found.calendar.Parse(e.Name) // a wrong one has been reported
		if err == nil && e.Value.Polarity != "" && !from.After(q) && !from.Before(since) {
			at, since = e.Key, from
		}
	}
	return at
}
