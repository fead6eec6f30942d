package page_test

import (
	"strings"
	"testing"

	"outturn/internal/address"
)

// A page loads the script that helps a reader, by a relative address, if it has
// something for the script to do.
func TestReaderIsLoaded(t *testing.T) {
	s := drawable(t)
	script, loaded := s.asset(t, "reader"), 0
	for path := range s.all() {
		root := parse(t, s.html(t, path))
		helped := false
		for _, selector := range []string{".contents", "[data-work]", ".filter"} {
			helped = helped || len(find(root, selector)) > 0
		}
		src := strings.Repeat("../", strings.Count(path, "/")) + script
		scripts := find(root, "head script[src="+src+"]")
		if has := len(scripts) == 1; has != helped {
			t.Errorf("%s has something for the script: %t; loads it: %t", path, helped, has)
		}
		loaded += len(scripts)
	}
	if loaded < 5 {
		t.Errorf("only %d pages load the script", loaded)
	}
}

// A table offers just what occurs in it, and each row says what it is.
func TestFilterOffersWhatOccurs(t *testing.T) {
	s := drawable(t)
	root := parse(t, s.html(t, address.Indicators))
	rows := find(root, "tr[data-position]")
	for _, by := range []string{"set", "service", "position"} {
		there := map[string]bool{"": true} // all
		for _, row := range rows {
			there[attr(row, "data-"+by)] = true
		}
		options := find(root, ".filter select[data-by="+by+"] option")
		for _, option := range options {
			if !there[attr(option, "value")] {
				t.Errorf("the %s %q is offered, and no row has it", by, attr(option, "value"))
			}
		}
		if len(options) != len(there) {
			t.Errorf("there are %d choices of %s, want %d", len(options), by, len(there))
		}
	}
}

// A short table has all its rows in sight.
func TestFilterIsWorthwhile(t *testing.T) {
	s := drawable(t)
	for path, want := range map[string]int{address.Indicators: 1, "2019-20/q1/index.html": 0} {
		if got := len(find(parse(t, s.html(t, path)), ".filter")); got != want {
			t.Errorf("%s has %d filters, want %d", path, got, want)
		}
	}
}
