package page

import (
	"html/template"

	"outturn/internal/report"
)

// reviewPage is an annual review.
type reviewPage struct {
	Frame
	Citation    citation
	Year        string
	Meta        []Fact
	Contents    []Link
	Prose       template.HTML
	Signatories []string
	FullReport  string
}

// Review draws an annual review.
func (s *Site) Review(r *report.Review) ([]byte, error) {
	prose, err := s.prose(r.Document, r.AsOf, s.belowSite(2))
	if err != nil {
		return nil, err
	}
	p := reviewPage{
		Frame: s.frame(2, r.Title, s.home(2), s.yearLink(2, r.Year)),
		Year:  r.Year.Label(), Prose: prose, Signatories: r.Signatories, FullReport: r.FullReport,
		Contents: contents(r.Document, r.AsOf),
	}
	p.Draft = !r.Public
	p.Citation = s.cite(r.Publication, "Annual review, "+p.Year, p.Draft)
	p.help(s)
	p.describe(s, ReviewPath(r), reviewWords(r))
	p.Meta = fact(p.Meta, "Period", r.Period)
	p.Meta = fact(p.Meta, "To", r.Addressee)
	p.Meta = fact(p.Meta, "Dated", day(r.Dated))
	p.Meta = fact(p.Meta, "Figures as of", r.AsOf.Quarter.Label())
	return s.execute("pages/review.html", p)
}
