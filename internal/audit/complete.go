package audit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/address"
	"outturn/internal/commentary"
	"outturn/internal/prose"
	"outturn/internal/report"
	"outturn/internal/source"
)

// pageOf is the page that shows a document, or commentary about a measure.
func pageOf(d *Document, about *report.Measure) string {
	if about == nil {
		return d.Page
	}
	return address.Indicator(d.Quarter, about.Indicator.ID) + "#commentary"
}

// complete says of each number of a text, those of the document from first on, where the
// page that shows it has it and, of those that are filled in, all that stands there and what
// it is of. Of a confirmed text that the audit took for no number it adds a number.
func (a *auditor) complete(d *Document, first int, text *commentary.Document, about *report.Measure) {
	figures := map[source.Span]*commentary.Figure{}
	for _, f := range text.Figures {
		figures[f.Span] = f
		if f.Name == report.ConfirmedFigure && !slices.ContainsFunc(d.Numbers[first:], func(n Number) bool { return n.Span == f.Span }) {
			d.Numbers = append(d.Numbers, Number{Span: f.Span, Verdict: Confirmed, Source: a.report.Figures[f].Source})
		}
	}
	numbers, places, page := d.Numbers[first:], a.anchors(text), pageOf(d, about)
	slices.SortStableFunc(numbers, func(one, other Number) int { return one.Span.Compare(other.Span) })
	for n := range numbers {
		one := &numbers[n]
		at := anchorBefore(places, one.Span.Start)
		one.Page, one.Where = page+at.link(), at.name
		if about != nil {
			one.Where = "Commentary on " + about.Name.Title
		}
		if f := figures[one.Span]; f != nil {
			a.fill(one, text, f)
		}
	}
}

// fill says of a number that a figure fills in all that it comes to, and what it is of.
func (a *auditor) fill(n *Number, text *commentary.Document, f *commentary.Figure) {
	if whole := a.report.Figures[f].Text; !strings.Contains(n.Text, whole) {
		n.Text = whole
	}
	switch basis := a.report.Basis(f); {
	case n.Verdict == Confirmed:
		n.About = a.around(text, f)
	case basis.Words != "":
		n.About, n.Against = basis.Words, a.report.Written(basis.Place)
	}
}

// anchor is a place of a page that can be linked, and where it begins in the file.
type anchor struct {
	at   int
	id   string
	name string // "Paragraph 7", or the words of a heading
}

// link is the anchor as links have it; empty for none.
func (a anchor) link() string {
	if a.id == "" {
		return ""
	}
	return "#" + a.id
}

// anchors are those of a document's headings and numbered paragraphs, in their order.
func (a *auditor) anchors(d *commentary.Document) []anchor {
	var all []anchor
	add := func(n ast.Node, id, name string) {
		if lines := n.Lines(); lines.Len() > 0 {
			all = append(all, anchor{d.Span(lines.At(0).Start, lines.At(0).Stop).Start, id, name})
		}
	}
	for _, h := range d.Headings {
		add(h, prose.HeadingID(h), a.words(d, h))
	}
	for _, p := range d.Paragraphs {
		add(p.Paragraph, p.Anchor(), fmt.Sprintf("Paragraph %d", p.Number))
	}
	slices.SortFunc(all, func(x, y anchor) int { return cmp.Compare(x.at, y.at) })
	return all
}

// anchorBefore is the last anchor that begins before a place in the file; none before the
// first.
func anchorBefore(all []anchor, place int) anchor {
	var last anchor
	for _, one := range all {
		if one.at > place {
			break
		}
		last = one
	}
	return last
}
