package quarter_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"outturn/internal/quarter"
)

// TestMonths checks, for a year from each of the twelve months, how its quarters
// are written and which days they cover.
func TestMonths(t *testing.T) {
	tests := []struct {
		begins         time.Month
		written, label string // of quarter 2 in the year that begins in 2019
		starts         [4]string
		ends           string // the last day of quarter 4
		year           string
	}{
		{time.January, "2019/q2", "Quarter 2, 2019 (April to June 2019)", [4]string{"2019-01-01", "2019-04-01", "2019-07-01", "2019-10-01"}, "2019-12-31", "January to December 2019"},
		{time.February, "2019-20/q2", "Quarter 2, 2019/20 (May to July 2019)", [4]string{"2019-02-01", "2019-05-01", "2019-08-01", "2019-11-01"}, "2020-01-31", "February 2019 to January 2020"},
		{time.March, "2019-20/q2", "Quarter 2, 2019/20 (June to August 2019)", [4]string{"2019-03-01", "2019-06-01", "2019-09-01", "2019-12-01"}, "2020-02-29", "March 2019 to February 2020"},
		{time.April, "2019-20/q2", "Quarter 2, 2019/20 (July to September 2019)", [4]string{"2019-04-01", "2019-07-01", "2019-10-01", "2020-01-01"}, "2020-03-31", "April 2019 to March 2020"},
		{time.May, "2019-20/q2", "Quarter 2, 2019/20 (August to October 2019)", [4]string{"2019-05-01", "2019-08-01", "2019-11-01", "2020-02-01"}, "2020-04-30", "May 2019 to April 2020"},
		{time.June, "2019-20/q2", "Quarter 2, 2019/20 (September to November 2019)", [4]string{"2019-06-01", "2019-09-01", "2019-12-01", "2020-03-01"}, "2020-05-31", "June 2019 to May 2020"},
		{time.July, "2019-20/q2", "Quarter 2, 2019/20 (October to December 2019)", [4]string{"2019-07-01", "2019-10-01", "2020-01-01", "2020-04-01"}, "2020-06-30", "July 2019 to June 2020"},
		{time.August, "2019-20/q2", "Quarter 2, 2019/20 (November 2019 to January 2020)", [4]string{"2019-08-01", "2019-11-01", "2020-02-01", "2020-05-01"}, "2020-07-31", "August 2019 to July 2020"},
		{time.September, "2019-20/q2", "Quarter 2, 2019/20 (December 2019 to February 2020)", [4]string{"2019-09-01", "2019-12-01", "2020-03-01", "2020-06-01"}, "2020-08-31", "September 2019 to August 2020"},
		{time.October, "2019-20/q2", "Quarter 2, 2019/20 (January to March 2020)", [4]string{"2019-10-01", "2020-01-01", "2020-04-01", "2020-07-01"}, "2020-09-30", "October 2019 to September 2020"},
		{time.November, "2019-20/q2", "Quarter 2, 2019/20 (February to April 2020)", [4]string{"2019-11-01", "2020-02-01", "2020-05-01", "2020-08-01"}, "2020-10-31", "November 2019 to October 2020"},
		{time.December, "2019-20/q2", "Quarter 2, 2019/20 (March to May 2020)", [4]string{"2019-12-01", "2020-03-01", "2020-06-01", "2020-09-01"}, "2020-11-30", "December 2019 to November 2020"},
	}
	for _, test := range tests {
		t.Run(test.begins.String(), func(t *testing.T) {
			c := quarter.Beginning(test.begins)
			second, err := c.Parse(test.written)
			if err != nil {
				t.Fatal(err)
			}
			if second != c.Of(2019, 2) || second.String() != test.written {
				t.Errorf("Parse(%q) = %s, want quarter 2 of the year that begins in 2019", test.written, second)
			}
			if got := second.Label(); got != test.label {
				t.Errorf("Label() = %q, want %q", got, test.label)
			}
			for n, want := range test.starts {
				q := second.Year().Quarter(n + 1)
				if got := q.Start().Format(time.DateOnly); got != want {
					t.Errorf("%s starts on %s, want %s", q, got, want)
				}
				if before := q.Add(-1).End().AddDate(0, 0, 1); !before.Equal(q.Start()) {
					t.Errorf("%s ends before %s, and %s starts on %s", q.Add(-1), before, q, q.Start())
				}
			}
			year := second.Year()
			if got := year.End().Format(time.DateOnly); got != test.ends || !year.End().Equal(year.Quarter(4).End()) {
				t.Errorf("the year ends on %s, want %s", got, test.ends)
			}
			if got := year.Months(); got != test.year || year.Quarter(4).YearToDate() != test.year {
				t.Errorf("the year is %s, want %s", got, test.year)
			}
		})
	}
}

// TestEveryQuarter checks what is true of each quarter in every calendar.
func TestEveryQuarter(t *testing.T) {
	for m := time.January; m <= time.December; m++ {
		c := quarter.Beginning(m)
		if c.Begins() != m {
			t.Errorf("the calendar of %s begins in %s", m, c.Begins())
		}
		if named, ok := quarter.BeginningIn(m.String()); named != c || !ok {
			t.Errorf("BeginningIn(%s) = %v, %t", m, named, ok)
		}
		first, last := c.Of(1900, 1), c.Of(2199, 4)
		if first.Start().Month() != m || last.End().AddDate(0, 0, 1).Month() != m {
			t.Errorf("years from %s start on %s and end on %s", m, first.Start(), last.End())
		}
		for n, q := range first.Through(last) {
			again, err := c.Parse(q.String())
			if err != nil || again != q {
				t.Fatalf("in years from %s, %s is read as %s, %v", m, q, again, err)
			}
			if q != first.Add(n) || q.Since(first) != n || q != q.Year().Quarter(q.Number()) || q.Calendar() != c {
				t.Fatalf("in years from %s, %s is not %d after %s", m, q, n, first)
			}
			if year, err := c.ParseYear(q.Year().String()); err != nil || year != q.Year() {
				t.Fatalf("in years from %s, %s is read as %s, %v", m, q.Year(), year, err)
			}
			if n > 0 && !q.Start().Equal(q.Add(-1).End().AddDate(0, 0, 1)) {
				t.Fatalf("in years from %s, %s does not start on the day after %s", m, q, q.Add(-1))
			}
		}
	}
}

func TestCalendarYears(t *testing.T) {
	q := quarter.Beginning(time.January).Of(2024, 4)
	for _, one := range []struct{ what, got, want string }{
		{"String", q.String(), "2024/q4"},
		{"Name", q.Name(), "Quarter 4, 2024"},
		{"Short", q.Short(), "Q4 2024"},
		{"Months", q.Months(), "October to December 2024"},
		{"YearToDate", q.YearToDate(), "January to December 2024"},
		{"the next", q.Add(1).String(), "2025/q1"},
		{"the year's String", q.Year().String(), "2024"},
		{"the year's Label", q.Year().Label(), "2024"},
		{"the year's Name", q.Year().Name(), "year 2024"},
		{"the financial year's Name", quarter.April.Year(2024).Name(), "financial year 2024/25"},
	} {
		if one.got != one.want {
			t.Errorf("%s is %q, want %q", one.what, one.got, one.want)
		}
	}
}

// TestOtherForm checks what is said of quarters and years that are written as
// those of other calendars are.
func TestOtherForm(t *testing.T) {
	tests := []struct {
		begins        time.Month
		in            string
		message, hint string
	}{
		{time.January, "2019-20/q2", `"2019-20/q2" is a quarter of a financial year, but this organisation's years begin in January`, "write 2019/q2, which is April to June 2019"},
		{time.January, "1999-00/q1", `"1999-00/q1" is a quarter of a financial year, but this organisation's years begin in January`, "write 1999/q1, which is January to March 1999"},
		{time.January, "2019-20", `"2019-20" is a financial year, but this organisation's years begin in January`, "write 2019, which is January to December 2019"},
		{time.April, "2024/q2", `"2024/q2" is a quarter of a calendar year, but this organisation's years begin in April`, "write 2024-25/q2, which is July to September 2024"},
		{time.July, "2024/q4", `"2024/q4" is a quarter of a calendar year, but this organisation's years begin in July`, "write 2024-25/q4, which is April to June 2025"},
		{time.July, "2024", `"2024" is a calendar year, but this organisation's years begin in July`, "write 2024-25, which is July 2024 to June 2025"},
	}
	for _, test := range tests {
		t.Run(test.in, func(t *testing.T) {
			err := parseAny(quarter.Beginning(test.begins), test.in)
			var other *quarter.OtherForm
			if !errors.As(err, &other) {
				t.Fatalf("the error is %v, want an OtherForm", err)
			}
			if other.Error() != test.message || other.Hint() != test.hint {
				t.Errorf("got %s\n(%s)\nwant %s\n(%s)", other, other.Hint(), test.message, test.hint)
			}
			if other.IsCalendarYear() != (test.begins != time.January) {
				t.Errorf("IsCalendarYear() = %t", other.IsCalendarYear())
			}
		})
	}
}

// TestCalendarYearsRefuse checks what is neither in the calendar's form nor in
// the other one.
func TestCalendarYearsRefuse(t *testing.T) {
	for in, want := range map[string]string{
		"":           `"" is not a year: write it like 2019`,
		"24":         `"24" is not a year: write it like 2019`,
		"1899":       `"1899" is not a year: write it like 2019`,
		"2200":       `"2200" is not a year: write it like 2019`,
		"2019-21":    `"2019-21" is not a year: write it like 2019`,
		"2019-":      `"2019-" is not a year: write it like 2019`,
		"2024/Q2":    `"2024/Q2" is not a quarter: write it like 2019/q2`,
		"2024/q":     `"2024/q" is not a quarter: write it like 2019/q2`,
		"2024/q5":    `"2024/q5" is not a quarter: a year has quarters q1 to q4`,
		"2019-21/q2": `"2019-21" is not a year: write it like 2019`,
		"1899/q4":    `"1899" is not a year: write it like 2019`,
	} {
		err := parseAny(quarter.Beginning(time.January), in)
		var other *quarter.OtherForm
		if err == nil || err.Error() != want || errors.As(err, &other) {
			t.Errorf("of %q the error is %v, want %s", in, err, want)
		}
	}
}

// parseAny reads a quarter or, of a text without a slash, a year.
func parseAny(c quarter.Calendar, text string) error {
	if strings.Contains(text, "/") {
		_, err := c.Parse(text)
		return err
	}
	_, err := c.ParseYear(text)
	return err
}

func TestBeginningInRefuses(t *testing.T) {
	for _, name := range []string{"", "april", "Apr", "Avril", "4"} {
		if c, ok := quarter.BeginningIn(name); ok || c != quarter.April {
			t.Errorf("BeginningIn(%q) = %v, %t, want April and no month", name, c, ok)
		}
	}
}

func TestIsWritten(t *testing.T) {
	for text, want := range map[string]bool{
		"2019-20/q2": true, "2019/q2": true, "2199-00/q4": true,
		"": false, "2019": false, "2019-20": false, "2019-21/q2": false, "2019/q5": false, "services/q2": false,
	} {
		if got := quarter.IsWritten(text); got != want {
			t.Errorf("IsWritten(%q) = %t, want %t", text, got, want)
		}
	}
}

func FuzzCalendar(f *testing.F) {
	for _, seed := range []string{"2019-20/q2", "2019/q2", "2199-00/q1", "1900/q1", "2019/q02", "2019/q5", "+201/q1", ""} {
		f.Add(seed, uint8(1))
		f.Add(seed, uint8(7))
	}
	f.Fuzz(func(t *testing.T, s string, month uint8) {
		c := quarter.Beginning(time.Month(month%12 + 1))
		q, err := c.Parse(s)
		var other *quarter.OtherForm
		switch {
		case err == nil && q.String() != s:
			t.Errorf("%q is read as %s", s, q)
		case err == nil && (q.Start().Month()-c.Begins()+12)%3 != 0:
			t.Errorf("%s starts in %s, in years from %s", q, q.Start().Month(), c.Begins())
		case err == nil && !quarter.IsWritten(s):
			t.Errorf("%q is a quarter, and yet not written like one", s)
		case err != nil && quarter.IsWritten(s) && !errors.As(err, &other):
			t.Errorf("%q is written like a quarter, and the error is %v", s, err)
		}
	})
}
