package browser_test

import (
	"slices"
	"strings"
	"testing"

	"outturn/internal/indicator"
	"outturn/internal/page"
	"outturn/internal/report"
)

// kind is a sort of page, by one page of it.
type kind struct {
	name  string
	path  string   // below the site's root
	shows []string // selectors of texts that the page is there for
}

// kinds picks a page of each kind: all at the site's root, the list of
// indicators, a report, and an indicator of each sort that layouts treat apart.
func kinds(t *testing.T, pages []string, r *report.Report) []kind {
	t.Helper()
	var all []kind
	for _, path := range pages {
		if !strings.Contains(path, "/") {
			all = append(all, kind{path, path, []string{"h1"}})
		}
	}
	all = append(all,
		kind{"list of indicators", page.IndexPath, []string{"h1", ".badge"}},
		kind{"report", page.ReportPath(r), []string{"h1", ".numbered", ".badge"}},
	)
	for _, sort := range sorts {
		at := slices.IndexFunc(r.Measures, sort.is)
		if at < 0 {
			t.Fatalf("the example has no indicator that is %s", sort.name)
		}
		all = append(all, kind{"indicator: " + sort.name, page.IndicatorPath(r, r.Measures[at]), []string{"h1", ".verdict-position"}})
	}
	return all
}

var sorts = []struct {
	name string
	is   func(*report.Measure) bool
}{
	{"judged", func(m *report.Measure) bool {
		e := m.Evaluation
		return e.Position.Judged() && e.Stated == (indicator.Stated{}) && !e.Latest && m.Commentary != nil
	}},
	{"stated", func(m *report.Measure) bool { return m.Evaluation.Stated.Position != "" }},
	{"judged on the latest available", func(m *report.Measure) bool { return m.Evaluation.Latest }},
	{"without target", func(m *report.Measure) bool {
		return m.Evaluation.Position == indicator.Untargeted && m.Indicator.Polarity != indicator.None
	}},
	{"demand", func(m *report.Measure) bool { return m.Indicator.Polarity == indicator.None }},
	{"not due", func(m *report.Measure) bool { return m.Evaluation.Position == indicator.Undue }},
}
