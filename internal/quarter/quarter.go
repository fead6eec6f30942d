// Package quarter represents a quarter of a financial year, and parses, orders,
// counts and labels quarters.
//
// A financial year runs from April to March. Quarter 1 is April to June and
// quarter 4 is January to March of the next calendar year, so 2019-20/q4 ends
// on 31 March 2020. The package knows nothing about what was reported.
package quarter

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// Quarter is one quarter of a financial year. Quarters compare with == and
// [Quarter.Compare]. The zero value stands for no quarter; see [Quarter.IsZero].
type Quarter struct {
	index int // 4*first calendar year + quarter number; 0 stands for no quarter
}

// The first and last financial years that [ParseYear] accepts, by the calendar
// year in which they start.
const (
	firstYear = 1900
	lastYear  = 2199
)

// Of returns quarter number n (1 to 4) of the year.
func Of(y Year, n int) Quarter {
	return Quarter{4*int(y) + n}
}

var pattern = regexp.MustCompile(`^(\d{4})-(\d{2})/q(0|[1-9]\d*)$`)

// Parse reads a quarter as it is written in file names and keys: "2019-20/q2".
// It fails on any other form, on years that do not follow each other and on
// quarter numbers other than 1 to 4.
func Parse(s string) (Quarter, error) {
	m := pattern.FindStringSubmatch(s)
	if m == nil {
		return Quarter{}, fmt.Errorf("%q is not a quarter: write it like 2019-20/q2", s)
	}
	year, err := ParseYear(m[1] + "-" + m[2])
	if err != nil {
		return Quarter{}, err
	}
	n, err := strconv.Atoi(m[3])
	if err != nil || n < 1 || n > 4 {
		return Quarter{}, fmt.Errorf("%q is not a quarter: a year has quarters q1 to q4", s)
	}
	return Of(year, n), nil
}

// IsZero reports whether q is the zero value, which stands for no quarter.
func (q Quarter) IsZero() bool { return q.index == 0 }

// Number is the number of the quarter within its year, 1 to 4.
func (q Quarter) Number() int { return (q.index-1)%4 + 1 }

// Year is the financial year that the quarter belongs to.
func (q Quarter) Year() Year { return Year((q.index - 1) / 4) }

// Add returns the quarter n quarters later, or earlier when n is negative.
func (q Quarter) Add(n int) Quarter { return Quarter{q.index + n} }

// Since counts the quarters from o to q; it is negative when q is earlier.
func (q Quarter) Since(o Quarter) int { return q.index - o.index }

// Compare is negative when q comes before o, zero when they are the same and
// positive when q comes after it.
func (q Quarter) Compare(o Quarter) int { return cmp.Compare(q.index, o.index) }

// Before reports whether q comes before o.
func (q Quarter) Before(o Quarter) bool { return q.index < o.index }

// After reports whether q comes after o.
func (q Quarter) After(o Quarter) bool { return q.index > o.index }

// String is the quarter as files and addresses write it: "2019-20/q2". The zero
// value gives the empty string.
func (q Quarter) String() string {
	if q.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s/q%d", q.Year(), q.Number())
}

// Start is the first day of the quarter, in UTC.
func (q Quarter) Start() time.Time {
	return time.Date(int(q.Year()), time.Month(1+3*q.Number()), 1, 0, 0, 0, 0, time.UTC)
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
