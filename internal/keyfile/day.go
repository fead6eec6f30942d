package keyfile

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"outturn/internal/wording"
)

// The ways in which people write a day.
var (
	yearFirst   = regexp.MustCompile(`^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?(?:[t ]\d\d:?\d\d.*)?$`)
	yearLast    = regexp.MustCompile(`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d\d)$`)
	digitsOnly  = regexp.MustCompile(`^((?:19|20)\d\d)([01]\d)([0-3]\d)$`)
	dayInWords  = regexp.MustCompile(`^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +)?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]+([a-z]{3,9})\.?,?[ -]+(\d{4}|\d\d)$`)
	monthBefore = regexp.MustCompile(`^([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$`)
	monthAlone  = regexp.MustCompile(`^([a-z]{3,9})\.? +(\d{4})$`)
)

// DayHint says how a day is written that a text was meant to be, such as 10/02/2026 or
// "10 February 2026". It is empty for a text that is not like a day.
func DayHint(text string) string {
	text = strings.ToLower(strings.TrimSpace(text))
	switch {
	case yearFirst.MatchString(text):
		m := yearFirst.FindStringSubmatch(text)
		return dayHint(number(m[1]), number(m[2]), number(m[3]))
	case yearLast.MatchString(text):
		m := yearLast.FindStringSubmatch(text)
		return dayOrMonthHint(fullYear(m[3]), number(m[2]), number(m[1]))
	case digitsOnly.MatchString(text):
		m := digitsOnly.FindStringSubmatch(text)
		return dayHint(number(m[1]), number(m[2]), number(m[3]))
	case dayInWords.MatchString(text):
		m := dayInWords.FindStringSubmatch(text)
		return namedDayHint(fullYear(m[3]), m[2], number(m[1]))
	case monthBefore.MatchString(text):
		m := monthBefore.FindStringSubmatch(text)
		return namedDayHint(number(m[3]), m[1], number(m[2]))
	case monthAlone.MatchString(text):
		m := monthAlone.FindStringSubmatch(text)
		if month := monthNamed(m[1]); month != 0 {
			return fmt.Sprintf("write year, month and day, such as the last of the month: %s", lastDay(number(m[2]), int(month)).Format(time.DateOnly))
		}
	}
	return ""
}

// dayOrMonthHint is the hint at two numbers and a year. The first number is the day, as
// is usual in Britain, unless only the second can be.
func dayOrMonthHint(year, month, day int) string {
	swapped := month > 12 && day <= 12
	if swapped {
		month, day = day, month
	}
	hint := dayHint(year, month, day)
	if !swapped && day <= 12 && day != month && month >= 1 && day >= 1 {
		taken, other := date(year, month, day), date(year, day, month)
		return fmt.Sprintf("%s for %s, or %s for %s", hint, wording.Day(taken), other.Format(time.DateOnly), wording.Day(other))
	}
	return hint
}

func namedDayHint(year int, month string, day int) string {
	m := monthNamed(month)
	if m == 0 {
		return ""
	}
	return dayHint(year, int(m), day)
}

// dayHint writes the day or, where there is no such day, says why.
func dayHint(year, month, day int) string {
	if month < 1 || month > 12 {
		return fmt.Sprintf("write year, month and day; a year has months 1 to 12, and %d is none", month)
	}
	last := lastDay(year, month)
	if day < 1 || day > last.Day() {
		return fmt.Sprintf("%s has %d days: the last is %s", last.Format("January 2006"), last.Day(), last.Format(time.DateOnly))
	}
	return "write year, month and day: " + date(year, month, day).Format(time.DateOnly)
}

// monthNamed is the month with a name or its first three letters; 0 when there is none.
func monthNamed(name string) time.Month {
	for m := time.January; m <= time.December; m++ {
		full := strings.ToLower(m.String())
		if name == full || name == full[:3] || name == "sept" && m == time.September {
			return m
		}
	}
	return 0
}

func date(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

func lastDay(year, month int) time.Time { return date(year, month+1, 0) }

// number is that of a few digits.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

// fullYear is the year of two digits or four.
func fullYear(digits string) int {
	if len(digits) == 2 {
		return 2000 + number(digits)
	}
	return number(digits)
}
