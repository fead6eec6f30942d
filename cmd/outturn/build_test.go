package main

import (
	"testing"
	"time"
)

// TestToday checks that days begin at midnight in London, wherever the program runs.
func TestToday(t *testing.T) {
	tests := []struct {
		name, now, as string
		want          string
	}{
		{"in winter the day is that of UTC", "2020-02-09T23:59:59Z", "", "2020-02-09"},
		{"in summer it begins an hour earlier", "2020-07-09T23:00:00Z", "", "2020-07-10"},
		{"and no sooner", "2020-07-09T22:59:59Z", "", "2020-07-09"},
		{"a clock elsewhere is no matter", "2020-02-10T09:00:00+13:00", "", "2020-02-09"},
		{"a day that is given is taken", "2020-07-09T23:00:00Z", "2019-10-28", "2019-10-28"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			now, err := time.Parse(time.RFC3339, test.now)
			if err != nil {
				t.Fatal(err)
			}
			day, err := parseDay(test.as, now)
			if err != nil {
				t.Fatal(err)
			}
			if got := day.Format(time.RFC3339); got != test.want+"T00:00:00Z" {
				t.Errorf("the day is %s, want %s", got, test.want)
			}
		})
	}
}
