package page

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/report"
)

// mentions links the documents that speak of a measure, up to the report's own
// quarter, the newest first. Addresses are of a page three folders down.
func (s *Site) mentions(r *report.Report, m *report.Measure) []document {
	const root = "../../../"
	var all []document
	for _, one := range s.reports {
		other := one.Measure(m.Indicator.ID)
		if one.Quarter.After(r.Quarter) || other == nil {
			continue
		}
		if other.Commentary != nil || other.About(one.Paper.Document) {
			all = append(all, document{Link: Link{one.Paper.Title, root + ReportPath(one)}, Kind: "Paper", When: one.Quarter.Label()})
		}
		if one.Recorded(other) {
			all = append(all, document{Link: Link{one.Minutes.Title, root + minutesPath(one.Quarter)}, Kind: "Minutes", When: one.Quarter.Label()})
		}
	}
	slices.Reverse(all)
	for _, review := range slices.Backward(s.reviews) {
		if !review.AsOf.Quarter.After(r.Quarter) && m.About(review.Document) {
			all = append(all, document{Link: Link{review.Title, root + ReviewPath(review)}, Kind: "Annual review", When: upperFirst(review.Period)})
		}
	}
	return all
}

// contents lists a document's headings of the second level.
func contents(d *commentary.Document, r *report.Report) []Link {
	var all []Link
	for _, h := range d.Headings {
		if h.Level == 2 {
			all = append(all, Link{plain(h, d, r), "#" + headingID(h)})
		}
	}
	return all
}

// fact adds a fact to a list, unless there is nothing to say.
func fact(facts []Fact, term, text string) []Fact {
	if text == "" {
		return facts
	}
	return append(facts, Fact{term, text})
}
