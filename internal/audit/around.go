package audit

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/commentary"
	"outturn/internal/prose"
	"outturn/internal/source"
)

// around are the words that a figure stands among, as readers see them: "… after 520 and 540
// in the two quarters …". Of a cell they are the heads of its row and column; where there
// is nothing else in the passage, none.
func (a *auditor) around(d *commentary.Document, f *commentary.Figure) string {
	var block ast.Node = f
	for block.Type() == ast.TypeInline {
		block = block.Parent()
	}
	if cell, ok := block.(*extast.TableCell); ok {
		return a.headsOf(d, cell)
	}
	var text strings.Builder
	p := &passage{document: d, figures: a.report.Figures}
	p.write(&text, block)
	for _, one := range p.pieces {
		if one.figure == f {
			words := wordsAround(source.NewFile(d.File.Name, text.String()).Span(one.at, one.at+one.length))
			if words != a.report.Figures[f].Text {
				return "“" + words + "”"
			}
		}
	}
	return ""
}

// headsOf are the heads of a cell's row and column: "Agency posts: Quarter 2".
func (a *auditor) headsOf(d *commentary.Document, cell *extast.TableCell) string {
	column := 0
	for before := cell.PreviousSibling(); before != nil; before = before.PreviousSibling() {
		column++
	}
	head := cell.Parent().Parent().FirstChild().FirstChild()
	for range column {
		head = head.NextSibling()
	}
	var heads []string
	for _, one := range []ast.Node{cell.Parent().FirstChild(), head} {
		if words := a.words(d, one); words != "" && one != ast.Node(cell) {
			heads = append(heads, words)
		}
	}
	return strings.Join(heads, ": ")
}

// words are those of a part of a document, as readers see them.
func (a *auditor) words(d *commentary.Document, n ast.Node) string {
	return prose.Plain(n, d, func(f *commentary.Figure) string { return a.report.Figures[f].Text })
}
