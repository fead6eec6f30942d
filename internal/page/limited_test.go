package page_test

import (
	"path"
	"strings"
	"testing"

	"outturn/internal/project"
	"outturn/internal/quarter"
)

// TestLimitedSite checks that a site of some of the reports links nothing that the whole
// site, of which it is a part, does not have.
func TestLimitedSite(t *testing.T) {
	whole := drawable(t)
	for q, r := range whole.reports {
		s := faultless(t, nil, project.Options{Quarters: []quarter.Quarter{r.Quarter}})
		for from := range s.all() {
			for _, link := range find(parse(t, s.html(t, from)), "a[href]") {
				to, _, _ := strings.Cut(attr(link, "href"), "#")
				if to == "" || strings.Contains(to, "://") {
					continue
				}
				if to = path.Join(path.Dir(from), to); whole.file(to) == nil {
					t.Errorf("the site of %s: %s leads to %s, which the whole site does not have", q, from, to)
				}
			}
		}
	}
}
