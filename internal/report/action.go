package report

import (
	"cmp"
	"slices"

	"outturn/internal/load"
	"outturn/internal/quarter"
)

// Action is what an earlier meeting agreed, as it stands in a quarter.
type Action struct {
	load.Action
	Agreed   quarter.Quarter // of the minutes
	State    load.ActionState
	Note     string
	Reported quarter.Quarter // in which the state was last reported; zero: never since
}

// Overdue reports whether the action should have been done before the quarter.
func (a *Action) Overdue(q quarter.Quarter) bool {
	return !a.State.Closed() && !a.Due.IsZero() && a.Due.Before(q)
}

// actions are those agreed before the quarter that are open in it or that it
// closes. One that no quarter reports on stays open.
func actions(dataset *load.Dataset, now quarter.Quarter) []Action {
	var all []Action
	for _, q := range dataset.Quarters {
		if q.Minutes == nil || !q.Quarter.Before(now) {
			continue
		}
		for _, agreed := range q.Minutes.Actions {
			a := Action{Action: agreed, Agreed: q.Quarter, State: load.Open}
			a.follow(dataset, now)
			if !a.State.Closed() || a.Reported == now {
				all = append(all, a)
			}
		}
	}
	slices.SortStableFunc(all, func(x, y Action) int { return cmp.Compare(closedLast(x), closedLast(y)) })
	return all
}

func closedLast(a Action) int {
	if a.State.Closed() {
		return 1
	}
	return 0
}

// follow takes up what quarters reported of the action up to now.
func (a *Action) follow(dataset *load.Dataset, now quarter.Quarter) {
	for _, q := range dataset.Quarters {
		if q.Quarter.After(now) {
			return
		}
		for _, p := range q.Progress {
			if p.Action == a.ID {
				a.State, a.Note, a.Reported = p.State, p.Note, q.Quarter
			}
		}
	}
}
