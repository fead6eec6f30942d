package load

import (
	"slices"

	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

func (a *assembly) groups(f *indicatorsFile) {
	for _, e := range f.Groups.Entries {
		if !a.declare(e.Name, e.Key) {
			continue
		}
		g := e.Value
		from, until := a.quarter(g.From), a.quarter(g.Until)
		if g.Members != nil && len(g.Members) == 0 || g.JudgedBy != nil && len(g.JudgedBy) == 0 {
			a.ds.Report(rule.BadGroup, e.Key, "a group has rows, and some indicator to judge it by")
		}
		a.checkSetAndService(g.Set, g.Service)
		a.checkOrder(from, until, g.Until.Span)
		for _, id := range slices.Concat(g.Members, g.JudgedBy) {
			if id.Usable() {
				a.knownIndicator(id.Span, id.Value)
			}
		}
		for _, id := range g.Members {
			a.checkMember(g, id, from, until)
		}
		a.dataset.Groups = append(a.dataset.Groups, &Group{
			ID: e.Name, Title: g.Title, Note: g.Note, Set: g.Set.Value, Service: g.Service.Value,
			From: from, Until: until,
			Members: texts(g.Members), JudgedBy: texts(g.JudgedBy),
		})
	}
}

// checkMember checks that a row of a group belongs to the group's set, and to
// no other group from one quarter until another.
func (a *assembly) checkMember(g groupTable, id keyfile.At[string], from, until quarter.Quarter) {
	i := a.dataset.byID[id.Value]
	if i != nil && g.Set.Usable() && i.Set != g.Set.Value {
		a.ds.Report(rule.BadGroup, id.Span, "%q belongs to the set %q, its group to %q", id.Value, i.Set, g.Set.Value)
	}
	for _, other := range a.dataset.Groups {
		if slices.Contains(other.Members, id.Value) && overlap(other, from, until) {
			a.ds.Report(rule.BadGroup, id.Span, "%q is already a row of the group %q", id.Value, other.ID)
		}
	}
}

// overlap reports whether a group holds in any quarter from first to last. A
// zero last means that there is no last one.
func overlap(g *Group, first, last quarter.Quarter) bool {
	return (last.IsZero() || !g.From.After(last)) && (g.Until.IsZero() || !first.After(g.Until))
}
