package indicator_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"outturn/internal/indicator"
)

var noJudgement indicator.StatedJudgement

func TestEvaluate(t *testing.T) {
	target := target("90", limit("85"), noMargin)
	i := measure(percentages, indicator.Bigger, target)
	rising := series("2019-20/q2", "80", "84", "87")
	gap := series("2019-20/q2", "80", "87", "-")
	carried := carrying("2019-20/q1", series("2019-20/q2", "80", "87", "-"))
	tests := []struct {
		name   string
		of     *indicator.Indicator
		series []indicator.Point
		stated indicator.StatedJudgement
		want   indicator.Evaluation
	}{
		{
			name: "the last point of the series is judged",
			of:   i, series: rising,
			want: indicator.Evaluation{
				Position: indicator.Within, Computed: indicator.Within,
				Working: "87% against a target of 90% (tolerance 85%), bigger is better: in tolerance", Terms: "target at least 90% (tolerance 85%)",
				Trend: indicator.Improving, ComputedTrend: indicator.Improving,
				TrendWorking: "87% against 80% in Quarter 4, 2018/19, bigger is better: getting better", TrendChange: "up from 80% in Quarter 4, 2018/19",
				Target: target, Reading: rising[2].Reading, Shown: "87%", Judged: rising[2],
			},
		},
		{
			name: "a stated position counts, and the computed one stands beside it",
			of:   i, series: rising,
			stated: indicator.StatedJudgement{Position: indicator.Outside, Reason: "Figures under review."},
			want: indicator.Evaluation{
				Position: indicator.Outside, Computed: indicator.Within,
				Working: "87% against a target of 90% (tolerance 85%), bigger is better: in tolerance", Terms: "target at least 90% (tolerance 85%)",
				Trend: indicator.Improving, ComputedTrend: indicator.Improving,
				TrendWorking: "87% against 80% in Quarter 4, 2018/19, bigger is better: getting better", TrendChange: "up from 80% in Quarter 4, 2018/19",
				Stated: indicator.StatedJudgement{Position: indicator.Outside, Reason: "Figures under review."},
				Target: target, Reading: rising[2].Reading, Shown: "87%", Judged: rising[2],
			},
		},
		{
			name: "a stated trend counts, and the computed one stands beside it",
			of:   i, series: rising,
			stated: indicator.StatedJudgement{Trend: indicator.Stable, Reason: "One case."},
			want: indicator.Evaluation{
				Position: indicator.Within, Computed: indicator.Within,
				Working: "87% against a target of 90% (tolerance 85%), bigger is better: in tolerance", Terms: "target at least 90% (tolerance 85%)",
				Trend: indicator.Stable, ComputedTrend: indicator.Improving,
				TrendWorking: "87% against 80% in Quarter 4, 2018/19, bigger is better: getting better", TrendChange: "up from 80% in Quarter 4, 2018/19",
				Stated: indicator.StatedJudgement{Trend: indicator.Stable, Reason: "One case."},
				Target: target, Reading: rising[2].Reading, Shown: "87%", Judged: rising[2],
			},
		},
		{
			name: "both can be stated where nothing can be computed",
			of:   i, series: gap,
			stated: indicator.StatedJudgement{Position: indicator.Better, Trend: indicator.Declining},
			want: indicator.Evaluation{
				Position: indicator.Better, Computed: indicator.Unavailable,
				Working: "not available",
				Trend:   indicator.Declining, ComputedTrend: "",
				TrendWorking: "no trend: there is no figure for the quarter", TrendChange: "there is no figure for the quarter",
				Stated: indicator.StatedJudgement{Position: indicator.Better, Trend: indicator.Declining},
				Target: target, Reading: gap[2].Reading, Shown: "[x]", Judged: gap[2],
			},
		},
		{
			name: "the reading that is carried is judged, but is not the quarter's own and has no trend",
			of:   i, series: carried,
			want: indicator.Evaluation{
				Position: indicator.Within, Computed: indicator.Within,
				Working: "87%, carried from Quarter 1, 2019/20, against a target of 90% (tolerance 85%), bigger is better: in tolerance", Terms: "target at least 90% (tolerance 85%)",
				TrendWorking: "no trend: there is no figure for the quarter", TrendChange: "there is no figure for the quarter",
				Target: target, Reading: carried[2].Reading, Shown: "[x]", Judged: carried[1], Carried: true,
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := test.of.Evaluate(test.series, test.stated, rules)
			if diff := cmp.Diff(test.want, got, byValue, cmpopts.IgnoreUnexported(indicator.Evaluation{}),
				cmpopts.IgnoreFields(indicator.Evaluation{}, "TrendSince", "Direction")); diff != "" {
				t.Errorf("Evaluate() (-want +got):\n%s", diff)
			}
		})
	}
}

// Each reason for not judging has its own position. A missing reading comes before a
// missing target.
func TestEvaluateWithoutJudgement(t *testing.T) {
	set := target("90", limit("85"), noMargin)
	toBeSet := indicator.Target{Status: indicator.ToBeSet, Reason: "Being agreed."}
	noTarget := indicator.Target{Status: indicator.NoTarget, Reason: "Monitored only."}
	tests := []struct {
		name     string
		polarity indicator.Polarity
		target   indicator.Target
		reading  indicator.Reading
		want     indicator.Position
	}{
		{"a figure and a target are judged", indicator.Bigger, set, figure("90"), indicator.Better},
		{"a zero is a figure", indicator.Bigger, set, figure("0"), indicator.Outside},
		{"a target to be set", indicator.Bigger, toBeSet, figure("90"), indicator.Unset},
		{"no target, said so", indicator.Bigger, noTarget, figure("90"), indicator.Untargeted},
		{"no target at all", indicator.Bigger, indicator.Target{}, figure("90"), indicator.Untargeted},
		{"a volume has no target", indicator.None, indicator.Target{}, figure("90"), indicator.Untargeted},
		{"a volume is not judged even against one", indicator.None, set, figure("90"), indicator.Untargeted},
		{"nor does it wait for one", indicator.None, toBeSet, figure("90"), indicator.Untargeted},
		{"not available", indicator.Bigger, set, absent(indicator.NotAvailable, ""), indicator.Unavailable},
		{"not recorded is not available", indicator.Bigger, set, indicator.Reading{}, indicator.Unavailable},
		{"not due", indicator.Bigger, set, absent(indicator.NotDue, ""), indicator.Undue},
		{"not applicable is not available", indicator.Bigger, set, absent(indicator.NotApplicable, ""), indicator.Unavailable},
		{"confidential is not available", indicator.Bigger, set, absent(indicator.Confidential, ""), indicator.Unavailable},
		{"not available comes before to be set", indicator.Bigger, toBeSet, absent(indicator.NotAvailable, ""), indicator.Unavailable},
		{"not available comes before no target", indicator.Bigger, noTarget, absent(indicator.NotAvailable, ""), indicator.Unavailable},
		{"not due comes before to be set", indicator.Bigger, toBeSet, absent(indicator.NotDue, ""), indicator.Undue},
		{"a volume can be not available", indicator.None, indicator.Target{}, absent(indicator.NotAvailable, ""), indicator.Unavailable},
		{"a volume can be not due", indicator.None, indicator.Target{}, absent(indicator.NotDue, ""), indicator.Undue},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(percentages, test.polarity, test.target)
			only := []indicator.Point{{Quarter: at("2019-20/q2"), Reading: test.reading}}
			e := i.Evaluate(only, noJudgement, rules)
			if e.Computed != test.want || e.Position != test.want {
				t.Errorf("computed %s, counting %s, want %s", e.Computed, e.Position, test.want)
			}
		})
	}
}

func TestEvaluateUsesTheTargetOfTheQuarter(t *testing.T) {
	i := measure(percentages, indicator.Bigger,
		indicator.Target{From: at("2018-19/q3"), Status: indicator.Set, Value: num("80")},
		indicator.Target{From: at("2019-20/q1"), Status: indicator.Set, Value: num("90")},
	)
	tests := []struct {
		name, in string
		want     indicator.Position
	}{
		{"before the first there is none", "2018-19/q2", indicator.Untargeted},
		{"at the first", "2018-19/q3", indicator.Better},
		{"between the two the first holds", "2018-19/q4", indicator.Better},
		{"at the second", "2019-20/q1", indicator.Outside},
		{"after the second", "2019-20/q2", indicator.Outside},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e := i.Evaluate(series(test.in, "85"), noJudgement, rules)
			if e.Position != test.want {
				t.Errorf("85%% in %s is %s, want %s", test.in, e.Position, test.want)
			}
		})
	}
}

// carrying makes the last point of a series carry the figure of an earlier quarter.
func carrying(from string, points []indicator.Point) []indicator.Point {
	points[len(points)-1].Reading.Carried = at(from)
	return points
}

func TestEvaluateCarried(t *testing.T) {
	target := []indicator.Target{
		{From: at("2018-19/q1"), Status: indicator.Set, Value: num("80")},
		{From: at("2019-20/q2"), Status: indicator.Set, Value: num("90")},
	}
	tests := []struct {
		name    string
		series  []indicator.Point
		judged  int // of the series
		carried bool
		want    indicator.Position
	}{
		{"the quarter's own figure comes first", carrying("2019-20/q1", series("2019-20/q2", "95", "85")), 1, false, indicator.Outside},
		{"an absence is judged on the figure that it carries", carrying("2019-20/q1", series("2019-20/q2", "70", "95", "-")), 1, true, indicator.Better},
		{"however far back", carrying("2018-19/q3", series("2019-20/q2", "95", "-", "-", "-")), 0, true, indicator.Better},
		{"not on a later one", carrying("2018-19/q4", series("2019-20/q2", "95", "70", "-")), 0, true, indicator.Better},
		{"by the target now in force, not the one then", carrying("2019-20/q1", series("2019-20/q2", "85", "-")), 0, true, indicator.Outside},
		{"a zero is a figure", carrying("2019-20/q1", series("2019-20/q2", "95", "0", "-")), 1, true, indicator.Outside},
		{"what carries nothing is not available, whatever came before", series("2019-20/q2", "95", "-"), 1, false, indicator.Unavailable},
		{"nor is an absence carried", carrying("2019-20/q1", series("2019-20/q2", "95", "-", "-")), 2, false, indicator.Unavailable},
		{"nor what is before the series", carrying("2017-18/q1", series("2019-20/q2", "-")), 0, false, indicator.Unavailable},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e := measure(percentages, indicator.Bigger, target...).Evaluate(test.series, noJudgement, rules)
			if diff := cmp.Diff(test.series[test.judged], e.Judged, byValue); diff != "" {
				t.Errorf("the point that was judged (-want +got):\n%s", diff)
			}
			if e.Carried != test.carried {
				t.Errorf("carried: %t, want %t", e.Carried, test.carried)
			}
			if e.Position != test.want {
				t.Errorf("position %s, want %s", e.Position, test.want)
			}
		})
	}
}

// TestCarriedOnlyOnce checks that what one quarter carries does not go on to the next.
func TestCarriedOnlyOnce(t *testing.T) {
	i := measure(percentages, indicator.Bigger, target("90", noMargin, noMargin))
	points := append(carrying("2019-20/q1", series("2019-20/q2", "95", "-")), indicator.Point{Quarter: at("2019-20/q3")})
	if e := i.Evaluate(points, noJudgement, rules); e.Position != indicator.Unavailable || e.Carried {
		t.Errorf("position %s, carried: %t; want not available", e.Position, e.Carried)
	}
}

func TestDisplay(t *testing.T) {
	set := target("90", limit("85"), noMargin)
	tests := []struct {
		name     string
		polarity indicator.Polarity
		target   indicator.Target
		decimals int
		reading  indicator.Reading
		want     string
	}{
		{"whole numbers when that agrees with the judgement", indicator.Bigger, set, 0, figure("91.4"), "91%"},
		{"half rounds up", indicator.Bigger, set, 0, figure("92.5"), "93%"},
		{"89.6 is not shown as the target of 90", indicator.Bigger, set, 0, figure("89.6"), "89.6%"},
		{"nor is 89.97", indicator.Bigger, set, 0, figure("89.97"), "89.97%"},
		{"84.9 is not shown as the tolerance of 85", indicator.Bigger, set, 0, figure("84.9"), "84.9%"},
		{"a tie is shown as such", indicator.Bigger, set, 0, figure("90"), "90%"},
		{"configured decimals are kept", indicator.Bigger, set, 1, figure("90"), "90.0%"},
		{"a quotient", indicator.Bigger, set, 0, figure("93.617021276596"), "94%"},
		{"zero is shown", indicator.Bigger, set, 0, figure("0"), "0%"},
		{"without a target nothing has to agree", indicator.Bigger, indicator.Target{}, 0, figure("89.6"), "90%"},
		{"nor with one to be set", indicator.Bigger, indicator.Target{Status: indicator.ToBeSet, Value: num("90")}, 0, figure("89.6"), "90%"},
		{"nor for a volume", indicator.None, set, 0, figure("89.6"), "90%"},
		{"not available", indicator.Bigger, set, 0, indicator.Reading{}, "[x]"},
		{"not due", indicator.Bigger, set, 0, absent(indicator.NotDue, ""), "[z]"},
		{"not applicable", indicator.Bigger, set, 0, absent(indicator.NotApplicable, ""), "[z]"},
		{"confidential", indicator.Bigger, set, 0, absent(indicator.Confidential, ""), "[c]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(percentages, test.polarity, test.target)
			i.Decimals = test.decimals
			only := indicator.Point{Quarter: at("2019-20/q2"), Reading: test.reading}
			e := i.Evaluate([]indicator.Point{only}, noJudgement, rules)
			if got := e.Shown; got != test.want {
				t.Errorf("Display() = %q, want %q", got, test.want)
			}
			if got := i.DisplayAt(only); got != test.want {
				t.Errorf("DisplayAt() = %q, want %q as in its own quarter", got, test.want)
			}
		})
	}
}

func TestDisplayShowsNoEarlierFigure(t *testing.T) {
	i := measure(percentages, indicator.Bigger, target("90", noMargin, noMargin))
	e := i.Evaluate(carrying("2019-20/q1", series("2019-20/q2", "89.6", "-")), noJudgement, rules)
	if got := e.Shown; got != "[x]" {
		t.Errorf("Display() = %q, want the absence of the quarter itself", got)
	}
}

// TestNotAllOrNothing checks that a figure that is not all or nothing is not shown as
// such.
func TestNotAllOrNothing(t *testing.T) {
	for _, test := range []struct {
		unit        indicator.Unit
		value, want string
	}{
		{percentages, "99.666666666667", "99.7%"}, {percentages, "99.96", "99.96%"}, {percentages, "99.4", "99%"},
		{percentages, "100", "100%"}, {percentages, "100.3", "100.3%"}, {percentages, "0", "0%"},
		{percentages, "0.4", "0.4%"}, {percentages, "0.5", "1%"}, {percentages, "-0.3", "−0.3%"}, {percentages, "0.04", "0.04%"},
		{days, "0.4", "0.4 days"}, {days, "99.6", "100 days"},
	} {
		i := measure(test.unit, indicator.None)
		if got := i.DisplayAt(indicator.Point{Quarter: at("2019-20/q2"), Reading: figure(test.value)}); got != test.want {
			t.Errorf("%s %s is shown as %q, want %q", test.value, test.unit.ID, got, test.want)
		}
	}
}

func TestDisplayAtAgreesWithTheTargetOfItsQuarter(t *testing.T) {
	i := measure(percentages, indicator.Bigger,
		indicator.Target{From: at("2018-19/q3"), Status: indicator.Set, Value: num("90")},
		indicator.Target{From: at("2019-20/q1"), Status: indicator.Set, Value: num("80")},
	)
	for _, test := range []struct{ name, in, want string }{
		{"before any target", "2018-19/q2", "90%"},
		{"under the target it just misses", "2018-19/q4", "89.6%"},
		{"under the target it clearly meets", "2019-20/q1", "90%"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := i.DisplayAt(series(test.in, "89.6")[0]); got != test.want {
				t.Errorf("DisplayAt(89.6 in %s) = %q, want %q", test.in, got, test.want)
			}
		})
	}
}
