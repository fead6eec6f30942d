package commentary_test

import (
	"strings"
	"testing"

	"outturn/internal/commentary"
	"outturn/internal/source"
)

var seeds = []string{
	"One <!-- allow unshown: so --> two.\n<!-- allow unshown: so -->\n",
	"", "\n", "+++", "+++\n+++", "\ufeff+++\na = 1\n+++\n", "+++\r\na = 1\r\n+++\r\nText.\r\n",
	"## A\n\nText. {#a}\n\n{#b}\n", "{{value a}} {{value\nb}} {{}} {{{{value a}}", "Café {{value\u00a0a decimals=1 decimals=}}",
	"::: positions set=a\nNote.\n:::\n", ":::: a\n::: b\n:::\n::::", ":::\n:::", "- a\n\n\t::: indicators\n\tb\n\t:::\n",
	"> ::: exempt paragraph=3\n> a\n", "::: exempt paragraph=3\n```\n:::\n```\n:::\n", "    ::: exempt\n",
	"| a |\n| --- |\n| {{value a}} |\n", "a[^1]\n\n[^1]: b\n\n    ::: exempt paragraph=1\n    c\n    :::\n",
	"a\n: b\n\n::: indicators\n", "![a](b) <b> <!-- c -->", "<table>\n::: exempt\n", "a\n===\n\n# b\n\n###### c\n",
	"a\x00b\xff{{\xff}}", "\t\t:::\n \t::: a\n", "1. a\n   ::: exempt paragraph=3\n   b\n2. c\n",
}

// FuzzParse checks that any text is parsed without a panic, and that every
// span in the document and its diagnostics lies in the file and covers what it
// should.
func FuzzParse(f *testing.F) {
	for _, text := range seeds {
		f.Add(text, true)
		f.Add(front+text, false)
	}
	f.Fuzz(func(t *testing.T, text string, isPaper bool) {
		kind := commentary.Comment
		if isPaper {
			kind = commentary.Paper
		}
		file := source.NewFile("content/2019-20/q2/paper.md", text)
		var ds source.Diagnostics
		d := commentary.Parse(file, kind, grammar, &ds)
		c := spanChecker{t, file}
		for _, one := range ds.Sorted() {
			c.inside(one.Summary, one.Span)
		}
		c.document(d)
		if body := string(d.Body); len(body) > len(file.Text) || !blankedFrom(file.Text[len(file.Text)-len(body):], body) {
			t.Errorf("body %q is not that of the file", body)
		}
	})
}

// spanChecker checks spans of one file.
type spanChecker struct {
	t    *testing.T
	file *source.File
}

func (c spanChecker) inside(what string, s source.Span) {
	c.t.Helper()
	if s.File != c.file || s.Start < 0 || s.End < s.Start || s.End > len(c.file.Text) {
		c.t.Fatalf("%s: bytes %d to %d are not in the file's %d", what, s.Start, s.End, len(c.file.Text))
	}
}

func (c spanChecker) document(d *commentary.Document) {
	c.t.Helper()
	if !d.FrontMatter.IsZero() {
		c.inside("front matter", d.FrontMatter)
	}
	for _, f := range d.Figures {
		c.inside("figure", f.Span)
		if text := f.Span.Text(); !strings.HasPrefix(text, "{{") || !strings.HasSuffix(text, "}}") {
			c.t.Errorf("a figure is at %q", text)
		}
		c.arguments(f.Arguments)
	}
	for _, b := range d.Blocks {
		c.inside("block", b.Span)
		if text := b.Span.Text(); !strings.HasPrefix(text, ":::") || strings.ContainsAny(text, "\n") {
			c.t.Errorf("a block begins at %q", text)
		}
		c.arguments(b.Arguments)
	}
	for i, p := range d.Paragraphs {
		if p.Number != i+1 {
			c.t.Errorf("paragraph %d has the number %d", i+1, p.Number)
		}
	}
}

func (c spanChecker) arguments(a commentary.Arguments) {
	for _, one := range append(a.Named, a.Subject) {
		if one.Text != "" {
			c.inside("argument", one.Span)
		}
		if one.Span.Text() != one.Text {
			c.t.Errorf("the argument %q is at %q", one.Text, one.Span.Text())
		}
	}
}

// blankedFrom reports whether text is the original with some of it blanked
// out, by spaces and ends of lines.
func blankedFrom(original, text string) bool {
	for i := range len(text) {
		if text[i] != original[i] && text[i] != ' ' && text[i] != '\n' {
			return false
		}
	}
	return true
}

// FuzzExempt checks that wherever an exempt passage seems to begin, its first
// line is nowhere in the document, or there is an error.
func FuzzExempt(f *testing.F) {
	for _, before := range seeds {
		for _, after := range []string{"", ":::\n", "```\n:::\n"} {
			f.Add(before, after)
		}
	}
	f.Fuzz(func(t *testing.T, before, after string) {
		if strings.Contains(before+after, secret) {
			t.Skip("the secret is told elsewhere")
		}
		file := source.NewFile("paper.md", front+before+"::: exempt paragraph=3\n"+secret+"\n"+after)
		var ds source.Diagnostics
		d := commentary.Parse(file, commentary.Paper, grammar, &ds)
		if err := findSecret(d); err != nil && !ds.Failed(false) {
			t.Error(err)
		}
	})
}
