package quarter_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"outturn/internal/quarter"
)

// q parses a quarter, and fails the test if it cannot.
func q(t *testing.T, s string) quarter.Quarter {
	t.Helper()
	parsed, err := quarter.April.Parse(s)
	if err != nil {
		t.Fatalf("Parse(%q): %v", s, err)
	}
	return parsed
}

// names writes quarters as files do.
func names(quarters []quarter.Quarter) []string {
	var all []string
	for _, one := range quarters {
		all = append(all, one.String())
	}
	return all
}

func TestParse(t *testing.T) {
	tests := []struct {
		name, in string
		year     int
		number   int
	}{
		{"the first quarter of a year", "2019-20/q1", 2019, 1},
		{"the last quarter of a year", "2019-20/q4", 2019, 4},
		{"the turn of a century", "1999-00/q3", 1999, 3},
		{"a year whose second half has one digit", "2008-09/q2", 2008, 2},
		{"the first year there is", "1900-01/q1", 1900, 1},
		{"the last year there is", "2199-00/q4", 2199, 4},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := quarter.April.Parse(test.in)
			if err != nil {
				t.Fatal(err)
			}
			if got.Year() != quarter.April.Year(test.year) || got.Number() != test.number {
				t.Errorf("Parse(%q) is quarter %d of %s, want %d of %d", test.in, got.Number(), got.Year(), test.number, test.year)
			}
			if got != quarter.April.Of(test.year, test.number) {
				t.Errorf("Parse(%q) != Of(%d, %d)", test.in, test.year, test.number)
			}
			if got.String() != test.in {
				t.Errorf("String() = %q, want %q", got, test.in)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing", "", `"" is not a quarter: write it like 2019-20/q2`},
		{"a year alone", "2019-20", `"2019-20" is not a quarter: write it like 2019-20/q2`},
		{"a capital Q", "2019-20/Q2", `"2019-20/Q2" is not a quarter: write it like 2019-20/q2`},
		{"a year with a slash", "2019/20/q2", `"2019/20/q2" is not a quarter: write it like 2019-20/q2`},
		{"both years in full", "2019-2020/q2", `"2019-2020/q2" is not a quarter: write it like 2019-20/q2`},
		{"a space before", " 2019-20/q2", `" 2019-20/q2" is not a quarter: write it like 2019-20/q2`},
		{"a line end after", "2019-20/q2\n", `"2019-20/q2\n" is not a quarter: write it like 2019-20/q2`},
		{"a negative number", "2019-20/q-1", `"2019-20/q-1" is not a quarter: write it like 2019-20/q2`},
		{"no number", "2019-20/q", `"2019-20/q" is not a quarter: write it like 2019-20/q2`},
		{"digits of another script", "2019-20/q٢", `"2019-20/q٢" is not a quarter: write it like 2019-20/q2`},
		{"a leading zero, which no address has", "2019-20/q02", `"2019-20/q02" is not a quarter: write it like 2019-20/q2`},
		{"quarter 0", "2019-20/q0", `"2019-20/q0" is not a quarter: a year has quarters q1 to q4`},
		{"quarter 5", "2019-20/q5", `"2019-20/q5" is not a quarter: a year has quarters q1 to q4`},
		{"a number too long to count", "2019-20/q99999999999999999999", `"2019-20/q99999999999999999999" is not a quarter: a year has quarters q1 to q4`},
		{"years that do not follow each other", "2019-21/q2", `"2019-21" is not a financial year: 2019 is followed by 20, as in 2019-20`},
		{"a calendar year twice", "2019-19/q2", `"2019-19" is not a financial year: 2019 is followed by 20, as in 2019-20`},
		{"a calendar year", "2019/q2", `"2019/q2" is a quarter of a calendar year, but this organisation's years begin in April`},
		{"a calendar year, and no such quarter", "2019/q5", `"2019" is a calendar year, but this organisation's years begin in April`},
		{"a year before any", "1899-00/q2", `"1899-00" is not a financial year: write it like 2019-20`},
		{"a year after all", "2200-01/q2", `"2200-01" is not a financial year: write it like 2019-20`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := quarter.April.Parse(test.in)
			if err == nil {
				t.Fatalf("Parse(%q) = %s, want an error", test.in, got)
			}
			if err.Error() != test.want {
				t.Errorf("Parse(%q)\n got error: %s\nwant error: %s", test.in, err, test.want)
			}
			if !got.IsZero() {
				t.Errorf("Parse(%q) = %s beside its error, want no quarter", test.in, got)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"2019-20/q2", "1999-00/q4", "2199-00/q1", "2019-20/q02", "2019-20/q5", "+201-02/q1", "2019-21/q2", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		parsed, err := quarter.April.Parse(s)
		if err != nil {
			if !parsed.IsZero() {
				t.Errorf("Parse(%q) fails and yet gives %s", s, parsed)
			}
			return
		}
		if parsed.String() != s {
			t.Errorf("Parse(%q).String() = %q", s, parsed)
		}
		if again := parsed.Year().Quarter(parsed.Number()); again != parsed {
			t.Errorf("Parse(%q) has the year and number of %s", s, again)
		}
		if !parsed.Start().Before(parsed.End()) {
			t.Errorf("%s starts on %s and ends on %s", s, parsed.Start(), parsed.End())
		}
	})
}

func TestZeroValueStandsForNoQuarter(t *testing.T) {
	var none quarter.Quarter
	if !none.IsZero() {
		t.Error("IsZero() of the zero value is false")
	}
	if got := none.String(); got != "" {
		t.Errorf("String() of the zero value = %q, want an empty string", got)
	}
	if first := q(t, "1900-01/q1"); first.IsZero() || !none.Before(first) {
		t.Error("the zero value does not come before the first quarter")
	}
}

func TestAddAndSince(t *testing.T) {
	tests := []struct {
		name, from string
		n          int
		want       string
	}{
		{"none is the same quarter", "2019-20/q2", 0, "2019-20/q2"},
		{"one within a year", "2019-20/q2", 1, "2019-20/q3"},
		{"one across the year end", "2019-20/q4", 1, "2020-21/q1"},
		{"one back across the year start", "2019-20/q1", -1, "2018-19/q4"},
		{"four are the same quarter next year", "2019-20/q2", 4, "2020-21/q2"},
		{"four back are the same quarter last year", "2019-20/q2", -4, "2018-19/q2"},
		{"across the turn of a century", "1999-00/q4", 1, "2000-01/q1"},
		{"back across the turn of a century", "2000-01/q1", -5, "1998-99/q4"},
		{"many years", "2019-20/q3", 41, "2029-30/q4"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			from, want := q(t, test.from), q(t, test.want)
			if got := from.Add(test.n); got != want {
				t.Errorf("%s.Add(%d) = %s, want %s", from, test.n, got, want)
			}
			if got := want.Since(from); got != test.n {
				t.Errorf("%s.Since(%s) = %d, want %d", want, from, got, test.n)
			}
			if got := from.Since(want); got != -test.n {
				t.Errorf("%s.Since(%s) = %d, want %d", from, want, got, -test.n)
			}
		})
	}
}

func TestOrder(t *testing.T) {
	tests := []struct {
		name, q, o string
		want       int
	}{
		{"a tie", "2019-20/q2", "2019-20/q2", 0},
		{"earlier in the year", "2019-20/q1", "2019-20/q2", -1},
		{"later in the year", "2019-20/q3", "2019-20/q2", 1},
		{"the last quarter comes before the next year's first", "2019-20/q4", "2020-21/q1", -1},
		{"the century's turn comes after the year before it", "1999-00/q1", "1998-99/q4", 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			one, other := q(t, test.q), q(t, test.o)
			if got := one.Compare(other); got != test.want {
				t.Errorf("%s.Compare(%s) = %d, want %d", one, other, got, test.want)
			}
			if got := one.Before(other); got != (test.want < 0) {
				t.Errorf("%s.Before(%s) = %t", one, other, got)
			}
			if got := one.After(other); got != (test.want > 0) {
				t.Errorf("%s.After(%s) = %t", one, other, got)
			}
			if got := one == other; got != (test.want == 0) {
				t.Errorf("%s == %s is %t", one, other, got)
			}
		})
	}
}

func TestCompareSorts(t *testing.T) {
	quarters := []quarter.Quarter{q(t, "2020-21/q1"), q(t, "1999-00/q4"), q(t, "2019-20/q4"), q(t, "2000-01/q1")}
	slices.SortFunc(quarters, quarter.Quarter.Compare)
	want := []string{"1999-00/q4", "2000-01/q1", "2019-20/q4", "2020-21/q1"}
	if diff := cmp.Diff(want, names(quarters)); diff != "" {
		t.Errorf("sorted quarters (-want +got):\n%s", diff)
	}
}

func TestStartAndEnd(t *testing.T) {
	tests := []struct{ name, in, start, end string }{
		{"quarter 1 is April to June", "2019-20/q1", "2019-04-01", "2019-06-30"},
		{"quarter 2 is July to September", "2019-20/q2", "2019-07-01", "2019-09-30"},
		{"quarter 3 ends the calendar year", "2019-20/q3", "2019-10-01", "2019-12-31"},
		{"quarter 4 is in the next calendar year", "2019-20/q4", "2020-01-01", "2020-03-31"},
		{"quarter 4 of a century's turn", "1999-00/q4", "2000-01-01", "2000-03-31"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			one := q(t, test.in)
			if got := one.Start().Format(time.DateOnly); got != test.start {
				t.Errorf("Start() = %s, want %s", got, test.start)
			}
			if got := one.End().Format(time.DateOnly); got != test.end {
				t.Errorf("End() = %s, want %s", got, test.end)
			}
			if one.Start().Location() != time.UTC || one.End().Location() != time.UTC {
				t.Errorf("Start() and End() are in %s and %s, want UTC", one.Start().Location(), one.End().Location())
			}
			if next := one.End().AddDate(0, 0, 1); !next.Equal(one.Add(1).Start()) {
				t.Errorf("the day after End() is %s, but the next quarter starts on %s", next, one.Add(1).Start())
			}
		})
	}
}

func TestThrough(t *testing.T) {
	tests := []struct{ name, first, last, want string }{
		{"both ends are included", "2019-20/q1", "2019-20/q3", "2019-20/q1 2019-20/q2 2019-20/q3"},
		{"across the year end", "2018-19/q3", "2019-20/q2", "2018-19/q3 2018-19/q4 2019-20/q1 2019-20/q2"},
		{"a quarter through itself", "2019-20/q2", "2019-20/q2", "2019-20/q2"},
		{"empty when the last comes before the first", "2019-20/q2", "2019-20/q1", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := names(q(t, test.first).Through(q(t, test.last)))
			if diff := cmp.Diff(strings.Fields(test.want), got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s.Through(%s) (-want +got):\n%s", test.first, test.last, diff)
			}
		})
	}
}
