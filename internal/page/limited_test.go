package page_test

import (
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/page"
	"outturn/internal/report"
	"outturn/templates"
)

// TestLimitedSite holds that a site of some of the reports links nothing that it
// does not have: the minutes of another quarter, or its review.
func TestLimitedSite(t *testing.T) {
	whole := drawable(t)
	layouts, err := page.ReadLayouts(templates.Files, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	for q, r := range whole.reports {
		s, err := page.New(r.Organisation, []*report.Report{r}, nil, layouts, stylesheet)
		if err != nil {
			t.Fatal(err)
		}
		has := []string{stylesheet, q + "/data.json", q + "/data.csv"}
		for _, p := range s.Pages() {
			has = append(has, p.Path)
		}
		for _, p := range s.Pages() {
			html, err := p.Draw()
			if err != nil {
				t.Fatal(err)
			}
			for _, link := range find(parse(t, string(html)), "a[href]") {
				to, _, _ := strings.Cut(attr(link, "href"), "#")
				if to == "" || strings.Contains(to, "://") {
					continue
				}
				if to = path.Join(path.Dir(p.Path), to); !slices.Contains(has, to) {
					t.Errorf("the site of %s: %s leads to %s, which it does not have", q, p.Path, to)
				}
			}
		}
	}
}
