package indicator_test

import (
	"testing"
	"time"

	"outturn/internal/indicator"
)

// TestSpan checks what stands after a figure of each span, with and without a day and
// months of its own. A dated figure is nowhere said to be of the end of the quarter.
func TestSpan(t *testing.T) {
	day := time.Date(2019, time.June, 14, 0, 0, 0, 0, time.UTC)
	tests := []struct {
		name         string
		covers       indicator.Covers
		months       int
		usual, dated string
	}{
		{"the quarter", indicator.Covers{}, 0, "", "at 14 June 2019"},
		{"the quarter's months in numbers", indicator.Covers{Months: 3}, 0, "", "at 14 June 2019"},
		{"a state on one day", indicator.Covers{AtDate: true}, 0, "at the end of the quarter", "at 14 June 2019"},
		{"the year to date", indicator.Covers{YearToDate: true}, 0, "for the year to date", "for the year to date, up to 14 June 2019"},
		{"rolling 12 months", indicator.Covers{Months: 12}, 0, "over 12 months", "over 12 months to 14 June 2019"},
		{"other months than the rest", indicator.Covers{}, 6, "", "over 6 months to 14 June 2019"},
		{"a month among figures for the year to date", indicator.Covers{YearToDate: true}, 1, "", "over 1 month to 14 June 2019"},
		{"a quarter among states on one day", indicator.Covers{AtDate: true}, 3, "", "at 14 June 2019"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(percentages, indicator.Bigger)
			i.Covers = test.covers
			p := indicator.Point{Quarter: at("2019-20/q1"), Reading: figure("69")}
			p.Reading.Months = test.months
			if got := i.Span(p); got != test.usual {
				t.Errorf("Span() = %q, want %q", got, test.usual)
			}
			p.Reading.Date = day
			if got := i.Span(p); got != test.dated {
				t.Errorf("Span() of a dated figure = %q, want %q", got, test.dated)
			}
		})
	}
}

// TestDatedWorking checks that the working of a dated figure names its day, also where
// the figure is carried or compared with somebody else's.
func TestDatedWorking(t *testing.T) {
	i := measure(percentages, indicator.Bigger, target("70", noMargin, noMargin))
	i.Covers, i.Decimals = indicator.Covers{AtDate: true}, 1
	points := series("2019-20/q2", "69", "-")
	points[0].Reading.Date = time.Date(2019, time.June, 14, 0, 0, 0, 0, time.UTC)
	points[1].Reading.Carried = points[0].Quarter
	for n, want := range map[int]string{
		1: "69.0% at 14 June 2019, against a target of 70% (tolerance not recorded), bigger is better: outside tolerance",
		2: "69.0% at 14 June 2019, carried from Quarter 1, 2019/20, against a target of 70% (tolerance not recorded), bigger is better: outside tolerance",
	} {
		if got := i.Evaluate(points[:n], noJudgement, rules).Working; got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	i.Covers = indicator.Covers{Months: 12}
	want := "ours is over 12 months up to 14 June 2019, and theirs up to September 2018"
	if got := i.UnlikeTheirs(points[0], indicator.Theirs{Quarter: at("2018-19/q2")}); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestEndsEarly checks that a figure for the year to date which ends long before its
// quarter is compared with none, and has no part of its quarter.
func TestEndsEarly(t *testing.T) {
	const early = "the figure for Quarter 1, 2020/21 goes up to 14 May 2020, before its quarter ends"
	for _, test := range []struct {
		name   string
		covers indicator.Covers
		day    time.Time
		want   string
	}{
		{"in mid-quarter", indicator.Covers{YearToDate: true}, time.Date(2020, time.May, 14, 0, 0, 0, 0, time.UTC), early},
		{"a fortnight before its end", indicator.Covers{YearToDate: true}, time.Date(2020, time.June, 16, 0, 0, 0, 0, time.UTC), ""},
		{"at its end", indicator.Covers{YearToDate: true}, time.Time{}, ""},
		{"of the quarter alone", indicator.Covers{}, time.Date(2020, time.May, 14, 0, 0, 0, 0, time.UTC), ""},
		{"a state on one day", indicator.Covers{AtDate: true}, time.Date(2020, time.May, 14, 0, 0, 0, 0, time.UTC), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			i := measure(numbers, indicator.Bigger)
			i.Covers = test.covers
			was := indicator.Point{Quarter: at("2019-20/q1"), Reading: figure("30")}
			is := indicator.Point{Quarter: at("2020-21/q1"), Reading: figure("24")}
			is.Reading.Date = test.day
			if got := i.Unlike(was, is); got != test.want {
				t.Errorf("unlike: %q, want %q", got, test.want)
			}
			if _, got := i.PartIn([]indicator.Point{is}, is.Quarter); test.covers.YearToDate && got != test.want {
				t.Errorf("no part: %q, want %q", got, test.want)
			}
		})
	}
}
