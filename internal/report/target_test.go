package report_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

// The table of targets tells all by which figures are judged: targets for the year's end
// with the steps on the way, what still meets a target, and the edges of classes, also
// where only these changed.
func TestTargetsTellEverything(t *testing.T) {
	declared := func(id, keys string) string {
		return "-- data/indicators/" + id + ".toml --\n[indicator." + id + "]\ntitle = \"" + id + "\"\nset = \"contract\"\nservice = \"care\"\npolarity = \"bigger\"\n" + keys + "\n"
	}
	r := reports(t, projectOf(basics+`
[schemes.floor.classes]
ambition = { label = "Ambition reached", from = { value = 95 }, position = "better" }
floor = { label = "Above the floor", from = "target", position = "within" }
below = { label = "Below the floor" }
`,
		declared("homes", `unit = "number"
covers = "year to date"
targets."2019-20/q1" = { year_end = 200, profile = [40, 90, 140], tolerance = { percent = 10 } }`),
		declared("houses", `unit = "number"
covers = "year to date"
targets."2019-20/q1" = { year_end = 200 }`),
		declared("within", `unit = "percent"
targets."2018-19/q1" = { target = 90, tolerance = 80, met_within = { points = 2 } }`),
		declared("classes", `unit = "percent"
scheme = { "2019-20/q2" = "floor" }
targets."2018-19/q4" = { target = 80, tolerance = 75, reason = "As agreed." }
targets."2019-20/q3" = 85`),
		declared("again", `unit = "percent"
targets."2018-19/q1" = { target = 90, tolerance = 80 }
targets."2018-19/q3" = { target = 90, tolerance = 80 }
targets."2019-20/q1" = { target = 90, tolerance = 80, reason = "Kept." }
targets."2019-20/q2" = { target = 90, tolerance = 85 }`),
		recorded("2019-20/q2", "homes = 91", "houses = 4", "within = 89", "classes = 80", "again = 91"), paper("2019-20/q2", "")))["2019-20/q2"]
	for id, want := range map[string][]string{
		"homes":  {"Quarter 1, 2019/20 | 200 at the year's end; 40, 90 and 140 in quarters 1 to 3 | 180 at the year's end; 36, 81 and 126 in quarters 1 to 3 |  | "},
		"houses": {"Quarter 1, 2019/20 | 200 at the year's end | – |  | "},
		"within": {"Quarter 1, 2018/19 | 90% | 80% | Met from 88% | "},
		"again": {
			"Quarter 2, 2019/20 | 90% | 85% |  | ",
			"Quarter 1, 2019/20 | 90% | 80% |  | Kept.",
			"Quarter 1, 2018/19 | 90% | 80% |  | ",
		},
		"classes": {
			"Quarter 2, 2019/20 | 80% | 75% | Ambition reached from 95%; above the floor from 80% | The target is as before; the classes by which it is judged changed.",
			"Quarter 4, 2018/19 | 80% | 75% |  | As agreed.",
		},
	} {
		var got []string
		for _, row := range r.Measure(id).Targets() {
			got = append(got, line(row.From, row.Target, row.Tolerance, row.Edges, row.Reason))
		}
		same(t, "the targets of "+id, want, got)
	}
}

// A target at the limit of its unit is no least or most: nothing can go beyond it.
func TestTargetWordsAtLimits(t *testing.T) {
	number := func(s string) *decimal.Decimal { return new(decimal.RequireFromString(s)) }
	share := indicator.Unit{Suffix: "%", Minimum: number("0"), Maximum: number("100")}
	for _, test := range []struct {
		polarity indicator.Polarity
		unit     indicator.Unit
		target   string
		want     string
	}{
		{indicator.Bigger, share, "100", "100%"},
		{indicator.Bigger, share, "99.9", "at least 99.9%"},
		{indicator.Bigger, share, "0", "at least 0%"},
		{indicator.Smaller, share, "0", "0%"},
		{indicator.Smaller, share, "100", "at most 100%"},
		{indicator.Bigger, indicator.Unit{Suffix: "%"}, "100", "at least 100%"},
	} {
		m := &report.Measure{
			Indicator:  &indicator.Indicator{Unit: test.unit, Polarity: test.polarity},
			Evaluation: indicator.Evaluation{Target: indicator.Target{Status: indicator.Set, Value: *number(test.target)}},
		}
		if got := m.TargetWords(); got != test.want {
			t.Errorf("%s of %s is %q, want %q", test.polarity, test.target, got, test.want)
		}
	}
}
