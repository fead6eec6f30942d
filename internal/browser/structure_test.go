package browser_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// testStructure checks what assistive technology navigates by, on every page.
func testStructure(t *testing.T, s *site, pages []string, r *record) {
	titled := map[string]string{}
	for _, page := range pages {
		d := s.get(t, s.address(page)).page
		for _, fault := range faults(d) {
			r.fault(t, "structure", "%s: %s", page, fault)
		}
		title := text(first(d.root, "title"))
		if other := titled[title]; other != "" {
			r.fault(t, "structure", "%s has the title of %s: %q", page, other, title)
		}
		titled[title] = page
	}
}

// faults are the faults in a page's structure.
func faults(d *document) []string {
	return slices.Concat(headFaults(d), headingFaults(d), sectionFaults(d), idFaults(d), tableFaults(d), termFaults(d))
}

func headFaults(d *document) []string {
	var all []string
	if attribute(first(d.root, "html"), "lang") == "" {
		all = append(all, "the page's language is not said")
	}
	if text(first(first(d.root, "head"), "title")) == "" {
		all = append(all, "the page has no title")
	}
	return all
}

// headingFaults finds a page without exactly one h1, and levels that are skipped on the
// way down.
func headingFaults(d *document) []string {
	var all []string
	if n := len(d.elements("h1")); n != 1 {
		all = append(all, fmt.Sprintf("%d headings of level 1", n))
	}
	before := 0
	for _, h := range d.elements("h1", "h2", "h3", "h4", "h5", "h6") {
		level := int(h.Data[1] - '0')
		if level > before+1 {
			all = append(all, fmt.Sprintf("%s follows a heading of level %d", short(h), before))
		}
		before = level
	}
	return all
}

// sectionFaults finds sections without a heading or a name.
func sectionFaults(d *document) []string {
	var all []string
	for _, n := range d.elements("section") {
		headed := slices.ContainsFunc([]string{"h1", "h2", "h3", "h4", "h5", "h6"}, func(level string) bool { return first(n, level) != nil })
		if !headed && !d.labelled(n) {
			all = append(all, fmt.Sprintf("a section without a heading or name: %s", short(n)))
		}
	}
	return all
}

// termFaults finds terms that a list has twice.
func termFaults(d *document) []string {
	var all []string
	for _, list := range d.elements("dl") {
		seen := map[string]int{}
		for n := range list.Descendants() {
			if n.Type == html.ElementNode && n.Data == "dt" {
				if seen[text(n)]++; seen[text(n)] == 2 {
					all = append(all, fmt.Sprintf("a list has the term %q several times", text(n)))
				}
			}
		}
	}
	return all
}

func idFaults(d *document) []string {
	var all []string
	seen := map[string]int{}
	for _, n := range d.elements() {
		if id := attribute(n, "id"); id != "" {
			if seen[id]++; seen[id] == 2 {
				all = append(all, fmt.Sprintf("several elements have the id %q", id))
			}
		}
	}
	return all
}

// tableFaults finds tables without a name, and headings of tables without a direction.
func tableFaults(d *document) []string {
	var all []string
	for _, table := range d.elements("table") {
		if !d.named(table) {
			all = append(all, fmt.Sprintf("a table without a name: %s", short(table)))
		}
		if first(table, "th") == nil {
			all = append(all, fmt.Sprintf("a table without headings: %s", short(table)))
		}
	}
	for _, th := range d.elements("th") {
		if !slices.Contains([]string{"col", "row", "colgroup", "rowgroup"}, attribute(th, "scope")) {
			all = append(all, fmt.Sprintf("%s is a heading of neither column nor row", short(th)))
		}
	}
	return all
}

// named reports whether a table has a name: a caption, a label, or that of the
// region it scrolls in.
func (d *document) named(table *html.Node) bool {
	if text(first(table, "caption")) != "" || d.labelled(table) {
		return true
	}
	return attribute(table.Parent, "role") == "region" && d.labelled(table.Parent)
}

func (d *document) labelled(n *html.Node) bool {
	by := attribute(n, "aria-labelledby")
	return attribute(n, "aria-label") != "" || by != "" && d.ids[by]
}

// TestFaults checks that each fault of the structure is found.
func TestFaults(t *testing.T) {
	const bad = `<title></title><h2>Late</h2><h1 id="a">One</h1><h1>Two</h1><h3 id="a">Deep</h3>
		<table><tr><td>1</table>
		<div role="region" aria-labelledby="nowhere"><table><tr><th>Head</table></div>
		<section><p>Text</p></section><section aria-label="A"></section><section><h4>B</h4></section>
		<dl><dt>A<dd>1<dt>B<dd>2<dt>A<dd>3</dl>`
	want := []string{
		"the page's language is not said",
		"the page has no title",
		"2 headings of level 1",
		`<h2> "Late" follows a heading of level 0`,
		`<h3> "Deep" follows a heading of level 1`,
		`a section without a heading or name: <section> "Text"`,
		`several elements have the id "a"`,
		`a table without a name: <table> "1"`,
		`a table without headings: <table> "1"`,
		`a table without a name: <table> "Head"`,
		`<th> "Head" is a heading of neither column nor row`,
		`a list has the term "A" several times`,
	}
	if diff := cmp.Diff(want, faults(parse(t, strings.NewReader(bad)))); diff != "" {
		t.Errorf("faults of a bad page (-want +got):\n%s", diff)
	}
}
