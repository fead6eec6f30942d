package report

import (
	"cmp"
	"fmt"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Movement is what changed since the quarter before.
type Movement struct {
	Title string
	None  string // said where there is nothing to list
	Lists []MovementList
}

// MovementList is what changed in one way.
type MovementList struct {
	Title string // how it changed, and how much did
	Moved bool   // whether the items were judged in both quarters, on figures that can be compared
	Items []MovementItem
}

// MovementItem is an entry or indicator that changed.
type MovementItem struct {
	Title   string
	Detail  string   // from which position to which, or why it was added or retired; may be empty
	Measure *Measure // nil for a group, and where the report no longer has the indicator
}

// movement compares the entries that count with the quarter before.
func (r *Report) movement(entries []*Entry) Movement {
	before := r.Quarter.Add(-1)
	o := r.Organisation
	all := Movement{Title: o.Say("movement.since", "quarter", before.Name())}
	if !r.recorded[before] {
		all.None = o.Say("movement.no-figures", "quarter", before.Name())
		return all
	}
	moves := r.moves(entries)
	all.add(o.Say("movement.worse"), true, r.items(moves, func(m move) bool { return m.moved() && m.change() > 0 }))
	all.add(o.Say("movement.better"), true, r.items(moves, func(m move) bool { return m.moved() && m.change() < 0 }))
	all.add(o.Say("movement.not-comparable"), false, r.items(moves, func(m move) bool { return m.judged() && m.unlike != "" && m.change() != 0 }))
	all.add(o.Say("movement.newly-rated"), false, r.items(moves, func(m move) bool { return m.now.Judged() && !m.was.Judged() && m.carried == "" }))
	all.add(o.Say("movement.carried"), false, r.items(moves, func(m move) bool { return m.now.Judged() && m.carried != "" && m.was != m.now }))
	all.add(o.Say("movement.no-longer-rated"), false, r.items(moves, func(m move) bool { return m.was.Judged() && !m.now.Judged() && m.now != indicator.Undue }))
	added, retired := r.addedAndRetired()
	all.add(o.Say("movement.new"), false, added)
	all.add(o.Say("movement.retired"), false, retired)
	switch {
	case len(all.Lists) > 0:
	case len(entries) == 0:
		all.None = o.Say("movement.no-positions")
	case slices.ContainsFunc(moves, func(m move) bool { return m.was.Judged() && m.now == indicator.Undue }):
		all.None = o.Say("movement.none-due")
	default:
		all.None = o.Say("movement.none")
	}
	return all
}

func (m *Movement) add(title string, moved bool, items []MovementItem) {
	if len(items) > 0 {
		m.Lists = append(m.Lists, MovementList{fmt.Sprintf("%s: %d", title, len(items)), moved, items})
	}
}

// move is the position of an entry now and in the quarter before.
type move struct {
	entry    *Entry
	before   quarter.Quarter // that with which this one is compared
	was, now indicator.Position
	unlike   string // why the figures of the two quarters cannot be compared; empty when they can
	carried  string // which earlier figure is judged now; empty when none is
}

// judged reports whether the entry was judged in both quarters, each on a figure of its
// own.
func (m move) judged() bool { return m.was.Judged() && m.now.Judged() && m.carried == "" }

// moved reports whether a change of position tells of a change of the figures.
func (m move) moved() bool { return m.judged() && m.unlike == "" }

// change is above zero where the entry moved down, and below where it moved up. Classes
// of two schemes have no order among them: where the scheme changed, it is whether the
// target is met, or the figure in tolerance, that is compared.
func (m move) change() int {
	was, now := m.was, m.now
	if m.entry.schemeChanged(m.before) {
		was, now = was.Kind(), now.Kind()
	}
	return cmp.Compare(m.entry.rank(now), m.entry.rank(was))
}

// moves are the positions now and before of those entries that the quarter before has
// a record of.
func (r *Report) moves(entries []*Entry) []move {
	var all []move
	before := r.Quarter.Add(-1)
	for _, e := range entries {
		if was := e.positionIn(before); was != "" && e.recorded(before) {
			all = append(all, move{e, before, was, e.Position, e.unlikeSince(before), e.carried()})
		}
	}
	return all
}

// unlikeSince says why figures of the entry cannot be compared with those of an earlier
// quarter; empty when they can. Figures for the year to date grow from quarter to
// quarter, and so do their targets: their positions can be compared.
func (e *Entry) unlikeSince(q quarter.Quarter) string {
	for _, m := range e.Measures {
		from, to := m.at(q), m.last()
		if !from.Reading.Present() || !to.Reading.Present() || m.Indicator.GrowsInYear(from, to) {
			continue
		}
		if why := m.Indicator.Unlike(from, to); why != "" {
			return why
		}
	}
	return ""
}

// carried names the quarter of the earlier figure on which an entry of one indicator is
// judged; empty when it is judged on its own.
func (e *Entry) carried() string {
	if m := e.Measures[0]; e.Group == nil && m.Evaluation.Carried {
		return "on the figure of " + m.Evaluation.Judged.Quarter.Name()
	}
	return ""
}

// items are some of the moves in words. Of those that are judged now, the worst off
// comes first.
func (r *Report) items(moves []move, some func(move) bool) []MovementItem {
	moves = slices.DeleteFunc(slices.Clone(moves), func(m move) bool { return !some(m) })
	slices.SortStableFunc(moves, func(x, y move) int { return cmp.Compare(y.entry.rank(y.now), x.entry.rank(x.now)) })
	labels := r.Organisation.Labels
	var all []MovementItem
	for _, m := range moves {
		item := MovementItem{Title: m.entry.Title, Detail: fmt.Sprintf("%s to %s", labels.InSentence(m.was), labels.InSentence(m.now))}
		if why := cmp.Or(m.carried, m.unlike); why != "" && m.now.Judged() {
			item.Detail += ": " + why
		}
		if m.entry.Group == nil {
			item.Measure = m.entry.Measures[0]
		}
		all = append(all, item)
	}
	return all
}

// rank orders the positions that judge, the best first. All others rank alike.
func (e *Entry) rank(p indicator.Position) int {
	if !p.Judged() {
		return -1
	}
	return slices.Index(e.organisation.Order, p)
}

// addedAndRetired are the indicators that are new in this quarter, and those that the
// quarter before had for the last time. They go by the indicators' own dates, for a
// paper that reports only what is recorded says nothing about the others.
func (r *Report) addedAndRetired() (added, retired []MovementItem) {
	before := r.Quarter.Add(-1)
	for _, i := range r.dataset.Indicators {
		switch m := r.byID[i.ID]; {
		case i.Since == r.Quarter && m != nil:
			added = append(added, MovementItem{i.NameAt(r.Quarter).String(), i.SinceReason, m})
		case i.Until == before && r.world.Has(i, before):
			retired = append(retired, MovementItem{i.NameAt(before).String(), i.UntilReason, m})
		}
	}
	return added, retired
}
