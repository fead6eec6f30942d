package page

import (
	"html/template"

	"outturn/internal/address"
	"outturn/internal/load"
	"outturn/internal/report"
)

// minutesPage is a meeting's record of a paper.
type minutesPage struct {
	Frame
	Edition                 *editionView     // that the page shows; nil where none is recorded
	Citation                report.Citation  // what a paragraph is cited with
	Quarter                 string           // that the paper is about
	Meta                    []report.Fact    // the meeting: who, when, and who was there
	Paper                   Link             // that was considered
	Prose                   template.HTML    // the text
	Strengths, Improvements []string         // what the meeting found
	Actions                 actionsView      // agreed at the meeting
	Resolution              string           // what was resolved; may be empty
	Attached                []attachmentView // what is attached
}

// Minutes draws the minutes of a report that has some.
func (s *Site) Minutes(r *report.Report) ([]byte, error) {
	m, on := r.Minutes, showing{r, address.Page(address.Minutes(r.Quarter))}
	text, err := s.prose(m.Document, on)
	if err != nil {
		return nil, err
	}
	paper := on.at.To(address.Report(r.Quarter))
	p := minutesPage{
		Frame:   s.frame(on.at, m.Title, s.home(on.at), yearLink(on.at, r.Quarter.Year()), Link{r.Quarter.Name(), paper}),
		Quarter: r.Quarter.Label(), Paper: Link{r.Paper.Title, paper},
		Meta: r.MinutesFacts(), Prose: text, Strengths: m.Strengths, Improvements: m.Improvements, Resolution: m.Resolution,
		Attached: s.attached(m.Attachments, on.at, s.say("attachments.the-minutes")),
	}
	p.Draft = !r.Public || !r.MinutesPublic
	p.stays()
	p.Edition = s.editionShown(r.MinutesEdition(), on.at)
	p.Citation = r.MinutesCitation()
	p.help(s)
	p.describe(s, r.MinutesSummary())
	for _, a := range m.Actions {
		p.Actions.Actions = append(p.Actions.Actions, s.actionOf(report.Action{Action: a, Agreed: r.Quarter, State: load.Open}, on))
	}
	return s.execute("pages/minutes.html", p)
}
