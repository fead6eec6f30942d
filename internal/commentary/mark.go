package commentary

import (
	"github.com/yuin/goldmark/ast"

	"outturn/internal/source"
)

// Mark stands around words of a document that have a mistake, where a page shows it.
type Mark struct {
	ast.BaseInline
	Mistake source.Diagnostic
}

// KindMark is the node kind of [Mark].
var KindMark = ast.NewNodeKind("Mark")

// Kind implements ast.Node.
func (m *Mark) Kind() ast.NodeKind { return KindMark }

// Dump implements ast.Node.
func (m *Mark) Dump(src []byte, level int) {
	ast.DumpHelper(m, src, level, map[string]string{"Rule": m.Mistake.Rule.ID}, nil)
}

// Mark puts marks around the words that mistakes are about: its text and figures. Text in
// code and in links is marked as a whole. A mistake of another file, or of no words, leaves
// no mark.
func (d *Document) Mark(mistakes []source.Diagnostic) {
	for _, one := range mistakes {
		if one.Span.IsZero() || one.Span.File.Name != d.File.Name || one.Span.Start < d.base {
			continue
		}
		start, end := one.Span.Start-d.base, one.Span.End-d.base
		for _, n := range d.inlineBetween(start, end) {
			wrap(n, start, end, one)
		}
	}
}

// inlineBetween lists the inline nodes that hold words between two offsets of the body.
func (d *Document) inlineBetween(start, end int) []ast.Node {
	var found []ast.Node
	ast.Walk(d.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.CodeSpan, *ast.Link:
			if overlaps(n, start, end) {
				found = append(found, n)
			}
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			if n.Segment.Start < end && start < n.Segment.Stop {
				found = append(found, n)
			}
		case *Figure:
			if n.Span.Start-d.base < end && start < n.Span.End-d.base {
				found = append(found, n)
			}
		}
		return ast.WalkContinue, nil
	})
	return found
}

// overlaps reports whether some text below a node lies between two offsets.
func overlaps(n ast.Node, start, end int) bool {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if text, ok := child.(*ast.Text); ok && text.Segment.Start < end && start < text.Segment.Stop || overlaps(child, start, end) {
			return true
		}
	}
	return false
}

// wrap puts a mark around a node, or around the part of a text between two offsets.
func wrap(n ast.Node, start, end int, mistake source.Diagnostic) {
	parent, mark := n.Parent(), &Mark{Mistake: mistake}
	if text, ok := n.(*ast.Text); ok {
		n = cut(text, max(start, text.Segment.Start), min(end, text.Segment.Stop))
	}
	parent.ReplaceChild(parent, n, mark)
	mark.AppendChild(mark, n)
}

// cut divides a text so that the part between two of its offsets is a node of its own, and
// returns that. The end of the line stays with the last part.
func cut(text *ast.Text, start, end int) *ast.Text {
	parent := text.Parent()
	if start > text.Segment.Start {
		before := ast.NewTextSegment(text.Segment.WithStop(start))
		parent.InsertBefore(parent, text, before)
		text.Segment = text.Segment.WithStart(start)
	}
	if end == text.Segment.Stop {
		return text
	}
	part := ast.NewTextSegment(text.Segment.WithStop(end))
	parent.InsertBefore(parent, text, part)
	text.Segment = text.Segment.WithStart(end)
	return part
}
