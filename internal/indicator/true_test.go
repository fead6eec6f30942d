package indicator_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"outturn/internal/indicator"
)

// TestSentencesAreTrue checks with random figures, targets, tolerances and polarities that
// what is said of figures is true of them as written: the rules come to the same position,
// direction and trend where they are given the figures that pages show.
func TestSentencesAreTrue(t *testing.T) {
	for seed := range uint64(1500) {
		r := &random{rand.New(rand.NewPCG(seed, 1))}
		i, points, by := r.indicator(t), r.points(), rules
		if r.IntN(2) == 0 {
			by.Trend.VolatilePercent = num("1")
		}
		judged := r.evaluate(i, points, by)
		e := judged[len(judged)-1]
		written := asWritten(i, points, e)
		again := i.Evaluate(written, noJudgement, by)
		for _, pair := range [][2]string{
			{string(e.Computed), string(again.Computed)},
			{string(e.Direction.Direction), string(again.Direction.Direction)},
			{string(e.ComputedTrend), string(again.ComputedTrend)},
		} {
			// A rule may see a volatile series in rounded figures that are not named.
			if pair[0] != pair[1] && (again.ComputedTrend != indicator.Volatile || pair[0] == string(e.Computed)) {
				t.Fatalf("seed %d, figures %v written as %v: %q, but of the figures as written %q\n%s\n%s\n%s", seed,
					points, written, pair[0], pair[1], e.Working, e.Direction.Working, e.TrendWorking)
			}
		}
		for n, before := range judged[:len(judged)-1] {
			if then := i.Evaluate(written[:n+1], noJudgement, by); then.Computed != before.Computed {
				t.Fatalf("seed %d: %s of an earlier quarter is written as %s, and is then %s: %s", seed, before.Working, written[n].Reading.Value, then.Computed, then.Working)
			}
		}
		for _, words := range []string{e.Working, e.Direction.Working, e.TrendWorking} {
			if strings.Contains(words, "against") && !strings.HasPrefix(words, e.Shown) && !strings.Contains(words, "then "+e.Shown) {
				t.Fatalf("seed %d: %q has another form of %s", seed, words, e.Shown)
			}
		}
		movesAsWorked(t, e.TrendWorking, e.TrendChange)
		movesAsWorked(t, e.Direction.Working, e.Direction.Change)
		r.referred(t, i, e, written)
	}
}

// referred checks that a target that is an earlier figure is written as that is.
func (r *random) referred(t *testing.T, i *indicator.Indicator, e indicator.Evaluation, written []indicator.Point) {
	if !e.Target.Resolved {
		return
	}
	from := written[len(written)-2]
	if figure := i.DisplayAt(from); !strings.Contains(e.Working, "("+figure+")") {
		t.Fatalf("%q does not write the earlier figure as %s", e.Working, figure)
	}
}

// random makes indicators and figures.
type random struct{ *rand.Rand }

func (r *random) number(whole int) string {
	text := fmt.Sprintf("%d.%0*d", whole, r.IntN(3)+1, r.IntN(1000))
	return regexp.MustCompile(`(\.\d{3})\d+$`).ReplaceAllString(text, "$1")
}

func (r *random) indicator(t *testing.T) *indicator.Indicator {
	unit := []indicator.Unit{percentages, days, pounds}[r.IntN(3)]
	polarity := []indicator.Polarity{indicator.Bigger, indicator.Smaller, indicator.Range}[r.IntN(3)]
	i := measure(unit, polarity, r.target(t, polarity))
	i.Decimals = r.IntN(2)
	if r.IntN(2) == 0 {
		i.Direction = &indicator.DirectionRule{Banded: true, Points: num([]string{"0", "0.3", "1"}[r.IntN(3)])}
	}
	return i
}

func (r *random) target(t *testing.T, polarity indicator.Polarity) indicator.Target {
	margin := []indicator.Margin{noMargin, points(r.number(0)), percent("5"), openly(points("1.25"))}[r.IntN(4)]
	if polarity == indicator.Range {
		return targetRange(r.number(8), r.number(9), margin, noMargin)
	}
	if r.IntN(3) == 0 {
		one := conditional(t, []string{"higher than last quarter", "no more than last quarter", "no worse than last quarter"}[r.IntN(3)])
		one.Tolerance = margin
		return one
	}
	return target(r.number(9), margin, noMargin)
}

func (r *random) points() []indicator.Point {
	var values []string
	for range r.IntN(3) + 1 {
		values = append(values, r.number(7+r.IntN(4)))
	}
	if len(values) > 1 && r.IntN(3) == 0 {
		values[len(values)-1] = values[len(values)-2]
	}
	return series("2019-20/q4", values...)
}

// evaluate judges each quarter in its turn, as reports do.
func (r *random) evaluate(i *indicator.Indicator, points []indicator.Point, by indicator.Rules) []indicator.Evaluation {
	var all []indicator.Evaluation
	for n := range points {
		e := i.Evaluate(points[:n+1], noJudgement, by)
		if decimals, ok := e.DecimalsIn(points[n].Quarter); ok {
			points[n].Decimals = &decimals
		}
		all = append(all, e)
	}
	return all
}

// asWritten are the figures as the pages of an evaluation show them.
func asWritten(i *indicator.Indicator, points []indicator.Point, e indicator.Evaluation) []indicator.Point {
	all := append([]indicator.Point(nil), points...)
	for n, p := range all {
		if decimals, ok := e.DecimalsIn(p.Quarter); ok {
			all[n].Decimals = &decimals
		}
		all[n].Reading.Value = p.Reading.Value.Round(int32(*all[n].Decimals))
	}
	return all
}
