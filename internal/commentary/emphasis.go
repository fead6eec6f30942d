package commentary

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/rule"
)

// eatenStars reports stars between letters or digits that were taken for emphasis, such
// as those of 5*3*2.
func (s *parseState) eatenStars(e *ast.Emphasis) {
	start, end := e.Pos(), s.endOf(e, "*")
	if start < 0 || end < 0 || s.document.Body[start] != '*' {
		return
	}
	before, _ := utf8.DecodeLastRune(s.document.Body[:start])
	after, _ := utf8.DecodeRune(s.document.Body[end:])
	inside := strings.Trim(string(s.document.Body[start:end]), "*")
	digit := unicode.IsDigit(before) || unicode.IsDigit(after)
	footnotes := e.Level == 1 && unicode.IsLetter(before) && strings.Contains(inside, " ")
	product := e.Level == 1 && unicode.IsLetter(before) && unicode.IsLetter(after) && len(inside) == 1
	if digit || footnotes || product {
		s.ds.Report(rule.EatenSigns, s.document.span(start, end), "these stars were taken for emphasis, and are not shown").
			WithHint(`write \* for a star, or × for a product`)
	}
}

// eatenTildes reports text that is struck out by single tildes, which were more likely
// meant as "about".
func (s *parseState) eatenTildes(struck *extast.Strikethrough) {
	start, end := struck.Pos(), s.endOf(struck, "~")
	if start < 0 || end < 0 || bytes.HasPrefix(s.document.Body[start:], []byte("~~")) {
		return
	}
	s.ds.Report(rule.EatenSigns, s.document.span(start, end), "this is struck out, and its tildes are not shown").
		WithHint(`write "about", or \~ for a tilde; ~~text~~ strikes text out`)
}

// endOf is the offset after a node that ends with a run of signs; negative when it ends
// with something else than text.
func (s *parseState) endOf(node ast.Node, signs string) int {
	last := node
	for last.LastChild() != nil {
		last = last.LastChild()
	}
	t, ok := last.(*ast.Text)
	if !ok {
		return -1
	}
	rest := s.document.Body[t.Segment.Stop:]
	return t.Segment.Stop + len(rest) - len(bytes.TrimLeft(rest, signs+"`"))
}

// eatenBackslash matches a path on a computer of which a backslash would be lost: two at
// its start, or one before a sign.
var eatenBackslash = regexp.MustCompile(`(^|[\s(])(\\\\[\pL\d][^\s\\]*\\\S*|[A-Za-z]:\\(\S*\\)?[_.(~$\\-]\S*)`)

func (s *parseState) eatenBackslashes(t stretch) {
	t.found(eatenBackslash, func(at []int) {
		s.ds.Report(rule.EatenSigns, s.document.span(at[4], at[5]), "a backslash of this path is not shown").
			WithHint("write the path `in backquotes`; readers cannot open what is on your computer")
	})
}
