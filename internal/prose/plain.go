package prose

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"outturn/internal/commentary"
)

// HeadingID is a heading's anchor.
func HeadingID(h *ast.Heading) string {
	id, _ := h.AttributeString("id")
	text, _ := id.([]byte)
	return string(text)
}

// Plain is the text of a node of a document without its markup, with the text of
// its figures, as a list of contents and the search show it. Of a block it is the
// author's note, of an exempt one nothing.
func Plain(n ast.Node, d *commentary.Document, figure func(*commentary.Figure) string) string {
	var text strings.Builder
	plain(&text, n, d, figure)
	return text.String()
}

func plain(text *strings.Builder, n ast.Node, d *commentary.Document, figure func(*commentary.Figure) string) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if child.Type() == ast.TypeBlock && child.PreviousSibling() != nil {
			text.WriteByte(' ')
		}
		switch child := child.(type) {
		case *ast.Text:
			text.Write(written(child, d.Body))
			if child.SoftLineBreak() || child.HardLineBreak() {
				text.WriteByte(' ')
			}
		case *commentary.Figure:
			text.WriteString(figure(child))
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			text.Write(child.Lines().Value(d.Body))
		case *ast.AutoLink:
			text.Write(child.Label(d.Body))
		default:
			plain(text, child, d, figure)
		}
	}
}

// written is a text with its escapes and entities taken as what they stand for;
// within backquotes they are no escapes.
func written(t *ast.Text, body []byte) []byte {
	if t.IsRaw() {
		return t.Value(body)
	}
	return unescaped(t.Value(body))
}

// unescaped is what an author wrote with its escapes and entities taken as what
// they stand for.
func unescaped(written []byte) []byte {
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(written)))
}
