package page

import (
	"fmt"
	"html/template"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// textNode renders text. The first time that an acronym stands in a document, its
// meaning goes with it.
func textNode(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	p, n := w.(*proseWriter), node.(*ast.Text)
	if !entering {
		return ast.WalkContinue, nil
	}
	value := n.Segment.Value(source)
	if n.IsRaw() {
		html.DefaultWriter.RawWrite(w, value)
		return ast.WalkContinue, nil
	}
	p.explaining(value)
	switch {
	case n.HardLineBreak():
		p.WriteString("<br>\n")
	case n.SoftLineBreak():
		p.WriteString("\n")
	}
	return ast.WalkContinue, nil
}

// explaining writes a text with its new acronyms marked up.
func (p *proseWriter) explaining(value []byte) {
	rest := string(value)
	for {
		one, at, found := p.site.acronyms.Next(rest)
		if !found {
			break
		}
		html.DefaultWriter.Write(p, []byte(rest[:at]))
		if p.explained[one.Short] {
			html.DefaultWriter.Write(p, []byte(one.Short))
		} else {
			fmt.Fprintf(p, `<abbr title="%s">%s</abbr>`, template.HTMLEscapeString(one.Long), template.HTMLEscapeString(one.Short))
			p.explained[one.Short] = true
		}
		rest = rest[at+len(one.Short):]
	}
	html.DefaultWriter.Write(p, []byte(rest))
}
