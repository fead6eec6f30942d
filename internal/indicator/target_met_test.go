package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

// TestTargetMet checks that a figure that is no better than its target is said to meet
// it, whatever the organisation calls the position.
func TestTargetMet(t *testing.T) {
	tests := []struct {
		name     string
		polarity indicator.Polarity
		target   indicator.Target
		value    string
		want     string
	}{
		{"equal", indicator.Bigger, target("60", noMargin, noMargin), "60", "60% against a target of 60% (tolerance not recorded), target met: better than target"},
		{"better", indicator.Bigger, target("60", noMargin, noMargin), "61", "61% against a target of 60% (tolerance not recorded), bigger is better: better than target"},
		{"better by less than is shown", indicator.Bigger, target("60", noMargin, noMargin), "60.2", "60% against a target of 60% (tolerance not recorded), target met: better than target"},
		{"smaller is better, equal", indicator.Smaller, target("9", limit("12"), noMargin), "9", "9% against a target of 9% (tolerance 12%), target met: better than target"},
		{"smaller is better, better", indicator.Smaller, target("9", limit("12"), noMargin), "8", "8% against a target of 9% (tolerance 12%), smaller is better: better than target"},
		{"near enough", indicator.Bigger, target("60", noMargin, points("2")), "58.5", "59% against a target of 60% (met at 58%, within 2 percentage points of the target; tolerance not recorded), target met: better than target"},
		{"near enough and better", indicator.Smaller, target("9", noMargin, points("2")), "8", "8% against a target of 9% (met at 11%, within 2 percentage points of the target; tolerance not recorded), smaller is better: better than target"},
		{"at the tolerance", indicator.Bigger, target("60", limit("55"), noMargin), "55", "55% against a target of 60% (tolerance 55%), bigger is better: in tolerance"},
		{"a single figure to be in range of", indicator.Range, target("20", noMargin, points("2")), "20", "20% against a target of 20% (met at 18% to 22%, within 2 percentage points of the target; tolerance not recorded), target met: better than target"},
		{"a range", indicator.Range, targetRange("10", "20", noMargin, noMargin), "20", "20% against a target range of 10% to 20% (tolerance not recorded), in range is better: better than target"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(percentages, test.polarity, test.target)
			if got := i.Evaluate(series("2019-20/q4", test.value), noJudgement, rules).Working; got != test.want {
				t.Errorf("the working\n got: %s\nwant: %s", got, test.want)
			}
		})
	}
}

// TestTargetMetByScheme checks that a class that begins below the target is not said to
// meet it.
func TestTargetMetByScheme(t *testing.T) {
	below := scheme(with(green, func(c *indicator.Class) { c.From = edge(indicator.ByPoints, "-2") }), red)
	i := measure(percentages, indicator.Bigger, target("60", noMargin, noMargin))
	i.Schemes = []indicator.DatedScheme{{From: at("1990-91/q1"), Scheme: below}}
	for value, want := range map[string]string{
		"58": "58% against a target of 60% (on target from 58%), bigger is better: on target",
		"60": "60% against a target of 60% (on target from 58%), target met: on target",
	} {
		if got := i.Evaluate(series("2019-20/q4", value), noJudgement, rules).Working; got != want {
			t.Errorf("the working\n got: %s\nwant: %s", got, want)
		}
	}
}
