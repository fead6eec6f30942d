package load

import (
	"maps"
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
	org.Labels, org.Order = maps.Clone(defaultLabels), nil
	org.RAG = map[indicator.Position]string{}
	for _, e := range written.Entries {
		p := indicator.Position(e.Name)
		if !slices.Contains(indicator.Positions(), p) {
			a.ds.Report(rule.UnknownPosition, e.Key, "there is no position %q", e.Name).
				WithHint("%s", source.OneOf(e.Name, indicator.Positions()))
			continue
		}
		org.Labels[p], org.RAG[p] = e.Value.Label, e.Value.RAG
		a.symbol(p, e.Value.Symbol)
	}
	org.ownRAG = maps.Clone(org.RAG)
}
