package page

import (
	"slices"

	"outturn/internal/address"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// comparisonPage sets two quarters side by side.
type comparisonPage struct {
	Frame
	Earlier, Later Link            // the two reports
	Parts          []comparedPart  // the sets
	Gone           string          // which indicators the later report has no more, in a sentence; empty where it has all
	Notes          []report.Note   // why figures are not compared
	Symbols        []report.Symbol // that occur
	Others         []Link          // the later report beside other earlier ones, the latest first
	Laters         []Link          // later reports beside the earlier one, the latest first
}

// comparedPart is a set with its indicators.
type comparedPart struct {
	Title string        // of the set
	Rows  []comparedRow // its indicators
}

// comparedRow is an indicator in both quarters.
type comparedRow struct {
	Link
	report.ComparisonRow
	WasBadge, NowBadge Badge // its position in each; without HTML where none applies
}

// comparedBack is with how many reports before it one is compared. With all of them, each
// quarter would cost more than the one before.
const comparedBack = 12

// comparisons are the pages that set each report beside those before it.
func (s *Site) comparisons() []Page {
	var all []Page
	for at, later := range s.reports {
		for _, earlier := range s.reports[max(0, at-comparedBack):at] {
			all = append(all, Page{
				address.Comparison(earlier.Quarter, later.Quarter), func() ([]byte, error) { return s.Comparison(earlier, later) },
				!earlier.Public || !later.Public,
			})
		}
	}
	return all
}

// Comparison draws the page that sets two reports side by side.
func (s *Site) Comparison(earlier, later *report.Report) ([]byte, error) {
	at := address.Page(address.Comparison(earlier.Quarter, later.Quarter))
	title := s.say("comparison.title", "later", later.Quarter.Name(), "earlier", earlier.Quarter.Name())
	c := later.ComparedWith(earlier)
	p := comparisonPage{
		Earlier: Link{earlier.Quarter.Name(), at.To(address.Report(earlier.Quarter))},
		Later:   Link{later.Quarter.Name(), at.To(address.Report(later.Quarter))},
		Notes:   c.Notes, Symbols: c.Symbols,
	}
	p.Frame = s.frame(at, title, s.home(at), yearLink(at, later.Quarter.Year()), p.Later)
	if c.Gone != nil {
		p.Gone = s.say("comparison.gone", "quarter", earlier.Quarter.Name(), "indicators", wording.List(c.Gone))
	}
	on := showing{later, at}
	for _, part := range c.Parts {
		view := comparedPart{Title: part.Title}
		for _, row := range part.Rows {
			view.Rows = append(view.Rows, comparedRow{
				Link{row.Measure.Name.String(), on.indicator(row.Measure.Indicator.ID)}, row,
				s.badgeOf(later.Organisation, row.WasPosition, row.Was.Absent), s.badgeOf(later.Organisation, row.NowPosition, row.Now.Absent),
			})
		}
		p.Parts = append(p.Parts, view)
	}
	p.others(s, earlier, later)
	p.Draft = !earlier.Public || !later.Public
	p.describe(s, s.say("comparison.summary", "later", later.Quarter.Name(), "earlier", earlier.Quarter.Name()))
	return s.execute("pages/comparison.html", p)
}

// others links the pages that share one of the two reports.
func (p *comparisonPage) others(s *Site, earlier, later *report.Report) {
	first, last := slices.Index(s.reports, earlier), slices.Index(s.reports, later)
	for _, r := range slices.Backward(s.reports[max(0, last-comparedBack):last]) {
		if r != earlier {
			p.Others = append(p.Others, Link{r.Quarter.Name(), p.at.To(address.Comparison(r.Quarter, later.Quarter))})
		}
	}
	for _, r := range slices.Backward(s.reports[first+1 : min(len(s.reports), first+1+comparedBack)]) {
		if r != later {
			p.Laters = append(p.Laters, Link{r.Quarter.Name(), p.at.To(address.Comparison(earlier.Quarter, r.Quarter))})
		}
	}
}

// compared links a report beside the one before it; nil for the first.
func (s *Site) compared(on showing) *Link {
	at := slices.Index(s.reports, on.report)
	if at <= 0 {
		return nil
	}
	return &Link{s.say("comparison.with-another"), on.at.To(address.Comparison(s.reports[at-1].Quarter, on.report.Quarter))}
}
