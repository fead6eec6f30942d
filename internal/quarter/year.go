package quarter

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// InYear is the number of quarters in a year.
const InYear = 4

// Year is an organisation's year, numbered by the calendar year in which it
// begins: 2019 is 2019/20, or 2019 where years are calendar years. Years of one
// calendar compare with == and [Year.Compare]. The zero value stands for no year.
type Year struct {
	first    int
	calendar Calendar
}

// The first and last years that [Calendar.ParseYear] accepts, by the calendar
// year in which they begin.
const (
	firstYear = 1900
	lastYear  = 2199
)

// ParseYear reads a year as it is written in file names: "2019-20", or "2019"
// where years are calendar years. It fails on any other form and when two years
// do not follow each other. The error is an [OtherForm] for a year that is
// written as those of other calendars are.
func (c Calendar) ParseYear(s string) (Year, error) {
	first, _, hasSecond := strings.Cut(s, "-")
	number, err := strconv.Atoi(first)
	y := c.Year(number)
	switch {
	case err != nil || len(first) != 4 || number < firstYear || number > lastYear:
	case s == y.String():
		return y, nil
	case s == y.otherForm():
		return Year{}, &OtherForm{written: s, year: y}
	case hasSecond && !c.HasCalendarYears():
		return Year{}, fmt.Errorf("%q is not a financial year: %d is followed by %s, as in %s", s, number, y.String()[len("2019-"):], y)
	}
	return Year{}, fmt.Errorf("%q is not a %s: write it like %s", s, c.YearWord(), c.Year(2019))
}

// IsZero reports whether y is the zero value, which stands for no year.
func (y Year) IsZero() bool { return y.first == 0 }

// Calendar is the calendar that the year belongs to.
func (y Year) Calendar() Calendar { return y.calendar }

// Quarter is quarter number n (1 to 4) of the year.
func (y Year) Quarter(n int) Quarter { return Quarter{4*y.first + n, y.calendar} }

// Since counts the years from o to y; it is negative when y is earlier.
func (y Year) Since(o Year) int { return y.first - o.first }

// Compare is negative when y comes before o, zero when they are the same and
// positive when y comes after it.
func (y Year) Compare(o Year) int { return cmp.Compare(y.first, o.first) }

// Before reports whether y comes before o.
func (y Year) Before(o Year) bool { return y.first < o.first }

// Start is the first day of the year, in UTC.
func (y Year) Start() time.Time { return y.Quarter(1).Start() }

// End is the last day of the year, in UTC.
func (y Year) End() time.Time { return y.Quarter(4).End() }

// Months gives the months that the year covers: "April 2019 to March 2020".
func (y Year) Months() string { return months(y.Start(), y.End()) }

// String is the year as files and addresses write it: "2019-20", or "2019" where
// years are calendar years.
func (y Year) String() string {
	if y.calendar.HasCalendarYears() {
		return strconv.Itoa(y.first)
	}
	return y.twoNumbers()
}

func (y Year) twoNumbers() string { return fmt.Sprintf("%d-%02d", y.first, (y.first+1)%100) }

// Name is the year for use in a sentence: "financial year 2019/20", or "year 2019"
// where years are calendar years.
func (y Year) Name() string { return y.calendar.YearWord() + " " + y.Label() }

// Label is the year as pages show it: "2019/20", or "2019" where years are
// calendar years.
func (y Year) Label() string {
	return strings.Replace(y.String(), "-", "/", 1)
}
