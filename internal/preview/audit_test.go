package preview_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// auditedText lays over projectText a draft with a number of each verdict.
const auditedText = projectText + `
-- content/2019-20/q2/paper.md --
+++
title  = "Quarter 2"
status = "draft"
+++
## Summary

There were {{value contacts}} contacts, after 5,843 in Quarter 1.

We asked {{confirmed 1,204 source="Survey"}} families, and 318 replied.

They named {{confirmed "£2,170 and £4,618" source="Survey"}} in {{confirmed "Quarter 3" source="Diary"}}.
-- content/2019-20/q2/indicators/contacts.md --
Contacts fell from 5,844 in Quarter 1.
`

// elements are the elements of a name below a node.
func elements(root *html.Node, name string) []*html.Node {
	var all []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == name {
			all = append(all, n)
		}
	}
	return all
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// listedFigures are the rows of a list of figures, each with where its number leads.
func listedFigures(t *testing.T, page string) []string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var rows []string
	for _, body := range elements(root, "tbody") {
		for _, row := range elements(body, "tr") {
			cells := []string{attribute(elements(row, "a")[0], "href"), words(elements(row, "th")[0])}
			for _, cell := range elements(row, "td") {
				cells = append(cells, words(cell))
			}
			rows = append(rows, strings.Join(cells, " | "))
		}
	}
	return rows
}

// TestFigures checks the list of the figures of a quarter, and that of one verdict.
func TestFigures(t *testing.T) {
	s, folder := newPreview(t, auditedText)
	page := body(s, "/-/figures?of=2019-20/q2")
	want := []string{
		"/2019-20/q2/index.html#p1 | 5,590 | Paragraph 1 | computed | Contacts: figure, Quarter 2, 2019/20 | data/2019-20/q2.toml:2 | content/2019-20/q2/paper.md:7:12",
		"/2019-20/q2/index.html#p1 | 5,843 | Paragraph 1 | matched | Contacts: figure, Quarter 1, 2019/20 | data/2019-20/q1.toml:2 | content/2019-20/q2/paper.md:7:47",
		"/2019-20/q2/index.html#p2 | 1,204 | Paragraph 2 | confirmed | “We asked 1,204 families, and 318 replied.” | Survey | content/2019-20/q2/paper.md:9:10",
		"/2019-20/q2/index.html#p2 | 318 | Paragraph 2 | unsupported | … families, and 318 replied. | – | content/2019-20/q2/paper.md:9:60",
		"/2019-20/q2/index.html#p3 | £2,170 and £4,618 | Paragraph 3 | confirmed | “They named £2,170 and £4,618 in Quarter 3.” | Survey | content/2019-20/q2/paper.md:11:12",
		"/2019-20/q2/index.html#p3 | Quarter 3 | Paragraph 3 | confirmed | “They named £2,170 and £4,618 in Quarter 3.” | Diary | content/2019-20/q2/paper.md:11:65",
		"/2019-20/q2/contacts/index.html#commentary | 5,844 | Commentary on Contacts | contradicted | the text says 5,844, and the data 5,843: Contacts: figure, Quarter 1, 2019/20; write {{value contacts quarter=2019-20/q1}} to have it filled in | data/2019-20/q1.toml:2 | content/2019-20/q2/indicators/contacts.md:1:20",
	}
	if got := listedFigures(t, page); !slices.Equal(got, want) {
		t.Errorf("the figures are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	wantIn(t, page, "<h1>Figures of Quarter 2, 2019/20</h1>", "Paper: 7 numbers: 1 computed, 1 matched, 1 contradicted, 3 confirmed, 0 allowed, 1 unsupported; with a source: 85%",
		`<a href="/-/figures?of=2019-20%2Fq2" aria-current="true">All (7)</a>`, `<a href="/-/figures?of=2019-20%2Fq2&amp;verdict=matched">Matched (1)</a>`,
		`<th scope="col">Verdict</th>`, "<caption>Every number, in the order of the text</caption>", "</strong> of 31 January 2020.")
	version := wantVersion(t, page)

	page = body(s, "/-/figures?of=2019-20/q2&verdict=unsupported")
	if got := listedFigures(t, page); !slices.Equal(got, want[3:4]) {
		t.Errorf("the figures without support are\n%s", strings.Join(got, "\n"))
	}
	wantIn(t, page, "<caption>Only those that are unsupported", `verdict=unsupported" aria-current="true">`)

	if got := wantVersion(t, page); got != version {
		t.Errorf("the version of a part of the list is %s, want that of all, %s", got, version)
	}

	const link = `<a href="/-/figures?of=2019-20%2Fq2">Figures</a>`
	for _, of := range []string{"/2019-20/q2/", "/2019-20/q2/contacts/"} {
		wantIn(t, body(s, of), link)
	}
	if strings.Contains(body(s, "/"), "/-/figures") {
		t.Error("the first page leads to the figures of some quarter")
	}
	for _, f := range buildSite(t, folder).Files {
		if strings.HasPrefix(f.Path, "-/") {
			t.Errorf("the site has %s", f.Path)
		}
		if text, err := f.Content(); err != nil || strings.Contains(string(text), "/-/figures") {
			t.Errorf("%s of the site leads to the figures: %v", f.Path, err)
		}
	}
}

// wantVersion is the version that a list of figures is of, which its line to sign names too.
func wantVersion(t *testing.T, page string) string {
	t.Helper()
	found := regexp.MustCompile(`Version <strong>([0-9a-f]{4}-[0-9a-f]{4})</strong>`).FindStringSubmatch(page)
	if found == nil {
		t.Fatal("the list has no version")
	}
	wantIn(t, page, "<span>Version "+found[1]+" checked by</span>")
	return found[1]
}

// TestVersionOfFigures checks that the version goes with a text and with what the data say
// of its numbers, and with nothing else.
func TestVersionOfFigures(t *testing.T) {
	s, folder := newPreview(t, auditedText)
	before := wantVersion(t, body(s, "/-/figures?of=2019-20/q2"))
	for _, change := range []struct {
		file, old, new string
		another        bool
	}{
		{"data/2019-20/q3.toml", "5601", "5602", false}, // of a later quarter
		{"data/2019-20/q2.toml", "[readings]", "# As reported.\n[readings]", false},
		{"data/2019-20/q2.toml", "5590", "5591", true},
		{"content/2019-20/q2/paper.md", "families", "people", true},
		{"content/2019-20/q2/paper.md", "Survey", "Letter", true},
	} {
		edit(t, folder, change.file, change.old, change.new)
		s.Rebuild()
		now := wantVersion(t, body(s, "/-/figures?of=2019-20/q2"))
		if now != before != change.another {
			t.Errorf("with %s in %s the version is %s after %s", change.new, change.file, now, before)
		}
		before = now
	}
}

// TestNoFigures checks what is answered where there is nothing to list.
func TestNoFigures(t *testing.T) {
	s, folder := newPreview(t, auditedText)
	for _, of := range []string{"", "2019-20/q4", "2019-20"} {
		if got := ask(s, "GET", "/-/figures?of="+of); got.Code != 404 || !strings.Contains(got.Body.String(), "There are no figures to list") {
			t.Errorf("of %q the answer is %d", of, got.Code)
		}
	}
	wantIn(t, body(s, "/-/figures?of=2019-20/q2&verdict=wrong"), "Every number")
	edit(t, folder, "content/2019-20/q2/paper.md", "{{value contacts}}", "{{value contatcs}}")
	s.Rebuild()
	wantIn(t, body(s, "/-/figures?of=2019-20/q2"), "Figures of Quarter 2, 2019/20") // those of the last successful build
}
