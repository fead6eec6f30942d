package page_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// shown is what a page shows where a selector leads: of a table its rows, and of
// any other element its text. A selector that ends in @href asks for that
// attribute.
func shown(root *html.Node, selector string) []string {
	selector, key, asked := strings.Cut(selector, "@")
	var all []string
	for _, n := range find(root, selector) {
		switch {
		case asked:
			all = append(all, attr(n, key))
		case n.Data == "table":
			for _, row := range find(n, "tr") {
				var cells []string
				for cell := range row.ChildNodes() {
					cells = append(cells, text(cell))
				}
				all = append(all, strings.Join(cells, " | "))
			}
		default:
			all = append(all, text(n))
		}
	}
	return all
}

// sameShown holds pages to what they show, by selector. What a page does not list
// of the selectors must not be on it.
func sameShown(t *testing.T, selectors []string, pages map[string]map[string][]string) {
	t.Helper()
	s := drawable(t)
	for path, want := range pages {
		t.Run(path, func(t *testing.T) {
			root, got := parse(t, s.html(t, path+"/index.html")), map[string][]string{}
			for _, selector := range selectors {
				if all := shown(root, selector); all != nil {
					got[selector] = all
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("the page shows something else (-want +got):\n%s", diff)
			}
		})
	}
}
