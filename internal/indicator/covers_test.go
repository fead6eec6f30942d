package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

func TestUnlike(t *testing.T) {
	point := func(quarter string, months int) indicator.Point {
		r := figure("5")
		r.Months = months
		return indicator.Point{Quarter: at(quarter), Reading: r}
	}
	broken := []indicator.Break{{From: at("2019-20/q1"), Reason: "Counted anew."}, {From: at("2021-22/q1")}}
	tests := []struct {
		name     string
		covers   indicator.Covers
		breaks   []indicator.Break
		from, to indicator.Point
		want     string
	}{
		{"two quarters", indicator.Covers{}, nil, point("2019-20/q1", 0), point("2019-20/q2", 0), ""},
		{"three months and six", indicator.Covers{}, nil, point("2019-20/q1", 0), point("2019-20/q2", 6),
			"the figure for Quarter 1, 2019/20 covers 3 months and that for Quarter 2, 2019/20 covers 6"},
		{"one month and three", indicator.Covers{}, nil, point("2019-20/q1", 1), point("2019-20/q2", 3),
			"the figure for Quarter 1, 2019/20 covers 1 month and that for Quarter 2, 2019/20 covers 3"},
		{"the quarter's months in numbers", indicator.Covers{}, nil, point("2019-20/q1", 3), point("2019-20/q2", 0), ""},
		{"the year to date in one year", indicator.Covers{YearToDate: true}, nil, point("2019-20/q1", 0), point("2019-20/q2", 0),
			"the figure for Quarter 1, 2019/20 covers 3 months and that for Quarter 2, 2019/20 covers 6"},
		{"across April", indicator.Covers{YearToDate: true}, nil, point("2018-19/q4", 0), point("2019-20/q1", 0),
			"the figure for Quarter 4, 2018/19 covers 12 months and that for Quarter 1, 2019/20 covers 3"},
		{"the same quarter of two years", indicator.Covers{YearToDate: true}, nil, point("2018-19/q3", 0), point("2019-20/q3", 0), ""},
		{"twelve months, and not of one year", indicator.Covers{YearToDate: true}, nil, point("2018-19/q4", 0), point("2019-20/q1", 12),
			"the figure for Quarter 4, 2018/19 covers its year to date and that for Quarter 1, 2019/20 the 12 months to June 2019"},
		{"twelve months of one year", indicator.Covers{YearToDate: true}, nil, point("2018-19/q4", 0), point("2019-20/q4", 12), ""},
		{"twelve months twice, neither of one year", indicator.Covers{YearToDate: true}, nil, point("2018-19/q3", 12), point("2019-20/q1", 12), ""},
		{"rolling 12 months", indicator.Covers{Months: 12}, nil, point("2018-19/q4", 0), point("2019-20/q1", 0), ""},
		{"two days", indicator.Covers{AtDate: true}, nil, point("2018-19/q4", 0), point("2019-20/q1", 0), ""},
		{"a day and a span", indicator.Covers{AtDate: true}, nil, point("2018-19/q4", 0), point("2019-20/q1", 3),
			"the figure for Quarter 4, 2018/19 covers one day and that for Quarter 1, 2019/20 covers 3 months"},
		{"up to a break", indicator.Covers{}, broken, point("2018-19/q3", 0), point("2018-19/q4", 0), ""},
		{"across a break", indicator.Covers{}, broken, point("2018-19/q4", 0), point("2019-20/q1", 0),
			"figures before Quarter 1, 2019/20 cannot be compared with later ones. Counted anew."},
		{"from a break on", indicator.Covers{}, broken, point("2019-20/q1", 0), point("2019-20/q2", 0), ""},
		{"across two, the later one is named", indicator.Covers{}, broken, point("2018-19/q4", 0), point("2021-22/q1", 0),
			"figures before Quarter 1, 2021/22 cannot be compared with later ones"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(numbers, indicator.Bigger)
			i.Covers, i.Breaks = test.covers, test.breaks
			if got := i.Unlike(test.from, test.to); got != test.want {
				t.Errorf("Unlike() = %q, want %q", got, test.want)
			}
			if _, compared := i.ChangeBetween(test.from, test.to); compared != (test.want == "") {
				t.Errorf("a change is computed: %t", compared)
			}
		})
	}
}

// collection is a rate collected since April, over nine quarters in three years.
var collection = []string{"28.9", "56.2", "84.5", "98.1", "29.1", "56.8", "84.1", "98.4", "29.4"}

// TestYearToDateAtApril checks that a figure for the year to date is compared with the
// same quarter of last year, at both turns of the year.
func TestYearToDateAtApril(t *testing.T) {
	i := measure(percentages, indicator.Bigger, indicator.Target{
		From: at("2022-23/q1"), Status: indicator.Set, Value: num("98"), YearEnd: true,
		Profile: ref3("29", "56", "84"), Tolerance: points("1"),
	})
	i.Decimals, i.Covers = 1, indicator.Covers{YearToDate: true}
	points := series("2024-25/q1", collection...)
	for _, test := range []struct {
		n                  int
		position           indicator.Position
		trend              indicator.Trend
		direction          indicator.Direction
		working            string
		trendWord, dirWord string
	}{
		{1, indicator.Within, indicator.TooFew, "",
			"28.9% for the year to date, against a target of 29% (tolerance 28%, within 1 percentage point of the target), bigger is better: in tolerance",
			"too few figures: 1 of the 2 that a trend needs", "no direction: there is no earlier figure to compare with"},
		{5, indicator.Better, indicator.Stable, indicator.Unchanged,
			"29.1% for the year to date, against a target of 29% (tolerance 28%, within 1 percentage point of the target), bigger is better: better than target",
			"29.1% against 28.9% in Quarter 1, 2022/23, a change within 1 percentage point: stable",
			"29.1% against 28.9% in Quarter 1, 2022/23, a change within 1 percentage point: no change"},
		{8, indicator.Better, indicator.Stable, indicator.Unchanged,
			"98.4% for the year to date, against a target of 98% (tolerance 97%, within 1 percentage point of the target), bigger is better: better than target",
			"98.4% against 98.1% in Quarter 4, 2022/23, a change within 1 percentage point: stable",
			"98.4% against 98.1% in Quarter 4, 2022/23, a change within 1 percentage point: no change"},
		{9, indicator.Better, indicator.Stable, indicator.Unchanged,
			"29.4% for the year to date, against a target of 29% (tolerance 28%, within 1 percentage point of the target), bigger is better: better than target",
			"29.4% against 29.1% in Quarter 1, 2023/24, a change within 1 percentage point: stable",
			"29.4% against 29.1% in Quarter 1, 2023/24, a change within 1 percentage point: no change"},
	} {
		e := i.Evaluate(points[:test.n], noJudgement, rules)
		if e.Position != test.position || e.Trend != test.trend || e.Direction.Direction != test.direction {
			t.Errorf("%s: %s, %q, %q; want %s, %q, %q", points[test.n-1].Quarter, e.Position, e.Trend, e.Direction.Direction, test.position, test.trend, test.direction)
		}
		for _, words := range [][2]string{{e.Working, test.working}, {e.TrendWorking, test.trendWord}, {e.Direction.Working, test.dirWord}} {
			if words[0] != words[1] {
				t.Errorf("%s\n got: %s\nwant: %s", points[test.n-1].Quarter, words[0], words[1])
			}
		}
	}
}

// TestYearEndWithoutProfile checks that a target for the end of the year judges no
// quarter before it.
func TestYearEndWithoutProfile(t *testing.T) {
	i := measure(percentages, indicator.Bigger, indicator.Target{From: at("2022-23/q1"), Status: indicator.Set, Value: num("98"), YearEnd: true})
	i.Covers = indicator.Covers{YearToDate: true}
	points := series("2024-25/q1", collection...)
	for n, want := range map[int]string{
		1: "29% for the year to date: no target. The target of 98% is for the end of the year.",
		3: "85% for the year to date: no target. The target of 98% is for the end of the year.",
		4: "98% for the year to date, against a target of 98% (tolerance not recorded), target met: better than target",
	} {
		if got := i.Evaluate(points[:n], noJudgement, rules).Working; got != want {
			t.Errorf("%s\n got: %s\nwant: %s", points[n-1].Quarter, got, want)
		}
	}
}

// TestTrendOverBreak checks that nothing before a break counts for a trend.
func TestTrendOverBreak(t *testing.T) {
	i := measure(percentages, indicator.Smaller)
	i.Breaks = []indicator.Break{{From: at("2019-20/q1"), Reason: "Counted anew."}}
	points := series("2019-20/q4", "40", "30", "10", "14", "12", "16")
	for n, want := range map[int]string{
		2: "30% against 40% in Quarter 3, 2018/19, smaller is better: getting better",
		3: "no trend: figures before Quarter 1, 2019/20 cannot be compared with later ones. Counted anew.",
		4: "14% against 10% in Quarter 1, 2019/20, smaller is better: getting worse",
		5: "12% against 10% in Quarter 1, 2019/20, smaller is better: getting worse",
		6: "16% against 14% in Quarter 2, 2019/20, smaller is better: getting worse",
	} {
		if got := i.Evaluate(points[:n], noJudgement, rules).TrendWorking; got != want {
			t.Errorf("%s\n got: %s\nwant: %s", points[n-1].Quarter, got, want)
		}
	}
}
