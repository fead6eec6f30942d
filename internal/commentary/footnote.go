package commentary

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"outturn/internal/rule"
)

// footnoteChecker looks at the footnotes before those that no mark leads to are taken
// out of the tree.
type footnoteChecker struct{}

// Transform implements parser.ASTTransformer.
func (footnoteChecker) Transform(root *ast.Document, _ text.Reader, pc parser.Context) {
	s, seen := stateOf(pc), map[string]bool{}
	ast.Walk(root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if f, ok := node.(*extast.Footnote); ok && entering {
			s.footnote(f, seen[string(f.Ref)])
			seen[string(f.Ref)] = true
		}
		return ast.WalkContinue, nil
	})
}

// footnote reports a footnote that would not be shown.
func (s *parseState) footnote(f *extast.Footnote, repeated bool) {
	at := s.document.span(f.Pos(), f.Pos()+len("[^]:")+len(f.Ref))
	switch {
	case f.Index >= 0:
	case repeated:
		s.ds.Report(rule.UnmatchedFootnote, at, "an earlier footnote has the label %q already, so this one would not be shown", f.Ref).
			WithHint("give it another label, here and at its mark")
	default:
		s.ds.Report(rule.UnmatchedFootnote, at, "no mark leads to this footnote, so it would not be shown").
			WithHint("write [^%s] where it belongs in the text, or take it out", f.Ref)
	}
}

var footnoteMark = regexp.MustCompile(`\[\^([^\[\]\s]+)\]`)

// unknownFootnotes reports marks of footnotes that have no text.
func (s *parseState) unknownFootnotes(t stretch) {
	t.found(footnoteMark, func(at []int) {
		label := s.document.Body[at[2]:at[3]]
		s.ds.Report(rule.UnmatchedFootnote, s.document.span(at[0], at[1]), "there is no footnote %q, so its mark would be shown as it is written", label).
			WithHint("write the footnote on a line of its own, after an empty line: [^%s]: ...", label)
	})
}
