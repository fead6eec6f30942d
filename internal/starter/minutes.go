package starter

import (
	"fmt"

	"outturn/internal/load"
	"outturn/internal/quarter"
)

// oneAction shows how an action is recorded.
const oneAction = `
# [actions.a-name-for-the-action]
# action = "What is to be done."
# owner  = "The role of who does it"
# due    = "%s"
`

// Minutes begins the record of the meeting that a quarter's paper went to. It
// fails when the quarter has no paper.
func (p *Project) Minutes(q quarter.Quarter) (*Made, error) {
	if p.recorded(q).Paper == nil {
		err := fmt.Errorf("%s has no paper to minute a meeting on", q)
		return nil, suggesting(err, p.nearestPaper())
	}
	f := &frontMatter{}
	f.text("title", "Minutes: "+q.Name())
	f.text("status", string(load.Draft))
	f.text("meeting", Placeholder)
	f.text("resolution", Placeholder)
	fmt.Fprintf(&f.lines, oneAction, q.Add(1))
	body := "## Discussion\n\n" + Placeholder + "\n"
	return &Made{Files: []File{{fmt.Sprintf("content/%s/minutes.md", q), f.document(body)}}}, nil
}

// nearestPaper suggests the latest quarter with a paper.
func (p *Project) nearestPaper() string {
	if len(p.Reports) == 0 {
		return ""
	}
	return meant(p.Reports[len(p.Reports)-1].Quarter)
}
