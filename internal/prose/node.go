package prose

import (
	"fmt"
	"html/template"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"outturn/internal/commentary"
)

var markdown = goldmark.New(
	goldmark.WithExtensions(
		extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute)),
		extension.NewFootnote(extension.WithFootnoteIDPrefixFunction(footnotePrefix)),
		extension.DefinitionList, extension.Strikethrough),
	goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(nodes{}, 1))),
)

// footnotePrefix keeps the footnotes of several documents on one page apart.
func footnotePrefix(n ast.Node) []byte {
	prefix, _ := n.OwnerDocument().Meta()[commentary.PrefixMeta].(string)
	return []byte(prefix)
}

// nodes renders what this program adds to Markdown or renders otherwise.
type nodes struct{}

// RegisterFuncs implements renderer.NodeRenderer.
func (nodes) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(commentary.KindFigure, figure)
	reg.Register(commentary.KindBlock, block)
	reg.Register(commentary.KindMark, mark)
	reg.Register(ast.KindParagraph, paragraph)
	reg.Register(ast.KindHeading, heading)
	reg.Register(extast.KindTable, table)
	reg.Register(extast.KindTableCell, tableCell)
	reg.Register(ast.KindText, textNode)
	reg.Register(ast.KindLink, link)
	reg.Register(ast.KindImage, image)
}

func figure(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p := w.(*writer)
	if !entering {
		return ast.WalkContinue, nil
	}
	f := p.Figure(n.(*commentary.Figure))
	text := template.HTMLEscapeString(f.Text)
	if f.To == "" || inLink(n) {
		fmt.Fprintf(p, `<span class="figure">%s</span>`, text)
		return ast.WalkSkipChildren, nil
	}
	attributes := ""
	if f.Quiet { // a bare "12" does not say to listeners where it leads
		attributes = fmt.Sprintf(`class="figure" aria-label="%s: where this comes from" `, text)
	}
	fmt.Fprintf(p, `<a %shref="%s">%s</a>`, attributes, template.HTMLEscapeString(p.Shown.To(f.To)), text)
	p.local = true
	return ast.WalkSkipChildren, nil
}

// inLink reports whether a node stands within an author's link, which can hold no other.
func inLink(n ast.Node) bool {
	for n = n.Parent(); n != nil; n = n.Parent() {
		if n.Kind() == ast.KindLink {
			return true
		}
	}
	return false
}

// paragraph renders a paragraph, a numbered one with its number and anchor.
func paragraph(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p := w.(*writer)
	if !entering {
		p.WriteString("</p>\n")
		return ast.WalkContinue, nil
	}
	if number := p.numbers[n]; number != nil {
		fmt.Fprintf(p, `<p id="%[1]s" class="numbered"><a class="number" href="#%[1]s" aria-label="Paragraph %[2]d">%[2]d</a> `,
			number.Anchor(), number.Number)
	} else if commentary.OnlyImages(n) {
		p.WriteString(`<p class="picture">`)
	} else {
		p.WriteString("<p>")
	}
	return ast.WalkContinue, nil
}

func heading(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p, h := w.(*writer), n.(*ast.Heading)
	if !entering {
		fmt.Fprintf(p, "</h%d>\n", h.Level)
		return ast.WalkContinue, nil
	}
	p.heading, p.level, p.tables = HeadingID(h), h.Level, 0
	fmt.Fprintf(p, `<h%d id="%s">`, h.Level, p.heading)
	return ast.WalkContinue, nil
}

// table puts an author's table into a region that scrolls by itself, named by
// the heading above it, with its size on paper.
func table(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p := w.(*writer)
	if !entering {
		p.WriteString("</table></div>\n")
		return ast.WalkContinue, nil
	}
	class := "scroll"
	if size, _ := p.document.SizeOnPaper(n.(*extast.Table)); size != commentary.Usual {
		class += " paper-" + string(size)
	}
	name := `aria-label="Table"`
	if p.heading != "" {
		p.tables++
		p.tablesInAll++
		name = p.tableName()
	}
	fmt.Fprintf(p, `<div class="%s" role="region" %s tabindex="0"><table>`, class, name)
	return ast.WalkContinue, nil
}

// tableName names a table by the heading above it; from the second one on, with
// its number in the document, which no other table has.
func (p *writer) tableName() string {
	if p.tables == 1 {
		return fmt.Sprintf(`aria-labelledby="%s"`, p.heading)
	}
	return fmt.Sprintf(`id="%[1]s-table-%[2]d" aria-label="table %[3]d" aria-labelledby="%[1]s %[1]s-table-%[2]d"`, p.heading, p.tables, p.tablesInAll)
}

func tableCell(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	cell := n.(*extast.TableCell)
	open, end := "<td", "</td>"
	if _, head := n.Parent().(*extast.TableHeader); head {
		open, end = `<th scope="col"`, "</th>"
	}
	if !entering {
		w.WriteString(end)
		return ast.WalkContinue, nil
	}
	w.WriteString(open)
	if cell.Alignment != extast.AlignNone {
		fmt.Fprintf(w, ` class="%s"`, cell.Alignment)
	}
	w.WriteByte('>')
	return ast.WalkContinue, nil
}

// block renders a block of the paper with the layout of its name, and the note
// within it below.
func block(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p, b := w.(*writer), n.(*commentary.Block)
	if b.Name == commentary.Voice {
		return ast.WalkContinue, nil // its heading is drawn by who shows it
	}
	if !entering {
		if b.HasChildren() {
			p.WriteString("</div>\n")
		}
		return ast.WalkContinue, nil
	}
	drawn, err := p.Block(b, Below(p.level))
	if err != nil {
		return ast.WalkStop, err
	}
	p.WriteString(string(drawn))
	p.local = true // its layout may link anything
	if b.HasChildren() {
		p.WriteString(`<div class="note">`)
	}
	return ast.WalkContinue, nil
}
