package page_test

import (
	"net/url"
	"strings"
	"testing"

	"outturn/internal/project"
)

// Whatever document has a link, and whatever page shows it, the link leads where
// its author meant: where its own text says.
func TestLinksOfAuthorsLead(t *testing.T) {
	s := siteOf(t, filesIn(t, "testdata/links.txtar"), project.Options{})
	if s.Files == nil {
		t.Fatalf("the project has mistakes:\n%s", s.refused(t))
	}
	for from, want := range map[string]int{
		"2025-26/q2/index.html":         17, // the paper, commentary on a, and on b twice
		"2025-26/q2/a/index.html":       7,
		"2025-26/q2/b/index.html":       3,
		"2025-26/q2/minutes/index.html": 4,
		"2024-25/annual/index.html":     2,
		"guide/figures/index.html":      16, // with both commentaries, and that on b twice
		"guide/plain/index.html":        2,
	} {
		led := 0
		for _, n := range find(parse(t, s.html(t, from)), ".prose a[href]") {
			if named := text(n); strings.Contains(named, "index.html") || strings.Contains(named, "data.") {
				led++
				if to := leads(t, from, attr(n, "href")); to != named {
					t.Errorf("%s: the link %q leads to %s, not to %s", from, attr(n, "href"), to, named)
				}
			}
		}
		if led != want {
			t.Errorf("%s has %d links of authors, want %d", from, led, want)
		}
	}
	linksLead(t, s)
}

// leads is where a link on a page leads, below the site's root.
func leads(t testing.TB, from, href string) string {
	t.Helper()
	root, _ := url.Parse("https://example.org/site/")
	to, err := root.Parse(from)
	if err == nil {
		to, err = to.Parse(href)
	}
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimPrefix(to.String(), root.String())
}
