package source

import (
	"regexp"
	"strings"
)

// Comment is a comment by which an author may allow a mistake: "# allow RULE: reason" in
// TOML, "<!-- allow RULE: reason -->" in Markdown. It is about the mistakes that begin in the
// bytes From to To of its file, both ends included.
type Comment struct {
	Span     Span
	From, To int
}

var allows = regexp.MustCompile(`^\s*allow\b[ \t]*([^\s:,;–—]*)[ \t]*(:?)\s*(.*?)\s*$`)

// Allows returns the rule that the comment allows to be broken, whether a colon follows it,
// and the reason; ok is false if the comment does not begin with "allow".
func (c Comment) Allows() (rule string, colon bool, reason string, ok bool) {
	words := strings.TrimLeft(c.Span.Text(), "#")
	if inner, markdown := strings.CutPrefix(words, "<!--"); markdown {
		words = strings.TrimSuffix(inner, "-->")
	}
	m := allows.FindStringSubmatch(words)
	if m == nil {
		return "", false, "", false
	}
	return m[1], m[2] != "", m[3], true
}

// Paragraph returns the lines around an offset up to the next blank ones, but none that
// begins before from.
func (f *File) Paragraph(offset, from int) Span {
	first, last, starts := f.lineOf(offset), f.lineOf(offset), f.starts()
	for first > 1 && starts[first-2] >= from && strings.TrimSpace(f.Line(first-1)) != "" {
		first--
	}
	for last < len(starts) && strings.TrimSpace(f.Line(last+1)) != "" {
		last++
	}
	return f.Span(starts[first-1], starts[last-1]+len(f.Line(last)))
}
