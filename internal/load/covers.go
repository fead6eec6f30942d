package load

import (
	"regexp"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

// covers is the span of an indicator's figures: the one that is written, or otherwise
// the year to date where the title says so.
func (a *assembly) covers(t indicatorTable) indicator.Covers {
	if t.Covers.Value.YearToDate && t.YearToDate.Value == "sum" {
		a.ds.Report(rule.BadReading, t.Covers.Span, "figures for the year to date are sums already").
			WithHint(`take out year_to_date = "sum", or write covers = "quarter"`)
	}
	if t.Covers.Set || t.YearToDate.Value == "sum" || !saysYearToDate(t.Title.Value, a.found.calendar) {
		return t.Covers.Value.Covers
	}
	a.ds.Report(rule.UndeclaredSpan, t.Title.Span, "the title says that the figures are for the year to date, and they are compared as such").
		WithHint(`add covers = "year to date", or covers = "quarter" where each figure is of its quarter alone`)
	return indicator.Covers{YearToDate: true}
}

// checkSum checks that the quarters of an indicator can be added up.
func (a *assembly) checkSum(i *indicator.Indicator, k keyfile.At[string]) {
	if i.AddsUp && i.Unit.Percentage && !k.Broken && !i.Covers.YearToDate {
		a.ds.Report(rule.BadReading, k.Span, "percentages of quarters do not add up to that of a year").
			WithHint(`take out the key "year_to_date"; where each figure is for the year so far, write covers = "year to date"`)
	}
}

var yearToDate = regexp.MustCompile(`(?i)\b(year[- ]to[- ]date|y\.?t\.?d|cumulative(ly)?|running total|so far this year|this year so far|in-year collection|(since|from) the (start|beginning) of the (financial |municipal |calendar )?year)\b`)

// saysYearToDate reports whether a title says that figures are for the year to date, as
// it does with "since" or "from" and the month in which the organisation's years begin.
func saysYearToDate(title string, c quarter.Calendar) bool {
	since := regexp.MustCompile(`(?i)\b(since|from) (the |start of |beginning of |1(st)? (of )?)*` + c.Begins().String() + `\b`)
	return yearToDate.MatchString(title) || since.MatchString(title)
}
