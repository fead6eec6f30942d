package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

func TestDirection(t *testing.T) {
	year := indicator.DirectionRule{Against: indicator.EarlierFigure{Kind: indicator.AgainstYear}}
	baseline := indicator.DirectionRule{Against: indicator.EarlierFigure{Kind: indicator.AgainstBaseline, Baseline: at("2018-19/q3")}}
	point := indicator.DirectionRule{Points: num("1"), Banded: true}
	tenth := indicator.DirectionRule{Percent: num("10"), Banded: true}
	none := indicator.DirectionRule{}
	tests := []struct {
		name    string
		rule    indicator.DirectionRule
		of      *indicator.Indicator
		values  []string // up to quarter 4 of 2019/20
		want    indicator.Direction
		working string
	}{
		{name: "bigger is better", rule: none, values: []string{"80", "81"}, want: indicator.GotBetter,
			working: "81% against 80% in Quarter 3, 2019/20, bigger is better: better"},
		{name: "smaller is better", rule: none, of: measure(percentages, indicator.Smaller), values: []string{"8", "13.9"}, want: indicator.GotWorse,
			working: "14% against 8% in Quarter 3, 2019/20, smaller is better: worse"},
		{name: "the same", rule: none, values: []string{"80", "80"}, want: indicator.Unchanged,
			working: "80%, the same as in Quarter 3, 2019/20: no change"},
		{name: "on the edge of the dead band", rule: point, values: []string{"80", "81"}, want: indicator.Unchanged,
			working: "81% against 80% in Quarter 3, 2019/20, a change within 1 percentage point: no change"},
		{name: "just beyond it", rule: point, values: []string{"80", "81.01"}, want: indicator.GotBetter,
			working: "81.01% against 80% in Quarter 3, 2019/20, bigger is better: better"},
		{name: "a percentage of the earlier figure", rule: tenth, of: measure(days, indicator.Smaller), values: []string{"50", "55"}, want: indicator.Unchanged,
			working: "55 days against 50 days in Quarter 3, 2019/20, a change within 10%: no change"},
		{name: "just beyond it, in days", rule: tenth, of: measure(days, indicator.Smaller), values: []string{"50", "56"}, want: indicator.GotWorse,
			working: "56 days against 50 days in Quarter 3, 2019/20, smaller is better: worse"},
		{name: "a gap is passed over", rule: none, values: []string{"80", "-", "-", "81"}, want: indicator.GotBetter,
			working: "81% against 80% in Quarter 1, 2019/20, bigger is better: better"},
		{name: "a gap of a year", rule: none, values: []string{"80", "-", "-", "-", "81"}, want: indicator.GotBetter,
			working: "81% against 80% in Quarter 4, 2018/19, bigger is better: better"},
		{name: "a longer gap", rule: none, values: []string{"80", "-", "-", "-", "-", "81"},
			working: "no direction: the last figure that can be compared is of Quarter 3, 2018/19, more than a year before"},
		{name: "a longer gap to a baseline", rule: baseline, values: []string{"80", "-", "-", "-", "-", "81"}, want: indicator.GotBetter,
			working: "81% against 80% in Quarter 3, 2018/19, bigger is better: better"},
		{name: "a figure of each second year", rule: none, of: yearToDate(), values: []string{"80", "-", "-", "-", "-", "-", "-", "-", "81"},
			working: "no direction: the last figure that can be compared is of Quarter 4, 2017/18, more than a year before"},
		{name: "the same quarter of last year", rule: year, values: []string{"85", "80", "80", "80", "81"}, want: indicator.GotWorse,
			working: "81% against 85% in Quarter 4, 2018/19, bigger is better: worse"},
		{name: "which has no figure", rule: year, values: []string{"-", "80", "80", "80", "81"},
			working: "no direction: there is no figure for Quarter 4, 2018/19"},
		{name: "before the series", rule: year, values: []string{"80", "81"},
			working: "no direction: there is no figure for Quarter 4, 2018/19"},
		{name: "a baseline", rule: baseline, values: []string{"70", "85", "80", "80", "80", "81"}, want: indicator.GotBetter,
			working: "81% against 70% in Quarter 3, 2018/19, bigger is better: better"},
		{name: "in the quarter of the baseline", rule: indicator.DirectionRule{Against: indicator.EarlierFigure{Kind: indicator.AgainstBaseline, Baseline: at("2019-20/q4")}}, values: []string{"80", "81"},
			working: "no direction: Quarter 4, 2019/20 is the first quarter of the comparison"},
		{name: "before the baseline", rule: indicator.DirectionRule{Against: indicator.EarlierFigure{Kind: indicator.AgainstBaseline, Baseline: at("2020-21/q1")}}, values: []string{"80", "81"},
			working: "no direction: the comparison begins with Quarter 1, 2020/21"},
		{name: "no earlier figure", rule: none, values: []string{"81"},
			working: "no direction: there is no earlier figure to compare with"},
		{name: "no figure", rule: none, values: []string{"81", "-"},
			working: "no direction: there is no figure for the quarter"},
		{name: "a volume", rule: none, of: measure(numbers, indicator.None), values: []string{"80", "90"},
			working: "90 against 80 in Quarter 3, 2019/20: neither way is better, so there is no direction"},
		{name: "nearer to a range", rule: none, of: measure(percentages, indicator.Range, targetRange("10", "20", noMargin, noMargin)), values: []string{"30", "8"}, want: indicator.GotBetter,
			working: "8% against 30% in Quarter 3, 2019/20, in range is better: better"},
		{name: "within a range, by more than what counts as none", rule: point, of: measure(percentages, indicator.Range, targetRange("10", "20", noMargin, noMargin)), values: []string{"11", "18"}, want: indicator.Unchanged,
			working: "18% against 11% in Quarter 3, 2019/20, both in range: no change"},
		{name: "within a range", rule: none, of: measure(percentages, indicator.Range, targetRange("10", "20", noMargin, noMargin)), values: []string{"11", "18"}, want: indicator.Unchanged,
			working: "18% against 11% in Quarter 3, 2019/20, both in range: no change"},
		{name: "as far from a range on the other side", rule: none, of: measure(percentages, indicator.Range, targetRange("10", "12", noMargin, noMargin)), values: []string{"14", "8"}, want: indicator.Unchanged,
			working: "8% against 14% in Quarter 3, 2019/20, both 2 percentage points from the range: no change"},
		{name: "by one, in days", rule: none, of: measure(days, indicator.Range, targetRange("10", "12", noMargin, noMargin)), values: []string{"14", "8"}, want: indicator.Unchanged,
			working: "8 days against 14 days in Quarter 3, 2019/20, both 2 days from the range: no change"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := test.of
			if i == nil {
				i = measure(percentages, indicator.Bigger)
			}
			got := i.Evaluate(series("2019-20/q4", test.values...), noJudgement, indicator.Rules{Labels: labels, Direction: test.rule}).Direction
			if got.Direction != test.want || got.Working != test.working {
				t.Errorf("%q: %s\nwant %q: %s", got.Direction, got.Working, test.want, test.working)
			}
		})
	}
}

// yearToDate is a share of the year so far.
func yearToDate() *indicator.Indicator {
	i := measure(percentages, indicator.Bigger)
	i.Covers.YearToDate = true
	return i
}

// TestOwnDirection checks that an indicator's own rule comes before the organisation's.
func TestOwnDirection(t *testing.T) {
	i := measure(percentages, indicator.Bigger)
	i.Direction = &indicator.DirectionRule{Points: num("5"), Banded: true}
	e := i.Evaluate(series("2019-20/q4", "80", "84"), noJudgement, rules)
	if got := e.Direction.Direction; got != indicator.Unchanged {
		t.Errorf("the direction is %q", got)
	}
}

// TestDirectionAgreesWithTrend checks that what is stable for a trend is no change for a
// direction, unless a rule of its own says how small a change counts as none.
func TestDirectionAgreesWithTrend(t *testing.T) {
	exact := rules
	exact.Direction.Banded = true
	tests := []struct {
		name          string
		of            *indicator.Indicator
		rules         indicator.Rules
		before, after string
		want          indicator.Direction
		working       string
	}{
		{"percentages", measure(percentages, indicator.Smaller), rules, "10", "9.1", indicator.Unchanged, "a change within 1 percentage point: no change"},
		{"at the edge", measure(percentages, indicator.Smaller), rules, "10", "9", indicator.Unchanged, "a change within 1 percentage point: no change"},
		{"beyond it", measure(percentages, indicator.Smaller), rules, "10", "8.9", indicator.GotBetter, "smaller is better: better"},
		{"other units", measure(numbers, indicator.Smaller), rules, "100", "98", indicator.Unchanged, "a change within 2%: no change"},
		{"other units, beyond it", measure(numbers, indicator.Smaller), rules, "100", "97", indicator.GotBetter, "smaller is better: better"},
		{"an organisation that counts every change", measure(percentages, indicator.Smaller), exact, "10", "9.1", indicator.GotBetter, "smaller is better: better"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e := test.of.Evaluate(series("2019-20/q4", test.before, test.after), noJudgement, test.rules)
			if e.Direction.Direction != test.want || !contains(e.Direction.Working, test.working) {
				t.Errorf("the direction is %q: %s", e.Direction.Direction, e.Direction.Working)
			}
		})
	}
	own := measure(percentages, indicator.Smaller)
	own.Direction = &indicator.DirectionRule{Banded: true}
	if e := own.Evaluate(series("2019-20/q4", "10", "9.1"), noJudgement, rules); e.Direction.Direction != indicator.GotBetter {
		t.Errorf("by the indicator's own rule, the direction is %q", e.Direction.Direction)
	}
}
