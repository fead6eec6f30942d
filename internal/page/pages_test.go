package page_test

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"outturn/internal/address"
	"outturn/internal/server"
)

// What holds on every page of a site.

func eachPage(t *testing.T, check func(t *testing.T, path string, root *html.Node)) {
	s := drawable(t)
	for path := range s.all() {
		t.Run(path, func(t *testing.T) {
			check(t, path, parse(t, s.html(t, path)))
		})
	}
}

// The pages' own content security policy forbids what stands inline.
func TestNothingInline(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, root *html.Node) {
		for _, tag := range []string{"style", "iframe", "object"} {
			if n := len(find(root, tag)); n > 0 {
				t.Errorf("the page has %d <%s>", n, tag)
			}
		}
		for _, n := range find(root, "script") {
			if !has(n, "src") {
				t.Error("the page has a script inline")
			}
		}
		if len(find(root, "form")) > len(find(root, "template form")) {
			t.Error("the page has a form, which only scripts can use")
		}
		for n := range root.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") || strings.HasPrefix(strings.ToLower(a.Val), "javascript:") {
					t.Errorf("<%s> has %s=%q", n.Data, a.Key, a.Val)
				}
			}
		}
		policy := attr(the(t, root, "meta[http-equiv=Content-Security-Policy]"), "content")
		if policy != server.PagePolicy {
			t.Errorf("the policy is %q, and servers send %q", policy, server.PagePolicy)
		}
	})
}

func TestIDsAreUnique(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, root *html.Node) {
		seen := map[string]bool{}
		for _, n := range find(root, "[id]") {
			if id := attr(n, "id"); seen[id] {
				t.Errorf("the id %q stands twice", id)
			} else {
				seen[id] = true
			}
		}
		for _, key := range []string{"aria-labelledby", "aria-describedby"} {
			for _, n := range find(root, "["+key+"]") {
				for _, id := range strings.Fields(attr(n, key)) {
					if !seen[id] {
						t.Errorf("<%s> is named by %q, which is nowhere", n.Data, id)
					}
				}
			}
		}
	})
}

// Links lead to files by their names, relative to the page, and to anchors that
// are there; so the site works in any folder.
func TestLinksLead(t *testing.T) { linksLead(t, drawable(t)) }

// linksLead checks that of every link of a site.
func linksLead(t *testing.T, s site) {
	t.Helper()
	pages := map[string]*html.Node{}
	for p := range s.all() {
		pages[p] = parse(t, s.html(t, p))
	}
	for from, root := range pages {
		for _, n := range find(root, "[href]") {
			href := attr(n, "href")
			if from == address.Accessibility && strings.HasPrefix(href, "https://") || strings.HasPrefix(href, "https://example.org/") || strings.HasPrefix(href, "mailto:") {
				continue
			}
			file, anchor, _ := strings.Cut(href, "#")
			file, _, _ = strings.Cut(file, "?")
			to := from
			if file != "" {
				to = path.Join(path.Dir(from), file)
			}
			switch {
			case strings.HasPrefix(href, "/") || strings.Contains(file, ":") || strings.HasSuffix(file, "/"):
				t.Errorf("%s: the link %q is not relative to a file", from, href)
			case s.file(to) == nil:
				t.Errorf("%s: the link %q leads to %s, which is not there", from, href, to)
			case anchor != "" && !slices.ContainsFunc(find(pages[to], "[id]"), func(n *html.Node) bool { return attr(n, "id") == anchor }):
				t.Errorf("%s: the link %q leads to an anchor that is not there", from, href)
			}
		}
	}
}

func TestOutlineOfEveryPage(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, root *html.Node) {
		if got := attr(the(t, root, "html"), "lang"); got != "en-GB" {
			t.Errorf("the language is %q", got)
		}
		the(t, root, "h1")
		the(t, root, "main#main")
		if got := attr(find(root, "body a")[0], "href"); got != "#main" {
			t.Errorf("the first link leads to %q, not to the contents", got)
		}
		if got := text(the(t, root, "p.notice")); got != "An example, not a publication." {
			t.Errorf("the notice is %q", got)
		}
		level := 0
		for _, n := range find(root, "main") {
			for h := range n.Descendants() {
				if len(h.Data) == 2 && h.Data[0] == 'h' && h.Data >= "h1" && h.Data <= "h6" {
					if next := int(h.Data[1] - '0'); next > level+1 {
						t.Errorf("the heading %q of level %d follows one of level %d", text(h), next, level)
					} else {
						level = next
					}
				}
			}
		}
	})
}

// A table has a name, heads with a scope, no blank cell, and a region to scroll
// in that can be reached and has a name itself.
func TestTables(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, root *html.Node) {
		for _, table := range find(root, "table") {
			name := strings.Join(texts(find(table, "caption")), " ")
			region := table.Parent
			if attr(region, "role") != "region" || attr(region, "tabindex") != "0" || attr(region, "aria-label")+attr(region, "aria-labelledby") == "" {
				t.Errorf("the table %q stands in no region with a name", name)
			}
			for _, th := range find(table, "th") {
				if scope := attr(th, "scope"); scope != "col" && scope != "row" {
					t.Errorf("the head %q has the scope %q", text(th), scope)
				}
			}
			for _, cell := range append(find(table, "td"), find(table, "th")...) {
				if text(cell) == "" {
					t.Errorf("the table %q has a blank cell", name)
				}
			}
		}
	})
}

// A position is a shape, hidden from those who hear the page, and a word.
func TestPositionIsShapeAndWord(t *testing.T) {
	shapes := map[string]string{}
	eachPage(t, func(t *testing.T, _ string, root *html.Node) {
		for _, badge := range find(root, ".badge") {
			drawing := the(t, badge, "svg")
			if text(badge) == "" || attr(drawing, "aria-hidden") != "true" || drawing.FirstChild == nil {
				t.Errorf("the badge %q has no shape or no word", text(badge))
			}
			var b strings.Builder
			if err := html.Render(&b, drawing); err != nil {
				t.Fatal(err)
			}
			shapes[text(badge)] = b.String()
		}
	})
	drawings := map[string]string{}
	for label, shape := range shapes {
		if other, taken := drawings[shape]; taken {
			t.Errorf("%q has the shape of %q", label, other)
		}
		drawings[shape] = label
	}
	if len(shapes) != 8 {
		t.Errorf("the pages show %d positions, want all 7 and what is kept back", len(shapes))
	}
}

// Drawn by several goroutines at once, pages come out the same.
func TestPagesAreDrawnAtOnce(t *testing.T) {
	s := drawable(t)
	var group sync.WaitGroup
	for p, draw := range s.all() {
		want := s.html(t, p)
		for range 3 {
			group.Go(func() {
				got, err := draw()
				if err != nil || string(got) != want {
					t.Error(fmt.Sprint(p, " came out otherwise: ", err))
				}
			})
		}
	}
	group.Wait()
}
