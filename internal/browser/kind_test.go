package browser_test

import (
	"regexp"
	"slices"
	"testing"

	"outturn/internal/address"
	"outturn/internal/report"
)

// kind is a kind of page, recognised by the paths of its pages.
type kind struct {
	name  string
	path  *regexp.Regexp
	shows []string // selectors of texts that such a page is there for
}

// kinds are all kinds of page; the first that matches is a page's kind.
var kinds = []kind{
	{"home page", regexp.MustCompile(`^index\.html$`), []string{"h1"}},
	{"accessibility statement", regexp.MustCompile(`^accessibility\.html$`), []string{"h1"}},
	{"list of indicators", regexp.MustCompile(`^indicators/index\.html$`), []string{"h1", ".badge"}},
	{"standing page", regexp.MustCompile(`^indicators/[^/]+/index\.html$`), []string{"h1", ".verdict-position", ".reports"}},
	{comparison, regexp.MustCompile(`^compare/[^/]+/[^/]+/index\.html$`), []string{"h1", ".comparison"}},
	{"A to Z", regexp.MustCompile(`^search/index\.html$`), []string{"h1", ".letter"}},
	{register, regexp.MustCompile(`^corrections/index\.html$`), []string{"h1", ".editions"}},
	{"service", regexp.MustCompile(`^services/[^/]+/index\.html$`), []string{"h1", ".collection-words"}},
	{"set", regexp.MustCompile(`^sets/[^/]+/index\.html$`), []string{"h1", ".collection-words", ".matrix"}},
	{unknown, regexp.MustCompile(`^404\.html$`), []string{"h1"}},
	{"year", regexp.MustCompile(`^` + year + `/index\.html$`), []string{"h1"}},
	{"annual review", regexp.MustCompile(`^` + year + `/annual/index\.html$`), []string{"h1", ".numbered"}},
	{"report", regexp.MustCompile(`^` + year + `/q[1-4]/index\.html$`), []string{"h1", ".numbered", ".badge"}},
	{"page of minutes", regexp.MustCompile(`^` + year + `/q[1-4]/minutes/index\.html$`), []string{"h1", ".numbered", ".actions", ".resolution"}},
	{"indicator", regexp.MustCompile(`^` + year + `/q[1-4]/[^/]+/index\.html$`), []string{"h1", ".verdict-position"}},
	{"list of guide pages", regexp.MustCompile(`^guide/index\.html$`), []string{"h1"}},
	{"guide page", regexp.MustCompile(`^guide/[^/]+/index\.html$`), []string{"h1"}},
}

const (
	unknown  = "page for unknown addresses"
	register = "register of editions and corrections"

	comparison = "comparison"
)

const year = `\d{4}(-\d\d)?` // also a calendar year

// kindOf is the kind of the page at a path; nil when it has none.
func kindOf(path string) *kind {
	for n := range kinds {
		if kinds[n].path.MatchString(path) {
			return &kinds[n]
		}
	}
	return nil
}

// byKind sorts the pages of a site by their kinds. It fails for a page without
// one, so that no new kind escapes the checks, and for a kind without a page.
func byKind(t *testing.T, pages []string, reports []*report.Report) map[*kind][]string {
	t.Helper()
	indicators := map[string]bool{}
	for _, r := range reports {
		for _, m := range r.Measures {
			indicators[address.Indicator(r.Quarter, m.Indicator.ID)] = true
		}
	}
	sorted := map[*kind][]string{}
	for _, path := range pages {
		k := kindOf(path)
		if k == nil || k.name == "indicator" && !indicators[path] {
			t.Errorf("%s belongs to no kind of page: name its kind in kind_test.go, so that it is checked", path)
			continue
		}
		sorted[k] = append(sorted[k], path)
	}
	for n := range kinds {
		if len(sorted[&kinds[n]]) == 0 {
			t.Errorf("the example has no page of the kind %q", kinds[n].name)
		}
	}
	return sorted
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

// TestKindOf checks that a path of no kind is not taken for one.
func TestKindOf(t *testing.T) {
	for path, want := range map[string]string{
		"index.html":                      "home page",
		"2019-20/q2/index.html":           "report",
		"2019-20/q2/minutes/index.html":   "page of minutes",
		"2019-20/q2/contacts/index.html":  "indicator",
		"2025/index.html":                 "year",
		"2025/q2/contacts/index.html":     "indicator",
		"other.html":                      "",
		"2019-20/q2/a/b/index.html":       "",
		"2019-20/other/index.html":        "",
		"guide/prose/examples/index.html": "",
	} {
		got := ""
		if k := kindOf(path); k != nil {
			got = k.name
		}
		if got != want {
			t.Errorf("%s is of the kind %q, want %q", path, got, want)
		}
	}
}
