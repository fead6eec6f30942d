package page

import (
	"slices"

	"outturn/internal/address"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// actionsView is a table of actions. It says how far each has got, except in the
// minutes that agree them.
type actionsView struct {
	Standing bool         // the table says how far the actions have got
	Actions  []actionView // the rows
}

// actionView is an action as a table shows it.
type actionView struct {
	ID, Text, Owner string // the id of the action, what is to be done, and by whom
	Due             string // the quarter in which it is due, or that none was given
	Passed          bool   // the quarter in which it was due is over
	About           []Link // the indicators that it is about
	Agreed          Link   // the minutes
	State, Note     string // how far it has got, and what is reported of it
}

// actions shows the actions of earlier minutes.
func (s *Site) actions(t *report.ActionsTable, on showing) actionsView {
	v := actionsView{Standing: true}
	for _, a := range t.Actions {
		v.Actions = append(v.Actions, s.actionOf(a, on))
	}
	return v
}

func (s *Site) actionOf(a report.Action, on showing) actionView {
	r := on.report
	v := actionView{
		ID: a.ID, Text: a.Text, Owner: a.Owner, Due: a.DueWords(), Passed: a.Overdue(r.Quarter),
		State: a.StateWords(), Note: a.NoteWords(r.Quarter),
		Agreed: Link{Text: a.Agreed.Name()},
	}
	if s.hasMinutes(a.Agreed) {
		v.Agreed.Href = on.at.To(address.Minutes(a.Agreed))
	}
	for _, id := range a.Indicators {
		if m := r.Measure(id); m != nil {
			v.About = append(v.About, Link{m.Name.String(), on.indicator(id)})
		}
	}
	return v
}

// hasMinutes reports whether the site has the page of a quarter's minutes.
func (s *Site) hasMinutes(q quarter.Quarter) bool {
	return slices.ContainsFunc(s.reports, func(r *report.Report) bool { return r.Quarter == q && r.Minutes != nil })
}
