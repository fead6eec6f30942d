package page

import (
	"html/template"

	"outturn/internal/address"
	"outturn/internal/report"
)

// reviewPage is an annual review.
type reviewPage struct {
	Frame
	Edition     *editionView     // that the page shows; nil where none is recorded
	Citation    report.Citation  // what a paragraph is cited with
	Year        string           // in which its period begins
	Meta        []report.Fact    // the period, whom it is for, and its date
	Contents    []Link           // its sections
	Prose       template.HTML    // the text
	Signatories []string         // their roles
	FullReport  string           // the report whose pages the text refers to; may be empty
	Attached    []attachmentView // what is attached
}

// Review draws an annual review.
func (s *Site) Review(r *report.Review) ([]byte, error) {
	at := address.Page(address.Review(r.Year))
	text, err := s.prose(r.Document, showing{r.AsOf, at})
	if err != nil {
		return nil, err
	}
	p := reviewPage{
		Frame: s.frame(at, r.Title, s.home(at), yearLink(at, r.Year)),
		Year:  r.Year.Label(), Meta: r.Facts(), Prose: text, Signatories: r.Signatories, FullReport: r.FullReport,
		Contents: contents(r.Document, r.AsOf), Attached: s.attached(r.Attachments, at, s.say("attachments.the-review")),
	}
	p.Draft = !r.Public
	p.stays()
	p.Edition = s.editionShown(r.Edition(), at)
	p.Citation = r.Citation()
	p.help(s)
	p.describe(s, r.Summary())
	return s.execute("pages/review.html", p)
}
