package load

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// defaultLabels are the labels of positions for which an organisation has no
// words of its own.
var defaultLabels = indicator.Labels{
	indicator.Better:      "Better than target",
	indicator.Within:      "In tolerance",
	indicator.Outside:     "Outside tolerance",
	indicator.Untargeted:  "No target",
	indicator.Unset:       "Target to be set",
	indicator.Unavailable: "Not available",
	indicator.Undue:       "Not due",
}

func (a *assembly) positions(written keyfile.Map[positionTable]) {
	org := &a.dataset.Organisation
	org.Labels, org.Order = indicator.Labels{}, nil
	org.RAG = map[indicator.Position]string{}
	var codes []string
	for _, p := range indicator.Positions() {
		codes = append(codes, string(p))
		org.Labels[p] = defaultLabels[p]
	}
	for _, e := range written.Entries {
		if !slices.Contains(codes, e.Name) {
			a.ds.Report(rule.UnknownPosition, e.Key, "there is no position %q", e.Name).
				WithHint("%s", source.OneOf(e.Name, codes))
			continue
		}
		org.Labels[indicator.Position(e.Name)] = e.Value.Label
		org.RAG[indicator.Position(e.Name)] = e.Value.RAG
		a.symbol(indicator.Position(e.Name), e.Value.Symbol)
	}
}
