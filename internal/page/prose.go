package page

import (
	"html/template"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
	"outturn/internal/prose"
	"outturn/internal/report"
)

// prose renders a paper, minutes, a review or a page of the guide on its own page.
func (s *Site) prose(d *commentary.Document, on showing) (template.HTML, error) {
	text, err := s.renderer(d, on).Document(d)
	return text.HTML, err
}

// comment renders the commentary on an indicator, which both its report and its
// own page show. Where nothing in it depends on the page, it is rendered once.
func (s *Site) comment(d *commentary.Document, on showing) (template.HTML, error) {
	if known, ok := s.comments.Load(d); ok {
		return known.(template.HTML), nil
	}
	text, err := s.commentRenderer(d, on).Document(d)
	if err == nil && !text.Local {
		s.comments.Store(d, text.HTML)
	}
	return text.HTML, err
}

// commentPart renders what one voice says in commentary.
func (s *Site) commentPart(d *commentary.Document, part ast.Node, on showing) (template.HTML, error) {
	text, err := s.commentRenderer(d, on).Part(d, part)
	return text.HTML, err
}

// commentRenderer renders commentary, whose links are written for the page of its
// report.
func (s *Site) commentRenderer(d *commentary.Document, on showing) prose.Renderer {
	r := s.renderer(d, on)
	r.Written = onOwnPage(on.report).at
	return r
}

// renderer renders a document with the figures and blocks of a report.
func (s *Site) renderer(d *commentary.Document, on showing) prose.Renderer {
	return prose.Renderer{
		Figure: func(f *commentary.Figure) prose.Figure {
			return prose.Figure{Text: on.report.Figures[f].Text, To: s.leads(f, d, on), Quiet: on.report.Basis(f).Aspect != report.NoAspect}
		},
		Block: func(b *commentary.Block, level int) (template.HTML, error) { return s.block(b, on, level) },

		Acronyms: s.acronyms, Written: on.at, Shown: on.at,
	}
}
