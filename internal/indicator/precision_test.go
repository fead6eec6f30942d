package indicator_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"outturn/internal/indicator"
)

// share is a figure of a count and its base.
func share(count, base string) indicator.Reading {
	return indicator.Reading{State: indicator.Present, Value: percentages.Quotient(num(count), num(base)), Count: ref(count), Base: ref(base)}
}

func computed(value string) indicator.Reading {
	r := figure(value)
	r.Derived = true
	return r
}

// TestAtOnePrecision checks that a computed figure is compared with a written one as
// precisely as that was written, in direction, trend and change alike.
func TestAtOnePrecision(t *testing.T) {
	tests := []struct {
		name      string
		from, to  indicator.Reading
		decimals  int
		direction indicator.Direction
		working   string
		change    string
	}{
		{"a share against a whole number", figure("96"), share("113", "118"), 0, indicator.Unchanged, "96%, the same as", "0 points"},
		{"and the other way round", share("113", "118"), figure("96"), 0, indicator.Unchanged, "96%, the same as", "0 points"},
		{"a whole number that was rounded otherwise", figure("95"), share("113", "118"), 0, indicator.GotBetter, "96% against 95%", "+1 point"},
		{"a number with a decimal", figure("96.0"), share("113", "118"), 0, indicator.GotWorse, "95.8% against 96.0%", "−0.2 points"},
		{"an indicator with a decimal", figure("96"), share("113", "118"), 1, indicator.GotWorse, "95.8% against 96.0%", "−0.2 points"},
		{"two shares", share("114", "119"), share("113", "118"), 0, indicator.GotWorse, "95.76% against 95.80%", "−0.04 points"},
		{"two numbers", figure("96"), figure("95.8"), 0, indicator.GotWorse, "95.8% against 96%", "−0.2 points"},
		{"what is computed", figure("96"), computed("95.762711864407"), 0, indicator.Unchanged, "96%, the same as", "0 points"},
		{"what is computed from whole numbers", share("113", "118"), computed("96"), 0, indicator.Unchanged, "96%, the same as", "0 points"},
		{"not rounded to all", figure("100"), share("299", "300"), 0, indicator.GotWorse, "99.7% against 100%", "−0.3 points"},
		{"nor to nothing", figure("0"), share("1", "300"), 0, indicator.GotBetter, "0.3% against 0%", "+0.3 points"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(percentages, indicator.Bigger)
			i.Decimals = test.decimals
			pair := series("2019-20/q4", "0", "0")
			pair[0].Reading, pair[1].Reading = test.from, test.to
			exact := rules
			exact.Trend.StablePoints = num("0")
			e := i.Evaluate(pair, noJudgement, exact)
			if e.Direction.Direction != test.direction {
				t.Errorf("the direction is %q, want %q", e.Direction.Direction, test.direction)
			}
			if (e.Trend == indicator.Stable) != (test.direction == indicator.Unchanged) {
				t.Errorf("the trend is %q beside the direction %q", e.Trend, test.direction)
			}
			for _, words := range []string{e.Direction.Working, e.TrendWorking} {
				if !contains(words, test.working+" in Quarter 3, 2019/20") {
					t.Errorf("%q does not say %q", words, test.working)
				}
			}
			if change, ok := i.ChangeBetween(shown(pair, e)); !ok || change.Display() != test.change {
				t.Errorf("the change is %q, want %q", change.Display(), test.change)
			}
		})
	}
}

// TestVolatileAtOnePrecision checks that no movement is seen between a written figure
// and a share that may be the same.
func TestVolatileAtOnePrecision(t *testing.T) {
	three := series("2019-20/q4", "1", "0", "0.7")
	three[1].Reading = share("14", "1000")
	sensitive := rules
	sensitive.Trend.VolatilePercent, sensitive.Trend.StablePoints = num("5"), num("0")
	if e := measure(percentages, indicator.Bigger).Evaluate(three, noJudgement, sensitive); e.Trend == indicator.Volatile {
		t.Errorf("the trend is %q: %s", e.Trend, e.TrendWorking)
	}
}

// TestDecimalsOfChanges checks that a difference has the decimals with which the finer
// of its terms is shown.
func TestDecimalsOfChanges(t *testing.T) {
	i := measure(percentages, indicator.Bigger, target("90", noMargin, noMargin))
	pair := series("2019-20/q4", "84.1", "89.6") // the second is not shown as 90%
	if change, _ := i.ChangeBetween(pair[0], pair[1]); change.Display() != "+5.6 points" {
		t.Errorf("beside a figure shown with a decimal, the change is %s", change.Display())
	}
	theirs := indicator.Point{Reading: figure("94.5")}
	ours := series("2019-20/q4", "85")[0]
	if change, _ := i.Difference(theirs, ours); change.Display() != "−9.5 points" {
		t.Errorf("the difference from 94.5%% is %s", change.Display())
	}
}

// shown are two figures with the decimals that an evaluation gives them.
func shown(pair []indicator.Point, e indicator.Evaluation) (from, to indicator.Point) {
	both := asWritten(nil, pair, e)
	pair[0].Decimals, pair[1].Decimals = both[0].Decimals, both[1].Decimals
	return pair[0], pair[1]
}

// TestChangesFollowFromFigures checks with random figures that a change in points is the
// difference of the figures as pages show them, with as many decimals as they have.
func TestChangesFollowFromFigures(t *testing.T) {
	for seed := range uint64(1000) {
		r := &random{rand.New(rand.NewPCG(seed, 2))}
		i, pair := r.indicator(t), series("2019-20/q4", r.number(9), r.number(9))
		r.evaluate(i, pair, rules)
		change, ok := i.ChangeBetween(pair[0], pair[1])
		if !ok {
			continue
		}
		written := asWritten(i, pair, indicator.Evaluation{})
		from, to := written[0].Reading.Value, written[1].Reading.Value
		if (change.Words() == "no change") != from.Equal(to) || strings.HasPrefix(change.Words(), "up") != to.GreaterThan(from) {
			t.Fatalf("seed %d: from %s to %s: %s", seed, i.DisplayAt(pair[0]), i.DisplayAt(pair[1]), change.Words())
		}
		if points := indicator.Number(to.Sub(from).Abs(), change.Decimals); change.Points && !from.Equal(to) && !strings.Contains(change.Words(), " "+points+" percentage point") {
			t.Fatalf("seed %d: from %s to %s: %s, want %s", seed, i.DisplayAt(pair[0]), i.DisplayAt(pair[1]), change.Words(), points)
		}
	}
}
