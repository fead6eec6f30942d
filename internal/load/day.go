package load

import (
	"fmt"
	"time"

	"outturn/internal/indicator"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// checkDay warns of a figure with a day of its own outside the span that it covers, since
// the day is the last one of the span. A state on one day is of a day in its quarter.
func (a *assembly) checkDay(i *indicator.Indicator, p indicator.Point, at source.Span) {
	day, first, last := p.Reading.Date, firstDay(i, p), p.Quarter.End()
	if day.IsZero() || first.After(last) || !day.Before(first) && !day.After(last) {
		return // where the span itself is impossible it has a diagnostic of its own
	}
	a.ds.Report(rule.DayOutsideSpan, at, "%s lies outside %s", wording.Day(day), spanOf(i, p)).
		WithHint("write a day from %s to %s, or record the figure in the quarter of its day", wording.Day(first), wording.Day(last))
}

// checkRevisedDay does so for a revision that gives another day or span.
func (a *assembly) checkRevisedDay(i *indicator.Indicator, p indicator.Point, t revisionTable) {
	switch {
	case !t.Date.IsZero():
		a.checkDay(i, p, t.Date.Span)
	case t.Months.Set:
		a.checkDay(i, p, t.Months.Span)
	}
}

// firstDay is the first day of the span of a figure; of a state on one day, that of its
// quarter.
func firstDay(i *indicator.Indicator, p indicator.Point) time.Time {
	n := i.Months(p)
	if n == 0 {
		n = indicator.QuarterMonths
	}
	return p.Quarter.Add(1).Start().AddDate(0, -n, 0)
}

// spanOf names the span of a figure.
func spanOf(i *indicator.Indicator, p indicator.Point) string {
	switch n := i.Months(p); n {
	case 0, indicator.QuarterMonths:
		return p.Quarter.Label()
	case 1:
		return p.Quarter.Ending() + ", the month that the figure covers"
	default:
		return fmt.Sprintf("the %d months to %s, which the figure covers", n, p.Quarter.Ending())
	}
}
