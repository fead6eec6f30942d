package prose_test

import (
	"html/template"
	"regexp"
	"strings"
	"testing"

	"outturn/internal/address"
	"outturn/internal/commentary"
	"outturn/internal/prose"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// The pages of a report, and one of the guide, as texts are shown on them.
const (
	ofReport    = address.Page("2025-26/q2/index.html")
	ofIndicator = address.Page("2025-26/q2/a/index.html")
	ofMinutes   = address.Page("2025-26/q2/minutes/index.html")
	ofGuide     = address.Page("guide/figures/index.html")
	ofReview    = address.Page("2024-25/annual/index.html")
)

// grammar are the figures and blocks of these tests.
var grammar = commentary.Grammar{
	Figures: []commentary.Form{
		{Name: "value", Subject: commentary.Subject{What: "an indicator"}},
		{Name: "indicator", Subject: commentary.Subject{What: "an indicator"}},
	},
	Blocks: []commentary.Form{
		{Name: "positions", In: []commentary.DocumentType{commentary.Paper}},
		{Name: "demand", In: []commentary.DocumentType{commentary.Paper}},
	},
}

// read is a document of a kind, without front matter where it is commentary.
func read(t testing.TB, kind commentary.DocumentType, text string) *commentary.Document {
	t.Helper()
	if kind != commentary.Comment {
		text = "+++\n+++\n" + text
	}
	ds := &source.Diagnostics{}
	d := commentary.Parse(source.NewFile("content/a.md", text), kind, grammar, ds)
	if ds.Failed(false) {
		t.Fatalf("the document has mistakes: %v", ds.Sorted())
	}
	return d
}

// renderer shows a text that is written for one page on another. Every figure in
// it leads to another indicator.
func renderer(written, shown address.Page) prose.Renderer {
	return prose.Renderer{
		Figure: func(f *commentary.Figure) prose.Figure {
			return prose.Figure{Text: "<" + f.Name + ">", To: address.Indicator(quarter.April.Of(2025, 2), "b")}
		},
		Block:    func(*commentary.Block, int) (template.HTML, error) { return "", nil },
		Acronyms: prose.NewAcronyms(nil), Written: written, Shown: shown,
	}
}

var hrefs = regexp.MustCompile(`href="([^"]*)"`)

// linked are the addresses of a text's links, as HTML writes them.
func linked(t testing.TB, d *commentary.Document, written, shown address.Page) []string {
	t.Helper()
	text, err := renderer(written, shown).Document(d)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, m := range hrefs.FindAllStringSubmatch(string(text.HTML), -1) {
		all = append(all, m[1])
	}
	return all
}

// An author writes a link for the page of the report. It is the same there, and
// leads to the same place from the pages that show the text too.
func TestLinks(t *testing.T) {
	tests := []struct{ name, text, report, indicator, guide string }{
		{"file", "[x](data.csv)", "data.csv", "../data.csv", "../../2025-26/q2/data.csv"},
		{"page below", "[x](b/index.html)", "b/index.html", "../b/index.html", "../../2025-26/q2/b/index.html"},
		{"page above", "[x](../index.html)", "../index.html", "../../../2025-26/index.html", "../../2025-26/index.html"},
		{"step within", "[x](./b/../data.csv)", "./b/../data.csv", "../data.csv", "../../2025-26/q2/data.csv"},
		{"another quarter", "[x](../q1/index.html#p3)", "../q1/index.html#p3", "../../../2025-26/q1/index.html#p3", "../../2025-26/q1/index.html#p3"},
		{"guide", "[x](../../guide/figures/index.html)", "../../guide/figures/index.html", "../../../guide/figures/index.html", "../figures/index.html"},
		{"first page", "[x](../../index.html)", "../../index.html", "../../../index.html", "../../index.html"},
		{"root", "[x](../..)", "../..", "../../../", "../../"},
		{"out of the site", "[x](../../../other/)", "../../../other/", "../../../../other/", "../../../other/"},
		{"anchor", "[x](#p14)", "#p14", "../index.html#p14", "../../2025-26/q2/index.html#p14"},
		{"anchor of a file", "[x](b/index.html#commentary)", "b/index.html#commentary", "../b/index.html#commentary", "../../2025-26/q2/b/index.html#commentary"},
		{"the page that shows it", "[x](a/index.html#series)", "a/index.html#series", "#series", "../../2025-26/q2/a/index.html#series"},
		{"query", "[x](?contractual-words=plan&b=../c#row-a)", "?contractual-words=plan&amp;b=../c#row-a", "../index.html?contractual-words=plan&amp;b=../c#row-a",
			"../../2025-26/q2/index.html?contractual-words=plan&amp;b=../c#row-a"},
		{"query of a file", "[x](../../search/index.html?q=a/b)", "../../search/index.html?q=a/b", "../../../search/index.html?q=a/b", "../../search/index.html?q=a/b"},
		{"space", "[x](<a paper.pdf>)", "a%20paper.pdf", "../a%20paper.pdf", "../../2025-26/q2/a%20paper.pdf"},
		{"encoded", "[x](a%20paper%2f1.pdf)", "a%20paper%2f1.pdf", "../a%20paper%2f1.pdf", "../../2025-26/q2/a%20paper%2f1.pdf"},
		{"entities and escapes", `[x](&#100;ata\&1&period;csv)`, "data&amp;1.csv", "../data&amp;1.csv", "../../2025-26/q2/data&amp;1.csv"},
		{"quotes", `[x](a"b.csv)`, "a%22b.csv", "../a%22b.csv", "../../2025-26/q2/a%22b.csv"},
		{"colon", "[x](./a:b.csv)", "./a:b.csv", "../a:b.csv", "../../2025-26/q2/a:b.csv"},
		{"reference", "[x][1]\n\n[1]: data.csv \"Title\"", "data.csv", "../data.csv", "../../2025-26/q2/data.csv"},
		{"short reference", "[figures]\n\n[figures]: <../index.html#q2>", "../index.html#q2", "../../../2025-26/index.html#q2", "../../2025-26/index.html#q2"},
		{"in a table", "| a |\n| --- |\n| [x](data.csv) |", "data.csv", "../data.csv", "../../2025-26/q2/data.csv"},
		{"figure", "{{indicator b}}", "b/index.html", "../b/index.html", "../../2025-26/q2/b/index.html"},

		{"https", "[x](https://example.org/a?b#c)", "https://example.org/a?b#c", "https://example.org/a?b#c", "https://example.org/a?b#c"},
		{"address as text", "<https://example.org/a>", "https://example.org/a", "https://example.org/a", "https://example.org/a"},
		{"email", "[x](mailto:a@example.org)", "mailto:a@example.org", "mailto:a@example.org", "mailto:a@example.org"},
		{"email as text", "<a@example.org>", "mailto:a@example.org", "mailto:a@example.org", "mailto:a@example.org"},
		{"path of the server", "[x](/about/)", "/about/", "/about/", "/about/"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := read(t, commentary.Comment, test.text)
			for shown, want := range map[address.Page]string{ofReport: test.report, ofIndicator: test.indicator, ofGuide: test.guide} {
				if got := linked(t, d, ofReport, shown); len(got) != 1 || got[0] != want {
					t.Errorf("on %s the links are %q, want %q", shown, got, want)
				}
			}
		})
	}
}

// The links of a document that only its own page shows are as they are written.
func TestLinksOnTheirOwnPage(t *testing.T) {
	const text = "## A\n\n[a](data.csv), [b](../index.html), [c](#a), [d](./x/../y/?z), [e](https://example.org/).\n"
	want := "data.csv ../index.html #a ./x/../y/?z https://example.org/"
	for kind, page := range map[commentary.DocumentType]address.Page{
		commentary.Paper: ofReport, commentary.Minutes: ofMinutes, commentary.Review: ofReview, commentary.Guide: ofGuide,
	} {
		var got []string
		for _, link := range linked(t, read(t, kind, text), page, page) {
			if link != "#p1" { // of the paragraph's number
				got = append(got, link)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("on %s the links are %q, want %s", page, got, want)
		}
	}
}

// Footnotes are part of the text wherever it is shown.
func TestFootnotesStayOnThePage(t *testing.T) {
	d := read(t, commentary.Comment, "Some.[^1]\n\n[^1]: As [here](data.csv).\n")
	for shown, want := range map[address.Page]string{
		ofReport: "#a-fn:1 data.csv #a-fnref:1", ofIndicator: "#a-fn:1 ../data.csv #a-fnref:1",
	} {
		if got := strings.Join(linked(t, d, ofReport, shown), " "); got != want {
			t.Errorf("on %s the links are %s, want %s", shown, got, want)
		}
	}
}

// Nothing dangerous is linked, however it is written; the reader of documents
// refuses most of it before.
func TestDangerousLinks(t *testing.T) {
	ds := &source.Diagnostics{}
	for _, text := range []string{"[x](javascript:alert(1))", "[x](&#106;avascript:alert(1))", `[x](java\&#115;cript:x)`, "[x](DATA:text/html,x)", "[x](vbscript:x)", "[x](file:///etc)"} {
		d := commentary.Parse(source.NewFile("content/a.md", text), commentary.Comment, grammar, ds)
		for _, shown := range []address.Page{ofReport, ofIndicator} {
			for _, link := range linked(t, d, ofReport, shown) {
				if scheme, _, found := strings.Cut(link, ":"); found && !strings.ContainsAny(scheme, "/%&") {
					t.Errorf("%s is linked as %q on %s", text, link, shown)
				}
			}
		}
	}
}

func TestLinkTitle(t *testing.T) {
	text, err := renderer(ofReport, ofIndicator).Document(read(t, commentary.Comment, `[*x*](data.csv "The \"figures\" & <more>")`))
	if err != nil {
		t.Fatal(err)
	}
	const want = `<p><a href="../data.csv" title="The &quot;figures&quot; &amp; &lt;more&gt;"><em>x</em></a></p>` + "\n"
	if string(text.HTML) != want {
		t.Errorf("the text is\n%swant\n%s", text.HTML, want)
	}
}

// Only a text whose links are the same on every page may be kept for another.
func TestLocal(t *testing.T) {
	for text, want := range map[string]bool{
		"Some *text*.[^1]\n\n[^1]: A note.":    false,
		"[x](https://example.org/)":            false,
		"[x](/about/) and <mailto:a@b.org>":    false,
		"[x](data.csv)":                        true,
		"[x](#p1)":                             true,
		"[x][1]\n\n[1]: ../index.html":         true,
		"{{indicator b}}":                      true,
		"As said.[^1]\n\n[^1]: [x](data.csv).": true,
	} {
		for _, shown := range []address.Page{ofReport, ofIndicator} {
			rendered, err := renderer(ofReport, shown).Document(read(t, commentary.Comment, text))
			if err != nil {
				t.Fatal(err)
			}
			if rendered.Local != want {
				t.Errorf("on %s it is %t that %q is right there only, want %t", shown, rendered.Local, text, want)
			}
		}
	}
}
