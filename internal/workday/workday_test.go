package workday_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/workday"
)

// known are the bank holidays in England from 2010 on, a line a year. Those of 2012 to 2028
// are as GOV.UK published them.
var known = []string{
	"01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28", // 2010
	"01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
	"01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
	"01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
	"01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
	"01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28", // 2015
	"01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
	"01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
	"01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
	"01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
	"01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28", // 2020
	"01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
	"01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
	"01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
	"01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
	"01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26", // 2025
	"01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
	"01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
	"01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
	"01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
	"01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26", // 2030
}

func TestBankHolidays(t *testing.T) {
	for n, want := range known {
		year := 2010 + n
		var got []string
		for _, day := range workday.BankHolidays(year) {
			got = append(got, day.Format("01-02"))
		}
		if diff := cmp.Diff(strings.Fields(want), got); diff != "" {
			t.Errorf("%d (-want +got):\n%s", year, diff)
		}
	}
}

// The earliest day that it can be, 22 March, and the latest, 25 April, are among these.
func TestEaster(t *testing.T) {
	for year, want := range map[int]string{2011: "04-24", 2016: "03-27", 2019: "04-21", 2024: "03-31", 2038: "04-25", 2285: "03-22"} {
		goodFriday := workday.BankHolidays(year)[1]
		if got := goodFriday.AddDate(0, 0, 2).Format("01-02"); got != want {
			t.Errorf("Easter of %d is %s, want %s", year, got, want)
		}
	}
}

func day(t *testing.T, written string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, written)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestClear(t *testing.T) {
	tests := []struct {
		name, published, meeting string
		want                     int
	}{
		{"a week before, Monday to Monday", "2019-11-04", "2019-11-11", 4},
		{"Friday to the Monday after next", "2019-11-01", "2019-11-11", 5},
		{"published at the weekend", "2019-11-03", "2019-11-11", 5},
		{"the day before", "2019-11-10", "2019-11-11", 0},
		{"the same day", "2019-11-11", "2019-11-11", 0},
		{"after the meeting", "2019-11-12", "2019-11-11", 0},
		{"over Easter", "2019-04-15", "2019-04-25", 5},
		{"over Christmas and the new year", "2019-12-20", "2020-01-02", 5},
		{"over the day that was moved in 2020", "2020-05-01", "2020-05-12", 5},
		{"over two days of June 2022", "2022-05-31", "2022-06-08", 3},
		{"over the state funeral", "2022-09-14", "2022-09-22", 4},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := (workday.Calendar{}).Clear(day(t, test.published), day(t, test.meeting)); got != test.want {
				t.Errorf("%d clear days, want %d", got, test.want)
			}
		})
	}
}

func TestLatest(t *testing.T) {
	tests := []struct {
		name, meeting string
		clear         int
		want          string
	}{
		{"a Monday", "2019-11-11", 5, "2019-11-01"},
		{"a Thursday", "2019-11-14", 5, "2019-11-06"},
		{"after Easter", "2019-04-25", 5, "2019-04-15"},
		{"in the new year", "2020-01-02", 5, "2019-12-20"},
		{"after the state funeral", "2022-09-22", 5, "2022-09-13"},
		{"three clear days", "2019-11-11", 3, "2019-11-05"},
		{"none", "2019-11-11", 0, "2019-11-08"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := (workday.Calendar{}).Latest(day(t, test.meeting), test.clear); got != day(t, test.want) {
				t.Errorf("%s, want %s", got.Format(time.DateOnly), test.want)
			}
		})
	}
}

// TestLatestIsClear checks, for a meeting on each day of a year, that the latest day leaves
// enough clear days, and the next working day too few.
func TestLatestIsClear(t *testing.T) {
	c := workday.Calendar{Shut: []time.Time{day(t, "2022-12-28")}}
	for meeting := day(t, "2022-01-01"); meeting.Year() == 2022; meeting = meeting.AddDate(0, 0, 1) {
		latest := c.Latest(meeting, 5)
		next := latest.AddDate(0, 0, 1)
		for !c.Works(next) {
			next = next.AddDate(0, 0, 1)
		}
		if n, m := c.Clear(latest, meeting), c.Clear(next, meeting); !c.Works(latest) || n != 5 || m != 4 {
			t.Errorf("for %s the latest is %s with %d clear days, and the next has %d", meeting.Format(time.DateOnly), latest.Format(time.DateOnly), n, m)
		}
	}
}

func TestShutDays(t *testing.T) {
	c := workday.Calendar{Shut: []time.Time{day(t, "2019-11-06")}}
	published, meeting := day(t, "2019-11-01"), day(t, "2019-11-11")
	if got := strconv.Itoa(c.Clear(published, meeting)) + " " + c.Latest(meeting, 5).Format(time.DateOnly); got != "4 2019-10-31" {
		t.Errorf("with a further shut day it is %s", got)
	}
}
