package indicator_test

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// from is a class with another edge.
func from(c indicator.Class, kind indicator.EdgeKind, value string) indicator.Class {
	c.From = edge(kind, value)
	return c
}

// opened is a class that a figure exactly on its edge is not in.
func opened(c indicator.Class) indicator.Class {
	c.From.Open = true
	return c
}

// TestSchemeContradiction checks that classes without figures are found: those that do
// not reach further than the one before, and those that end before they begin.
func TestSchemeContradiction(t *testing.T) {
	const (
		nearer = `"Close" begins where "On target" already holds, or before it`
		met    = `"On target" begins where "Exceeding" already holds, or before it`
		core   = `no figure can be in "Exceeding"`
	)
	wide := scheme(from(green, indicator.ByPoints, "-5"), amber, red)
	percents := scheme(from(blue, indicator.ByPercent, "5"), green, from(amber, indicator.ByPercent, "-5"), red)
	absolute := scheme(from(blue, indicator.AtValue, "95"), green, from(amber, indicator.AtValue, "80"), red)
	spans := scheme(from(blue, indicator.ByPoints, "5"), green, from(amber, indicator.ByPoints, "-5"), red)
	profile := target("90", noMargin, noMargin)
	profile.YearEnd, profile.Profile = true, []decimal.Decimal{num("81"), num("96"), num("85")}
	relative := inWords(indicator.Bigger, "98", noMargin, noMargin)
	relative.Condition.Bound.Kind = indicator.LastYear
	for _, test := range []struct {
		name     string
		scheme   *indicator.Scheme
		polarity indicator.Polarity
		target   indicator.Target
		want     string
	}{
		{"no scheme", nil, indicator.Bigger, target("90", noMargin, noMargin), ""},
		{"without classes", scheme(), indicator.Bigger, target("90", noMargin, noMargin), ""},
		{"one class", scheme(red), indicator.Bigger, target("90", noMargin, noMargin), ""},
		{"no target", absolute, indicator.Bigger, indicator.Target{}, ""},
		{"bigger: the tolerance is overtaken", wide, indicator.Bigger, target("90", limit("88"), noMargin), nearer},
		{"bigger: the tolerance is reached", wide, indicator.Bigger, target("90", limit("85"), noMargin), ""},
		{"smaller: the tolerance is overtaken", wide, indicator.Smaller, target("9", limit("10"), noMargin), nearer},
		{"smaller: the tolerance is further", wide, indicator.Smaller, target("9", limit("15"), noMargin), ""},
		{"words against smaller: the tolerance is overtaken", wide, indicator.Smaller, inWords(indicator.Bigger, "90", limit("88"), noMargin), nearer},
		{"words against smaller: the tolerance is further", wide, indicator.Smaller, inWords(indicator.Bigger, "90", limit("84"), noMargin), ""},
		{"a tolerance at the target leaves its class empty", scheme(green, amber, red), indicator.Bigger, target("90", noMargin, noMargin), ""},
		{"and so does the way to it", scheme(green, from(amber, indicator.OfTheWay, "50"), red), indicator.Bigger, target("90", noMargin, noMargin), ""},
		{"the ambition is the target", absolute, indicator.Bigger, target("95", noMargin, noMargin), met},
		{"the ambition is above the target", absolute, indicator.Bigger, target("94.9", noMargin, noMargin), ""},
		{"but not what is more than the target", absolute, indicator.Bigger, inWords(indicator.Bigger, "95", noMargin, noMargin), met},
		{"the ambition excludes its edge, the target holds it", scheme(opened(from(blue, indicator.AtValue, "95")), green, red), indicator.Bigger, target("95", noMargin, noMargin), ""},
		{"the other way round", scheme(from(blue, indicator.AtValue, "95"), opened(green), red), indicator.Bigger, target("95", noMargin, noMargin), met},
		{"the floor is the target", absolute, indicator.Bigger, target("80", noMargin, noMargin), nearer},
		{"the floor is above the target", absolute, indicator.Bigger, target("70", noMargin, noMargin), nearer},
		{"a figure on the way above the ambition", absolute, indicator.Bigger, profile, met},
		{"percent", percents, indicator.Smaller, target("20", noMargin, noMargin), ""},
		{"percent of a target below zero", percents, indicator.Bigger, target("-20", noMargin, noMargin), ""},
		{"percent worse than zero", percents, indicator.Smaller, target("0", noMargin, noMargin), nearer},
		{"percent better than zero is beyond it", scheme(blue, green, red), indicator.Smaller, target("0", noMargin, noMargin), ""},
		{"range: within both ends", spans, indicator.Range, targetRange("80", "90.1", noMargin, noMargin), ""},
		{"range: of one figure", spans, indicator.Range, targetRange("80", "90", noMargin, noMargin), ""},
		{"range: of one figure that is not in it", scheme(opened(from(blue, indicator.ByPoints, "5")), green, red), indicator.Range, targetRange("80", "90", noMargin, noMargin), core},
		{"range: backwards", spans, indicator.Range, targetRange("80", "88", noMargin, noMargin), core},
		{"range: at a figure", scheme(from(green, indicator.AtValue, "80"), red), indicator.Range, targetRange("80", "88", noMargin, noMargin), ""},
		{"a figure that is not known yet", absolute, indicator.Bigger, relative, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.scheme.Contradiction(test.target, test.polarity); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

// TestEdgesOfWords checks classes on and around the edges of a target in words: an edge
// at the target itself is as strict as the words, and a class better than the target's
// asks for what they ask for too.
func TestEdgesOfWords(t *testing.T) {
	lastQuarter := func(side indicator.Polarity) indicator.Target {
		return indicator.Target{Status: indicator.Set, Condition: &indicator.Condition{
			Side: side, Strict: true, Words: "in words", Bound: indicator.Reference{Kind: indicator.LastQuarter}}}
	}
	for _, test := range []struct {
		name     string
		scheme   *indicator.Scheme
		polarity indicator.Polarity
		target   indicator.Target
		before   string
		values   map[string]indicator.Class
		edges    []string
	}{
		{"the target overtakes the ambition", scheme(from(blue, indicator.AtValue, "95"), green, from(amber, indicator.AtValue, "90"), red),
			indicator.Bigger, lastQuarter(indicator.Bigger), "98",
			map[string]indicator.Class{"99": blue, "98": amber, "96": amber, "90": amber, "89": red}, []string{"above 98%", "above 98%", "from 90%"}},
		{"the target is at the ambition", scheme(from(blue, indicator.AtValue, "95"), green, red),
			indicator.Bigger, lastQuarter(indicator.Bigger), "95",
			map[string]indicator.Class{"95.1": blue, "95": red}, []string{"above 95%", "above 95%"}},
		{"the floor overtakes the target", scheme(from(blue, indicator.AtValue, "95"), green, from(amber, indicator.AtValue, "90"), red),
			indicator.Bigger, lastQuarter(indicator.Bigger), "85",
			map[string]indicator.Class{"95": blue, "94": green, "86": green, "85": red}, []string{"from 95%", "above 85%", "above 85%"}},
		{"the target overtakes the ambition, smaller is better", scheme(from(blue, indicator.AtValue, "5"), green, from(amber, indicator.AtValue, "10"), red),
			indicator.Smaller, lastQuarter(""), "3",
			map[string]indicator.Class{"2": blue, "3": amber, "4": amber, "10": amber, "11": red}, []string{"below 3%", "below 3%", "up to 10%"}},
		{"no class begins at the target", scheme(from(blue, indicator.AtValue, "95"), from(green, indicator.ByPoints, "-2"), from(amber, indicator.AtValue, "90"), red),
			indicator.Bigger, lastQuarter(indicator.Bigger), "98",
			map[string]indicator.Class{"96": blue, "95": amber, "90": amber, "89": red}, []string{"from 96%", "from 96%", "from 90%"}},
		{"all classes begin at figures", scheme(from(blue, indicator.AtValue, "95"), from(green, indicator.AtValue, "90"), red),
			indicator.Bigger, lastQuarter(indicator.Bigger), "98",
			map[string]indicator.Class{"95": blue, "94": green, "89": red}, []string{"from 95%", "from 90%"}},
		{"0 points from more than last quarter", scheme(from(green, indicator.ByPoints, "0"), red),
			indicator.Bigger, lastQuarter(indicator.Bigger), "96", map[string]indicator.Class{"96.1": green, "96": red}, []string{"above 96%"}},
		{"0 percent from below 20", scheme(from(green, indicator.ByPercent, "0"), red),
			indicator.Smaller, inWords(indicator.Smaller, "20", noMargin, noMargin), "1", map[string]indicator.Class{"19.9": green, "20": red}, []string{"below 20%"}},
		{"none of the way from below 20", scheme(from(green, indicator.OfTheWay, "0"), amber, red),
			indicator.Smaller, inWords(indicator.Smaller, "20", points("2"), noMargin), "1", map[string]indicator.Class{"19.9": green, "20": amber, "22": amber, "22.1": red}, []string{"below 20%", "up to 22%"}},
		{"met within nothing of below 20", scheme(green, red),
			indicator.Smaller, inWords(indicator.Smaller, "20", noMargin, points("0")), "1", map[string]indicator.Class{"19.9": green, "20": red}, []string{"below 20%"}},
		{"a number is a number", scheme(from(green, indicator.AtValue, "20"), red),
			indicator.Smaller, inWords(indicator.Smaller, "20", noMargin, noMargin), "1", map[string]indicator.Class{"20": green, "20.1": red}, []string{"up to 20%"}},
		{"5% from nothing last quarter", scheme(blue, green, from(amber, indicator.ByPercent, "-5"), red),
			indicator.Smaller, indicator.Target{Status: indicator.Set, Condition: &indicator.Condition{Words: "no worse", Bound: indicator.Reference{Kind: indicator.LastQuarter}}}, "0",
			map[string]indicator.Class{"-1": blue, "0": green, "1": red}, []string{"below 0%", "up to 0%", "up to 0%"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			i := measure(percentages, test.polarity, test.target)
			i.Schemes = []indicator.DatedScheme{{Scheme: test.scheme}}
			for value, want := range test.values {
				e := i.Evaluate(series("2019-20/q4", test.before, value), noJudgement, rules)
				if e.Position != want.Position {
					t.Errorf("%s: %s, want %s: %s", value, e.Position, want.Position, e.Working)
				}
				var edges []string
				for _, one := range i.Edges(e.Target, at("2019-20/q4")) {
					edges = append(edges, i.EdgeWords(one.Interval))
				}
				if !slices.Equal(edges, test.edges) {
					t.Errorf("the edges are %q, want %q", edges, test.edges)
				}
			}
		})
	}
}
