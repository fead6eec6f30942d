package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

// ruleWith is the default rule with one setting changed.
func ruleWith(change func(*indicator.TrendRule)) indicator.TrendRule {
	rule := indicator.DefaultTrend()
	change(&rule)
	return rule
}

// trendTest is a series that ends in quarter 2 of 2019/20, with the trend expected.
// By default its indicator is a percentage for which bigger is better, and its rule
// is the default rule.
type trendTest struct {
	name    string
	of      *indicator.Indicator
	rule    *indicator.TrendRule
	values  []string
	want    indicator.Trend
	working string
}

func (test trendTest) run(t *testing.T) {
	i, rule := test.of, indicator.DefaultTrend()
	if i == nil {
		i = measure(percentages, indicator.Bigger)
	}
	if test.rule != nil {
		rule = *test.rule
	}
	e := i.Evaluate(series("2019-20/q2", test.values...), indicator.StatedJudgement{}, indicator.Rules{Labels: labels, Trend: rule})
	if e.ComputedTrend != test.want {
		t.Errorf("the trend of %v is %q, want %q", test.values, e.ComputedTrend, test.want)
	}
	if e.TrendWorking != test.working {
		t.Errorf("the working of %v\n got: %s\nwant: %s", test.values, e.TrendWorking, test.working)
	}
	if e.Trend != e.ComputedTrend {
		t.Errorf("nothing is stated, but the trend that counts is %q", e.Trend)
	}
}

func runTrends(t *testing.T, tests []trendTest) {
	for _, test := range tests {
		t.Run(test.name, test.run)
	}
}

// Steps 1 and 2: whether there are enough readings for a trend.
func TestTrendNeedsReadings(t *testing.T) {
	three := ruleWith(func(r *indicator.TrendRule) { r.NewBelow = 3 })
	never := ruleWith(func(r *indicator.TrendRule) { r.NewBelow = 0 })
	runTrends(t, []trendTest{
		{
			name:    "no trend: there is no figure for the quarter",
			values:  []string{"80", "85", "-"},
			working: "no trend: there is no figure for the quarter",
		},
		{
			name:    "nor with no reading at all: an absence is no new measure",
			values:  []string{"-"},
			working: "no trend: there is no figure for the quarter",
		},
		{
			name:   "one reading is too few",
			values: []string{"91"},
			want:   indicator.TooFew, working: "too few figures: 1 of the 2 that a trend needs",
		},
		{
			name:   "absences before it are no readings",
			values: []string{"-", "-", "-", "91"},
			want:   indicator.TooFew, working: "too few figures: 1 of the 2 that a trend needs",
		},
		{
			name:   "a zero is a reading",
			values: []string{"0", "91"},
			want:   indicator.Improving, working: "91% against 0% in Quarter 1, 2019/20, bigger is better: getting better",
		},
		{
			name: "as many readings as are needed do",
			rule: &three, values: []string{"80", "85", "91"},
			want: indicator.Improving, working: "91% against 80% in Quarter 4, 2018/19, bigger is better: getting better",
		},
		{
			name: "one fewer is too few",
			rule: &three, values: []string{"80", "91"},
			want: indicator.TooFew, working: "too few figures: 2 of the 3 that a trend needs",
		},
		{
			name: "an organisation that needs none has no trend yet",
			rule: &never, values: []string{"91"},
			working: "no trend: no figure for the 2 quarters before",
		},
	})
}

// Step 5: the largest change that is stable.
func TestTrendStable(t *testing.T) {
	volume := measure(numbers, indicator.Smaller)
	strict := ruleWith(func(r *indicator.TrendRule) { r.StablePoints, r.StablePercent = num("0"), num("0") })
	wide := ruleWith(func(r *indicator.TrendRule) { r.StablePoints = num("2.5") })
	runTrends(t, []trendTest{
		{
			name:   "percentages: no change",
			values: []string{"90", "90"},
			want:   indicator.Stable, working: "90%, the same as in Quarter 1, 2019/20: stable",
		},
		{
			name:   "percentages: up by exactly 1 point",
			values: []string{"90", "91"},
			want:   indicator.Stable, working: "91% against 90% in Quarter 1, 2019/20, a change within 1 percentage point: stable",
		},
		{
			name:   "percentages: down by exactly 1 point",
			values: []string{"91", "90"},
			want:   indicator.Stable, working: "90% against 91% in Quarter 1, 2019/20, a change within 1 percentage point: stable",
		},
		{
			name:   "percentages: up by just more than 1 point",
			values: []string{"90", "91.01"},
			want:   indicator.Improving, working: "91.01% against 90% in Quarter 1, 2019/20, bigger is better: getting better",
		},
		{
			name:   "percentages: down by just more than 1 point",
			values: []string{"91.01", "90"},
			want:   indicator.Declining, working: "90% against 91.01% in Quarter 1, 2019/20, bigger is better: getting worse",
		},
		{
			name:   "percentages: points of the unit, not percent of the reading",
			values: []string{"2", "3"},
			want:   indicator.Stable, working: "3% against 2% in Quarter 1, 2019/20, a change within 1 percentage point: stable",
		},
		{
			name: "other units: up by exactly 2% of the earlier reading",
			of:   volume, values: []string{"50", "51"},
			want: indicator.Stable, working: "51 against 50 in Quarter 1, 2019/20, a change within 2%: stable",
		},
		{
			name: "other units: down by exactly 2% of the earlier reading",
			of:   volume, values: []string{"50", "49"},
			want: indicator.Stable, working: "49 against 50 in Quarter 1, 2019/20, a change within 2%: stable",
		},
		{
			name: "other units: just more than 2%",
			of:   volume, values: []string{"100", "97.99"},
			want: indicator.Improving, working: "97.99 against 100 in Quarter 1, 2019/20, smaller is better: getting better",
		},
		{
			name: "other units: a percentage below zero is of its size",
			of:   volume, values: []string{"-50", "-49"},
			want: indicator.Stable, working: "−49 against −50 in Quarter 1, 2019/20, a change within 2%: stable",
		},
		{
			name: "other units: from zero to zero",
			of:   volume, values: []string{"0", "0"},
			want: indicator.Stable, working: "0, the same as in Quarter 1, 2019/20: stable",
		},
		{
			name: "other units: from zero any change counts",
			of:   volume, values: []string{"0", "1"},
			want: indicator.Declining, working: "1 against 0 in Quarter 1, 2019/20, smaller is better: getting worse",
		},
		{
			name: "a volume can be stable",
			of:   measure(numbers, indicator.None), values: []string{"100", "102"},
			want: indicator.Stable, working: "102 against 100 in Quarter 1, 2019/20, a change within 2%: stable",
		},
		{
			name: "the organisation's own points, exactly",
			rule: &wide, values: []string{"90", "92.5"},
			want: indicator.Stable, working: "92.5% against 90% in Quarter 1, 2019/20, a change within 2.5 percentage points: stable",
		},
		{
			name: "no room: equal readings alone are stable",
			rule: &strict, values: []string{"90", "90"},
			want: indicator.Stable, working: "90%, the same as in Quarter 1, 2019/20: stable",
		},
		{
			name: "no room: any other percentage is a change",
			rule: &strict, values: []string{"90", "91"},
			want: indicator.Improving, working: "91% against 90% in Quarter 1, 2019/20, bigger is better: getting better",
		},
		{
			name: "no room: any other number is a change",
			of:   volume, rule: &strict, values: []string{"100", "101"},
			want: indicator.Declining, working: "101 against 100 in Quarter 1, 2019/20, smaller is better: getting worse",
		},
	})
}

// Step 6: which direction is better.
func TestTrendDirection(t *testing.T) {
	inRange := measure(percentages, indicator.Range, targetRange("10", "20", noMargin, noMargin))
	wider := measure(percentages, indicator.Range, targetRange("10", "20", noMargin, points("2")))
	single := measure(percentages, indicator.Range, target("15", points("5"), noMargin))
	moved := measure(percentages, indicator.Range, targetRange("10", "20", noMargin, noMargin), indicator.Target{
		From: at("2019-20/q2"), Status: indicator.Set, Low: ref("30"), High: ref("40"),
	})
	runTrends(t, []trendTest{
		{
			name: "bigger: up is improving",
			of:   measure(days, indicator.Bigger), values: []string{"40", "50"},
			want: indicator.Improving, working: "50 days against 40 days in Quarter 1, 2019/20, bigger is better: getting better",
		},
		{
			name: "bigger: down is declining",
			of:   measure(days, indicator.Bigger), values: []string{"50", "40"},
			want: indicator.Declining, working: "40 days against 50 days in Quarter 1, 2019/20, bigger is better: getting worse",
		},
		{
			name: "smaller: down is improving",
			of:   measure(days, indicator.Smaller), values: []string{"50", "40"},
			want: indicator.Improving, working: "40 days against 50 days in Quarter 1, 2019/20, smaller is better: getting better",
		},
		{
			name: "smaller: up is declining",
			of:   measure(days, indicator.Smaller), values: []string{"40", "50"},
			want: indicator.Declining, working: "50 days against 40 days in Quarter 1, 2019/20, smaller is better: getting worse",
		},
		{
			name: "a volume has no better side",
			of:   measure(days, indicator.None), values: []string{"40", "50"},
			working: "50 days against 40 days in Quarter 1, 2019/20: neither way is better, so no trend is judged",
		},
		{
			name: "range: nearer from above is improving",
			of:   inRange, values: []string{"30", "24"},
			want: indicator.Improving, working: "24% against 30% in Quarter 1, 2019/20, in range is better: getting better",
		},
		{
			name: "range: nearer from below is improving",
			of:   inRange, values: []string{"4", "8"},
			want: indicator.Improving, working: "8% against 4% in Quarter 1, 2019/20, in range is better: getting better",
		},
		{
			name: "range: back inside is improving",
			of:   inRange, values: []string{"25", "15"},
			want: indicator.Improving, working: "15% against 25% in Quarter 1, 2019/20, in range is better: getting better",
		},
		{
			name: "range: further above is declining",
			of:   inRange, values: []string{"22", "30"},
			want: indicator.Declining, working: "30% against 22% in Quarter 1, 2019/20, in range is better: getting worse",
		},
		{
			name: "range: out below is declining",
			of:   inRange, values: []string{"15", "6"},
			want: indicator.Declining, working: "6% against 15% in Quarter 1, 2019/20, in range is better: getting worse",
		},
		{
			name: "range: across it, nearer on the other side is improving",
			of:   inRange, values: []string{"2", "22"},
			want: indicator.Improving, working: "22% against 2% in Quarter 1, 2019/20, in range is better: getting better",
		},
		{
			name: "range: across it, as far on the other side is stable",
			of:   inRange, values: []string{"5", "25"},
			want: indicator.Stable, working: "25% against 5% in Quarter 1, 2019/20, both 5 percentage points from the range: stable",
		},
		{
			name: "range: inside it no place is better, up to its ends",
			of:   inRange, values: []string{"10", "20"},
			want: indicator.Stable, working: "20% against 10% in Quarter 1, 2019/20, both in range: stable",
		},
		{
			name: "range: what counts as meeting it is inside",
			of:   wider, values: []string{"15", "22"},
			want: indicator.Stable, working: "22% against 15% in Quarter 1, 2019/20, both in range: stable",
		},
		{
			name: "range: around a single target",
			of:   single, values: []string{"20", "17"},
			want: indicator.Improving, working: "17% against 20% in Quarter 1, 2019/20, in range is better: getting better",
		},
		{
			name: "range: both readings are compared with the target now in force",
			of:   moved, values: []string{"15", "25"},
			want: indicator.Improving, working: "25% against 15% in Quarter 1, 2019/20, in range is better: getting better",
		},
		{
			name: "range: without a target no side is better",
			of:   measure(percentages, indicator.Range), values: []string{"15", "25"},
			working: "25% against 15% in Quarter 1, 2019/20: neither way is better, so no trend is judged",
		},
		{
			name: "range: nor with a target to be set",
			of:   measure(percentages, indicator.Range, indicator.Target{Status: indicator.ToBeSet}), values: []string{"15", "25"},
			working: "25% against 15% in Quarter 1, 2019/20: neither way is better, so no trend is judged",
		},
	})
}

// TestNewMeasure checks that a measure is new only in the year that begins with its
// since.
func TestNewMeasure(t *testing.T) {
	tests := []struct {
		name   string
		since  string
		values []string // up to quarter 4 of 2019/20
		want   indicator.Trend
	}{
		{"the quarter in which it begins", "2019-20/q4", []string{"91"}, indicator.NewMeasure},
		{"a first figure that is late", "2019-20/q1", []string{"-", "-", "-", "91"}, indicator.NewMeasure},
		{"a year later", "2018-19/q4", []string{"-", "-", "-", "-", "91"}, indicator.TooFew},
		{"without a beginning", "", []string{"91"}, indicator.TooFew},
		{"older than what is recorded", "2010-11/q1", []string{"91"}, indicator.TooFew},
		{"enough", "2019-20/q3", []string{"90", "95"}, indicator.Improving},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(percentages, indicator.Bigger)
			if test.since != "" {
				i.Since = at(test.since)
			}
			if e := i.Evaluate(series("2019-20/q4", test.values...), noJudgement, rules); e.Trend != test.want {
				t.Errorf("the trend is %q (%s), want %q", e.Trend, e.TrendWorking, test.want)
			}
		})
	}
}
