package page

import (
	"strings"

	"outturn/internal/quarter"
	"outturn/internal/report"
)

// IndexPath is where the list of all indicators stands below the site's root.
const IndexPath = "indicators/index.html"

// SearchPath is where the A to Z with the search stands below the site's root.
const SearchPath = "search/index.html"

// ReportPath is where a report's page stands below the site's root.
func ReportPath(r *report.Report) string { return r.Quarter.String() + "/index.html" }

// IndicatorPath is where an indicator's page of a report stands below the
// site's root.
func IndicatorPath(r *report.Report, m *report.Measure) string {
	return r.Quarter.String() + "/" + m.Indicator.ID + "/index.html"
}

// MinutesPath is where the minutes of a quarter's paper stand below the site's
// root.
func MinutesPath(q quarter.Quarter) string { return q.String() + "/minutes/index.html" }

// ReviewPath is where an annual review stands below the site's root.
func ReviewPath(r *report.Review) string { return r.Year.String() + "/annual/index.html" }

// YearPath is where the page of a financial year stands below the site's root.
func YearPath(y quarter.Year) string { return y.String() + "/index.html" }

// GuidePath is where the list of the pages beside the reports stands below the
// site's root.
const GuidePath = "guide/index.html"

// GuidePagePath is where a page beside the reports stands below the site's root.
func GuidePagePath(g *report.Guide) string { return "guide/" + g.Name + "/index.html" }

// ServicePath and SetPath are where the pages of a service and of a set stand
// below the site's root.
func ServicePath(id string) string { return "services/" + id + "/index.html" }

// SetPath is that of a set.
func SetPath(id string) string { return "sets/" + id + "/index.html" }

// IsCollection reports whether a path is that of a service or of a set.
func IsCollection(path string) bool {
	return strings.HasPrefix(path, "services/") || strings.HasPrefix(path, "sets/")
}

// AccessibilityPath is where the accessibility statement stands below the site's
// root.
const AccessibilityPath = "accessibility.html"

// Page is one page of the site. Draw may be called from any goroutine.
type Page struct {
	Path  string // below the site's root, with forward slashes
	Draw  func() ([]byte, error)
	Draft bool // it shows, or lists, what is not public
}

// Pages lists every page of the site.
func (s *Site) Pages() []Page {
	all := []Page{
		{"index.html", s.Home, s.drafts}, {IndexPath, s.Indicators, s.drafts}, {SearchPath, s.AtoZ, s.drafts},
		{AccessibilityPath, s.Accessibility, s.drafts},
	}
	for _, c := range s.services {
		all = append(all, Page{ServicePath(c.ID), func() ([]byte, error) { return s.Service(c) }, s.drafts})
	}
	for _, c := range s.sets {
		all = append(all, Page{SetPath(c.ID), func() ([]byte, error) { return s.Set(c) }, s.drafts})
	}
	for _, y := range s.years {
		all = append(all, Page{YearPath(y), func() ([]byte, error) { return s.Year(y) }, s.drafts})
	}
	if len(s.guide) > 0 {
		all = append(all, Page{GuidePath, s.GuideList, s.drafts})
	}
	for _, g := range s.guide {
		all = append(all, Page{GuidePagePath(g), func() ([]byte, error) { return s.Guide(g) }, s.drafts})
	}
	for _, r := range s.reviews {
		all = append(all, Page{ReviewPath(r), func() ([]byte, error) { return s.Review(r) }, !r.Public})
	}
	for _, r := range s.reports {
		all = append(all, Page{ReportPath(r), func() ([]byte, error) { return s.Report(r) }, !r.Public})
		if r.Minutes != nil {
			all = append(all, Page{MinutesPath(r.Quarter), func() ([]byte, error) { return s.Minutes(r) }, !r.Public || !r.MinutesPublic})
		}
		for _, m := range r.Measures {
			all = append(all, Page{IndicatorPath(r, m), func() ([]byte, error) { return s.Indicator(r, m) }, !r.Public})
		}
	}
	return all
}

// home links the first page from one that stands depth folders below the root.
func (s *Site) home(depth int) Link {
	return Link{"All documents", strings.Repeat("../", depth) + "index.html"}
}

// yearLink links the page of a year likewise.
func (s *Site) yearLink(depth int, y quarter.Year) Link {
	return Link{y.Label(), strings.Repeat("../", depth) + YearPath(y)}
}
