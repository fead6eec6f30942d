package indicator_test

import (
	"slices"
	"testing"

	"outturn/internal/indicator"
)

// TestSides checks a range with other distances below and above, and with open edges.
func TestSides(t *testing.T) {
	uneven := indicator.Margin{Kind: indicator.Sides, Low: num("2"), High: num("1")}
	open := uneven
	open.Open = true
	for _, test := range []struct {
		met   indicator.Margin
		value string
		want  indicator.Position
		words string
	}{
		{uneven, "18", indicator.Better, "18% against a target of 20% (met at 18% to 21%, from 2 percentage points below to 1 percentage point above the target; tolerance not recorded), in range is better: better than target"},
		{uneven, "17.9", indicator.Outside, "17.9% against a target of 20% (met at 18% to 21%, from 2 percentage points below to 1 percentage point above the target; tolerance not recorded), in range is better: outside tolerance"},
		{uneven, "21", indicator.Better, ""},
		{uneven, "21.1", indicator.Outside, ""},
		{open, "21", indicator.Outside, "21% against a target of 20% (met between 18% and 21%, from 2 percentage points below to 1 percentage point above the target; tolerance not recorded), in range is better: outside tolerance"},
		{open, "20.9", indicator.Better, ""},
	} {
		i := measure(percentages, indicator.Range, target("20", noMargin, test.met))
		e := i.Evaluate(series("2019-20/q4", test.value), noJudgement, rules)
		if e.Position != test.want || test.words != "" && e.Working != test.words {
			t.Errorf("%s: %s: %s", test.value, e.Position, e.Working)
		}
	}
	if !uneven.Distance() || limit("5").Distance() {
		t.Error("only distances are distances")
	}
}

// TestOpenBelow checks the words of a tolerance whose edge is outside, smaller being better.
func TestOpenBelow(t *testing.T) {
	open := limit("12")
	open.Open = true
	i := measure(days, indicator.Smaller, target("9", open, noMargin))
	const want = "12 days against a target of 9 days (tolerance below 12 days), smaller is better: outside tolerance"
	if got := i.Evaluate(series("2019-20/q4", "12"), noJudgement, rules).Working; got != want {
		t.Errorf("the working is %q, want %q", got, want)
	}
}

func TestCoversWords(t *testing.T) {
	for want, covers := range map[string]indicator.Covers{
		"": {}, "for the year to date": {YearToDate: true}, "at the end of the quarter": {AtDate: true}, "over 12 months": {Months: 12},
		"over 1 month": {Months: 1},
	} {
		if got := covers.Words(); got != want {
			t.Errorf("%+v is %q, want %q", covers, got, want)
		}
	}
	if got := (indicator.Covers{Months: 3}).Words(); got != "" {
		t.Errorf("three months are %q", got)
	}
}

func TestNextDue(t *testing.T) {
	i := measure(percentages, indicator.Bigger)
	i.Due = []int{4}
	for in, want := range map[string]string{"2019-20/q1": "2019-20/q4", "2019-20/q4": "2020-21/q4"} {
		if got := i.NextDue(at(in)); got != at(want) {
			t.Errorf("after %s it is due in %s, want %s", in, got, want)
		}
	}
	i.Until = at("2019-20/q3")
	if got := i.NextDue(at("2019-20/q2")); got != at("2019-20/q4") {
		t.Errorf("before anybody knows of its end it is due in %s", got)
	}
}

func TestInSet(t *testing.T) {
	i := indicator.Indicator{Set: "a", AlsoIn: []string{"b"}}
	for id, want := range map[string]bool{"a": true, "b": true, "c": false} {
		if got := i.InSet(id); got != want {
			t.Errorf("in the set %s: %t", id, got)
		}
	}
}

func TestPositionCodes(t *testing.T) {
	own := indicator.Own(indicator.Better, "exceeding")
	if own.Kind() != indicator.Better || own.Class() != "exceeding" || indicator.Better.Class() != "" {
		t.Errorf("%s is of the kind %s and the class %q", own, own.Kind(), own.Class())
	}
	order := []indicator.Position{own, indicator.Better, indicator.Within, indicator.Outside}
	if got := indicator.Worst(order, indicator.Better, own); got != indicator.Better {
		t.Errorf("the worse of two that are better is %s", got)
	}
}

func TestBreakAt(t *testing.T) {
	i := measure(percentages, indicator.Bigger)
	i.Breaks = []indicator.Break{{From: at("2019-20/q1"), Reason: "Counted anew."}}
	if b, ok := i.BreakAt(at("2019-20/q1")); !ok || b.Reason != "Counted anew." {
		t.Error("the break is not found in its quarter")
	}
	if _, ok := i.BreakAt(at("2019-20/q2")); ok {
		t.Error("a break is found in another quarter")
	}
}

// TestLongRuns checks the words for a class that needs many quarters in a row.
func TestLongRuns(t *testing.T) {
	i := measure(numbers, indicator.Bigger, target("90", noMargin, noMargin))
	i.Schemes = []indicator.DatedScheme{{From: at("1990-91/q1"), Scheme: scheme(green, amber, with(red, func(c *indicator.Class) { c.Quarters = 6 }))}}
	i.Direction = &indicator.DirectionRule{Points: num("2"), Banded: true}
	e := i.Evaluate(series("2019-20/q4", "80", "80", "80", "80", "80"), noJudgement, rules)
	const want = "80 against a target of 90 (on target from 90; close from 90), bigger is better: behind; that needs 6 quarters in a row, and this is the fifth: close"
	if e.Working != want {
		t.Errorf("the working is %q, want %q", e.Working, want)
	}
	if got := e.Direction.Working; got != "80, the same as in Quarter 3, 2019/20: no change" {
		t.Errorf("the direction is %q", got)
	}
}

// TestLists checks that every code is listed once.
func TestLists(t *testing.T) {
	if got := indicator.Directions(); !slices.Equal(got, []indicator.Direction{"better", "no change", "worse"}) {
		t.Errorf("the directions are %v", got)
	}
	if got := indicator.Trends(); !slices.Equal(got, []indicator.Trend{"improving", "stable", "declining", "volatile", "new measure", "too few figures"}) {
		t.Errorf("the trends are %v", got)
	}
}
