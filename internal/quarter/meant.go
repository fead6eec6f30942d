package quarter

import (
	"regexp"
	"strconv"
	"strings"
)

// The ways in which people write a quarter and its year.
var (
	meantNumber = regexp.MustCompile(`(?i)\b(?:quarter|qtr|q)[ ._-]*([1-4])\b`)
	meantYears  = regexp.MustCompile(`\b(\d{4}|\d\d)\s*[-/–]\s*(?:\d\d)?(\d\d)\b`)
	meantYear   = regexp.MustCompile(`\b(\d{4})\b`)
	nothingElse = regexp.MustCompile(`(?i)^[\s,/()._-]*(?:fy|of)?[\s,/()._-]*$`)
)

// Meant is the quarter that a text was meant to be, such as "Q2 2025/26" or "Quarter 2,
// 2025-2026". It returns false for any other text, and where the year could be another.
func (c Calendar) Meant(text string) (Quarter, bool) {
	n := meantNumber.FindStringSubmatch(text)
	if n == nil {
		return Quarter{}, false
	}
	rest := strings.Replace(text, n[0], " ", 1)
	year, second := meantYears.FindStringSubmatch(rest), true
	if c.HasCalendarYears() || year == nil {
		year, second = meantYear.FindStringSubmatch(rest), false
	}
	if year == nil || second == c.HasCalendarYears() || !nothingElse.MatchString(strings.Replace(rest, year[0], " ", 1)) {
		return Quarter{}, false
	}
	number, first := digits(n[1]), digits(year[1])
	if first < 100 {
		first += 2000
	}
	if second && (first+1)%100 != digits(year[2]) {
		return Quarter{}, false
	}
	if _, err := c.ParseYear(c.Year(first).String()); err != nil {
		return Quarter{}, false
	}
	return c.Year(first).Quarter(number), true
}

// digits is the number of a few digits.
func digits(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}
