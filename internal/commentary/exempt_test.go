package commentary_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
)

const secret = "SECRET"

// findSecret returns an error that says where the secret is, if a later stage
// could publish it from there.
func findSecret(d *commentary.Document) error {
	if strings.Contains(string(d.Body), secret) {
		return fmt.Errorf("the body holds it: %q", d.Body)
	}
	if text := textOf(d, d.Root); strings.Contains(text, secret) {
		return fmt.Errorf("the tree's text holds it: %q", text)
	}
	for _, f := range d.Figures {
		if strings.Contains(f.Span.Text(), secret) {
			return fmt.Errorf("a figure holds it: %q", f.Span.Text())
		}
	}
	for _, h := range d.Headings {
		if id, _ := h.AttributeString("id"); strings.Contains(fmt.Sprintf("%s", id), strings.ToLower(secret)) {
			return fmt.Errorf("a heading's anchor holds it: %s", id)
		}
	}
	return ast.Walk(d.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Link:
			if strings.Contains(string(n.Destination)+string(n.Title), secret) {
				return ast.WalkStop, fmt.Errorf("a link holds it: %s %s", n.Destination, n.Title)
			}
		case *ast.FencedCodeBlock:
			if n.Info != nil && strings.Contains(string(n.Info.Value(d.Body)), secret) {
				return ast.WalkStop, fmt.Errorf("a block of code is of the language %s", n.Info.Value(d.Body))
			}
		}
		return ast.WalkContinue, nil
	})
}

func TestExemptIsNowhere(t *testing.T) {
	tests := []struct{ name, body string }{
		{"a paragraph", "::: exempt paragraph=3\nSECRET\n:::\n"},
		{"blank lines", "::: exempt paragraph=3\n\nSECRET\n\n\nSECRET\n\n:::\n"},
		{"Windows line ends", "::: exempt paragraph=3\r\nSECRET\r\n:::\r\n"},
		{"at the file's end", "::: exempt paragraph=3\nSECRET\n:::"},
		{"a heading", "::: exempt paragraph=3\n## SECRET\n:::\n"},
		{"a list", "::: exempt paragraph=3\n- SECRET\n  - SECRET\n\n    SECRET\n:::\n"},
		{"a quotation", "::: exempt paragraph=3\n> SECRET\n> SECRET\n:::\n"},
		{"a table", "::: exempt paragraph=3\n| SECRET |\n| --- |\n| SECRET |\n:::\n"},
		{"a figure", "::: exempt paragraph=3\n{{value SECRET}}\n{{SECRET}}\n{{SECRET\n:::\n"},
		{"a name", "::: exempt paragraph=3\nSECRET {#SECRET}\n:::\n"},
		{"HTML", "::: exempt paragraph=3\n<div>\nSECRET\n</div>\n:::\n"},
		{"code", "::: exempt paragraph=3\n```SECRET\nSECRET\n```\n~~~~\nSECRET\n~~~\n~~~~\n:::\n"},
		{"indented code", "::: exempt paragraph=3\n    SECRET\n:::\n"},
		{"a block of fewer colons", ":::: exempt paragraph=3\nSECRET\n::: finance view=lines\nSECRET\n:::\nSECRET\n::::\n"},
		{"a footnote in it", "Text.\n\n::: exempt paragraph=3\nSECRET[^1]\n\n[^1]: SECRET\n\n    SECRET\n:::\n"},
		{"within a footnote", "Text.[^1]\n\n[^1]: Note.\n\n    ::: exempt paragraph=3\n    SECRET\n    :::\n"},
		{"a link's address in it", "A [link].\n\n::: exempt paragraph=3\n[link]: /SECRET 'SECRET'\n:::\n"},
		{"right after a paragraph", "Text.\n::: exempt paragraph=3\nSECRET\n:::\nMore.\n"},
		{"right after a table", "| a |\n| --- |\n::: exempt paragraph=3\nSECRET\n:::\n"},
		{"within a list", "- one\n\n  ::: exempt paragraph=3\n  SECRET\n  :::\n- two\n"},
		{"within a quotation", "> ::: exempt paragraph=3\n> SECRET\n> :::\n"},
		{"within a list, with tabs", "-\tone\n\n\t::: exempt paragraph=3\n\tSECRET\n\t:::\n"},
		{"within another block", ":::: finance view=lines\n::: exempt paragraph=3\nSECRET\n:::\n::::\n"},
		{"twice", "::: exempt paragraph=3\nSECRET\n:::\nText.\n::: exempt paragraph=3\nSECRET\n:::\n"},
		{"three of four colons", ":::: exempt paragraph=3\nSECRET\n:::\nSECRET\n::::\n"},
		{"colons in it", "::: exempt paragraph=3\n:: SECRET\n: SECRET\n:::\n"},
		{"what looks exempt in it", ":::: exempt paragraph=3\n::: exempt paragraph=1\nSECRET\n:::\n::::\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := paper(t, test.body)
			if err := findSecret(d); err != nil {
				t.Error(err)
			}
			if len(d.Body) != len(test.body) || strings.Count(string(d.Body), "\n") != strings.Count(test.body, "\n") {
				t.Errorf("body %q has other places than %q", d.Body, test.body)
			}
		})
	}
}

func TestExemptLeavesTheRest(t *testing.T) {
	d := paper(t, "One.\n\n::: exempt paragraph=3\nSECRET\n\nSECRET\n:::\n\nTwo. {#two}\n")
	same(t, "text", "One.Two.", textOf(d, d.Root))
	if p, _ := d.Paragraph("two"); p == nil || p.Number != 2 {
		t.Errorf("the paragraph after it is %v, want number 2", p)
	}
	same(t, "blocks", []item{{"exempt", "", []string{"paragraph=3"}, "::: exempt paragraph=3"}}, []item{blockItem(d.Blocks[0])})
}

// TestExemptMisnested checks that it is an error when the end or the beginning
// of a passage is in doubt, so that nothing is published.
func TestExemptMisnested(t *testing.T) {
	tests := []struct {
		name, body string
		want       []string
	}{
		{"not closed", "::: exempt paragraph=3\nSECRET\n", []string{"4:1 ‹::: exempt paragraph=3› unclosed-block"}},
		{"closed with too few colons", ":::: exempt paragraph=3\nSECRET\n:::\nSECRET\n", []string{"4:1 ‹:::: exempt paragraph=3› unclosed-block"}},
		{"a block in it", "::: exempt paragraph=3\n::: finance view=lines\n:::\nSECRET\n:::\n",
			[]string{"4:1 ‹::: exempt paragraph=3› misplaced-block"}},
		{"a block in it, closed once", "::: exempt paragraph=3\n::: finance view=lines\n:::\nSECRET\n",
			[]string{"4:1 ‹::: exempt paragraph=3› misplaced-block"}},
		{"another in it", "::: exempt paragraph=3\n  ::: exempt paragraph=1\nSECRET\n:::\nSECRET\n:::\n",
			[]string{"4:1 ‹::: exempt paragraph=3› misplaced-block"}},
		{"two blocks in it are one doubt", "::: exempt paragraph=3\n::: indicators\n:::\n::: indicators\n:::\nSECRET\n:::\n",
			[]string{"4:1 ‹::: exempt paragraph=3› misplaced-block"}},
		{"its end in code", "::: exempt paragraph=3\n```\n:::\n```\nSECRET\n:::\n", []string{"6:1 ‹:::› misplaced-block"}},
		{"its end in code that is not closed", "::: exempt paragraph=3\n~~~ text\nSECRET\n:::\nSECRET\n", []string{"7:1 ‹:::› misplaced-block"}},
		{"a block in its code", "::: exempt paragraph=3\n```\n::: finance view=lines\n```\nSECRET\n:::\n",
			[]string{"6:1 ‹::: finance view=lines› misplaced-block"}},
		{"ended by its list", "- one\n  ::: exempt paragraph=3\nSECRET\n:::\n", []string{"5:3 ‹::: exempt paragraph=3› unclosed-block"}},
		{"ended by its quotation", "> ::: exempt paragraph=3\nSECRET\n", []string{"4:3 ‹::: exempt paragraph=3› unclosed-block"}},
		{"ended by its footnote", "Text.[^1]\n\n[^1]: One.\n\n    ::: exempt paragraph=3\nSECRET\n", []string{"8:5 ‹::: exempt paragraph=3› unclosed-block"}},
		{"ended by an outer block", ":::: finance view=lines\n::: exempt paragraph=3\nSECRET\n::::\nSECRET\n",
			[]string{"5:1 ‹::: exempt paragraph=3› unclosed-block"}},
		{"in code", "```\n::: exempt paragraph=3\nSECRET\n:::\n```\n", []string{"5:1 ‹::: exempt› exempt-in-doubt"}},
		{"in indented code", "    ::: exempt paragraph=3\n    SECRET\n    :::\n", []string{"4:5 ‹::: exempt› exempt-in-doubt"}},
		{"indented after a paragraph", "Text.\n     :::exempt paragraph=3\nSECRET\n", []string{"5:6 ‹:::exempt› exempt-in-doubt"}},
		{"in a line", "Text. ::: exempt paragraph=3\n", []string{"4:7 ‹::: exempt› exempt-in-doubt"}},
		{"after a backslash", "\\::: exempt paragraph=3\n", []string{"4:2 ‹::: exempt› exempt-in-doubt"}},
		{"two colons", ":: exempt paragraph=3\nSECRET\n::\n", []string{"4:1 ‹:: exempt› exempt-in-doubt"}},
		{"capitals", "::: Exempt paragraph=3\nSECRET\n:::\n", []string{"4:5 ‹Exempt› unknown-block"}},
		{"misspelt", "::: exmept paragraph=3\nSECRET\n:::\n", []string{"4:5 ‹exmept› unknown-block"}},
		{"no paragraph", "::: exempt\nSECRET\n:::\n", []string{"4:5 ‹exempt› missing-argument"}},
		{"in HTML", "<pre>\n::: exempt paragraph=3\nSECRET\n:::\n</pre>\n", []string{"4:1 ‹<pre>› raw-html", "5:1 ‹::: exempt› exempt-in-doubt"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, messages := parse(commentary.Paper, front+test.body)
			same(t, "diagnostics", test.want, messages)
		})
	}
}

func TestExemptInAComment(t *testing.T) {
	d, messages := parse(commentary.Comment, "::: exempt paragraph=3\nSECRET\n:::\n")
	same(t, "diagnostics", []string{"1:1 ‹::: exempt paragraph=3› misplaced-block"}, messages)
	if err := findSecret(d); err != nil {
		t.Error(err)
	}
}
