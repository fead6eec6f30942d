package page

import (
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// actionsView is actions as a table: with how they stand, but for the minutes that
// agree them.
type actionsView struct {
	Standing bool         // the table says how the actions stand
	Actions  []actionView // the rows
}

// actionView is an action as a table shows it.
type actionView struct {
	ID, Text, Owner string // the id of the action, what is to be done, and by whom
	Due             string // the quarter in which it is due, or that none was given
	Passed          bool   // the quarter in which it was due is over
	About           []Link // the indicators that it is about
	Agreed          Link   // the minutes
	State, Note     string // how it stands, and what is reported of it
}

// actions are those of earlier minutes.
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
		ID: a.ID, Text: a.Text, Owner: a.Owner, Due: "no date given", Passed: a.Overdue(r.Quarter),
		State: wording.Capital(string(a.State)), Note: a.Note,
		Agreed: Link{Text: a.Agreed.Name()},
	}
	switch {
	case a.Note == "" && a.Reported.IsZero():
		v.Note = "Nothing is reported of it yet."
	case !a.Reported.IsZero() && a.Reported != r.Quarter:
		v.Note = strings.TrimSpace(v.Note + " Reported in " + a.Reported.Name() + ".")
	}
	if s.hasMinutes(a.Agreed) {
		v.Agreed.Href = on.at.To(address.Minutes(a.Agreed))
	}
	if !a.Due.IsZero() {
		v.Due = a.Due.Name()
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
