package quarter

import (
	"fmt"
	"strconv"
	"strings"
)

// Year is a financial year, April to March, numbered by the calendar year in
// which it starts: 2019 is 2019/20.
type Year int

// ParseYear reads a financial year as it is written in file names: "2019-20".
// It fails when the two years do not follow each other.
func ParseYear(s string) (Year, error) {
	first, _, found := strings.Cut(s, "-")
	year, err := strconv.Atoi(first)
	if !found || err != nil || len(first) != 4 || year < firstYear || year > lastYear {
		return 0, fmt.Errorf("%q is not a financial year: write it like 2019-20", s)
	}
	if want := Year(year).String(); s != want {
		return 0, fmt.Errorf("%q is not a financial year: %d is followed by %s, as in %s", s, year, want[5:], want)
	}
	return Year(year), nil
}

// String is the year as files and addresses write it: "2019-20".
func (y Year) String() string {
	return fmt.Sprintf("%d-%02d", int(y), (int(y)+1)%100)
}

// Label is the year as pages show it: "2019/20".
func (y Year) Label() string {
	return strings.Replace(y.String(), "-", "/", 1)
}
