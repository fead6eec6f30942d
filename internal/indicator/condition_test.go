package indicator_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/wording"
)

// ref3 is a profile of three quarters.
func ref3(values ...string) []decimal.Decimal {
	var all []decimal.Decimal
	for _, v := range values {
		all = append(all, num(v))
	}
	return all
}

func TestParseCondition(t *testing.T) {
	tests := []struct {
		text       string
		side       indicator.Polarity
		strict     bool
		kind       indicator.ReferenceKind
		value      string
		comparator string
	}{
		{"below 85", indicator.Smaller, true, indicator.FixedValue, "85", ""},
		{"Below 85%", indicator.Smaller, true, indicator.FixedValue, "85", ""},
		{"at least  1,265", indicator.Bigger, false, indicator.FixedValue, "1265", ""},
		{"no more than -2.5", indicator.Smaller, false, indicator.FixedValue, "-2.5", ""},
		{"Higher than previous year", indicator.Bigger, true, indicator.LastYear, "", ""},
		{"no more than the same quarter last year", indicator.Smaller, false, indicator.LastYear, "", ""},
		{"better than last year", "", true, indicator.LastYear, "", ""},
		{"no worse than the previous quarter", "", false, indicator.LastQuarter, "", ""},
		{"above the national figure", indicator.Bigger, true, indicator.ComparatorFigure, "", "national"},
		{"no lower than the statistical neighbours average", indicator.Bigger, false, indicator.ComparatorFigure, "", "statistical neighbours"},
	}
	for _, test := range tests {
		c, ok := indicator.ParseCondition(test.text, percentages)
		if !ok || c.Side != test.side || c.Strict != test.strict || c.Bound.Kind != test.kind || c.Bound.Comparator != test.comparator {
			t.Errorf("%q is read as %+v, %t", test.text, c, ok)
		}
		if test.value != "" && !c.Bound.Value.Equal(num(test.value)) {
			t.Errorf("%q has the value %s", test.text, c.Bound.Value)
		}
	}
	for _, text := range []string{"", "85", "below", "below the ", "improve", "roughly last year", "abovethe national figure"} {
		if c, ok := indicator.ParseCondition(text, percentages); ok {
			t.Errorf("%q is read as %+v", text, c)
		}
	}
}

// TestNumbersInWords checks which numbers are read in a target in words, and what is
// said of the others.
func TestNumbersInWords(t *testing.T) {
	const digits = "write the number in digits, as 1500, 1,500 or 12.5, with "
	for _, test := range []struct {
		text string
		unit indicator.Unit
		want string // the number or the hint
	}{
		{"0", numbers, "0"}, {"1.5", numbers, "1.5"}, {"-2.5", numbers, "-2.5"}, {"−2.5", numbers, "-2.5"}, {"1,265", numbers, "1265"}, {"1265", numbers, "1265"},
		{"1,000,000.25", numbers, "1000000.25"}, {"0.125", numbers, "0.125"}, {"0.500", numbers, "0.5"}, {"12.345", numbers, "12.345"},
		{"85%", percentages, "85"}, {"85 %", percentages, "85"}, {"20 days", days, "20"}, {"£1,500", pounds, "1500"}, {"-£1,500", pounds, "-1500"},
		{"1,5", numbers, "write 1.5, with a point before the decimals"},
		{"-1,5", numbers, "write -1.5, with a point before the decimals"},
		{"−1,5", numbers, "write -1.5, with a point before the decimals"},
		{"97,5%", percentages, "write 97.5, with a point before the decimals"},
		{"1.000,5", numbers, "write 1000.5, with a point before the decimals"},
		{"1234,567", numbers, "write 1234.567, with a point before the decimals"},
		{"1.000", numbers, "write 1 or, for thousands, 1,000"},
		{"85.250", numbers, "write 85.25 or, for thousands, 85,250"},
		{"1e3", numbers, digits + "nothing beside it"}, {"1e999999999", numbers, digits + "nothing beside it"},
		{"1,50,000", numbers, digits + "nothing beside it"}, {"1 500", numbers, digits + "nothing beside it"}, {".5", numbers, digits + "nothing beside it"},
		{"20 working days", days, digits + "days or nothing beside it"}, {"85 per cent", percentages, digits + "% or nothing beside it"}, {"$5", pounds, digits + "£ or nothing beside it"},
		{"9999999999999999", numbers, digits + "nothing beside it"},
		{"national", numbers, ""}, {"national 2", numbers, ""},
	} {
		c, _ := indicator.ParseCondition("below "+test.text, test.unit)
		got := c.Bound.Value.String()
		if c.Bound.Kind != indicator.FixedValue {
			got = indicator.NumberHint(c.Bound.Comparator, test.unit)
		}
		if got != test.want {
			t.Errorf("%q: %s, want %s", test.text, got, test.want)
		}
	}
}

// conditional is a target in words, without a tolerance.
func conditional(t *testing.T, text string) indicator.Target {
	t.Helper()
	c, ok := indicator.ParseCondition(text, percentages)
	if !ok {
		t.Fatalf("%q is no condition", text)
	}
	return indicator.Target{Status: indicator.Set, Value: c.Bound.Value, Condition: &c}
}

func TestEvaluateConditions(t *testing.T) {
	year := []string{"32", "30", "30", "30"} // up to quarter 3 of 2019/20
	tests := []struct {
		name, target string
		polarity     indicator.Polarity
		before       []string
		value        string
		want         indicator.Position
		working      string
	}{
		{"strictly below, on the edge", "below 85", indicator.Smaller, nil, "85", indicator.Outside,
			"85% against the target “below 85” (tolerance not recorded), smaller is better: outside tolerance"},
		{"strictly below", "below 85", indicator.Smaller, nil, "84.96", indicator.Better,
			"84.96% against the target “below 85” (tolerance not recorded), smaller is better: better than target"},
		{"at most, on the edge", "at most 85", indicator.Smaller, nil, "85", indicator.Better,
			"85% against the target “at most 85” (tolerance not recorded), target met: better than target"},
		{"higher than last year", "Higher than last year", indicator.Bigger, year, "33", indicator.Better,
			"33% against the target “higher than last year” (32%) (tolerance not recorded), bigger is better: better than target"},
		{"the same as last year is not higher", "higher than last year", indicator.Bigger, year, "32", indicator.Outside,
			"32% against the target “higher than last year” (32%) (tolerance not recorded), bigger is better: outside tolerance"},
		{"no change counts", "no worse than last year", indicator.Bigger, year, "32", indicator.Better,
			"32% against the target “no worse than last year” (32%) (tolerance not recorded), target met: better than target"},
		{"better, where smaller is", "better than last year", indicator.Smaller, year, "31", indicator.Better,
			"31% against the target “better than last year” (32%) (tolerance not recorded), smaller is better: better than target"},
		{"the words say which side", "higher than previous year", indicator.Smaller, year, "33", indicator.Better,
			"33% against the target “higher than previous year” (32%) (tolerance not recorded), smaller is better: better than target"},
		{"the quarter before", "no more than the quarter before", indicator.Smaller, year, "30", indicator.Better,
			"30% against the target “no more than the quarter before” (30%) (tolerance not recorded), target met: better than target"},
		{"nothing to compare with", "better than last year", indicator.Bigger, []string{"30", "30"}, "31", indicator.Untargeted,
			"31%: no target. The target is better than last year, and there is no figure for Quarter 4, 2018/19."},
		{"a comparator", "above the national figure", indicator.Bigger, nil, "41", indicator.Better,
			"41% against the target “above the national figure” (40.5%) (tolerance not recorded), bigger is better: better than target"},
		{"a comparator without a figure", "above the regional figure", indicator.Bigger, nil, "41", indicator.Untargeted,
			"41%: no target. The target is above the regional figure, and no figure that it can be compared with is recorded."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			points := series("2019-20/q4", append(test.before, test.value)...)
			points[len(points)-1].Comparators = map[string]indicator.Theirs{"national": {Value: num("40.5")}}
			e := measure(percentages, test.polarity, conditional(t, test.target)).Evaluate(points, noJudgement, rules)
			if e.Position != test.want || e.Working != test.working {
				t.Errorf("%s: %s\nwant %s: %s", e.Position, e.Working, test.want, test.working)
			}
		})
	}
}

func TestOpenEdges(t *testing.T) {
	open := percent("10")
	open.Open = true
	for _, test := range []struct {
		name      string
		tolerance indicator.Margin
		value     string
		want      indicator.Position
		words     string
	}{
		{"exactly 10% is inside", percent("10"), "72", indicator.Within, "tolerance 72%, within 10% of the target"},
		{"exactly 10% is outside", open, "72", indicator.Outside, "tolerance above 72%, within 10% of the target"},
		{"less than 10% is inside", open, "72.1", indicator.Within, "tolerance above 72%, within 10% of the target"},
	} {
		i := measure(percentages, indicator.Bigger, target("80", test.tolerance, noMargin))
		e := i.Evaluate(series("2019-20/q4", test.value), noJudgement, rules)
		if e.Position != test.want {
			t.Errorf("%s: %s: %s", test.name, e.Position, e.Working)
		}
		if want := " against a target of 80% (" + test.words + "), bigger is better: "; !contains(e.Working, want) {
			t.Errorf("%s: %s", test.name, e.Working)
		}
	}
}

// TestJudgedAsPrinted checks the rule of organisations that round before they judge.
func TestJudgedAsPrinted(t *testing.T) {
	i := measure(percentages, indicator.Bigger, target("90", limit("85"), noMargin))
	for value, want := range map[string]indicator.Position{"89.4": indicator.Within, "89.5": indicator.Better, "84.5": indicator.Within, "84.4": indicator.Outside} {
		i.JudgedAsPrinted = true
		e := i.Evaluate(series("2019-20/q4", value), noJudgement, rules)
		if e.Position != want {
			t.Errorf("%s, as printed: %s, want %s", value, e.Position, want)
		}
		if len(e.Shown) > len("89%") {
			t.Errorf("%s is shown as %s", value, e.Shown)
		}
	}
}

// TestReasonsEndOnce checks that a reason that is a sentence, and one that is not, both
// end with one full stop within a sentence.
func TestReasonsEndOnce(t *testing.T) {
	for _, reason := range []string{"Counted anew.", "Counted anew", "Counted anew?", ""} {
		i := measure(percentages, indicator.Bigger, conditional(t, "higher than last quarter"))
		i.Breaks = []indicator.Break{{From: at("2019-20/q4"), Reason: reason}}
		e := i.Evaluate(series("2019-20/q4", "80", "82"), noJudgement, rules)
		for _, words := range []string{e.Working, wording.Sentence(e.TrendWorking), wording.Sentence(e.Direction.Working)} {
			if strings.Contains(words, "..") || strings.Contains(words, "?.") || !strings.ContainsAny(words[len(words)-1:], ".?") {
				t.Errorf("with the reason %q: %s", reason, words)
			}
		}
	}
}

// TestCarriedAgainstItsOwnReference checks that a carried figure is never compared with
// itself: last quarter and last year are those of the quarter that is carried.
func TestCarriedAgainstItsOwnReference(t *testing.T) {
	for _, test := range []struct {
		name, target string
		values       []string // up to quarter 4 of 2019/20; the last is replaced by an absence
		carried      string
		want         indicator.Position
		working      string
	}{
		{"last quarter", "no worse than last quarter", []string{"83", "82", "-"}, "2019-20/q3", indicator.Outside,
			"82%, carried from Quarter 3, 2019/20, against the target “no worse than last quarter” (83% in Quarter 2, 2019/20) (tolerance not recorded), bigger is better: outside tolerance"},
		{"nothing before it", "no worse than last quarter", []string{"82", "-"}, "2019-20/q3", indicator.Untargeted,
			"82%, carried from Quarter 3, 2019/20: no target. The target is no worse than last quarter, and there is no figure for Quarter 2, 2019/20."},
		{"last year", "higher than last year", []string{"70", "80", "80", "80", "82", "82", "-"}, "2019-20/q2", indicator.Better,
			"82%, carried from Quarter 2, 2019/20, against the target “higher than last year” (70% in Quarter 2, 2018/19) (tolerance not recorded), bigger is better: better than target"},
		{"carried for a year", "no worse than last year", []string{"82", "-", "-", "-", "-"}, "2018-19/q4", indicator.Untargeted,
			"82%, carried from Quarter 4, 2018/19: no target. The target is no worse than last year, and there is no figure for Quarter 4, 2017/18."},
		{"a comparator", "above the national figure", []string{"82", "-"}, "2019-20/q3", indicator.Better,
			"82%, carried from Quarter 3, 2019/20, against the target “above the national figure” (40.5%) (tolerance not recorded), bigger is better: better than target"},
	} {
		t.Run(test.name, func(t *testing.T) {
			points := series("2019-20/q4", test.values...)
			last := &points[len(points)-1]
			last.Reading.Carried = at(test.carried)
			last.Comparators = map[string]indicator.Theirs{"national": {Value: num("40.5")}}
			e := measure(percentages, indicator.Bigger, conditional(t, test.target)).Evaluate(points, noJudgement, rules)
			if e.Position != test.want || e.Working != test.working {
				t.Errorf("%s: %s\nwant %s: %s", e.Position, e.Working, test.want, test.working)
			}
		})
	}
}
