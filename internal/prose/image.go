package prose

import (
	"fmt"
	"html/template"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"outturn/internal/address"
	"outturn/internal/commentary"
)

// shownAt says how wide a picture is at most: as the screen, and no wider than a text.
const shownAt = "(min-width: 720px) 680px, 100vw"

// image renders a picture, in the sizes that a browser chooses from. It has its width and
// height, so that the text below does not move when it comes.
func image(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p := w.(*writer)
	i := p.document.Image(n)
	if !entering || i == nil || i.Picture == nil { // without one there is a mistake, and no site
		return ast.WalkSkipChildren, nil
	}
	href := func(name string) string {
		return template.HTMLEscapeString(p.Shown.To(address.Image(p.Written, name)))
	}
	widest := i.Picture.Widest()
	fmt.Fprintf(p, `<img src="%s"`, href(widest.Name))
	if len(i.Picture.Sizes) > 1 {
		var all []string
		for _, s := range i.Picture.Sizes {
			all = append(all, fmt.Sprintf("%s %dw", href(s.Name), s.Width))
		}
		fmt.Fprintf(p, ` srcset="%s" sizes="%s"`, strings.Join(all, ", "), shownAt)
	}
	alternative := strings.Join(strings.Fields(Plain(n, p.document, func(f *commentary.Figure) string { return p.Figure(f).Text })), " ")
	fmt.Fprintf(p, ` width="%d" height="%d" alt="%s"`, widest.Width, widest.Height, template.HTMLEscapeString(alternative))
	if title := n.(*ast.Image).Title; title != nil {
		p.WriteString(` title="`)
		html.DefaultWriter.Write(p, title)
		p.WriteByte('"')
	}
	p.WriteString(` loading="lazy" decoding="async">`)
	p.local = true
	return ast.WalkSkipChildren, nil
}
