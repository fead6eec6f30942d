package quarter_test

import (
	"testing"
	"time"

	"outturn/internal/quarter"
)

func TestParseYear(t *testing.T) {
	tests := []struct {
		name, in string
		want     int
		label    string
	}{
		{"a year is named by the calendar year it starts in", "2019-20", 2019, "2019/20"},
		{"the second half keeps its zero", "2008-09", 2008, "2008/09"},
		{"the turn of a century", "1999-00", 1999, "1999/00"},
		{"the first year there is", "1900-01", 1900, "1900/01"},
		{"the last year there is", "2199-00", 2199, "2199/00"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := quarter.April.ParseYear(test.in)
			if err != nil {
				t.Fatal(err)
			}
			if got != quarter.April.Year(test.want) {
				t.Errorf("ParseYear(%q) = %s, want that of %d", test.in, got, test.want)
			}
			if got.String() != test.in {
				t.Errorf("String() = %q, want %q", got, test.in)
			}
			if got.Label() != test.label {
				t.Errorf("Label() = %q, want %q", got.Label(), test.label)
			}
		})
	}
}

func TestParseYearRefuses(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing", "", `"" is not a financial year: write it like 2019-20`},
		{"a calendar year", "2019", `"2019" is a calendar year, but this organisation's years begin in April`},
		{"a slash", "2019/20", `"2019/20" is not a financial year: write it like 2019-20`},
		{"two digits", "19-20", `"19-20" is not a financial year: write it like 2019-20`},
		{"words", "next-year", `"next-year" is not a financial year: write it like 2019-20`},
		{"five digits", "02019-20", `"02019-20" is not a financial year: write it like 2019-20`},
		{"a sign", "+201-02", `"+201-02" is not a financial year: write it like 2019-20`},
		{"a year before any", "1899-00", `"1899-00" is not a financial year: write it like 2019-20`},
		{"a year after all", "2200-01", `"2200-01" is not a financial year: write it like 2019-20`},
		{"years that do not follow each other", "2019-21", `"2019-21" is not a financial year: 2019 is followed by 20, as in 2019-20`},
		{"years in the wrong order", "2020-19", `"2020-19" is not a financial year: 2020 is followed by 21, as in 2020-21`},
		{"no second year", "2019-", `"2019-" is not a financial year: 2019 is followed by 20, as in 2019-20`},
		{"both years in full", "2019-2020", `"2019-2020" is not a financial year: 2019 is followed by 20, as in 2019-20`},
		{"a century's turn without its zeros", "1999-0", `"1999-0" is not a financial year: 1999 is followed by 00, as in 1999-00`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := quarter.April.ParseYear(test.in)
			if err == nil {
				t.Fatalf("ParseYear(%q) = %s, want an error", test.in, got)
			}
			if err.Error() != test.want {
				t.Errorf("ParseYear(%q)\n got error: %s\nwant error: %s", test.in, err, test.want)
			}
		})
	}
}

func TestYearsInOrder(t *testing.T) {
	tests := []struct {
		name   string
		y, o   int
		since  int
		before bool
	}{
		{"the year after", 2020, 2019, 1, false},
		{"the same year", 2019, 2019, 0, false},
		{"the year before", 2018, 2019, -1, true},
		{"over the turn of a century", 1998, 2001, -3, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			y, o := quarter.April.Year(test.y), quarter.April.Year(test.o)
			if got := y.Since(o); got != test.since {
				t.Errorf("%s.Since(%s) = %d, want %d", y, o, got, test.since)
			}
			if got := y.Before(o); got != test.before {
				t.Errorf("%s.Before(%s) = %t, want %t", y, o, got, test.before)
			}
			if got := y.Compare(o) < 0; got != test.before {
				t.Errorf("%s.Compare(%s) = %d", y, o, y.Compare(o))
			}
			if got := y.Compare(o) == 0; got != (test.since == 0) {
				t.Errorf("%s.Compare(%s) = %d", y, o, y.Compare(o))
			}
		})
	}
}

// TestYearKnowsItsCalendar checks that a year tells which calendar it is of, also where
// no quarter of it was named.
func TestYearKnowsItsCalendar(t *testing.T) {
	for _, begins := range []time.Month{time.January, time.April, time.September} {
		c := quarter.Beginning(begins)
		y := c.Year(2019)
		if y.Calendar() != c || y.Quarter(2).Calendar() != c || y.Quarter(2).Year() != y {
			t.Errorf("the year that begins in %s is of the calendar %d, want %d", begins, y.Calendar(), c)
		}
		if y.IsZero() {
			t.Errorf("%s stands for no year", y)
		}
	}
	if !(quarter.Year{}).IsZero() {
		t.Error("the zero value stands for a year")
	}
}
