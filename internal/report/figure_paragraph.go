package report

import (
	"fmt"

	"outturn/internal/commentary"
	"outturn/internal/rule"
	"outturn/internal/source"
)

var paragraphFigure = figureType{
	Form: commentary.Form{
		Name:    "paragraph",
		Doc:     "The number of a numbered paragraph, as a link. A paragraph is named by {#summary} at its end.",
		Example: "{{paragraph summary}}",
		Result:  "the word paragraph with its number, as a link to it",
		Subject: commentary.Subject{What: "a paragraph's name", Doc: "The paragraph's name."},
	},
	fill:      (*filler).paragraph,
	reference: true,
}

func (f *filler) paragraph(figure *commentary.Figure) FigureText {
	name := figure.Subject
	words := "paragraph %d"
	p, ok := f.paper.Paragraph(name.Text)
	names := f.paper.Names()
	if f.minutes != nil {
		words += " of the paper"
		names = append(f.minutes.Names(), names...)
		if own, found := f.minutes.Paragraph(name.Text); found {
			p, ok, words = own, true, "paragraph %d"
		}
	}
	if !ok {
		f.ds.Report(rule.UnknownParagraph, name.Span, "no paragraph is named %q", name.Text).
			WithHint("%s", source.OneOf(name.Text, names))
		return FigureText{}
	}
	return FigureText{Text: fmt.Sprintf(words, p.Number), Paragraph: p}
}
