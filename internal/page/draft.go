package page

import (
	"slices"

	"outturn/internal/address"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// listsDrafts reports whether any of the site's documents is not public.
func (s *Site) listsDrafts() bool {
	return slices.ContainsFunc(s.listed, func(d *listed) bool { return !d.Public })
}

// listsDraftReports reports whether any indicator is listed as of a report that is not
// public.
func (s *Site) listsDraftReports() bool {
	return slices.ContainsFunc(s.shown(), func(m shownMeasure) bool { return !m.in.Public })
}

// holdsDrafts reports whether any document about a year is not public.
func (s *Site) holdsDrafts(y quarter.Year) bool {
	return slices.ContainsFunc(s.listed, func(d *listed) bool { return d.Year == y && !d.Public })
}

// showsDrafts reports whether the page of a collection shows a report that is not
// public, or lists a document that is not.
func (s *Site) showsDrafts(c *report.Collection) bool {
	if !s.listsDrafts() {
		return false
	}
	return !c.Public() || slices.ContainsFunc(s.documentsAbout(c, address.Home), func(d document) bool { return d.Draft })
}
