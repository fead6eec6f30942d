package page_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// parse reads a page as a browser does.
func parse(t testing.TB, page string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// find lists the elements that a selector finds, in their order in the page:
// steps from an ancestor down, such as "td.right abbr[title]". A step is a name,
// which may be left out, with classes, an id, and an attribute, which may have a
// value.
func find(root *html.Node, selector string) []*html.Node {
	steps := strings.Fields(selector)
	var all []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && matches(n, steps) {
			all = append(all, n)
		}
	}
	return all
}

func matches(n *html.Node, steps []string) bool {
	last := len(steps) - 1
	if !isStep(n, steps[last]) {
		return false
	}
	if last == 0 {
		return true
	}
	for above := range n.Ancestors() {
		if above.Type == html.ElementNode && matches(above, steps[:last]) {
			return true
		}
	}
	return false
}

func isStep(n *html.Node, step string) bool {
	step, attribute, _ := strings.Cut(strings.TrimSuffix(step, "]"), "[")
	if key, value, valued := strings.Cut(attribute, "="); key != "" && (!has(n, key) || valued && attr(n, key) != value) {
		return false
	}
	step, id, _ := strings.Cut(step, "#")
	if id != "" && attr(n, "id") != id {
		return false
	}
	classes := strings.Split(step, ".")
	if classes[0] != "" && classes[0] != n.Data {
		return false
	}
	for _, class := range classes[1:] {
		if !slices.Contains(strings.Fields(attr(n, "class")), class) {
			return false
		}
	}
	return true
}

func has(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// text is an element's text, with single spaces.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func texts(nodes []*html.Node) []string {
	var all []string
	for _, n := range nodes {
		all = append(all, text(n))
	}
	return all
}

// the is the one element that a selector finds.
func the(t testing.TB, root *html.Node, selector string) *html.Node {
	t.Helper()
	found := find(root, selector)
	if len(found) != 1 {
		t.Fatalf("%s finds %d elements, want 1", selector, len(found))
	}
	return found[0]
}
