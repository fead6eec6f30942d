package starter

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"outturn/internal/quarter"
)

// mention matches a quarter as titles and headings name it: "Quarter 2,
// 2019/20", "Q2 2019-20", "Q2 2019", "quarter 2".
var mention = regexp.MustCompile(`\b((?i:quarter )|[Qq])([1-4])\b(?:(,? )(\d{4})(?:([/-])(\d{2}))?\b)?`)

// A year as titles and headings name it.
var (
	aCalendarYear = regexp.MustCompile(`\b\d{4}\b`)
	anyOtherYear  = regexp.MustCompile(`\b\d{4}[/-]\d{2}\b`)
)

// namesYear reports whether a text names a year of a calendar.
func namesYear(text string, c quarter.Calendar) bool {
	if c.HasCalendarYears() {
		return aCalendarYear.MatchString(text)
	}
	return anyOtherYear.MatchString(text)
}

// shift rewrites a text of one quarter's paper for another quarter: every
// quarter that it names moves by the same number of quarters, and the months
// of the first quarter become those of the second.
func shift(text string, from, to quarter.Quarter) string {
	text = strings.ReplaceAll(text, from.Months(), to.Months())
	text = strings.ReplaceAll(text, from.End().Format("January 2006"), to.End().Format("January 2006"))
	return mention.ReplaceAllStringFunc(text, func(found string) string {
		m := mention.FindStringSubmatch(found)
		named, dated := mentioned(m, from)
		if named.IsZero() {
			return found
		}
		later := named.Add(to.Since(from))
		if !dated && later.Year() != named.Year() && namesYear(text, from.Calendar()) {
			return found // the year it belongs to stands elsewhere in the text
		}
		if !dated {
			return fmt.Sprintf("%s%d%s%s", m[1], later.Number(), m[3], m[4])
		}
		year := strings.Replace(later.Year().String(), "-", m[5], 1)
		return fmt.Sprintf("%s%d%s%s", m[1], later.Number(), m[3], year)
	})
}

// mentioned returns the quarter of a mention, and whether the mention gives
// the year as the calendar writes it; otherwise the year is that of the paper.
// The quarter is zero when it is of another calendar, or its two years are not
// consecutive.
func mentioned(m []string, of quarter.Quarter) (named quarter.Quarter, dated bool) {
	number, err := strconv.Atoi(m[2])
	if err != nil {
		return quarter.Quarter{}, false
	}
	written := m[4]
	switch {
	case m[6] != "":
		written += "-" + m[6]
	case m[4] == "", !of.Calendar().HasCalendarYears():
		return of.Year().Quarter(number), false
	}
	year, err := of.Calendar().ParseYear(written)
	if err != nil {
		return quarter.Quarter{}, true
	}
	return year.Quarter(number), true
}
