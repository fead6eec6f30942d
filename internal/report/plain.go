package report

import (
	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
	"outturn/internal/prose"
)

// Plain is the text of a part of a document without its markup, with the report's
// figures filled in.
func (r *Report) Plain(n ast.Node, d *commentary.Document) string {
	return prose.Plain(n, d, func(f *commentary.Figure) string { return r.Figures[f].Text })
}
