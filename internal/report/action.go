package report

import (
	"cmp"
	"slices"
	"strings"

	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Action is an action that an earlier meeting agreed, with its state in a report's
// quarter.
type Action struct {
	load.Action
	Agreed   quarter.Quarter // whose minutes have it
	State    load.ActionState
	Note     string
	Reported quarter.Quarter // in which its state was last reported; zero if never
}

// StateWords is the action's state, as a table shows it.
func (a *Action) StateWords() string { return wording.Capital(string(a.State)) }

// DueWords says when the action is due.
func (a *Action) DueWords() string {
	if a.Due.IsZero() {
		return "no date given"
	}
	return a.Due.Name()
}

// NoteWords says what was last reported of the action and, unless that was in the
// present quarter, in which quarter.
func (a *Action) NoteWords(now quarter.Quarter) string {
	switch {
	case a.Note == "" && a.Reported.IsZero():
		return "No update."
	case !a.Reported.IsZero() && a.Reported != now:
		return strings.TrimSpace(a.Note + " Reported in " + a.Reported.Name() + ".")
	}
	return a.Note
}

// Overdue reports whether the action was due before a quarter and is still open.
func (a *Action) Overdue(q quarter.Quarter) bool {
	return !a.State.Closed() && !a.Due.IsZero() && a.Due.Before(q)
}

// actions are those agreed before a quarter that are still open in it, and those that
// the quarter itself closes, which come last. An action stays open until a quarter
// reports otherwise. Those of minutes that became public after the quarter's paper are in
// later ones only: what is published does not change.
func actions(dataset *load.Dataset, in *load.Quarter) []Action {
	var all []Action
	now := in.Quarter
	for _, q := range dataset.Quarters {
		if q.Minutes == nil || !q.Quarter.Before(now) || publicAfter(q.Minutes, in.Paper) {
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

// publicAfter reports whether minutes became public after a paper, by the days that they
// state. A document that does not state the day of its publication may have become public
// on the day of its meeting at the earliest.
func publicAfter(m *load.Minutes, p *load.Paper) bool {
	if p == nil {
		return false
	}
	minutes, paper := m.PublishOn, p.PublishOn
	if minutes.IsZero() {
		minutes = m.HeldOn
	}
	if paper.IsZero() {
		paper = p.MeetingOn
	}
	return !paper.IsZero() && minutes.After(paper)
}

func closedLast(a Action) int {
	if a.State.Closed() {
		return 1
	}
	return 0
}

// follow goes through what quarters up to now reported about the action.
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
