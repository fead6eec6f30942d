package load

import (
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// labelled is a position or class with the place where its label is written.
type labelled struct {
	position indicator.Position
	scheme   string // empty for a position that every organisation has
	at       source.Span
}

// checkLabels checks that readers can tell positions by their labels: within a scheme,
// always; otherwise, unless they are counted as one.
func (a *assembly) checkLabels(positions keyfile.Map[positionTable], schemes keyfile.Map[keyfile.At[schemeTable]]) {
	seen := a.labelledPositions(positions)
	for _, e := range schemes.Entries {
		for n, c := range a.schemesByID[e.Name].Classes {
			one := labelled{c.Position, e.Name, e.Value.Value.Classes.Value.Entries[n].Key}
			a.checkLabel(seen, one)
			seen = append(seen, one)
		}
	}
}

// labelledPositions are those that every organisation has, with a warning where two that
// the organisation gives a label have the same.
func (a *assembly) labelledPositions(written keyfile.Map[positionTable]) []labelled {
	var seen []labelled
	for _, p := range indicator.Positions() {
		if !slices.ContainsFunc(written.Entries, func(e keyfile.Entry[positionTable]) bool { return e.Name == string(p) }) {
			seen = append(seen, labelled{position: p})
		}
	}
	for _, e := range written.Entries {
		if p := indicator.Position(e.Name); slices.Contains(indicator.Positions(), p) {
			one := labelled{position: p, at: e.Key}
			a.checkLabel(seen, one)
			seen = append(seen, one)
		}
	}
	return seen
}

// checkLabel compares the label of a position with those written before it; the first
// that is not clear is told.
func (a *assembly) checkLabel(seen []labelled, one labelled) {
	org := &a.dataset.Organisation
	for _, other := range seen {
		label := org.Labels[one.position]
		switch {
		case !strings.EqualFold(label, org.Labels[other.position]):
		case one.scheme != "" && one.scheme == other.scheme:
			a.ds.Report(rule.BadScheme, one.at, "another class of the scheme has the label %q too", label).
				WithHint("give one of the two another label")
			return
		case !org.alike(one.position, other.position):
			a.ds.Report(rule.UnclearLabel, one.at, "%q is also the label of a position that has another colour, or counts as another", label).
				WithHint("give one of them another label; classes with the same rag and position are counted as one")
			return
		}
	}
}
