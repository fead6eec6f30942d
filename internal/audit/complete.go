package audit

import (
	"cmp"
	"slices"

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

// complete says of each number of a text where the page that shows it has it and, of those
// that are computed, what they are of and where the data have it.
func (a *auditor) complete(numbers []Number, text *commentary.Document, page string) {
	figures := map[source.Span]*commentary.Figure{}
	for _, f := range text.Figures {
		figures[f.Span] = f
	}
	places := anchors(text)
	for n := range numbers {
		one := &numbers[n]
		one.Page = page + anchorBefore(places, one.Span.Start)
		if one.Verdict != Computed {
			continue
		}
		if basis := a.report.Basis(figures[one.Span]); basis.Words != "" {
			one.About, one.Against = basis.Words, a.report.Written(basis.Place)
		}
	}
}

// anchor is a place of a page that can be linked, and where it begins in the file.
type anchor struct {
	at int
	id string
}

// anchors are those of a document's headings and numbered paragraphs, in their order.
func anchors(d *commentary.Document) []anchor {
	var all []anchor
	add := func(n ast.Node, id string) {
		if lines := n.Lines(); lines.Len() > 0 {
			all = append(all, anchor{d.Span(lines.At(0).Start, lines.At(0).Stop).Start, id})
		}
	}
	for _, h := range d.Headings {
		add(h, prose.HeadingID(h))
	}
	for _, p := range d.Paragraphs {
		add(p.Paragraph, p.Anchor())
	}
	slices.SortFunc(all, func(x, y anchor) int { return cmp.Compare(x.at, y.at) })
	return all
}

// anchorBefore is the last anchor that begins before a place in the file, as links have it;
// empty before the first.
func anchorBefore(all []anchor, place int) string {
	id := ""
	for _, one := range all {
		if one.at > place {
			break
		}
		id = "#" + one.id
	}
	return id
}
