package report

import (
	"strings"
	"unicode"

	"outturn/internal/commentary"
	"outturn/internal/rule"
)

// ConfirmedFigure is the name of the figure that an author answers for.
const ConfirmedFigure = "confirmed"

var confirmedFigure = figureType{
	Form: commentary.Form{
		Name: ConfirmedFigure, Doc: "A number that the author types and answers for, because the data have nothing about it. The check lists it with its source; readers see the number alone.",
		Example: `{{confirmed "4,581" source="Case system, 12 July 2022"}}`,
		Result:  "the number as it is typed",
		Subject: commentary.Subject{What: "the number", Doc: "The number as readers see it, in quotation marks where it has spaces: 4,581 or \"three in five\".", Words: true},
		Options: []commentary.Option{needed(commentary.Option{Name: "source", Doc: "Where the number comes from, in quotation marks.", Words: true})},
	},
	fill:      (*filler).confirmed,
	reference: true,
}

// confirmed is a number as its author types it.
func (f *filler) confirmed(figure *commentary.Figure) FigureText {
	text, source := figure.Subject.Text, figure.Get("source").Text
	if strings.IndexFunc(text, unicode.IsLetter) < 0 && strings.IndexFunc(text, unicode.IsDigit) < 0 {
		f.ds.Report(rule.UnknownValue, figure.Subject.Span, "%q is no number", text).
			WithHint("write what readers should see: {{confirmed 4,581 source=%q}}", source)
	}
	return FigureText{Text: text, Source: source}
}
