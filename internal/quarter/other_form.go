package quarter

import (
	"fmt"
	"strconv"
)

// OtherForm is the error for a quarter or year that is written as those of other
// calendars are: "2019-20/q2" where years are calendar years.
type OtherForm struct {
	written string
	year    Year // that was probably meant
	number  int  // of the quarter that was probably meant; 0: the text is a year
}

// Error implements error.
func (e *OtherForm) Error() string {
	kind := "financial year"
	if e.IsCalendarYear() {
		kind = "calendar year"
	}
	if e.number > 0 {
		kind = "quarter of a " + kind
	}
	return fmt.Sprintf("%q is a %s, but this organisation's years begin in %s", e.written, kind, e.year.calendar.Begins())
}

// IsCalendarYear reports whether the text is written in calendar years, and the
// organisation's years are none.
func (e *OtherForm) IsCalendarYear() bool { return !e.year.calendar.HasCalendarYears() }

// Hint says what to write instead, and which months that is: the same number may
// have stood for other months.
func (e *OtherForm) Hint() string {
	if e.number == 0 {
		return fmt.Sprintf("write %s, which is %s", e.year, e.Months())
	}
	return fmt.Sprintf("write %s, which is %s", e.year.Quarter(e.number), e.Months())
}

// Months gives the months of the quarter or year that was probably meant.
func (e *OtherForm) Months() string {
	if e.number == 0 {
		return e.year.Months()
	}
	return e.year.Quarter(e.number).Months()
}

// otherForm is the year in the form of other calendars: a calendar year as a
// financial year, and the other way round.
func (y Year) otherForm() string {
	if y.calendar.HasCalendarYears() {
		return y.twoNumbers()
	}
	return strconv.Itoa(y.first)
}
