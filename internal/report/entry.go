package report

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// Entry is what counts once in totals: an indicator, or a group of them.
type Entry struct {
	ID, Title    string             // what it is called
	Set, Service string             // ids
	Position     indicator.Position // as which it is counted
	Group        *load.Group        // nil for a measure on its own
	Measures     []*Measure         // the rows shown
	JudgedBy     []*Measure         // whose worst position is the entry's
	organisation *load.Organisation
}

// inSet reports whether the entry belongs to a set: a group to its own, and a measure
// also to further ones.
func (e *Entry) inSet(id string) bool {
	return e.Set == id || e.Group == nil && e.Measures[0].Indicator.InSet(id)
}

// singlesIn are the rows of a group that belong to a further set themselves. There each
// counts as an entry of its own.
func (r *Report) singlesIn(set string, e *Entry) []*Entry {
	var all []*Entry
	for _, m := range e.Measures {
		if e.Group != nil && e.Set != set && m.Indicator.InSet(set) {
			all = append(all, r.entryOfMeasure(m))
		}
	}
	return all
}

// Counts reports whether totals count the entry: not where none of its readings
// applies in the quarter.
func (e *Entry) Counts() bool {
	for _, m := range e.JudgedBy {
		if m.Evaluation.Reading.State != indicator.NotApplicable {
			return true
		}
	}
	return false
}

// makeEntries makes an entry of each group and of each measure without a group, in
// the order of the measures; a group stands where its first row does. Where a
// report has none of the measures that a group is judged by, its rows are entries
// by themselves.
func (r *Report) makeEntries(groups []*load.Group) {
	for _, g := range groups {
		if !g.Holds(r.Quarter) || len(r.measuresOf(g.JudgedBy)) == 0 {
			continue
		}
		for _, id := range g.Members {
			if m := r.byID[id]; m != nil {
				m.Group = g
			}
		}
	}
	made := map[*load.Group]bool{}
	for _, m := range r.Measures {
		switch {
		case m.Group == nil:
			r.Entries = append(r.Entries, r.entryOfMeasure(m))
		case !made[m.Group]:
			made[m.Group] = true
			r.Entries = append(r.Entries, r.entryOfGroup(m.Group))
		}
	}
}

func (r *Report) entryOfMeasure(m *Measure) *Entry {
	return &Entry{
		ID: m.Indicator.ID, Title: m.Name.String(), Set: m.Indicator.Set, Service: m.Indicator.Service,
		Position: r.Organisation.CountedAs(m.Evaluation.Position), Measures: []*Measure{m}, JudgedBy: []*Measure{m},
		organisation: r.Organisation,
	}
}

func (r *Report) entryOfGroup(g *load.Group) *Entry {
	e := &Entry{ID: g.ID, Title: g.Title, Set: g.Set, Service: g.Service, Group: g, organisation: r.Organisation}
	e.Measures, e.JudgedBy = r.measuresOf(g.Members), r.measuresOf(g.JudgedBy)
	var positions []indicator.Position
	for _, m := range e.JudgedBy {
		positions = append(positions, r.Organisation.CountedAs(m.Evaluation.Position))
	}
	e.Position = indicator.Worst(r.Organisation.Order, positions...)
	return e
}

// measuresOf finds measures by ids, leaving out what is not in the report.
func (r *Report) measuresOf(ids []string) []*Measure {
	var all []*Measure
	for _, id := range ids {
		if m := r.byID[id]; m != nil {
			all = append(all, m)
		}
	}
	return all
}

// judges reports whether any of the measures that an entry is judged by is more than
// a volume.
func (e *Entry) judges() bool {
	return slices.ContainsFunc(e.JudgedBy, func(m *Measure) bool { return m.Indicator.Polarity != indicator.None })
}

// canBeIn reports whether an entry could be counted in a position that judges: whether a
// measure that it is judged by has a scheme with such a class or, of the positions that
// every organisation has, no scheme.
func (e *Entry) canBeIn(p indicator.Position) bool {
	return p.Judged() && slices.ContainsFunc(e.JudgedBy, func(m *Measure) bool {
		s := m.Indicator.SchemeAt(m.last().Quarter)
		if s == nil {
			return e.organisation.CountedAs(p.Kind()) == p
		}
		return slices.ContainsFunc(s.Classes, func(c indicator.Class) bool { return e.organisation.CountedAs(c.Position) == p })
	})
}

// positionsFor are the positions that tables of entries show: those that the entries
// can be judged to be in, and the others that occur.
func positionsFor(entries []*Entry) []indicator.Position {
	order := indicator.Positions()
	if len(entries) > 0 {
		order = entries[0].organisation.Order
	}
	return slices.DeleteFunc(slices.Clone(order), func(p indicator.Position) bool {
		return len(entries) > 0 && !slices.ContainsFunc(entries, func(e *Entry) bool { return e.Position == p || e.canBeIn(p) })
	})
}

// recorded reports whether a quarter has a record of any measure that the entry is
// judged by.
func (e *Entry) recorded(q quarter.Quarter) bool {
	return slices.ContainsFunc(e.JudgedBy, func(m *Measure) bool { return m.recorded(q) })
}

// positionIn is an entry's position in a quarter; empty where none applies: before
// the first reading is due, where the group did not hold yet, and where the readings
// are marked as not applicable.
func (e *Entry) positionIn(q quarter.Quarter) indicator.Position {
	if e.Group != nil && !e.Group.Holds(q) {
		return ""
	}
	var positions []indicator.Position
	for _, m := range e.JudgedBy {
		if p := m.positionIn(q); p != "" {
			positions = append(positions, e.organisation.CountedAs(p))
		}
	}
	if len(positions) == 0 {
		return ""
	}
	return indicator.Worst(e.organisation.Order, positions...)
}

// schemeChanged reports whether a measure that the entry is judged by was judged by other
// classes in an earlier quarter.
func (e *Entry) schemeChanged(q quarter.Quarter) bool {
	return slices.ContainsFunc(e.JudgedBy, func(m *Measure) bool {
		return m.Indicator.SchemeAt(q) != m.Indicator.SchemeAt(m.last().Quarter)
	})
}

// decidedBy are the measures that decide the positions of entries, each once.
func decidedBy(entries []*Entry) []*Measure {
	var all []*Measure
	for _, e := range entries {
		for _, m := range e.decidedBy() {
			if !slices.Contains(all, m) {
				all = append(all, m)
			}
		}
	}
	return all
}

// decidedBy are the measures that decide an entry's position, for they are in it
// themselves. A group may be judged by measures that are not its rows: they are
// listed only where no row has the group's position.
func (e *Entry) decidedBy() []*Measure {
	var own, others []*Measure
	for _, m := range e.JudgedBy {
		switch {
		case e.organisation.CountedAs(m.Evaluation.Position) != e.Position:
		case slices.Contains(e.Measures, m):
			own = append(own, m)
		default:
			others = append(others, m)
		}
	}
	if own == nil {
		return others
	}
	return own
}

// IDs are the ids of the indicators of some measures, in their order.
func IDs(measures []*Measure) []string {
	all := make([]string, len(measures))
	for n, m := range measures {
		all[n] = m.Indicator.ID
	}
	return all
}

// outsideTolerance are the measures that decide the positions of those entries that
// are outside tolerance.
func outsideTolerance(entries []*Entry) []*Measure {
	return decidedBy(slices.DeleteFunc(slices.Clone(entries), func(e *Entry) bool {
		return e.Position.Kind() != indicator.Outside || !e.Counts()
	}))
}
