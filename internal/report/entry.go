package report

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// Entry is what counts once in totals: a measure, or a group of them.
type Entry struct {
	ID, Title    string
	Set, Service string
	Position     indicator.Position
	Group        *load.Group // nil for a measure on its own
	Measures     []*Measure  // the rows shown
	Judging      []*Measure  // those that the position comes from
}

// Counts reports whether the entry is part of totals. One whose readings do not
// apply in the quarter is not.
func (e *Entry) Counts() bool {
	for _, m := range e.Judging {
		if m.Evaluation.Reading.State != indicator.NotApplicable {
			return true
		}
	}
	return false
}

// entries makes groups and the measures that are in none, in the order of the
// measures; a group stands where its first row does. Where nothing that a group is
// judged by is in the report, its rows stand by themselves.
func (r *Report) entries(groups []*load.Group) {
	for _, g := range groups {
		if !g.Holds(r.Quarter) || len(r.those(g.JudgedBy)) == 0 {
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
			r.Entries = append(r.Entries, single(m))
		case !made[m.Group]:
			made[m.Group] = true
			r.Entries = append(r.Entries, r.grouped(m.Group))
		}
	}
}

func single(m *Measure) *Entry {
	return &Entry{
		ID: m.Indicator.ID, Title: m.Name.String(), Set: m.Indicator.Set, Service: m.Indicator.Service,
		Position: m.Evaluation.Position, Measures: []*Measure{m}, Judging: []*Measure{m},
	}
}

func (r *Report) grouped(g *load.Group) *Entry {
	e := &Entry{ID: g.ID, Title: g.Title, Set: g.Set, Service: g.Service, Group: g}
	e.Measures, e.Judging = r.those(g.Members), r.those(g.JudgedBy)
	var positions []indicator.Position
	for _, m := range e.Judging {
		positions = append(positions, m.Evaluation.Position)
	}
	e.Position = indicator.Worst(positions...)
	return e
}

func (r *Report) those(ids []string) []*Measure {
	var all []*Measure
	for _, id := range ids {
		if m := r.byID[id]; m != nil {
			all = append(all, m)
		}
	}
	return all
}

// judges reports whether an entry is more than a volume.
func (e *Entry) judges() bool {
	return slices.ContainsFunc(e.Judging, func(m *Measure) bool { return m.Indicator.Polarity != indicator.None })
}

// recorded reports whether anything is recorded for a quarter that the entry is
// judged by.
func (e *Entry) recorded(q quarter.Quarter) bool {
	return slices.ContainsFunc(e.Judging, func(m *Measure) bool { return !m.at(q).Reading.Unrecorded })
}

// stood is an entry's position in a quarter: of a group the worst of those that
// it is judged by.
func (e *Entry) stood(q quarter.Quarter) HistoryCell {
	cell := HistoryCell{Quarter: q}
	if e.Group != nil && !e.Group.Holds(q) {
		return cell
	}
	var positions []indicator.Position
	for _, m := range e.Judging {
		if p, ok := m.stood(q); ok {
			positions = append(positions, p)
		}
	}
	if len(positions) > 0 {
		cell.Applicable, cell.Position = true, indicator.Worst(positions...)
	}
	return cell
}

// leading are the measures that speak for entries, each once.
func leading(entries []*Entry) []*Measure {
	var all []*Measure
	for _, e := range entries {
		for _, m := range e.leading() {
			if !slices.Contains(all, m) {
				all = append(all, m)
			}
		}
	}
	return all
}

// leading are the measures that speak for an entry: of a group those of its own
// rows that its position comes from or, where it comes from none of them, the
// others that it is judged by.
func (e *Entry) leading() []*Measure {
	var own, others []*Measure
	for _, m := range e.Judging {
		switch {
		case m.Evaluation.Position != e.Position:
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

func ids(measures []*Measure) []string {
	all := make([]string, len(measures))
	for n, m := range measures {
		all[n] = m.Indicator.ID
	}
	return all
}

// exceptions are the measures that speak for those of the entries that are outside
// of tolerance.
func exceptions(entries []*Entry) []*Measure {
	return leading(slices.DeleteFunc(slices.Clone(entries), func(e *Entry) bool {
		return e.Position != indicator.Outside || !e.Counts()
	}))
}
