package starter

import (
	"testing"
	"time"

	"outturn/internal/load"
	"outturn/internal/quarter"
)

func mustParse(t *testing.T, s string) quarter.Quarter {
	t.Helper()
	q, err := quarter.April.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestShift(t *testing.T) {
	tests := []struct{ text, from, to, want string }{
		{"Quarter 2, 2019/20", "2019-20/q2", "2019-20/q3", "Quarter 3, 2019/20"},
		{"Quarter 4 2019-20", "2019-20/q4", "2020-21/q1", "Quarter 1 2020-21"},
		{"Q4 1999/00", "1999-00/q4", "2000-01/q1", "Q1 2000/01"},
		{"the next quarter, quarter 4", "2019-20/q3", "2019-20/q4", "the next quarter, quarter 1"},
		{"Quarter 1 and Q2", "2019-20/q2", "2019-20/q4", "Quarter 3 and Q4"},
		{"Activity in Quarter 3, 2019/20", "2019-20/q2", "2019-20/q1", "Activity in Quarter 2, 2019/20"},
		{"Position at September 2019", "2019-20/q2", "2019-20/q3", "Position at December 2019"},
		{"July to September 2019", "2019-20/q2", "2019-20/q3", "October to December 2019"},
		{"Since April 2019", "2019-20/q2", "2019-20/q3", "Since April 2019"},
		{"Quarter 2, 2019/21", "2019-20/q2", "2019-20/q3", "Quarter 2, 2019/21"},
		{"Quarter 2, 2019, of the calendar", "2019-20/q2", "2019-20/q3", "Quarter 3, 2019, of the calendar"},
		{"Headquarter 2, Q5, Q21, FAQ2", "2019-20/q2", "2019-20/q3", "Headquarter 2, Q5, Q21, FAQ2"},
	}
	for _, test := range tests {
		if got := shift(test.text, mustParse(t, test.from), mustParse(t, test.to)); got != test.want {
			t.Errorf("moved(%q, %s, %s) = %q, want %q", test.text, test.from, test.to, got, test.want)
		}
	}
}

// TestShiftInCalendarYears checks texts of organisations whose years are calendar
// years.
func TestShiftInCalendarYears(t *testing.T) {
	c := quarter.Beginning(time.January)
	tests := []struct {
		text     string
		from, to quarter.Quarter
		want     string
	}{
		{"Quarter 2, 2024", c.Of(2024, 2), c.Of(2024, 3), "Quarter 3, 2024"},
		{"Q4 2024", c.Of(2024, 4), c.Of(2025, 1), "Q1 2025"},
		{"the next quarter, quarter 4", c.Of(2024, 3), c.Of(2024, 4), "the next quarter, quarter 1"},
		{"2024: quarter 4", c.Of(2024, 4), c.Of(2025, 1), "2024: quarter 4"},
		{"April to June 2024", c.Of(2024, 2), c.Of(2024, 3), "July to September 2024"},
		{"Position at June 2024", c.Of(2024, 2), c.Of(2024, 4), "Position at December 2024"},
		{"Q4 2023/24 of the budget", c.Of(2024, 1), c.Of(2024, 2), "Q4 2023/24 of the budget"},
	}
	for _, test := range tests {
		if got := shift(test.text, test.from, test.to); got != test.want {
			t.Errorf("shift(%q, %s, %s) = %q, want %q", test.text, test.from, test.to, got, test.want)
		}
	}
}

func TestPeriod(t *testing.T) {
	for want, y := range map[string]quarter.Year{
		"1 April 2019 to 31 March 2020":      quarter.April.Year(2019),
		"1 July 2019 to 30 June 2020":        quarter.Beginning(time.July).Year(2019),
		"1 March 2019 to 29 February 2020":   quarter.Beginning(time.March).Year(2019),
		"1 January 2019 to 31 December 2019": quarter.Beginning(time.January).Year(2019),
	} {
		if got := period(y); got != want {
			t.Errorf("period(%s) = %q, want %q", y, got, want)
		}
	}
}

func TestShiftYears(t *testing.T) {
	for text, want := range map[string]string{
		"1 October 2014 to 30 September 2015": "1 October 2015 to 30 September 2016",
		"2014/15 and 2013-14":                 "2015/16 and 2014-15",
		"1998/99":                             "1999/00",
		"Appendix 2, page 1914a, 12015":       "Appendix 2, page 1914a, 12015",
	} {
		if got := shiftYears(text, 1); got != want {
			t.Errorf("yearsLater(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestQuoted(t *testing.T) {
	if got, want := quoted("a \"b\" \\ c\n\u0001é"), `"a \"b\" \\ c\u000A\u0001é"`; got != want {
		t.Errorf("quoted() = %s, want %s", got, want)
	}
}

func TestReviewTitle(t *testing.T) {
	for title, want := range map[string]string{
		"Annual review, 2014/15":   "Annual review, 2018/19",
		"Review of 2014-15 so far": "Review of 2018-19 so far",
		"Annual report":            "Annual report, 2018/19",
		"Annual report of the Trust, October 2014 to September 2015": "Annual report of the Trust, 2018/19",
		"Annual report: 2015":         "Annual report, 2018/19",
		"October 2014 to Summer 2015": "Annual review, 2018/19",
		"Trust, Council: year 2014/2": "Trust, Council, 2018/19",
	} {
		earlier := &load.Review{Year: quarter.April.Year(2014)}
		earlier.Title = title
		if got := reviewTitle(earlier, quarter.April.Year(2018)); got != want {
			t.Errorf("reviewTitle(%q) = %q, want %q", title, got, want)
		}
	}
}
