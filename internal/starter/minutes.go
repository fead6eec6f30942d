package starter

import (
	"fmt"
	"time"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// oneAction shows how an action is recorded.
const oneAction = `
# [actions.a-name-for-the-action]
# action     = "What is to be done, in a sentence."
# owner      = "The role of who does it"
# due        = "%s"
# indicators = ["%s"] # those that it is about
`

// Minutes begins the record of the meeting that a quarter's paper went to, like
// that of the latest earlier one. It fails when the quarter has no paper.
func (p *Project) Minutes(q quarter.Quarter) (*Made, error) {
	if p.recorded(q).Paper == nil {
		return nil, &Refusal{
			why:  fmt.Sprintf("%s has no paper whose meeting could be minuted: %s is missing", q, paperName(q)),
			hint: fmt.Sprintf("outturn new %s begins it", q),
		}
	}
	file := File{Name: fmt.Sprintf("content/%s/minutes.md", q)}
	earlier, body := &load.Minutes{Meeting: load.Placeholder}, "## Discussion\n\n"+load.Placeholder+"\n"
	heading := "Minutes: " + q.Name()
	if of := p.lastMinuted(q); of != nil {
		file.From, earlier = of.Minutes.Document.File.Name, of.Minutes
		heading = title(earlier.Title, of.Quarter, q)
		body = outline(sections(earlier.Document, func(words string) string { return moved(words, of.Quarter, q) }, noBlock))
	}
	f := &frontMatter{}
	f.text("title", heading)
	f.text("status", string(load.Draft))
	f.text("meeting", earlier.Meeting)
	f.waiting("held_on", dayAfter(q), "the day of the meeting")
	f.remembered("attendance", earlier.Attendance, "A role")
	f.waiting("strengths", texts([]string{"What the meeting heard is going well"}), "if there are any")
	f.waiting("improvements", texts([]string{"What it heard has to get better"}), "if there are any")
	f.text("resolution", load.Placeholder)
	fmt.Fprintf(&f.lines, oneAction, q.Add(1), p.someIndicator(q))
	file.Text = f.document(body)
	return &Made{Files: []File{file}}, nil
}

// dayAfter is a day on which a quarter's paper could be heard, as front matter
// writes one: it shows the form.
func dayAfter(q quarter.Quarter) string { return q.End().AddDate(0, 1, 6).Format(time.DateOnly) }

// someIndicator is one that the quarter reports, as an example.
func (p *Project) someIndicator(q quarter.Quarter) string {
	for _, i := range p.Dataset.Indicators {
		if i.Reports(q) {
			return i.ID
		}
	}
	return "an-indicator"
}

// noBlock is what blocks come to where none can stand.
func noBlock(*commentary.Block) (text string, stands bool) { return "", true }

// lastMinuted is the latest quarter with minutes before another one; nil when
// there is none.
func (p *Project) lastMinuted(before quarter.Quarter) *load.Quarter {
	var last *load.Quarter
	for _, q := range p.Dataset.Quarters {
		if q.Minutes != nil && q.Quarter.Before(before) {
			last = q
		}
	}
	return last
}

// lastPaper is the latest quarter with a paper; zero when there is none.
func (p *Project) lastPaper() quarter.Quarter {
	if len(p.Reports) == 0 {
		return quarter.Quarter{}
	}
	return p.Reports[len(p.Reports)-1].Quarter
}
