package sense

import (
	"time"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/rule"
)

// comparatorDates warns of a comparator's figure whose date and quarter are not the same
// time, and of a date more than a year after the quarter that records it. A date may also
// be that of publication, which comes later by some months.
func (c *checker) comparatorDates(i *indicator.Indicator) {
	for _, q := range c.Quarters {
		for _, one := range q.Compared[i.ID] {
			words := load.ComparatorReading{Date: one.Date}
			day := lastDay(words)
			if day.IsZero() {
				continue
			}
			at := c.Written(load.Place{Indicator: i.ID, Comparator: one.Comparator}, q.Quarter)
			switch {
			case !one.Quarter.IsZero() && unlikeTimes(day, one.Quarter.End(), monthOfYear.MatchString(one.Date)):
				c.report(rule.ComparatorDate, i, at, "correct the date or the quarter",
					"the figure of %q is dated %q, and its quarter is %s", one.Comparator, one.Date, one.Quarter.Name())
			case day.AddDate(-1, 0, 0).After(q.Quarter.End().AddDate(1, 0, 0)):
				c.report(rule.ComparatorDate, i, at, "check the year",
					"the figure of %q is dated %q, more than a year after %s, which records it", one.Comparator, one.Date, q.Quarter.Name())
			}
		}
	}
}

// unlikeTimes reports whether a date is two years or more from the end of a quarter, or
// names its last month in another year.
func unlikeTimes(date, end time.Time, month bool) bool {
	years := date.Year() - end.Year()
	return years < -1 || years > 1 || month && years != 0 && date.Month() == end.Month()
}
