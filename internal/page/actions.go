package page

import (
	"strings"

	"outturn/internal/report"
)

// actionsView is actions as a table: with how they stand, but for the minutes that
// agree them.
type actionsView struct {
	Standing bool
	Actions  []actionView
}

// actionView is an action as a table shows it.
type actionView struct {
	ID, Text, Owner string
	Due             string
	Passed          bool   // the quarter in which it was due
	About           []Link // the indicators that it is about
	Agreed          Link   // the minutes
	State, Note     string
}

// actions are those of earlier minutes.
func actions(t *report.ActionsTable, r *report.Report) actionsView {
	v := actionsView{Standing: true}
	for _, a := range t.Actions {
		v.Actions = append(v.Actions, actionOf(r, a, ""))
	}
	return v
}

// actionOf shows an action on a page from which the report's folder is at base.
func actionOf(r *report.Report, a report.Action, base string) actionView {
	v := actionView{
		ID: a.ID, Text: a.Text, Owner: a.Owner, Due: "no date given", Passed: a.Overdue(r.Quarter),
		State: upperFirst(string(a.State)), Note: a.Note,
		Agreed: Link{a.Agreed.Name(), base + "../../" + MinutesPath(a.Agreed)},
	}
	switch {
	case a.Note == "" && a.Reported.IsZero():
		v.Note = "No later paper reports on it."
	case !a.Reported.IsZero() && a.Reported != r.Quarter:
		v.Note = strings.TrimSpace(v.Note + " Reported in " + a.Reported.Name() + ".")
	}
	if !a.Due.IsZero() {
		v.Due = a.Due.Name()
	}
	for _, id := range a.Indicators {
		if m := r.Measure(id); m != nil {
			v.About = append(v.About, Link{m.Name.String(), base + indicatorHref(id)})
		}
	}
	return v
}
