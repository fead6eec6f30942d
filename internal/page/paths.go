package page

import (
	"strings"

	"outturn/internal/quarter"
	"outturn/internal/report"
)

// IndexPath is where the list of all indicators stands below the site's root.
const IndexPath = "indicators/index.html"

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

// AccessibilityPath is where the accessibility statement stands below the site's
// root.
const AccessibilityPath = "accessibility.html"

// Page is one page of the site. Draw may be called from any goroutine.
type Page struct {
	Path string // below the site's root, with forward slashes
	Draw func() ([]byte, error)
}

// Pages lists every page of the site.
func (s *Site) Pages() []Page {
	all := []Page{{"index.html", s.Home}, {IndexPath, s.Indicators}, {AccessibilityPath, s.Accessibility}}
	for _, y := range s.years {
		all = append(all, Page{YearPath(y), func() ([]byte, error) { return s.Year(y) }})
	}
	if len(s.guide) > 0 {
		all = append(all, Page{GuidePath, s.GuideList})
	}
	for _, g := range s.guide {
		all = append(all, Page{GuidePagePath(g), func() ([]byte, error) { return s.Guide(g) }})
	}
	for _, r := range s.reviews {
		all = append(all, Page{ReviewPath(r), func() ([]byte, error) { return s.Review(r) }})
	}
	for _, r := range s.reports {
		all = append(all, Page{ReportPath(r), func() ([]byte, error) { return s.Report(r) }})
		if r.Minutes != nil {
			all = append(all, Page{MinutesPath(r.Quarter), func() ([]byte, error) { return s.Minutes(r) }})
		}
		for _, m := range r.Measures {
			all = append(all, Page{IndicatorPath(r, m), func() ([]byte, error) { return s.Indicator(r, m) }})
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
