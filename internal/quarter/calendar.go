package quarter

import "time"

// Calendar says in which month the years of an organisation begin, and so which
// months its quarters cover and how both are written. Its zero value is [April].
// Years that begin in January are calendar years.
type Calendar uint8 // months after April, 0 to 11

// April is the calendar of the financial year, which begins in April.
const April Calendar = 0

// Beginning is the calendar of years that begin in a month.
func Beginning(first time.Month) Calendar {
	return Calendar((int(first) + 12 - int(time.April)) % 12)
}

// BeginningIn is the calendar of years that begin in the month of an English
// name: "July". ok is false when no month has that name.
func BeginningIn(month string) (c Calendar, ok bool) {
	for m := time.January; m <= time.December; m++ {
		if m.String() == month {
			return Beginning(m), true
		}
	}
	return April, false
}

// Begins is the month in which years begin.
func (c Calendar) Begins() time.Month {
	return (time.April-1+time.Month(c))%12 + 1
}

// HasCalendarYears reports whether years are calendar years, which are written
// with one number: 2024, not 2024-25.
func (c Calendar) HasCalendarYears() bool { return c.Begins() == time.January }

// YearWord is what a year is called in a sentence: "financial year" or, where it
// is a calendar year, "year".
func (c Calendar) YearWord() string {
	if c.HasCalendarYears() {
		return "year"
	}
	return "financial year"
}

// Year is the year that begins in a calendar year.
func (c Calendar) Year(first int) Year { return Year{first, c} }

// Of is quarter number n (1 to 4) of the year that begins in a calendar year.
func (c Calendar) Of(first, n int) Quarter { return c.Year(first).Quarter(n) }
