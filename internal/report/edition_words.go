package report

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	extended "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/commentary"
	"outturn/internal/edition"
	"outturn/internal/prose"
	"outturn/internal/source"
)

// words are the parts of a document's text, each with its place; of follows the place.
func (r *Report) words(d *commentary.Document, of string) []edition.Words {
	var all []edition.Words
	numbers := map[ast.Node]int{}
	for _, p := range d.Paragraphs {
		numbers[p.Paragraph] = p.Number
	}
	counted := map[string]int{}
	for n := d.Root.FirstChild(); n != nil; n = n.NextSibling() {
		place := kindOfPart(n)
		counted[place]++
		number := counted[place]
		if numbers[n] > 0 {
			number = numbers[n]
		}
		all = append(all, edition.NewWords(fmt.Sprintf("%s %d%s", place, number, of), r.wordsOf(n, d, r.shownFigure), r.wordsOf(n, d, writtenFigure), writtenAt(n, d)))
	}
	return all
}

// kindOfPart names a part of a document.
func kindOfPart(n ast.Node) string {
	switch n := n.(type) {
	case *commentary.Block:
		return "block " + n.Name
	case *ast.Heading:
		return "heading"
	case *ast.List:
		return "list"
	case *ast.Blockquote:
		return "quotation"
	}
	if n.Kind() == ast.KindParagraph {
		return "paragraph"
	}
	return strings.ToLower(n.Kind().String())
}

// wordsOf is the text of a part of a document, with its figures as they are told, and how
// it is arranged. Of a block it is also how it is written.
func (r *Report) wordsOf(n ast.Node, d *commentary.Document, figure func(*commentary.Figure) string) string {
	text := prose.Plain(n, d, figure)
	if b, isBlock := n.(*commentary.Block); isBlock {
		text = b.Span.Text() + "\n" + text
	}
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if what := arrangement(n, d); entering && what != "" {
			text += "\n" + what + ": " + prose.Plain(n, d, figure)
		}
		return ast.WalkContinue, nil
	})
	return text
}

// arrangement is what a part of a text is, where the same words would tell another thing if
// they were none: a cell, an item of a list, a link to some place. It is empty otherwise.
func arrangement(n ast.Node, d *commentary.Document) string {
	switch n := n.(type) {
	case *ast.Heading:
		return fmt.Sprintf("heading %d", n.Level)
	case *ast.List:
		return fmt.Sprintf("list %t %d", n.IsOrdered(), n.Start)
	case *ast.Emphasis:
		return fmt.Sprintf("emphasis %d", n.Level)
	case *ast.Link:
		return fmt.Sprintf("link %s %s", n.Destination, n.Title)
	case *ast.Image:
		if i := d.Image(n); i != nil && i.Picture != nil {
			return fmt.Sprintf("picture %s %s", i.Picture.Sum, n.Title)
		}
	case *extended.FootnoteLink:
		before, _ := n.PreviousSibling().(*ast.Text)
		if before == nil {
			return fmt.Sprintf("footnote %d", n.Index)
		}
		return fmt.Sprintf("footnote %d after %s", n.Index, before.Segment.Value(d.Body))
	case *ast.ListItem, *ast.Blockquote, *extended.TableCell, *extended.Footnote, *extended.DefinitionTerm, *extended.DefinitionDescription:
		return n.Kind().String()
	}
	return ""
}

func (r *Report) shownFigure(f *commentary.Figure) string { return r.Figures[f].Text }

func writtenFigure(f *commentary.Figure) string { return f.Span.Text() }

// writtenAt is where a part of a document is written.
func writtenAt(n ast.Node, d *commentary.Document) source.Span {
	if b, isBlock := n.(*commentary.Block); isBlock {
		return b.Span
	}
	if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
		lines := n.Lines()
		return d.Span(lines.At(0).Start, lines.At(lines.Len()-1).Stop)
	}
	for child := n.FirstChild(); child != nil && child.Type() == ast.TypeBlock; child = child.NextSibling() {
		if at := writtenAt(child, d); !at.IsZero() {
			return at
		}
	}
	return d.File.Top()
}
