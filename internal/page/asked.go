package page

import "outturn/internal/address"

// askedView is what a paper asks of the meeting.
type askedView struct {
	Title, Href string   // the heading of the section
	Items       []string // a paragraph each
}

// asked links the recommendations of a paper; nil when it has none.
func asked(on showing) *askedView {
	section := on.report.Recommendations()
	if section == nil {
		return nil
	}
	return &askedView{section.Title, on.at.To(address.Report(on.report.Quarter) + "#" + section.Anchor), section.Items}
}
