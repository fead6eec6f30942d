package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

func TestUnlikeTheirs(t *testing.T) {
	toDate, rolling, half := indicator.Covers{YearToDate: true}, indicator.Covers{Months: 12}, indicator.Covers{Months: 6}
	tests := []struct {
		name         string
		covers       indicator.Covers
		ours, theirs string // the quarter; of theirs empty where it is not recorded
		months       int    // that our figure covers; 0 for the usual
		their        int    // months of theirs; 0 for as many as ours
		want         string
	}{
		{"a quarter and whatever is the latest", indicator.Covers{}, "2019-20/q2", "2018-19/q4", 0, 0, ""},
		{"a quarter and one that is not recorded", indicator.Covers{}, "2019-20/q2", "", 0, 0, ""},
		{"the quarter's months in numbers", indicator.Covers{Months: 3}, "2019-20/q2", "2018-19/q4", 0, 0, ""},
		{"a state on one day", indicator.Covers{AtDate: true}, "2019-20/q2", "2018-19/q4", 0, 0, ""},
		{"the same months to date", toDate, "2019-20/q2", "2019-20/q2", 0, 0, ""},
		{"those of a year before", toDate, "2019-20/q2", "2018-19/q2", 0, 0, ""},
		{"six months and twelve", toDate, "2019-20/q2", "2018-19/q4", 0, 0,
			"ours is for the year to date up to September 2019, and theirs up to March 2019"},
		{"to date, and a quarter that is not recorded", toDate, "2019-20/q2", "", 0, 0,
			"ours is for the year to date, and no quarter is recorded of theirs"},
		{"the same end of twelve months", rolling, "2019-20/q3", "2018-19/q3", 0, 0, ""},
		{"another end of twelve months", rolling, "2019-20/q3", "2018-19/q4", 0, 0,
			"ours is over 12 months up to December 2019, and theirs up to March 2019"},
		{"another end of six months", half, "2019-20/q1", "2018-19/q4", 0, 0,
			"ours is over 6 months up to June 2019, and theirs up to March 2019"},
		{"six months, and a quarter that is not recorded", half, "2019-20/q1", "", 0, 0,
			"ours is over 6 months, and no quarter is recorded of theirs"},
		{"a figure of other months than the rest", indicator.Covers{}, "2019-20/q2", "2019-20/q2", 6, 0,
			"ours covers 6 months and not the usual 3"},
		{"its usual months in numbers", toDate, "2019-20/q2", "2019-20/q2", 6, 0, ""},
		{"a span where the rest is of a day", indicator.Covers{AtDate: true}, "2019-20/q2", "2019-20/q2", 3, 0,
			"ours covers 3 months and not the usual one day"},
		{"twelve months of theirs and a quarter", indicator.Covers{}, "2019-20/q2", "2019-20/q2", 0, 12,
			"ours covers 3 months and theirs 12 months"},
		{"one month of theirs and a state on one day", indicator.Covers{AtDate: true}, "2019-20/q2", "2019-20/q2", 0, 1,
			"ours covers one day and theirs 1 month"},
		{"a quarter's months of theirs in numbers", indicator.Covers{}, "2019-20/q2", "2018-19/q4", 0, 3, ""},
		{"other months than the rest, and as many of theirs", indicator.Covers{}, "2019-20/q2", "2018-19/q2", 6, 6, ""},
		{"as many, which end elsewhere", indicator.Covers{}, "2019-20/q2", "2018-19/q4", 6, 6,
			"ours is over 6 months up to September 2019, and theirs up to March 2019"},
		{"the usual, and other months of theirs", rolling, "2019-20/q2", "2018-19/q2", 0, 3, "ours covers 12 months and theirs 3 months"},
		{"a year to date and as many months", toDate, "2019-20/q4", "2018-19/q4", 0, 12, ""},
		{"a year to date and a whole year", toDate, "2019-20/q2", "2018-19/q4", 0, 12, "ours covers 6 months and theirs 12 months"},
		{"the first quarter to date and as many months", toDate, "2019-20/q1", "2018-19/q4", 0, 3,
			"ours is for the year to date up to June 2019, and theirs up to March 2019"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(numbers, indicator.Bigger)
			i.Covers = test.covers
			ours := indicator.Point{Quarter: at(test.ours), Reading: figure("5")}
			ours.Reading.Months = test.months
			theirs := indicator.Theirs{Months: test.their}
			if test.theirs != "" {
				theirs.Quarter = at(test.theirs)
			}
			if got := i.UnlikeTheirs(ours, theirs); got != test.want {
				t.Errorf("UnlikeTheirs() = %q, want %q", got, test.want)
			}
		})
	}
}

// TestUnlikeTarget checks that a target which refers to a comparator judges only figures
// of a like span, and otherwise says why there is none; of a carried figure, by its own
// span.
func TestUnlikeTarget(t *testing.T) {
	england := func(quarter string, months int) map[string]indicator.Theirs {
		return map[string]indicator.Theirs{"national": {Value: num("40.5"), Quarter: at(quarter), Months: months}}
	}
	tests := []struct {
		name    string
		covers  indicator.Covers
		months  int
		theirs  map[string]indicator.Theirs
		carried bool
		working string
	}{
		{"two quarters", indicator.Covers{}, 0, england("2019-20/q2", 0), false,
			"41% against the target “above the national figure” (40.5%) (tolerance not recorded), bigger is better: better than target"},
		{"a quarter and twelve months", indicator.Covers{}, 0, england("2019-20/q2", 12), false,
			"41%: no target. The target is above the national figure, and ours covers 3 months and theirs 12 months."},
		{"six months and the usual", indicator.Covers{}, 6, england("2019-20/q2", 0), false,
			"41%: no target. The target is above the national figure, and ours covers 6 months and not the usual 3."},
		{"carried six months and the usual", indicator.Covers{}, 6, england("2019-20/q2", 0), true,
			"41%, carried from Quarter 1, 2019/20: no target. The target is above the national figure, and ours covers 6 months and not the usual 3."},
		{"twelve months that end elsewhere", indicator.Covers{Months: 12}, 0, england("2018-19/q4", 0), false,
			"41% over 12 months: no target. The target is above the national figure, and ours is over 12 months up to September 2019, and theirs up to March 2019."},
		{"carried twelve months that end alike", indicator.Covers{Months: 12}, 0, england("2018-19/q1", 0), true,
			"41% over 12 months, carried from Quarter 1, 2019/20, against the target “above the national figure” (40.5%) (tolerance not recorded), bigger is better: better than target"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(percentages, indicator.Bigger, conditional(t, "above the national figure"))
			i.Covers = test.covers
			points := series("2019-20/q2", "41")
			if test.carried {
				points = series("2019-20/q2", "41", "-")
				points[1].Reading.Carried = points[0].Quarter
			}
			points[0].Reading.Months = test.months
			points[len(points)-1].Comparators = test.theirs
			if e := i.Evaluate(points, noJudgement, rules); e.Working != test.working {
				t.Errorf("got  %s\nwant %s", e.Working, test.working)
			}
		})
	}
}
