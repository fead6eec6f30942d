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
// indicators, every service, set, paper, review, year and minutes, and an indicator of each sort
// that layouts treat apart, as of the latest report that has one.
func kinds(t *testing.T, pages []string, reports []*report.Report) []kind {
	t.Helper()
	all := []kind{{"list of indicators", page.IndexPath, []string{"h1", ".badge"}}, {"A to Z", page.SearchPath, []string{"h1", ".letter"}}}
	for _, path := range pages {
		switch folder := strings.TrimSuffix(path, "index.html"); {
		case strings.HasPrefix(path, "guide/"):
			all = append(all, kind{"guide " + path, path, []string{"h1"}})
		case strings.HasPrefix(path, "services/"), strings.HasPrefix(path, "sets/"):
			all = append(all, kind{"collection " + path, path, []string{"h1", ".collection-words", ".badge"}})
		case !strings.Contains(path, "/"):
			all = append(all, kind{path, path, []string{"h1"}})
		case strings.HasSuffix(folder, "/annual/"):
			all = append(all, kind{"review " + path, path, []string{"h1", ".numbered"}})
		case strings.HasSuffix(folder, "/minutes/"):
			all = append(all, kind{"minutes " + path, path, []string{"h1", ".numbered", ".actions", ".resolution"}})
		case strings.Count(path, "/") == 1 && path != page.IndexPath && path != page.SearchPath:
			all = append(all, kind{"year " + path, path, []string{"h1"}})
		}
	}
	for _, r := range reports {
		all = append(all, kind{"report " + r.Quarter.String(), page.ReportPath(r), []string{"h1", ".numbered", ".badge"}})
	}
	for _, sort := range sorts {
		r, m := latest(t, reports, sort.name, sort.is)
		all = append(all, kind{"indicator: " + sort.name, page.IndicatorPath(r, m), []string{"h1", ".verdict-position"}})
	}
	return all
}

// latest is the first measure of a sort in the latest report that has one.
func latest(t *testing.T, reports []*report.Report, sort string, is func(*report.Measure) bool) (*report.Report, *report.Measure) {
	t.Helper()
	for _, r := range slices.Backward(reports) {
		if at := slices.IndexFunc(r.Measures, is); at >= 0 {
			return r, r.Measures[at]
		}
	}
	t.Fatalf("the example has no indicator that is %s", sort)
	return nil, nil
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
	{"compared", func(m *report.Measure) bool { return len(m.Comparators) > 1 }},
	{"said by two voices", func(m *report.Measure) bool { return m.Commentary != nil && len(m.Commentary.Voices) > 1 }},
	{"absent", func(m *report.Measure) bool { return m.Evaluation.Reading.Printed != "" }},
	{"not due", func(m *report.Measure) bool { return m.Evaluation.Position == indicator.Undue }},
}
