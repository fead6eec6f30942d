package page_test

import (
	"strings"
	"testing"
)

func TestEveryPageHasTheIcon(t *testing.T) {
	s := drawable(t)
	icon := s.asset(t, "icon")
	for path := range s.all() {
		link := the(t, parse(t, s.html(t, path)), "link[rel=icon]")
		if got, want := attr(link, "href"), strings.Repeat("../", strings.Count(path, "/"))+icon; got != want || attr(link, "type") != "image/svg+xml" {
			t.Errorf("%s: the icon is at %q, want %q", path, got, want)
		}
	}
}
