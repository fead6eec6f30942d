package page

import (
	"slices"

	"outturn/internal/address"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// Link is a text and the relative address it leads to.
type Link struct {
	Text string // what readers see
	Href string // the address that it leads to
}

// home links the first page.
func (s *Site) home(at address.Page) Link {
	return Link{s.say("page-end.all-documents"), at.To(address.Home)}
}

// yearLink links the page of a year.
func yearLink(at address.Page, y quarter.Year) Link { return Link{y.Label(), at.To(address.Year(y))} }

// showing is a report, or a part of it, as one page shows it: its own page, or
// another, such as the first page or one of the guide.
type showing struct {
	report *report.Report
	at     address.Page
}

// onOwnPage shows a report on the page of the report.
func onOwnPage(r *report.Report) showing { return showing{r, address.Page(address.Report(r.Quarter))} }

// indicator links the page of an indicator as of the report's quarter.
func (s showing) indicator(id string) string {
	return s.at.To(address.Indicator(s.report.Quarter, id))
}

// firstFrom is the first report with an indicator that is no earlier than a quarter; nil
// where there is none. It stays the same whatever is reported later.
func (s *Site) firstFrom(q quarter.Quarter, id string) *report.Report {
	at := slices.IndexFunc(s.reports, func(r *report.Report) bool { return !r.Quarter.Before(q) && r.Measure(id) != nil })
	if at < 0 {
		return nil
	}
	return s.reports[at]
}
