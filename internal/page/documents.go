package page

import (
	"html/template"
	"slices"

	"outturn/internal/address"
	"outturn/internal/commentary"
	"outturn/internal/prose"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// listed is a document with its page.
type listed struct {
	*report.ListedDocument
	path       string        // of its page below the root
	mention    template.HTML // as the layout parts/mentioned-in.html lists it on the page of an indicator
	onStanding template.HTML // the same on standing pages
}

// isReview reports whether the document is an annual review.
func (d *listed) isReview() bool { return d.Review != nil }

// on is the document as a list on a page shows it.
func (d *listed) on(at address.Page) document {
	return document{Link: Link{d.Title, at.To(d.path)}, Kind: d.Kind, When: d.When, Draft: !d.Public}
}

func pathOf(d *report.ListedDocument) string {
	switch {
	case d.Review != nil:
		return address.Review(d.Year)
	case d.Minutes:
		return address.Minutes(d.Figures.Quarter)
	}
	return address.Report(d.Figures.Quarter)
}

// everyIndicator stands for the page of any indicator of any calendar: links from all
// of them are the same, because they are equally far below the root.
// The standing pages are so too.
var (
	everyIndicator = address.Page(address.Indicator(quarter.April.Of(2000, 1), "any"))
	everyStanding  = address.Page(address.Standing("any"))
)

// listDocuments lists all documents. The entry of each on the pages of indicators is
// drawn once for the whole site.
func (s *Site) listDocuments() (err error) {
	for _, d := range report.Documents(s.reports, s.reviews) {
		one := &listed{ListedDocument: d, path: pathOf(d)}
		if one.mention, err = s.fragment("parts/mentioned-in.html", one.on(everyIndicator)); err != nil {
			return err
		}
		if one.onStanding, err = s.fragment("parts/mentioned-in.html", one.on(everyStanding)); err != nil {
			return err
		}
		s.listed = append(s.listed, one)
	}
	return nil
}

// reviewsLast are all documents, the papers and minutes before the reviews.
func (s *Site) reviewsLast() []*listed {
	reviews := slices.DeleteFunc(slices.Clone(s.listed), func(d *listed) bool { return !d.isReview() })
	return append(slices.DeleteFunc(slices.Clone(s.listed), (*listed).isReview), reviews...)
}

// documents lists the documents about a year, reviews first, as a page shows them.
func (s *Site) documents(y quarter.Year, at address.Page) []document {
	var reviews, others []document
	for _, d := range s.listed {
		one := d.on(at)
		name, _ := address.Document(d.path)
		one.Corrected = s.correctedOn(name)
		switch {
		case d.Year != y:
		case d.isReview():
			reviews = append(reviews, one)
		case d.Minutes:
			others = append(others, one)
		default:
			one.Final, one.Headline = d.Figures.Paper.Final, d.Figures.Headline()
			others = append(others, one)
		}
	}
	return append(reviews, others...)
}

// mentions links the documents that mention a measure: the report's own paper, and those
// before it.
func (s *Site) mentions(r *report.Report, m *report.Measure) []template.HTML {
	var all []template.HTML
	for _, d := range s.listed {
		if d.Mentions(m.Indicator.ID) && d.KnownIn(r.Quarter) {
			all = append(all, d.mention)
		}
	}
	return all
}

// contents lists a document's headings of the second level.
func contents(d *commentary.Document, r *report.Report) []Link {
	var all []Link
	for _, h := range d.Headings {
		if h.Level == 2 {
			all = append(all, Link{r.Plain(h, d), "#" + prose.HeadingID(h)})
		}
	}
	return all
}
