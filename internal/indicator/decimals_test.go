package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

// TestOneShownForm checks that a figure looks the same in every sentence of one
// evaluation, with what each of them needs.
func TestOneShownForm(t *testing.T) {
	for _, test := range []struct {
		name                             string
		of                               *indicator.Indicator
		values                           []string // up to quarter 4 of 2019/20
		shown, working, direction, trend string
	}{
		{"the position needs a decimal", measure(days, indicator.Smaller, target("28.5", noMargin, noMargin)), []string{"33", "28.5"}, "28.5 days",
			"28.5 days against a target of 28.5 days (tolerance not recorded), target met: better than target",
			"28.5 days against 33 days in Quarter 3, 2019/20, smaller is better: better", "28.5 days against 33 days in Quarter 3, 2019/20, smaller is better: getting better"},
		{"the earlier one needed two", measure(percentages, indicator.Bigger, target("85", noMargin, noMargin)), []string{"84.99", "80"}, "80%",
			"80% against a target of 85% (tolerance not recorded), bigger is better: outside tolerance",
			"80% against 84.99% in Quarter 3, 2019/20, bigger is better: worse", "80% against 84.99% in Quarter 3, 2019/20, bigger is better: getting worse"},
		{"the direction needs one, so all have it", measure(percentages, indicator.Bigger), []string{"81", "81.4"}, "81.4%",
			"81.4%: no target", "81.4% against 81% in Quarter 3, 2019/20, bigger is better: better", "81.4% against 81% in Quarter 3, 2019/20, a change within 1 percentage point: stable"},
		{"no more than were recorded", measure(percentages, indicator.Bigger), []string{"80.6", "80.9"}, "80.9%",
			"80.9%: no target", "80.9% against 80.6% in Quarter 3, 2019/20, bigger is better: better", "80.9% against 80.6% in Quarter 3, 2019/20, a change within 1 percentage point: stable"},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.of.Direction = &indicator.DirectionRule{Banded: true} // every change counts
			e := test.of.Evaluate(series("2019-20/q4", test.values...), noJudgement, rules)
			for _, words := range [][2]string{{e.Shown, test.shown}, {e.Working, test.working}, {e.Direction.Working, test.direction}, {e.TrendWorking, test.trend}} {
				if words[0] != words[1] {
					t.Errorf("\n got: %s\nwant: %s", words[0], words[1])
				}
			}
		})
	}
}

// TestAsPrintedCompares checks that what is judged as printed is compared as printed: the
// figure that a target refers to, direction, trend and change.
func TestAsPrintedCompares(t *testing.T) {
	i := measure(percentages, indicator.Bigger, conditional(t, "higher than last quarter"))
	i.JudgedAsPrinted, i.Direction = true, &indicator.DirectionRule{Banded: true}
	points := series("2019-20/q4", "92", "89.6", "89.5")
	e := i.Evaluate(points, noJudgement, rules)
	if want := "90% against the target “higher than last quarter” (90%) (tolerance not recorded), bigger is better: outside tolerance"; e.Working != want {
		t.Errorf("the target\n got: %s\nwant: %s", e.Working, want)
	}
	if want := "90%, the same as in Quarter 3, 2019/20: no change"; e.Direction.Working != want {
		t.Errorf("the direction\n got: %s\nwant: %s", e.Direction.Working, want)
	}
	if want := "90% against 92% in Quarter 2, 2019/20, bigger is better: getting worse"; e.TrendWorking != want {
		t.Errorf("the trend\n got: %s\nwant: %s", e.TrendWorking, want)
	}
	if c, ok := i.ChangeBetween(points[1], points[2]); !ok || !c.Amount.IsZero() {
		t.Errorf("the change is %s", c.Amount)
	}
	if c, ok := i.Difference(points[0], points[2]); !ok || !c.Amount.Equal(num("-2")) {
		t.Errorf("the difference from somebody else's figure is %s", c.Amount)
	}
	if !e.Reading.Value.Equal(num("89.5")) || !e.Judged.Reading.Value.Equal(num("89.5")) || !e.Direction.From.Reading.Value.Equal(num("89.6")) {
		t.Errorf("the recorded figures are lost: %s, %s, %s", e.Reading.Value, e.Judged.Reading.Value, e.Direction.From.Reading.Value)
	}
}
