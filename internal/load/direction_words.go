package load

import (
	"maps"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// defaultDirections are the words and symbols for directions of an organisation that
// has none of its own.
var defaultDirections = map[indicator.Direction]DirectionWords{
	indicator.GotBetter: {Label: "Better"},
	indicator.GotWorse:  {Label: "Worse"},
	indicator.Unchanged: {Label: "No change"},
}

func (a *assembly) directions(written keyfile.Map[directionWords]) {
	words := maps.Clone(defaultDirections)
	a.dataset.Organisation.Directions, a.dataset.Organisation.NamesDirection = words, map[indicator.Direction]bool{}
	for _, e := range written.Entries {
		d := indicator.Direction(e.Name)
		if _, known := words[d]; !known {
			a.ds.Report(rule.UnknownValue, e.Key, "there is no direction %q", e.Name).
				WithHint("%s", directionHint(e.Name))
			continue
		}
		words[d] = DirectionWords(e.Value)
		a.dataset.Organisation.NamesDirection[d] = true
	}
}

// directionHint names the direction that was meant; one with a space stands in quotes.
func directionHint(written string) string {
	hint := source.OneOf(written, indicator.Directions())
	if hint == source.DidYouMean(string(indicator.Unchanged)) {
		return `write it in quotes: [directions."no change"]`
	}
	return hint
}
