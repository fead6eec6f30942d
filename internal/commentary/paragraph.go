package commentary

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"outturn/internal/rule"
)

// name is the node of {#summary} at the end of a paragraph. It is removed from
// the tree once the paragraph has the name.
type name struct {
	ast.BaseInline
	text       string
	start, end int // in the body
}

var kindName = ast.NewNodeKind("ParagraphName")

func (n *name) Kind() ast.NodeKind { return kindName }

func (n *name) Dump(src []byte, level int) {
	ast.DumpHelper(n, src, level, map[string]string{"Name": n.text}, nil)
}

var (
	writtenName  = regexp.MustCompile(`^\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$`)
	mistakenName = regexp.MustCompile(`^\{#[^{}\r\n]*\}?`)
)

// nameParser reads {#name} where a line ends with it.
type nameParser struct{}

func (nameParser) Trigger() []byte { return []byte{'{'} }

func (nameParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	m := writtenName.FindSubmatch(line)
	if m == nil {
		stateOf(pc).reportMistakenName(line, segment.Start)
		return nil
	}
	length := len(m[1]) + len("{#}")
	block.Advance(length)
	return &name{text: string(m[1]), start: segment.Start, end: segment.Start + length}
}

// reportMistakenName reports what begins like a name but would be shown as it
// is written.
func (s *parseState) reportMistakenName(line []byte, start int) {
	mistaken := mistakenName.Find(line)
	if mistaken == nil {
		return
	}
	s.ds.Report(rule.MisplacedName, s.document.span(start, start+len(mistaken)), "this names no paragraph").
		WithHint("a name is lower-case words joined by hyphens, at the end of its paragraph: {#executive-summary}")
}

// number numbers the top-level paragraphs of a paper from 1. A picture that stands alone has
// no number.
func (s *parseState) number() {
	for node := s.document.Root.FirstChild(); node != nil; node = node.NextSibling() {
		if node.Kind() == ast.KindParagraph && !OnlyImages(node) {
			s.document.Paragraphs = append(s.document.Paragraphs,
				&Numbered{Number: len(s.document.Paragraphs) + 1, Paragraph: node})
		}
	}
}

// takeName gives a name to the numbered paragraph that ends with it, and
// removes it from the tree. Anywhere else a name is a mistake.
func (s *parseState) takeName(n *name) {
	parent := n.Parent()
	at := s.document.span(n.start, n.end)
	for _, p := range s.document.Paragraphs {
		if p.Paragraph != parent || n.NextSibling() != nil || n.PreviousSibling() == nil {
			continue
		}
		if _, taken := s.document.Paragraph(n.text); taken {
			s.ds.Report(rule.DuplicateParagraph, at, "another paragraph is already named %q", n.text).
				WithHint("give each paragraph a name of its own; only those that are referred to need one")
		}
		p.Name = n.text
		trimEnd(n.PreviousSibling(), s.document.Body)
		parent.RemoveChild(parent, n)
		return
	}
	if inExempt(n) { // where nothing has a number, so that those outside are the same for everybody
		if n.PreviousSibling() != nil {
			trimEnd(n.PreviousSibling(), s.document.Body)
		}
		parent.RemoveChild(parent, n)
		return
	}
	s.ds.Report(rule.MisplacedName, at, "a name is given at the end of a numbered paragraph").
		WithHint("headings, list items and tables have no number; name the paragraph before them")
}

// inExempt reports whether a node stands in an exempt passage.
func inExempt(n ast.Node) bool {
	for n = n.Parent(); n != nil; n = n.Parent() {
		if b, ok := n.(*Block); ok && b.Name == Exempt {
			return true
		}
	}
	return false
}

// trimEnd removes the space before a name that is removed.
func trimEnd(node ast.Node, body []byte) {
	if t, ok := node.(*ast.Text); ok {
		t.Segment = t.Segment.TrimRightSpace(body)
		t.SetSoftLineBreak(false)
	}
}
