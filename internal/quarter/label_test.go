package quarter_test

import (
	"testing"
	"time"

	"outturn/internal/quarter"
)

func TestLabels(t *testing.T) {
	tests := []struct{ name, in, label, named, short, months string }{
		{
			"quarter 1 starts the financial year", "2019-20/q1",
			"Quarter 1, 2019/20 (April to June 2019)", "Quarter 1, 2019/20", "Q1 2019/20", "April to June 2019",
		},
		{
			"quarter 2 as the design words it", "2019-20/q2",
			"Quarter 2, 2019/20 (July to September 2019)", "Quarter 2, 2019/20", "Q2 2019/20", "July to September 2019",
		},
		{
			"quarter 3 ends the calendar year", "2019-20/q3",
			"Quarter 3, 2019/20 (October to December 2019)", "Quarter 3, 2019/20", "Q3 2019/20", "October to December 2019",
		},
		{
			"quarter 4 is in the next calendar year", "2019-20/q4",
			"Quarter 4, 2019/20 (January to March 2020)", "Quarter 4, 2019/20", "Q4 2019/20", "January to March 2020",
		},
		{
			"the turn of a century", "1999-00/q4",
			"Quarter 4, 1999/00 (January to March 2000)", "Quarter 4, 1999/00", "Q4 1999/00", "January to March 2000",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			one := q(t, test.in)
			for _, form := range []struct{ method, got, want string }{
				{"Label", one.Label(), test.label},
				{"Name", one.Name(), test.named},
				{"Short", one.Short(), test.short},
				{"Months", one.Months(), test.months},
			} {
				if form.got != form.want {
					t.Errorf("%s() = %q, want %q", form.method, form.got, form.want)
				}
			}
		})
	}
}

func TestEnding(t *testing.T) {
	tests := []struct {
		name   string
		begins time.Month
		number int
		want   string
	}{
		{"quarter 1 of a financial year", time.April, 1, "June 2022"},
		{"quarter 4 of a financial year ends in the next calendar year", time.April, 4, "March 2023"},
		{"quarter 4 of a calendar year", time.January, 4, "December 2022"},
		{"a quarter over the new year", time.November, 1, "January 2023"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := quarter.Beginning(test.begins).Of(2022, test.number).Ending(); got != test.want {
				t.Errorf("Ending() = %q, want %q", got, test.want)
			}
		})
	}
}
