package prose

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"outturn/internal/address"
)

// link renders an author's link, however it is written in Markdown.
func link(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	p, n := w.(*writer), node.(*ast.Link)
	if !entering {
		p.WriteString("</a>")
		return ast.WalkContinue, nil
	}
	fmt.Fprintf(p, `<a href="%s"`, p.href(n.Destination))
	if n.Title != nil {
		p.WriteString(` title="`)
		html.DefaultWriter.Write(p, n.Title)
		p.WriteByte('"')
	}
	p.WriteByte('>')
	return ast.WalkContinue, nil
}

// href is the address of a link as the page that shows it needs it. An author
// writes a relative link once, as seen from the document's own page; where
// another page shows the text, the link is rewritten so that it leads to the same place.
func (w *writer) href(destination []byte) []byte {
	to := unescaped(destination)
	if path, relative := w.Written.Follow(string(to)); relative {
		w.local = true
		if w.Shown != w.Written {
			to = []byte(w.Shown.To(path))
		}
	}
	if !address.MayLink(string(to)) {
		return nil
	}
	return util.EscapeHTML(util.URLEscape(to, false))
}
