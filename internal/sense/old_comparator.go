package sense

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/rule"
)

// yearsOld is how much older than the quarter that shows it a comparator's figure may be.
// National figures often come more than a year after what they count.
const yearsOld = 2

// oldComparators warns of comparators' figures that are old by then, each in the last
// quarter that records it.
func (c *checker) oldComparators(i *indicator.Indicator) {
	told := map[string]bool{}
	for n := len(c.Quarters) - 1; n >= 0; n-- {
		q := c.Quarters[n]
		for _, one := range q.Compared[i.ID] {
			if told[one.Comparator] {
				continue
			}
			told[one.Comparator] = true
			end := lastDay(one)
			if end.IsZero() || !end.AddDate(yearsOld, 0, 0).Before(q.Quarter.End()) {
				continue
			}
			at := c.Written(load.Place{Indicator: i.ID, Comparator: one.Comparator}, q.Quarter)
			c.report(rule.OldComparator, i, at, "record their latest figure, or check the date",
				"the figure of %q is of %s, more than %d years before the end of %s", one.Comparator, dateWords(one), yearsOld, q.Quarter.Name())
		}
	}
}

func dateWords(one load.ComparatorReading) string {
	if one.Quarter.IsZero() {
		return fmt.Sprintf("%q", one.Date)
	}
	return one.Quarter.Name()
}

var (
	spanOfYears = regexp.MustCompile(`\b(20\d\d) ?[-/–] ?(?:20)?(\d\d)\b`)
	oneYear     = regexp.MustCompile(`\b20\d\d\b`)
	monthOfYear = regexp.MustCompile(`(?i)\b(january|february|march|april|may|june|july|august|september|october|november|december)\b`)
)

// lastDay is the latest day that a comparator's figure can be of: the end of its quarter or
// of the month or year that its date names. Zero where no year is known.
func lastDay(one load.ComparatorReading) time.Time {
	if !one.Quarter.IsZero() {
		return one.Quarter.End()
	}
	years := oneYear.FindAllString(one.Date, -1)
	if span := spanOfYears.FindStringSubmatch(one.Date); span != nil {
		years = append(years, span[1][:2]+span[2])
	}
	if len(years) == 0 {
		return time.Time{}
	}
	latest := 0
	for _, y := range years {
		n, _ := strconv.Atoi(y) // four digits
		latest = max(latest, n)
	}
	month := time.December
	if names := monthOfYear.FindAllString(one.Date, -1); len(names) > 0 && len(years) == 1 {
		month = monthNamed(names[len(names)-1])
	}
	return time.Date(latest, month+1, 0, 0, 0, 0, 0, time.UTC)
}

func monthNamed(name string) time.Month {
	for m := time.January; m < time.December; m++ {
		if strings.EqualFold(m.String(), name) {
			return m
		}
	}
	return time.December
}
