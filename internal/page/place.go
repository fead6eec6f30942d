package page

import (
	"slices"
	"strings"

	"outturn/internal/report"
)

// place is where on the site a text is shown, and so how its links are written.
type place struct {
	paper     string                       // address of the page with the paper's numbered paragraphs; empty: the same page
	indicator func(*report.Measure) string // address of an indicator's page
	report    string                       // address of the folder of the report whose blocks are shown; empty: the same folder
}

// onReport is the report's own page.
var onReport = place{indicator: func(m *report.Measure) string { return indicatorHref(m.Indicator.ID) }}

// belowReport is a page in a folder of the report's.
var belowReport = place{paper: "../index.html", indicator: func(m *report.Measure) string { return "../" + indicatorHref(m.Indicator.ID) }}

// besideReport is a page two folders below the root, which shows blocks of a
// report or what is said in it.
func besideReport(r *report.Report) place {
	folder := "../../" + r.Quarter.String() + "/"
	return place{report: folder, indicator: func(m *report.Measure) string { return folder + indicatorHref(m.Indicator.ID) }}
}

// belowSite is a page, depth folders below the root, that belongs to no report:
// from it indicators are reached in their latest report.
func (s *Site) belowSite(depth int) place {
	return place{indicator: func(m *report.Measure) string {
		for _, r := range slices.Backward(s.reports) {
			if latest := r.Measure(m.Indicator.ID); latest != nil {
				return strings.Repeat("../", depth) + IndicatorPath(r, latest)
			}
		}
		return ""
	}}
}
