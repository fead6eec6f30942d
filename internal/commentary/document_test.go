package commentary_test

import (
	"slices"
	"testing"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
)

func TestFrontMatter(t *testing.T) {
	tests := []struct{ name, text, want, body string }{
		{"a table", "+++\na = 1\n+++\nText.\n", "a = 1\n", "Text.\n"},
		{"empty", "+++\n+++\nText.\n", "", "Text.\n"},
		{"at the file's end", "+++\na = 1\n+++", "a = 1\n", ""},
		{"Windows line ends", "+++\r\na = 1\r\n+++\r\nText.\r\n", "a = 1\r\n", "Text.\r\n"},
		{"space after the signs", "+++ \na = 1\n+++\t\nText.\n", "a = 1\n", "Text.\n"},
		{"signs within a value", "+++\na = \"+++\"\n+++\nText.\n", "a = \"+++\"\n", "Text.\n"},
		{"only the first pair counts", "+++\na = 1\n+++\n+++\n", "a = 1\n", "+++\n"},
		{"a byte order mark", "\ufeff+++\na = 1\n+++\nText.\n", "a = 1\n", "Text.\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, messages := parse(commentary.Paper, test.text)
			same(t, "diagnostics", nil, messages)
			same(t, "front matter", test.want, d.FrontMatter.Text())
			same(t, "body", test.body, string(d.Body))
			if d.FrontMatter.IsZero() {
				t.Error("front matter that was found is nowhere")
			}
		})
	}
}

func TestFrontMatterDiagnostics(t *testing.T) {
	tests := []struct {
		name string
		kind commentary.DocumentType
		text string
		want []string
	}{
		{"a paper needs some", commentary.Paper, "Text.\n", []string{"1:1 ‹› front-matter"}},
		{"an empty paper too", commentary.Paper, "", []string{"1:1 ‹› front-matter"}},
		{"a comment does not", commentary.Comment, "Text.\n", nil},
		{"not closed", commentary.Paper, "+++\na = 1\n\nText.\n", []string{"1:1 ‹+++› front-matter"}},
		{"not even a line end", commentary.Paper, "+++", []string{"1:1 ‹+++› front-matter"}},
		{"after a blank line", commentary.Paper, "\n+++\na = 1\n+++\n", []string{"2:1 ‹+++› front-matter"}},
		{"without its first line", commentary.Paper, "# a = 0\na = 1\n+++\n## Head\n", []string{"1:1 ‹› front-matter"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, messages := parse(test.kind, test.text)
			same(t, "diagnostics", test.want, messages)
		})
	}
}

func TestExtensions(t *testing.T) {
	d := paper(t, "Text[^1] with ~~struck~~ words.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nTerm\n: Meaning\n\n[^1]: Note.\n")
	got := kinds(d.Root)
	for _, want := range []string{"FootnoteLink", "Footnote", "Strikethrough", "Table", "DefinitionList"} {
		if !slices.Contains(got, want) {
			t.Errorf("no %s in the tree: %v", want, got)
		}
	}
}

func TestCommentsAnchorsBeginWithItsName(t *testing.T) {
	d, _ := parse(commentary.Comment, "Text.\n")
	same(t, "prefix", any("paper-"), d.Root.(*ast.Document).Meta()[commentary.PrefixMeta])
}

func TestHeadingIDs(t *testing.T) {
	d := paper(t, "## Summary\n\n## What it means: 2019/20!\n\n## Summary\n\n## Summary 2\n\n## p14\n\n## Übersicht\n\n## 1\n\n## £\n\n##\n")
	var got []string
	for _, h := range d.Headings {
		id, _ := h.AttributeString("id")
		got = append(got, string(id.([]byte)))
	}
	same(t, "ids", []string{
		"summary", "what-it-means-2019-20", "summary-2", "summary-2-2", "heading-p14", "bersicht", "1", "heading", "heading-2",
	}, got)
}

func TestHeadingDiagnostics(t *testing.T) {
	tests := []struct {
		name string
		kind commentary.DocumentType
		body string
		want []string
	}{
		{"levels that follow each other", commentary.Paper, "## A\n\n### B\n\n#### C\n\n## D\n", nil},
		{"the first level is the title", commentary.Paper, "# A\n", []string{"4:3 ‹A› misplaced-heading"}},
		{"also underlined", commentary.Paper, "A\n===\n", []string{"4:1 ‹A› misplaced-heading"}},
		{"a skipped level", commentary.Paper, "## A\n\n#### B\n\n##### C\n", []string{"6:6 ‹B› misplaced-heading"}},
		{"the first of a paper on the third level", commentary.Paper, "### A\n", []string{"4:5 ‹A› misplaced-heading"}},
		{"an empty one", commentary.Paper, "#\n", []string{"4:1 ‹› misplaced-heading"}},
		{"none in a comment", commentary.Comment, "## A\n", []string{"4:4 ‹A› misplaced-heading"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, messages := parse(test.kind, front+test.body)
			same(t, "diagnostics", test.want, messages)
		})
	}
}

func TestNotPublished(t *testing.T) {
	tests := []struct {
		name, body string
		want       []string
	}{
		{"HTML in a line", "Up <b>four</b>.\n", []string{"4:4 ‹<b>› raw-html", "4:11 ‹</b>› raw-html"}},
		{"HTML over two lines", "Up <a\nhref='x'>.\n", []string{"4:4 ‹<a› raw-html"}},
		{"a block of HTML", "<table>\n<tr>\n</table>\n", []string{"4:1 ‹<table>› raw-html"}},
		{"a block of HTML, Windows line ends", "<table>\r\n<tr>\r\n", []string{"4:1 ‹<table>› raw-html"}},
		{"a block of HTML without a line end", "<table>", []string{"4:1 ‹<table>› raw-html"}},
		{"a comment", "<!-- secret -->\n", []string{"4:1 ‹<!-- secret -->› raw-html"}},
		{"an image without text", "![](c.png)\n", []string{"4:1 ‹![](c.png)› image"}},
		{"an image with spaces for text", "![ ](c.png)\n", []string{"4:1 ‹![ ](c.png)› image"}},
		{"an image with its name for text", "![C.png](c.png)\n", []string{"4:1 ‹![C.png](c.png)› image"}},
		{"an image by reference, from elsewhere", "See ![A tree].\n\n[A tree]: https://example.org/c.png\n", []string{"4:5 ‹![A tree› image"}},
		{"an image from above", "![A tree](a/../../c.png)\n", []string{"4:1 ‹![A tree](a/../../c.png)› image"}},
		{"an image from above, disguised", "![A tree](%2e%2e/c.png)\n", []string{"4:1 ‹![A tree](%2e%2e/c.png)› image"}},
		{"an image on a computer", "![A tree](C:/c.png)\n", []string{"4:1 ‹![A tree](C:/c.png)› image"}},
		{"an image of another host", "![A tree](//example.org/c.png)\n", []string{"4:1 ‹![A tree](//example.org/c.png)› image"}},
		{"an image", "See ![A tree](c.png) and ![A {{value a}}](a%20b.png).\n", nil},
		{"HTML shown as it is", "Write `<b>`.\n", nil},
		{"a link", "See [the paper](paper.pdf) and <https://example.org>.\n", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, messages := parse(commentary.Paper, front+test.body)
			same(t, "diagnostics", test.want, messages)
		})
	}
}

// TestImages checks what is noted of pictures, and that one which stands alone has no number.
func TestImages(t *testing.T) {
	d := paper(t, "One ![A tree](trees/a%20b.png).\n\n![A bush](./bush.jpg)\n![A twig](twig.jpg)\n\nTwo.\n")
	var got []string
	for _, i := range d.Images {
		got = append(got, i.To)
	}
	same(t, "pictures", []string{"trees/a b.png", "bush.jpg", "twig.jpg"}, got)
	if len(d.Paragraphs) != 2 || d.Image(d.Images[1].Node) != d.Images[1] {
		t.Errorf("%d paragraphs are numbered, want 2", len(d.Paragraphs))
	}
}
