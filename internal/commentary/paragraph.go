package commentary

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"outturn/internal/rule"
)

// name is {#summary} at the end of a paragraph; it is taken out of the tree
// once the paragraph has it.
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
		writingOf(pc).mistakenName(line, segment.Start)
		return nil
	}
	length := len(m[1]) + len("{#}")
	block.Advance(length)
	return &name{text: string(m[1]), start: segment.Start, end: segment.Start + length}
}

// mistakenName reports what begins like a name and would be shown as it is.
func (w *writing) mistakenName(line []byte, start int) {
	mistaken := mistakenName.Find(line)
	if mistaken == nil {
		return
	}
	w.ds.Report(rule.MisplacedName, w.document.span(start, start+len(mistaken)), "this names no paragraph").
		WithHint("a name is lower-case words joined by hyphens, at the end of its paragraph: {#executive-summary}")
}

// number numbers the top-level paragraphs of a paper from 1.
func (w *writing) number() {
	for node := w.document.Root.FirstChild(); node != nil; node = node.NextSibling() {
		if node.Kind() == ast.KindParagraph {
			w.document.Paragraphs = append(w.document.Paragraphs,
				&Numbered{Number: len(w.document.Paragraphs) + 1, Paragraph: node})
		}
	}
}

// takeName gives a name to its numbered paragraph and removes it from the
// tree. It must stand at the end of one.
func (w *writing) takeName(n *name) {
	parent := n.Parent()
	at := w.document.span(n.start, n.end)
	for _, p := range w.document.Paragraphs {
		if p.Paragraph != parent || n.NextSibling() != nil || n.PreviousSibling() == nil {
			continue
		}
		if _, taken := w.document.Paragraph(n.text); taken {
			w.ds.Report(rule.DuplicateParagraph, at, "another paragraph is already named %q", n.text).
				WithHint("give each paragraph a name of its own; only those that are referred to need one")
		}
		p.Name = n.text
		trimEnd(n.PreviousSibling(), w.document.Body)
		parent.RemoveChild(parent, n)
		return
	}
	w.ds.Report(rule.MisplacedName, at, "a name is given at the end of a numbered paragraph").
		WithHint("headings, list items and tables have no number; name the paragraph before them")
}

// trimEnd takes the space before a removed name away.
func trimEnd(node ast.Node, body []byte) {
	if t, ok := node.(*ast.Text); ok {
		t.Segment = t.Segment.TrimRightSpace(body)
		t.SetSoftLineBreak(false)
	}
}
