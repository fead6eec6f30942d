// Package quarter represents a quarter of an organisation's year, and parses,
// orders, counts and labels quarters.
//
// A [Calendar] says in which month the years of an organisation begin. In the
// financial year, which begins in April, quarter 1 is April to June and quarter 4
// is January to March of the next calendar year, so 2019-20/q4 ends on 31 March
// 2020. Where years begin in January they are calendar years: 2019/q4 ends on 31
// December 2019. Each quarter and year knows its calendar, which makes and parses
// them. The package knows nothing about what was reported.
package quarter

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// Quarter is one quarter of a year. Quarters of one calendar compare with == and
// [Quarter.Compare]. The zero value stands for no quarter; see [Quarter.IsZero].
type Quarter struct {
	index    int // 4*first calendar year of its year + quarter number; 0 stands for no quarter
	calendar Calendar
}

var pattern = regexp.MustCompile(`^(\d{4}(?:-\d{2})?)/q(0|[1-9]\d*)$`)

// Parse reads a quarter as it is written in file names and keys: "2019-20/q2", or
// "2019/q2" where years are calendar years. It fails on any other form, on years
// that do not follow each other and on quarter numbers other than 1 to 4. The
// error is an [OtherForm] for a quarter that is written as those of other
// calendars are.
func (c Calendar) Parse(s string) (Quarter, error) {
	m := pattern.FindStringSubmatch(s)
	if m == nil {
		return Quarter{}, fmt.Errorf("%q is not a quarter: write it like %s", s, c.Of(2019, 2))
	}
	n, err := strconv.Atoi(m[2])
	counted := err == nil && n >= 1 && n <= 4
	year, err := c.ParseYear(m[1])
	var other *OtherForm
	switch {
	case errors.As(err, &other) && counted:
		return Quarter{}, &OtherForm{s, other.year, n}
	case err != nil:
		return Quarter{}, err
	case !counted:
		return Quarter{}, fmt.Errorf("%q is not a quarter: a year has quarters q1 to q4", s)
	}
	return year.Quarter(n), nil
}

// IsWritten reports whether a text is a quarter in the form of any calendar.
func IsWritten(s string) bool {
	for _, c := range []Calendar{April, Beginning(time.January)} {
		if _, err := c.Parse(s); err == nil {
			return true
		}
	}
	return false
}

// IsZero reports whether q is the zero value, which stands for no quarter.
func (q Quarter) IsZero() bool { return q.index == 0 }

// Calendar is the calendar that the quarter belongs to.
func (q Quarter) Calendar() Calendar { return q.calendar }

// Number is the number of the quarter within its year, 1 to 4.
func (q Quarter) Number() int { return (q.index-1)%4 + 1 }

// Year is the year that the quarter belongs to.
func (q Quarter) Year() Year { return Year{(q.index - 1) / 4, q.calendar} }

// Add returns the quarter n quarters later, or earlier when n is negative.
func (q Quarter) Add(n int) Quarter { return Quarter{q.index + n, q.calendar} }

// Since counts the quarters from o to q; it is negative when q is earlier.
func (q Quarter) Since(o Quarter) int { return q.index - o.index }

// Compare is negative when q comes before o, zero when they are the same and
// positive when q comes after it.
func (q Quarter) Compare(o Quarter) int { return cmp.Compare(q.index, o.index) }

// Before reports whether q comes before o.
func (q Quarter) Before(o Quarter) bool { return q.index < o.index }

// After reports whether q comes after o.
func (q Quarter) After(o Quarter) bool { return q.index > o.index }

// String is the quarter as files and addresses write it: "2019-20/q2", or
// "2019/q2" where years are calendar years. The zero value gives the empty string.
func (q Quarter) String() string {
	if q.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s/q%d", q.Year(), q.Number())
}

// Start is the first day of the quarter, in UTC.
func (q Quarter) Start() time.Time {
	month := q.calendar.Begins() + time.Month(3*(q.Number()-1))
	return time.Date(q.Year().first, month, 1, 0, 0, 0, 0, time.UTC) // a month after December is of the next year
}

// End is the last day of the quarter, in UTC.
func (q Quarter) End() time.Time {
	return q.Add(1).Start().AddDate(0, 0, -1)
}

// Through lists the quarters from q to last, both included. It is empty when
// last comes before q.
func (q Quarter) Through(last Quarter) []Quarter {
	var all []Quarter
	for ; !q.After(last); q = q.Add(1) {
		all = append(all, q)
	}
	return all
}
