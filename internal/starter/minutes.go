package starter

import (
	"cmp"
	"fmt"
	"time"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// actionExample shows how an action is recorded.
const actionExample = `
# [actions.a-name-for-the-action]
# action     = "What is to be done, in a sentence."
# owner      = "The role of who does it"
# due        = "%s"
# indicators = ["%s"] # those that it is about
`

// Minutes begins the record of the meeting on a quarter's paper, like the
// latest earlier minutes. It fails when the quarter has no paper.
func (p *Project) Minutes(q quarter.Quarter) (*Drafts, error) {
	paper := p.existing(q).Paper
	if paper == nil {
		return nil, &Refusal{
			why:  fmt.Sprintf("%s has no paper whose meeting could be minuted: %s is missing", q, paperName(q)),
			hint: fmt.Sprintf("outturn new %s begins it", q),
		}
	}
	file := Draft{Name: fmt.Sprintf("content/%s/minutes.md", q)}
	earlier, body := &load.Minutes{Meeting: load.Placeholder}, "## Discussion\n\n"+load.Placeholder+"\n"
	heading := "Minutes: " + q.Name()
	if of := p.lastMinuted(q); of != nil {
		file.From, earlier = of.Minutes.Document.File.Name, of.Minutes
		heading = title(earlier.Title, of.Quarter, q)
		body = outline(sections(earlier.Document, func(words string) string { return shift(words, of.Quarter, q) }, noBlock))
	}
	f := &frontMatter{}
	f.text("title", heading)
	f.text("status", string(load.Draft))
	f.text("meeting", cmp.Or(paper.Meeting, earlier.Meeting))
	f.waiting("held_on", cmp.Or(dayOf(paper.MeetingOn), meetingDay(q)), "the day of the meeting")
	f.remembered("attendance", earlier.Attendance, "A role")
	f.waiting("strengths", tomlList([]string{"What the meeting heard is going well"}), "if there are any")
	f.waiting("improvements", tomlList([]string{"What it heard has to get better"}), "if there are any")
	f.text("resolution", load.Placeholder)
	fmt.Fprintf(&f.lines, actionExample, q.Add(1), p.someIndicator(q))
	file.Text = f.document(body)
	return &Drafts{Files: []Draft{file}}, nil
}

// meetingDay is a day on which a meeting could discuss a quarter's paper, as
// front matter writes it. It shows the form.
func meetingDay(q quarter.Quarter) string { return dayOf(q.End().AddDate(0, 1, 6)) }

// dayOf writes a day as front matter does; empty where it is not known.
func dayOf(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(time.DateOnly)
}

// someIndicator is an indicator that the quarter reports, as an example.
func (p *Project) someIndicator(q quarter.Quarter) string {
	for _, i := range p.Dataset.Indicators {
		if i.Reports(q) {
			return i.ID
		}
	}
	return "an-indicator"
}

// noBlock leaves blocks out of documents that cannot have any.
func noBlock(*commentary.Block) (text string, stands bool) { return "", true }

// lastMinuted returns the latest quarter with minutes before another quarter,
// or nil.
func (p *Project) lastMinuted(before quarter.Quarter) *load.Quarter {
	var last *load.Quarter
	for _, q := range p.Dataset.Quarters {
		if q.Minutes != nil && q.Quarter.Before(before) {
			last = q
		}
	}
	return last
}

// lastPaper returns the latest quarter with a paper; zero when there is none.
func (p *Project) lastPaper() quarter.Quarter {
	if len(p.Reports) == 0 {
		return quarter.Quarter{}
	}
	return p.Reports[len(p.Reports)-1].Quarter
}
