package page_test

import (
	"slices"
	"testing"

	"outturn/internal/address"
	"outturn/internal/project"
)

// With the scripts of the search the A to Z has a field for it, hidden until they
// run, and names them in their order; other pages know where it is.
func TestSearchField(t *testing.T) {
	miniSearch := own("node_modules/minisearch/dist/umd/index.js", "/* MiniSearch */")
	s := faultless(t, miniSearch, project.Options{})
	root := parse(t, s.html(t, address.Search))
	var sources []string
	for _, script := range find(root, "script[defer]") {
		sources = append(sources, attr(script, "src"))
	}
	if want := []string{"../" + s.asset(t, "minisearch"), "../" + s.asset(t, "search-index"), "../" + s.asset(t, "search")}; !slices.Equal(sources, want) {
		t.Errorf("the page loads %q, want %q", sources, want)
	}
	form := the(t, root, "form[role=search]")
	if !has(form, "hidden") || attr(form, "action") != "index.html" || attr(the(t, form, "input"), "name") != "q" {
		t.Error("the search is not hidden, or not sent to its own page as q")
	}
	if got := text(the(t, root, "h1")); got != "Search and A to Z" {
		t.Errorf("the page is called %q", got)
	}
	for _, path := range []string{"index.html", "2019-20/q2/contacts/index.html"} {
		other := parse(t, s.html(t, path))
		if n := len(find(other, "script")); n > 0 {
			t.Errorf("%s loads %d scripts of the search", path, n)
		}
		if foot := texts(find(other, "footer li")); !slices.Contains(foot, "Search and A to Z") {
			t.Errorf("the foot of %s leads to %q", path, foot)
		}
	}
}

// Without the scripts there is no field that does nothing.
func TestNoSearchField(t *testing.T) {
	root := parse(t, drawable(t).html(t, address.Search))
	for _, selector := range []string{"form", "input", ".search-found", "script"} {
		if n := len(find(root, selector)); n > 0 {
			t.Errorf("without MiniSearch the page has %d %s", n, selector)
		}
	}
	if got := text(the(t, root, "h1")); got != "A to Z" {
		t.Errorf("the page is called %q", got)
	}
}
