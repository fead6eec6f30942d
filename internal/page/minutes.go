package page

import (
	"html/template"
	"time"

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
	Actions                 []actionView
	Resolution              string
}

// actionView is an action as a table shows it.
type actionView struct {
	ID, Text, Owner string
	Due             string
	Overdue         bool
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
	for _, role := range m.Attendance {
		p.fact("Present", role)
	}
	for _, a := range m.Actions {
		p.Actions = append(p.Actions, s.actionView(r, report.Action{Action: a, Agreed: r.Quarter, State: "agreed"}, "../"))
	}
	return s.execute("minutes.html", p)
}

func (p *minutesPage) fact(term, text string) { p.Meta = fact(p.Meta, term, text) }

// actionView shows an action on a page from which the report's folder is at base.
func (s *Site) actionView(r *report.Report, a report.Action, base string) actionView {
	v := actionView{
		ID: a.ID, Text: a.Text, Owner: a.Owner, Due: "no date given", Overdue: a.Overdue(r.Quarter),
		State: upperFirst(string(a.State)), Note: a.Note,
		Agreed: Link{a.Agreed.Name(), base + "../../" + minutesPath(a.Agreed)},
	}
	switch {
	case a.Note == "" && a.Reported.IsZero():
		v.Note = "No later paper reports on it."
	case !a.Reported.IsZero() && a.Reported != r.Quarter:
		v.Note += " Reported in " + a.Reported.Name() + "."
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
