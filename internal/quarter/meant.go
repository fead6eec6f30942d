package quarter

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// The ways in which people write a quarter and its year.
var (
	meantNumber = regexp.MustCompile(`(?i)\b(?:quarter|qtr|q)[ ._-]*([1-4])\b`)
	meantYears  = regexp.MustCompile(`\b(\d{4}|\d\d)\s*[-/–]\s*(?:\d\d)?(\d\d)\b`)
	meantYear   = regexp.MustCompile(`\b(\d{4})\b`)
	nothingElse = regexp.MustCompile(`(?i)^[\s,/()._-]*(?:fy|of)?[\s,/()._-]*$`)
)

// MeantHint says which quarter to write in place of a text that was meant to be one: "write
// 2025-26/q2" for "Q2 2025/26", and both that it may be for "Q2 2025". It is empty for any
// other text.
func (c Calendar) MeantHint(text string) string {
	q, single, ok := c.meant(text)
	switch {
	case !ok:
		return ""
	case !single || c.HasCalendarYears():
		return "write " + q.String()
	}
	hint := "write " + q.String() + " for " + q.Months()
	month := time.Month(3*q.Number() - 2)
	for n := range 2 * InYear {
		other := c.Year(q.Year().first - 1).Quarter(1).Add(n)
		if start := other.Start(); start.Year() == q.Year().first && start.Month() == month && other != q {
			return hint + ", or " + other.String() + " for " + other.Months()
		}
	}
	return hint
}

// meant is the quarter that a text was meant to be, and whether it names one year only: in
// an organisation whose years are not calendar years that is the one in which its year
// begins, or the calendar year.
func (c Calendar) meant(text string) (q Quarter, single, ok bool) {
	n := meantNumber.FindStringSubmatch(text)
	if n == nil {
		return Quarter{}, false, false
	}
	rest := strings.Replace(text, n[0], " ", 1)
	year := meantYears.FindStringSubmatch(rest)
	if single = c.HasCalendarYears() || year == nil; single {
		year = meantYear.FindStringSubmatch(rest)
	}
	if year == nil || !nothingElse.MatchString(strings.Replace(rest, year[0], " ", 1)) {
		return Quarter{}, false, false
	}
	number, first := digits(n[1]), digits(year[1])
	if first < 100 {
		first += 2000
	}
	if !single && (first+1)%100 != digits(year[2]) {
		return Quarter{}, false, false
	}
	if _, err := c.ParseYear(c.Year(first).String()); err != nil {
		return Quarter{}, false, false
	}
	return c.Year(first).Quarter(number), single, true
}

// digits is the number of a few digits.
func digits(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}
