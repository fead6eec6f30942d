package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

// TestAgreesAsWritten checks that the position is true of figures as they are written in
// the end: other sentences may ask for decimals with which it would not be.
func TestAgreesAsWritten(t *testing.T) {
	exactly := &indicator.DirectionRule{Banded: true}
	for _, test := range []struct {
		name      string
		unit      indicator.Unit
		polarity  indicator.Polarity
		target    indicator.Target
		direction *indicator.DirectionRule
		values    []string
		want      string
	}{
		{"a decimal more would be in tolerance", days, indicator.Smaller, target("1", limit("2.5"), noMargin), nil, []string{"2.5", "2.51"},
			"2.51 days against a target of 1 days (tolerance 2.5 days), smaller is better: outside tolerance"},
		{"a decimal more would meet the target", percentages, indicator.Bigger, target("89.5", noMargin, noMargin), &indicator.DirectionRule{Banded: true, Points: num("0.3")}, []string{"89.5", "89.49"},
			"89.49% against a target of 89.5% (tolerance not recorded), bigger is better: outside tolerance"},
		{"a decimal more would miss it", pounds, indicator.Smaller, target("20.25", noMargin, noMargin), exactly, []string{"20.24", "20.25"},
			"£20.25 against a target of £20.25 (tolerance not recorded), target met: better than target"},
		{"a target has the form of the figure that it is", percentages, indicator.Bigger, conditional(t, "higher than last quarter"), nil, []string{"80.4", "80.4"},
			"80% against the target “higher than last quarter” (80%) (tolerance not recorded), bigger is better: outside tolerance"},
		{"and both are finer where they must be", percentages, indicator.Bigger, conditional(t, "higher than last quarter"), nil, []string{"80.1", "80.4"},
			"80.4% against the target “higher than last quarter” (80.1%) (tolerance not recorded), bigger is better: better than target"},
	} {
		t.Run(test.name, func(t *testing.T) {
			i := measure(test.unit, test.polarity, test.target)
			i.Direction = test.direction
			e := i.Evaluate(series("2019-20/q4", test.values...), noJudgement, rules)
			if e.Working != test.want {
				t.Errorf("\n got: %s\nwant: %s", e.Working, test.want)
			}
		})
	}
}
