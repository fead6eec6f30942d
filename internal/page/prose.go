package page

import (
	"bytes"
	"fmt"
	"html/template"
	"slices"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"outturn/internal/address"
	"outturn/internal/commentary"
	"outturn/internal/report"
)

// comment renders the commentary on an indicator, which both its report and its
// own page show. Without a reference to a paragraph of the paper or to another
// page it is the same on both, and rendered once.
func (s *Site) comment(d *commentary.Document, on showing) (template.HTML, error) {
	if known, ok := s.comments.Load(d); ok {
		return known.(template.HTML), nil
	}
	text, err := s.prose(d, on)
	refers := slices.ContainsFunc(d.Figures, func(f *commentary.Figure) bool {
		return on.report.Figures[f].Paragraph != nil || on.report.Figures[f].Measure != nil
	})
	if err == nil && !refers {
		s.comments.Store(d, text)
	}
	return text, err
}

// prose renders a document as HTML, with the figures and blocks of a report.
func (s *Site) prose(d *commentary.Document, on showing) (template.HTML, error) {
	return s.render(d.Root, d, on)
}

// render renders a document, or a part of it.
func (s *Site) render(part ast.Node, d *commentary.Document, on showing) (template.HTML, error) {
	w := &proseWriter{site: s, on: on, document: d, level: 1, numbers: map[ast.Node]*commentary.Numbered{}, explained: map[string]bool{}}
	for _, n := range d.Paragraphs {
		w.numbers[n.Paragraph] = n
	}
	if err := markdown.Renderer().Render(w, d.Body, part); err != nil {
		return "", fmt.Errorf("%s: %w", d.File.Name, err)
	}
	return template.HTML(w.String()), nil
}

// proseWriter is what a document is rendered into. It carries what the node
// renderers need to know, which are shared by all documents.
type proseWriter struct {
	bytes.Buffer
	site     *Site
	on       showing
	document *commentary.Document
	numbers  map[ast.Node]*commentary.Numbered
	heading  string // id of the last heading, which names tables
	level    int    // of the last heading; the page's own is 1

	tables int // since the last heading

	explained map[string]bool // the acronyms that were met
}

// Buffered, Flush and Available complete util.BufWriter: all is in memory.
func (w *proseWriter) Buffered() int { return 0 }
func (w *proseWriter) Flush() error  { return nil }

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
	reg.Register(ast.KindParagraph, paragraph)
	reg.Register(ast.KindHeading, heading)
	reg.Register(extast.KindTable, table)
	reg.Register(extast.KindTableCell, tableCell)
	reg.Register(ast.KindText, textNode)
}

func figure(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p := w.(*proseWriter)
	if !entering {
		return ast.WalkContinue, nil
	}
	text := p.on.report.Figures[n.(*commentary.Figure)]
	escaped := template.HTMLEscapeString(text.Text)
	if to := p.site.leads(text, p.document, p.on); to != "" {
		fmt.Fprintf(p, `<a href="%s">%s</a>`, p.on.at.To(to), escaped)
	} else {
		fmt.Fprintf(p, `<span class="figure">%s</span>`, escaped)
	}
	return ast.WalkSkipChildren, nil
}

// leads is the path that a figure leads to; empty where it leads nowhere. A review
// has figures of a quarter that need not have pages: its indicators are reached
// in their latest report.
func (s *Site) leads(f report.Text, within *commentary.Document, on showing) string {
	switch r := on.report; {
	case slices.Contains(within.Paragraphs, f.Paragraph):
		return string(on.at) + "#" + f.Paragraph.Anchor()
	case f.Paragraph != nil:
		return address.Report(r.Quarter) + "#" + f.Paragraph.Anchor()
	case f.Measure == nil:
		return ""
	case r.Paper == nil:
		return s.latest(f.Measure.Indicator.ID)
	default:
		return address.Indicator(r.Quarter, f.Measure.Indicator.ID)
	}
}

// paragraph renders a paragraph, a numbered one with its number and anchor.
func paragraph(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p := w.(*proseWriter)
	if !entering {
		p.WriteString("</p>\n")
		return ast.WalkContinue, nil
	}
	if number := p.numbers[n]; number != nil {
		fmt.Fprintf(p, `<p id="%[1]s" class="numbered"><a class="number" href="#%[1]s" aria-label="Paragraph %[2]d">%[2]d</a> `,
			number.Anchor(), number.Number)
	} else {
		p.WriteString("<p>")
	}
	return ast.WalkContinue, nil
}

func heading(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p, h := w.(*proseWriter), n.(*ast.Heading)
	if !entering {
		fmt.Fprintf(p, "</h%d>\n", h.Level)
		return ast.WalkContinue, nil
	}
	p.heading, p.level, p.tables = HeadingID(h), h.Level, 0
	fmt.Fprintf(p, `<h%d id="%s">`, h.Level, p.heading)
	return ast.WalkContinue, nil
}

// table puts an author's table into a region that scrolls by itself, named by
// the heading above it.
func table(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	p := w.(*proseWriter)
	switch {
	case !entering:
		p.WriteString("</table></div>\n")
	case p.heading == "":
		p.WriteString(`<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>`)
	default:
		p.tables++
		fmt.Fprintf(p, `<div class="scroll" role="region" %s tabindex="0"><table>`, p.tableName())
	}
	return ast.WalkContinue, nil
}

// tableName names a table by the heading above it; from the second one on, with
// its number.
func (p *proseWriter) tableName() string {
	if p.tables == 1 {
		return fmt.Sprintf(`aria-labelledby="%s"`, p.heading)
	}
	return fmt.Sprintf(`id="%[1]s-table-%[2]d" aria-label="table %[2]d" aria-labelledby="%[1]s %[1]s-table-%[2]d"`, p.heading, p.tables)
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
	p, b := w.(*proseWriter), n.(*commentary.Block)
	if b.Name == commentary.Voice {
		return ast.WalkContinue, nil // its heading is drawn by who shows it
	}
	if !entering {
		if b.HasChildren() {
			p.WriteString("</div>\n")
		}
		return ast.WalkContinue, nil
	}
	drawn, err := p.site.block(b, p.on, below(p.level))
	if err != nil {
		return ast.WalkStop, err
	}
	p.WriteString(string(drawn))
	if b.HasChildren() {
		p.WriteString(`<div class="note">`)
	}
	return ast.WalkContinue, nil
}

// below is the level of headings within one of the given level; there is none
// deeper than the sixth.
func below(level int) int { return min(level+1, 6) }
