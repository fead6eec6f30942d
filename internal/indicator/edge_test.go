package indicator_test

import (
	"slices"
	"testing"

	"outturn/internal/indicator"
)

// TestEdges checks where positions begin, by polarity, margin, condition and scheme.
func TestEdges(t *testing.T) {
	halfway := class(indicator.Within, "halfway", "Halfway", edge(indicator.OfTheWay, "50"))
	strict := indicator.Target{Status: indicator.Set, Value: num("85"), Condition: &indicator.Condition{Side: indicator.Smaller, Strict: true}}
	open := indicator.Margin{Kind: indicator.Limit, Value: num("85"), Open: true}
	tests := []struct {
		name     string
		scheme   *indicator.Scheme
		polarity indicator.Polarity
		target   indicator.Target
		want     []string
	}{
		{"a target alone", nil, indicator.Bigger, target("90", noMargin, noMargin), []string{"better from 90%"}},
		{"a tolerance", nil, indicator.Bigger, target("90", limit("85"), noMargin), []string{"better from 90%", "within from 85%"}},
		{"an open tolerance", nil, indicator.Bigger, target("90", open, noMargin), []string{"better from 90%", "within above 85%"}},
		{"a margin of the target", nil, indicator.Smaller, target("10", points("3"), points("1")), []string{"better up to 11%", "within up to 13%"}},
		{"a range", nil, indicator.Range, targetRange("10", "20", percent("50"), noMargin), []string{"better from 10% to 20%", "within from 5% to 30%"}},
		{"a range of one figure", nil, indicator.Range, target("85", noMargin, noMargin), []string{"better at 85%"}},
		{"a range of one figure with a tolerance", nil, indicator.Range, targetRange("85", "85.0", points("5"), noMargin), []string{"better at 85%", "within from 80% to 90%"}},
		{"a range of one figure and a tolerance of none", nil, indicator.Range, target("85", points("0"), points("0")), []string{"better at 85%", "within at 85%"}},
		{"below in words", nil, indicator.Bigger, strict, []string{"better below 85%"}},
		{"a scheme", scheme(blue, green, amber, red), indicator.Bigger, target("90", limit("85"), noMargin),
			[]string{"better/blue from 94.5%", "better/green from 90%", "within/amber from 85%"}},
		{"a scheme and words against bigger", scheme(blue, green, halfway, amber, red), indicator.Bigger, inWords(indicator.Smaller, "80", points("10"), noMargin),
			[]string{"better/blue up to 76%", "better/green below 80%", "within/halfway up to 85%", "within/amber up to 90%"}},
		{"a scheme and words against smaller", scheme(blue, green, halfway, amber, red), indicator.Smaller, inWords(indicator.Bigger, "80", limit("60"), noMargin),
			[]string{"better/blue from 84%", "better/green above 80%", "within/halfway from 70%", "within/amber from 60%"}},
		{"a volume", nil, indicator.None, target("90", noMargin, noMargin), nil},
		{"no target", nil, indicator.Bigger, indicator.Target{}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(percentages, test.polarity, test.target)
			if test.scheme != nil {
				i.Schemes = []indicator.DatedScheme{{Scheme: test.scheme}}
			}
			var got []string
			for _, e := range i.Edges(i.TargetAt(at("2019-20/q2")), at("2019-20/q2")) {
				got = append(got, string(e.Position)+" "+i.EdgeWords(e.Interval))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("the edges are %q, want %q", got, test.want)
			}
		})
	}
}
