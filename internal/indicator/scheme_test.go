package indicator_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// Schemes of published practice.

func class(kind indicator.Position, id, label string, from indicator.Edge) indicator.Class {
	return indicator.Class{Position: indicator.Own(kind, id), Label: label, From: from}
}

func edge(kind indicator.EdgeKind, value string) indicator.Edge {
	return indicator.Edge{Kind: kind, Value: num(value)}
}

var (
	atTarget    = indicator.Edge{Kind: indicator.AtTarget}
	atTolerance = indicator.Edge{Kind: indicator.AtTolerance}

	blue  = class(indicator.Better, "blue", "Exceeding", edge(indicator.ByPercent, "5"))
	green = class(indicator.Better, "green", "On target", atTarget)
	amber = class(indicator.Within, "amber", "Close", atTolerance)
	red   = class(indicator.Outside, "red", "Behind", indicator.Edge{})
)

func scheme(classes ...indicator.Class) *indicator.Scheme { return &indicator.Scheme{Classes: classes} }

// with changes one class.
func with(c indicator.Class, change func(*indicator.Class)) indicator.Class {
	change(&c)
	return c
}

func ambersFrom(kind indicator.EdgeKind, value string) indicator.Class {
	return with(amber, func(c *indicator.Class) { c.From = edge(kind, value) })
}

var (
	sinceYear = indicator.EarlierFigure{Kind: indicator.AgainstYear}
	worsened  = indicator.Scheme{Against: &sinceYear, Classes: []indicator.Class{green, with(amber, func(c *indicator.Class) { c.IfWorse = red.Position }), red}}
	patient   = indicator.Scheme{Classes: []indicator.Class{green, amber, with(red, func(c *indicator.Class) { c.Quarters = 2 })}}
	slow      = indicator.Scheme{Classes: []indicator.Class{green, with(amber, func(c *indicator.Class) { c.Quarters = 2 }), with(red, func(c *indicator.Class) { c.Quarters = 2 })}}
	steady    = indicator.Scheme{Classes: []indicator.Class{green, with(red, func(c *indicator.Class) { c.IfUnchanged, c.IfBetter = green.Position, green.Position })}}
)

// TestSchemes checks rules of published practice on and around each of their edges.
func TestSchemes(t *testing.T) {
	tests := []struct {
		name     string
		scheme   *indicator.Scheme
		polarity indicator.Polarity
		target   indicator.Target
		values   map[string]indicator.Class // of the last of the values: what it comes to
	}{
		{"green within 5% and amber to 10%", scheme(with(green, func(c *indicator.Class) { c.From = edge(indicator.ByPercent, "-5") }), ambersFrom(indicator.ByPercent, "-10"), red),
			indicator.Bigger, target("80", noMargin, noMargin), map[string]indicator.Class{"76": green, "75.9": amber, "72": amber, "71.9": red}},
		{"amber within 10 points, smaller is better", scheme(green, ambersFrom(indicator.ByPoints, "-10"), red),
			indicator.Smaller, target("20", noMargin, noMargin), map[string]indicator.Class{"20": green, "20.1": amber, "30": amber, "30.1": red}},
		{"from 2 points below to 1 above", scheme(with(blue, func(c *indicator.Class) { c.From = edge(indicator.ByPoints, "1") }), with(green, func(c *indicator.Class) { c.From = edge(indicator.ByPoints, "-2") }), red),
			indicator.Bigger, target("90", noMargin, noMargin), map[string]indicator.Class{"91": blue, "90.9": green, "88": green, "87.9": red}},
		{"exactly 10% is outside", scheme(green, with(amber, func(c *indicator.Class) {
			c.From = indicator.Edge{Kind: indicator.ByPercent, Value: num("-10"), Open: true}
		}), red),
			indicator.Bigger, target("80", noMargin, noMargin), map[string]indicator.Class{"72": red, "72.01": amber}},
		{"exactly 10% is inside", scheme(green, ambersFrom(indicator.ByPercent, "-10"), red),
			indicator.Bigger, target("80", noMargin, noMargin), map[string]indicator.Class{"72": amber, "71.99": red}},
		{"four classes, exceeding by 5% or more", scheme(blue, green, amber, red),
			indicator.Bigger, target("80", limit("70"), noMargin), map[string]indicator.Class{"84": blue, "83.9": green, "80": green, "79.9": amber, "70": amber, "69.9": red}},
		{"halfway to the tolerance", scheme(green, with(blue, func(c *indicator.Class) { c.From = edge(indicator.OfTheWay, "50") }), amber, red),
			indicator.Smaller, target("10", limit("20"), noMargin), map[string]indicator.Class{"10": green, "15": blue, "15.1": amber, "20": amber, "20.1": red}},
		{"a band on both sides of the target", scheme(with(green, func(c *indicator.Class) { c.From = edge(indicator.ByPoints, "-2") }), ambersFrom(indicator.ByPoints, "-5"), red),
			indicator.Range, target("20", noMargin, noMargin), map[string]indicator.Class{"18": green, "22": green, "17.9": amber, "25": amber, "25.1": red, "14.9": red}},
		{"floor 80 with ambition 95", scheme(with(blue, func(c *indicator.Class) { c.From = edge(indicator.AtValue, "95") }), with(amber, func(c *indicator.Class) { c.From = edge(indicator.AtValue, "80") }), red),
			indicator.Bigger, target("95", noMargin, noMargin), map[string]indicator.Class{"95": blue, "94.9": amber, "80": amber, "79.9": red}},
		{"amber becomes red if worse than last year", &worsened,
			indicator.Bigger, target("90", limit("80"), noMargin), map[string]indicator.Class{"86 0 0 0 85": red, "85 0 0 0 85": amber, "84 0 0 0 85": amber, "- 0 0 0 85": amber, "99 0 0 0 95": green}},
		{"red only after two quarters", &patient,
			indicator.Bigger, target("90", limit("80"), noMargin), map[string]indicator.Class{"79": amber, "85 79": amber, "79 79": red, "95 79 78": red, "79 - 79": amber, "79 85 79": amber, "79 z 79": red, "85": amber}},
		{"amber and red only after two quarters", &slow,
			indicator.Bigger, target("90", limit("80"), noMargin), map[string]indicator.Class{
				"79": green, "95 79": green, "95 85": green, "85 79": amber, "79 85": amber, "79 79": red, "85 85": amber, "95 85 85 79": amber, "79 - 79": green, "79 95": green}},
		{"no change counts as green", &steady,
			indicator.Bigger, target("90", noMargin, noMargin), map[string]indicator.Class{"80 80": green, "80 81": green, "80 79": red, "80": red}},
		{"target 0", scheme(green, ambersFrom(indicator.ByPoints, "-1"), red),
			indicator.Smaller, target("0", noMargin, noMargin), map[string]indicator.Class{"0": green, "1": amber, "2": red}},
		{"negative values, smaller is better", scheme(green, ambersFrom(indicator.ByPercent, "-10"), red),
			indicator.Smaller, target("-10", noMargin, noMargin), map[string]indicator.Class{"-10": green, "-9.9": amber, "-9": amber, "-8.9": red}},
		{"a target over 100%", scheme(green, ambersFrom(indicator.ByPercent, "-10"), red),
			indicator.Bigger, target("120", noMargin, noMargin), map[string]indicator.Class{"120": green, "108": amber, "107.9": red}},
		{"two classes", scheme(green, red), indicator.Bigger, target("90", limit("80"), noMargin), map[string]indicator.Class{"90": green, "89.9": red}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(percentages, test.polarity, test.target)
			i.Schemes = append(i.Schemes, indicator.DatedScheme{From: at("1990-91/q1"), Scheme: test.scheme})
			for values, want := range test.values {
				e := i.Evaluate(series("2019-20/q4", strings.Fields(values)...), noJudgement, everyChange)
				if e.Position != want.Position {
					t.Errorf("%s comes to %s, want %s: %s", values, e.Position, want.Position, e.Working)
				}
				if !strings.HasSuffix(e.Working, indicator.InSentence(want.Label)) {
					t.Errorf("the working of %s does not end with %s: %s", values, want.Label, e.Working)
				}
			}
		})
	}
}

// everyChange is a rule by which any change is one for the direction.
var everyChange = indicator.Rules{Labels: labels, Trend: indicator.DefaultTrend(), Direction: indicator.DirectionRule{Banded: true}}

// TestSchemeKeepsToDirection checks that a class that depends on the direction takes a
// change for none that is none for the direction.
func TestSchemeKeepsToDirection(t *testing.T) {
	i := measure(percentages, indicator.Bigger, target("90", noMargin, noMargin))
	i.Schemes = []indicator.DatedScheme{{From: at("1990-91/q1"), Scheme: &steady}}
	for before, want := range map[string]indicator.Class{"80": green, "80.1": red} {
		if e := i.Evaluate(series("2019-20/q4", before, "79"), noJudgement, rules); e.Position != want.Position {
			t.Errorf("79 against %s comes to %s: %s", before, e.Position, e.Working)
		}
	}
}

func TestSchemeWorking(t *testing.T) {
	four := scheme(blue, green, amber, red)
	tests := []struct {
		scheme   *indicator.Scheme
		polarity indicator.Polarity
		target   indicator.Target
		values   string
		want     string
	}{
		{four, indicator.Bigger, target("80", limit("70"), noMargin), "79.6",
			"79.6% against a target of 80% (exceeding from 84%; on target from 80%; close from 70%), bigger is better: close"},
		{four, indicator.Smaller, target("80", limit("90"), noMargin), "75",
			"75% against a target of 80% (exceeding up to 76%; on target up to 80%; close up to 90%), smaller is better: exceeding"},
		{&patient, indicator.Bigger, target("90", limit("80"), noMargin), "85 79",
			"79% against a target of 90% (on target from 90%; close from 80%), bigger is better: behind; that needs 2 quarters in a row, and this is the first: close"},
		{&slow, indicator.Bigger, target("90", limit("80"), noMargin), "95 79",
			"79% against a target of 90% (on target from 90%; close from 80%), bigger is better: behind; that needs 2 quarters in a row, and this is the first: close; that needs 2 quarters in a row, and this is the first: on target"},
		{&worsened, indicator.Bigger, target("90", limit("80"), noMargin), "86 0 0 0 85",
			"85% against a target of 90% (on target from 90%; close from 80%), bigger is better: close; 85% against 86% in Quarter 4, 2018/19, bigger is better: worse: behind"},
	}
	for _, test := range tests {
		i := measure(percentages, test.polarity, test.target)
		i.Schemes = append(i.Schemes, indicator.DatedScheme{From: at("1990-91/q1"), Scheme: test.scheme})
		e := i.Evaluate(series("2019-20/q4", strings.Fields(test.values)...), noJudgement, everyChange)
		if e.Working != test.want {
			t.Errorf("the working\n got: %s\nwant: %s", e.Working, test.want)
		}
	}
}

// TestDatedSchemes checks that a scheme holds from its quarter on.
func TestDatedSchemes(t *testing.T) {
	i := measure(percentages, indicator.Bigger, target("80", limit("70"), noMargin))
	i.Schemes = append(i.Schemes, indicator.DatedScheme{From: at("2019-20/q2"), Scheme: scheme(blue, green, amber, red)})
	i.Schemes = append(i.Schemes, indicator.DatedScheme{From: at("2019-20/q4"), Scheme: nil})
	points := series("2019-20/q4", "90", "90", "90", "90")
	for n, want := range []indicator.Position{indicator.Better, blue.Position, blue.Position, indicator.Better} {
		if got := i.Evaluate(points[:n+1], noJudgement, rules).Position; got != want {
			t.Errorf("%s: %s, want %s", points[n].Quarter, got, want)
		}
	}
}

// FuzzSchemes checks that a better figure is never in a worse class, and that what is
// shown is in the class of what was recorded.
func FuzzSchemes(f *testing.F) {
	f.Add(int64(80), int64(10), int64(5), int64(795), int64(804), false)
	f.Add(int64(-20), int64(3), int64(50), int64(-195), int64(-230), true)
	f.Fuzz(func(t *testing.T, goal, margin, percent, one, other int64, smaller bool) {
		polarity := indicator.Bigger
		if smaller {
			polarity = indicator.Smaller
		}
		m := decimal.New(margin, 0).Abs()
		s := scheme(with(blue, func(c *indicator.Class) { c.From.Value = decimal.New(percent, 0).Abs() }), green,
			with(amber, func(c *indicator.Class) { c.From.Open = percent%2 == 0 }), red)
		i := measure(percentages, polarity, indicator.Target{Status: indicator.Set, Value: decimal.New(goal, 0), Tolerance: indicator.Margin{Kind: indicator.Points, Value: m}})
		i.Schemes = append(i.Schemes, indicator.DatedScheme{From: at("1990-91/q1"), Scheme: s})
		place := func(value decimal.Decimal) int {
			e := i.Evaluate([]indicator.Point{{Quarter: at("2019-20/q4"), Reading: indicator.Reading{State: indicator.Present, Value: value}}}, noJudgement, rules)
			for n, c := range s.Classes {
				if c.Position == e.Position {
					return n
				}
			}
			t.Fatalf("%s is in no class: %s", value, e.Position)
			return -1
		}
		better, worse := decimal.New(one, -1), decimal.New(other, -1)
		if better.LessThan(worse) != smaller {
			better, worse = worse, better
		}
		if !better.Equal(worse) && place(better) > place(worse) {
			t.Errorf("%s is in class %d and %s in %d", better, place(better), worse, place(worse))
		}
	})
}
