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
	Citation                citation
	Quarter                 string
	Meta                    []Fact
	Paper                   Link
	Prose                   template.HTML
	Strengths, Improvements []string
	Actions                 actionsView
	Resolution              string
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
	p.Citation = s.cite(m.Publication, p.Quarter, p.Draft)
	p.help(s)
	p.describe(s, MinutesPath(r.Quarter), minutesWords(r))
	p.fact("Meeting", m.Meeting)
	p.fact("Held on", day(m.HeldOn))
	p.fact("Present", strings.Join(m.Attendance, "; "))
	for _, a := range m.Actions {
		p.Actions.Actions = append(p.Actions.Actions, s.actionOf(r, report.Action{Action: a, Agreed: r.Quarter, State: load.Open}, "../"))
	}
	return s.execute("pages/minutes.html", p)
}

func (p *minutesPage) fact(term, text string) { p.Meta = fact(p.Meta, term, text) }

// day says a day; nothing for none.
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 January 2006")
}
