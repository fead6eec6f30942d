package commentary

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/rule"
)

var (
	unspacedHeading = regexp.MustCompile(`^(#{1,6})([^#\s\d].*)$`)
	underline       = regexp.MustCompile(`^ {0,3}-+[ \t\r]*$`)
)

// longestHeading is how many words a line may have to look like a heading.
const longestHeading = 8

// headingAsText reports lines of a paragraph that were meant as headings.
func (s *parseState) headingAsText(paragraph ast.Node, lines []stretch) {
	for _, line := range lines {
		m := unspacedHeading.FindStringSubmatch(line.text)
		if m == nil || len(m[1]) == 1 && !(len(lines) == 1 && looksLikeHeading(m[2]) && strings.Contains(m[2], " ")) {
			continue
		}
		s.ds.Report(rule.UnclearHeading, s.document.span(line.start, line.end), "a heading needs a space after its %s; this is shown as text", m[1]).
			WithHint("%s %s", strings.Repeat("#", max(len(m[1]), 2)), strings.TrimSpace(m[2]))
	}
	s.boldAsHeading(paragraph)
}

// boldAsHeading reports a paragraph that is a few words in bold before another one: it
// looks like a heading, and is none in lists of contents and to screen readers.
func (s *parseState) boldAsHeading(paragraph ast.Node) {
	bold, ok := paragraph.FirstChild().(*ast.Emphasis)
	next := paragraph.NextSibling()
	if s.kind == Comment || !ok || bold.Level != 2 || bold.NextSibling() != nil ||
		paragraph.Kind() != ast.KindParagraph || paragraph.Parent() != s.document.Root ||
		next == nil || next.Kind() != ast.KindParagraph {
		return
	}
	line := s.linesOf(paragraph)[0]
	words := strings.Trim(line.text, "*_ ")
	if paragraph.Lines().Len() > 1 || !looksLikeHeading(words) {
		return
	}
	s.ds.Report(rule.UnclearHeading, s.document.span(line.start, line.end), "this is bold text in the place of a heading").
		WithHint("write %s %s", strings.Repeat("#", s.levelBefore(line.start)+1), words)
}

// levelBefore is the level of the last heading before an offset; 1 before the first.
func (s *parseState) levelBefore(at int) int {
	level := 1
	for _, h := range s.document.Headings {
		if h.Lines().Len() > 0 && h.Lines().At(0).Start < at {
			level = min(h.Level, 3)
		}
	}
	return level
}

// looksLikeHeading reports whether words are few, begin with a capital and do not end
// like a sentence.
func looksLikeHeading(words string) bool {
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	return wordCount(words) <= longestHeading && unicode.IsUpper(first) && !strings.ContainsRune(".?!:;,", last)
}

// textAsHeading reports a paragraph that became a heading because a line of dashes
// follows it.
func (s *parseState) textAsHeading(h *ast.Heading) {
	lines := s.linesOf(h)
	if len(lines) == 0 {
		return
	}
	last := lines[len(lines)-1]
	end := s.restOfLine(last.end)
	below := s.restOfLine(min(end.end+1, len(s.document.Body)))
	if !underline.MatchString(below.text) {
		return
	}
	words := 0
	for _, line := range lines {
		words += wordCount(line.text)
	}
	if len(lines) == 1 && words <= 2*longestHeading && !strings.HasSuffix(last.text, ".") {
		return
	}
	s.ds.Report(rule.UnclearHeading, s.document.span(below.start, below.end), "this line makes the text above it a heading").
		WithHint("put an empty line before it, or take it out")
}
