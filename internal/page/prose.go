package page

import (
	"html/template"
	"slices"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/address"
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
			text := on.report.Figures[f]
			return prose.Figure{Text: text.Text, To: s.leads(text, d, on)}
		},
		Block: func(b *commentary.Block, level int) (template.HTML, error) { return s.block(b, on, level) },

		Acronyms: s.acronyms, Written: on.at, Shown: on.at,
	}
}

// leads is the path that a figure leads to; empty where it leads nowhere. The quarter
// of a review's figures may have no pages, so they lead to each indicator's page in its
// latest report.
func (s *Site) leads(f report.FigureText, within *commentary.Document, on showing) string {
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
