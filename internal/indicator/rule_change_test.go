package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

// TestRuleChanges checks that polarity, unit and definition hold from their quarters on.
func TestRuleChanges(t *testing.T) {
	i := measure(percentages, indicator.Range,
		indicator.Target{From: at("2018-19/q1"), Status: indicator.Set, Low: ref("0"), High: ref("25")},
		indicator.Target{From: at("2019-20/q3"), Status: indicator.Set, Value: num("25"), Tolerance: limit("30")})
	i.Definition = "Once."
	i.Changes = []indicator.RuleChange{
		{From: at("2019-20/q3"), Polarity: indicator.Smaller, Definition: "Now."},
		{From: at("2019-20/q4"), Unit: &days},
	}
	i.ApplyChanges()
	points := series("2019-20/q4", "6.6", "18", "18", "28")
	for n, want := range []string{
		"7% against a target range of 0% to 25% (tolerance not recorded), in range is better: better than target",
		"18% against a target range of 0% to 25% (tolerance not recorded), in range is better: better than target",
		"18% against a target of 25% (tolerance 30%), smaller is better: better than target",
		"28 days against a target of 25 days (tolerance 30 days), smaller is better: in tolerance",
	} {
		if got := i.Evaluate(points[:n+1], noJudgement, rules).Working; got != want {
			t.Errorf("%s\n got: %s\nwant: %s", points[n].Quarter, got, want)
		}
	}
	for n, want := range map[int]string{
		2: "18% against 7% in Quarter 1, 2019/20, smaller is better: getting worse",
		3: "no trend: the figure for Quarter 3, 2019/20 is in per cent and that for Quarter 4, 2019/20 in days",
	} {
		e := i.Evaluate(points[:n+1], noJudgement, rules)
		if e.TrendWorking != want {
			t.Errorf("%s\n got: %s\nwant: %s", points[n].Quarter, e.TrendWorking, want)
		}
	}
	if was, is := i.At(at("2019-20/q2")).Definition, i.At(at("2021-22/q2")).Definition; was != "Once." || is != "Now." {
		t.Errorf("the definition was %q and is %q", was, is)
	}
}
