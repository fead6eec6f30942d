package load_test

import (
	"testing"

	"outturn/internal/indicator"
)

// TestOwnDirection checks that an indicator's own direction takes from the organisation's
// what it does not say itself.
func TestOwnDirection(t *testing.T) {
	rule := func(since indicator.EarlierKind, points, percent string) indicator.DirectionRule {
		return indicator.DirectionRule{Against: indicator.EarlierFigure{Kind: since}, Points: number(points), Percent: number(percent), Banded: true}
	}
	tests := []struct {
		name, organisation, own string
		want                    indicator.DirectionRule
	}{
		{"none of its own", `since = "year", points = 2`, "", rule(indicator.AgainstYear, "2", "0")},
		{"the figure to compare with", `since = "year", points = 2`, `since = "previous"`, rule(indicator.AgainstPrevious, "2", "0")},
		{"the change that counts as none", `since = "year", points = 2`, "points = 1", rule(indicator.AgainstYear, "1", "0")},
		{"that change in the other way", `since = "year", points = 2`, "percent = 5", rule(indicator.AgainstYear, "0", "5")},
		{"and the other way round", "percent = 5", "points = 2", rule(indicator.AgainstPrevious, "2", "0")},
		{"no change counts as none", `since = "year", percent = 5`, "points = 0", rule(indicator.AgainstYear, "0", "0")},
		{"nothing in it", `since = "year", percent = 5`, " ", rule(indicator.AgainstYear, "0", "5")},
		{"the organisation has none, so that the trend's holds", "", `since = "year"`, indicator.DirectionRule{
			Against: indicator.EarlierFigure{Kind: indicator.AgainstYear}, Points: number("1"), Percent: number("0"),
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			own := "polarity = \"bigger\"\n"
			if test.own != "" {
				own += "direction = { " + test.own + " }\n"
			}
			dataset := mustLoad(t, "data/organisation.toml", "direction = { "+test.organisation+" }\n"+string(base(t)["data/organisation.toml"].Data),
				newFile, declareIndicator("supervision", own))
			same(t, "rule", test.want, dataset.Indicator("supervision").DirectionRule(dataset.Organisation.Rules))
		})
	}
}
