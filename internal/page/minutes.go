package page

import (
	"html/template"
	"strings"
	"time"

	"outturn/internal/load"
	"outturn/internal/report"
)

// minutesPage is a meeting's record of a paper.
type minutesPage struct {
	Frame
	Quarter                 string
	Meta                    []Fact
	Paper                   Link
	Prose                   template.HTML
	Strengths, Improvements []string
	Actions                 actionsView
	Resolution              string
}

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

// Minutes draws the minutes of a report that has some.
func (s *Site) Minutes(r *report.Report) ([]byte, error) {
	m := r.Minutes
	prose, err := s.prose(m.Document, r, belowReport)
	if err != nil {
		return nil, err
	}
	p := minutesPage{
		Frame:   s.frame(3, m.Title, s.home(3), s.yearLink(3, r.Quarter.Year()), Link{r.Quarter.Name(), "../index.html"}),
		Quarter: r.Quarter.Label(), Paper: Link{r.Paper.Title, "../index.html"},
		Prose: prose, Strengths: m.Strengths, Improvements: m.Improvements, Resolution: m.Resolution,
	}
	p.Draft = !r.Public || !r.MinutesPublic
	p.fact("Meeting", m.Meeting)
	p.fact("Held on", day(m.HeldOn))
	p.fact("Present", strings.Join(m.Attendance, "; "))
	for _, a := range m.Actions {
		p.Actions.Actions = append(p.Actions.Actions, actionOf(r, report.Action{Action: a, Agreed: r.Quarter, State: load.Open}, "../"))
	}
	return s.execute("minutes.html", p)
}

func (p *minutesPage) fact(term, text string) { p.Meta = fact(p.Meta, term, text) }

// actionOf shows an action on a page from which the report's folder is at base.
func actionOf(r *report.Report, a report.Action, base string) actionView {
	v := actionView{
		ID: a.ID, Text: a.Text, Owner: a.Owner, Due: "no date given", Passed: a.Overdue(r.Quarter),
		State: upperFirst(string(a.State)), Note: a.Note,
		Agreed: Link{a.Agreed.Name(), base + "../../" + minutesPath(a.Agreed)},
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

// day says a day; nothing for none.
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 January 2006")
}
