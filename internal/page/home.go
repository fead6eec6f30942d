package page

import (
	"slices"

	"outturn/internal/report"
)

// homePage lists everything published by year, the newest first.
type homePage struct {
	Frame
	Years []homeYear
	Pages []guideLink
	Index string // address of the list of indicators
}

type homeYear struct {
	Link
	Documents []document
}

// Home draws the site's first page.
func (s *Site) Home() ([]byte, error) {
	p := homePage{Frame: s.frame(0, s.organisation.Title), Index: IndexPath, Pages: s.guideLinks("guide/")}
	for _, y := range s.years {
		if documents := s.documents(y, ""); len(documents) > 0 {
			p.Years = append(p.Years, homeYear{Link{y.Label(), YearPath(y)}, documents})
		}
	}
	return s.execute("home.html", p)
}

// listPage lists every indicator with its latest report.
type listPage struct {
	Frame
	Sets []listSet
}

type listSet struct {
	ID                 string // its anchor
	Title, Description string
	Rows               []listRow
}

type listRow struct {
	Link
	Quarter, Service string
	Cell             report.Cell
	Badge            Badge
}

// Indicators draws the list of all indicators, each as of the latest report
// that it is in.
func (s *Site) Indicators() ([]byte, error) {
	p := listPage{Frame: s.frame(1, "All indicators", s.home(1))}
	for _, set := range s.organisation.Sets {
		part := listSet{ID: setAnchor(set.ID), Title: set.Title, Description: set.Description}
		seen := map[string]bool{}
		for _, r := range slices.Backward(s.reports) {
			for _, m := range r.Measures {
				if m.Indicator.Set == set.ID && !seen[m.Indicator.ID] {
					seen[m.Indicator.ID] = true
					part.Rows = append(part.Rows, s.listRow(r, m))
				}
			}
		}
		if len(part.Rows) > 0 {
			p.Sets = append(p.Sets, part)
		}
	}
	return s.execute("indicators.html", p)
}

// setAnchor is the place of a set in the list of all indicators.
func setAnchor(id string) string { return "set-" + id }

func (s *Site) listRow(r *report.Report, m *report.Measure) listRow {
	return listRow{
		Link:    Link{m.Name.String(), "../" + IndicatorPath(r, m)},
		Quarter: r.Quarter.Short(), Service: r.ServiceTitle(m.Indicator.Service),
		Cell: m.Now(), Badge: s.badge(m.Evaluation.Position),
	}
}
