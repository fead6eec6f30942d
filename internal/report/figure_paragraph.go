package report

import (
	"fmt"

	"outturn/internal/commentary"
	"outturn/internal/rule"
)

var paragraphFigure = figureType{
	Form: commentary.Form{
		Name:    "paragraph",
		Doc:     "The number of a numbered paragraph, as a link. A paragraph is named by {#summary} at its end.",
		Example: "{{paragraph summary}}",
		Result:  "the word paragraph with its number, as a link to it",
		Subject: commentary.Subject{What: "a paragraph's name", Doc: "The paragraph's name."},
	},
	fill:    (*filler).paragraph,
	ofPages: true,
}

func (f *filler) paragraph(figure *commentary.Figure) Text {
	name := figure.Subject
	words := "paragraph %d"
	p, ok := f.paper.Paragraph(name.Text)
	names := f.paper.Names()
	if f.own != nil {
		words += " of the paper"
		names = append(f.own.Names(), names...)
		if own, found := f.own.Paragraph(name.Text); found {
			p, ok, words = own, true, "paragraph %d"
		}
	}
	if !ok {
		f.ds.Report(rule.UnknownParagraph, name.Span, "no paragraph is named %q", name.Text).
			WithHint("%s", suggest(name.Text, names))
		return Text{}
	}
	return Text{Text: fmt.Sprintf(words, p.Number), Paragraph: p}
}
