package page

import (
	"outturn/internal/address"
	"outturn/internal/report"
)

// Page is one page of the site. Draw may be called from any goroutine.
type Page struct {
	Path  string // below the site's root, with forward slashes
	Draw  func() ([]byte, error)
	Draft bool // it shows, or lists, what is not public
}

// Pages lists every page of the site.
func (s *Site) Pages() []Page {
	drafts := s.listsDrafts()
	all := []Page{
		{address.Home, s.Home, drafts}, {address.Indicators, s.Indicators, s.listsDraftReports()}, {address.Search, s.AtoZ, drafts},
		{address.Accessibility, s.Accessibility, false},
	}
	if len(s.editions.Entries) > 0 {
		all = append(all, Page{address.Corrections, s.Register, false})
	}
	for _, c := range s.services {
		all = append(all, Page{address.Service(c.ID), func() ([]byte, error) { return s.Service(c) }, s.showsDrafts(c)})
	}
	for _, c := range s.sets {
		all = append(all, Page{address.Set(c.ID), func() ([]byte, error) { return s.Set(c) }, s.showsDrafts(c)})
	}
	for _, m := range s.shown() {
		all = append(all, Page{address.Standing(m.Indicator.ID), func() ([]byte, error) { return s.Standing(m) }, s.listsDraftReports()})
	}
	all = append(all, s.comparisons()...)
	for _, y := range s.years {
		all = append(all, Page{address.Year(y), func() ([]byte, error) { return s.Year(y) }, s.holdsDrafts(y)})
	}
	if len(s.guide) > 0 {
		all = append(all, Page{address.GuideList, s.GuideList, false})
	}
	for _, g := range s.guide {
		all = append(all, Page{address.Guide(g.Name), func() ([]byte, error) { return s.Guide(g) }, g.AsOf != nil && !g.AsOf.Public})
	}
	for _, r := range s.reviews {
		all = append(all, Page{address.Review(r.Year), func() ([]byte, error) { return s.Review(r) }, !r.Public})
	}
	for _, r := range s.reports {
		all = append(all, s.pagesOf(r)...)
	}
	return all
}

// pagesOf lists the pages of a report.
func (s *Site) pagesOf(r *report.Report) []Page {
	all := []Page{{address.Report(r.Quarter), func() ([]byte, error) { return s.Report(r) }, !r.Public}}
	if r.Minutes != nil {
		all = append(all, Page{address.Minutes(r.Quarter), func() ([]byte, error) { return s.Minutes(r) }, !r.Public || !r.MinutesPublic})
	}
	for _, m := range r.Measures {
		all = append(all, Page{address.Indicator(r.Quarter, m.Indicator.ID), func() ([]byte, error) { return s.Indicator(r, m) }, !r.Public})
	}
	return all
}
