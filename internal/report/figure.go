package report

import (
	"slices"

	"outturn/internal/commentary"
)

// Text is what a figure in the prose comes to. Paragraph, when it is not nil,
// is the numbered paragraph that it refers to, and Measure the one that it
// names.
type Text struct {
	Text      string
	Paragraph *commentary.Numbered
	Measure   *Measure
}

// figureType is a figure that prose may hold: how it is written, and how it is
// filled in.
type figureType struct {
	commentary.Form
	fill    func(*filler, *commentary.Figure) Text
	ofPages bool // it names a place in a document, and says nothing of the data
}

// figureTypes are all of them.
var figureTypes = []figureType{
	budgetFigure, changeFigure, comparatorFigure, countFigure, forecastFigure, indicatorFigure, ofFigure, pagesFigure,
	paragraphFigure, positionFigure, shareFigure, targetFigure, toleranceFigure, trendFigure, valueFigure, varianceFigure,
}

func typeOf(figure *commentary.Figure) figureType {
	return figureTypes[slices.IndexFunc(figureTypes, func(t figureType) bool { return t.Name == figure.Name })]
}

// figure fills a figure in.
func (f *filler) figure(figure *commentary.Figure) Text {
	t := typeOf(figure)
	accepted := *figure
	accepted.Arguments = f.accepted(t.Form, figure.Arguments)
	return t.fill(f, &accepted)
}

// words fills in a figure that is text and no more.
func words(say func(*filler, *commentary.Figure) string) func(*filler, *commentary.Figure) Text {
	return func(f *filler, figure *commentary.Figure) Text { return Text{Text: say(f, figure)} }
}

// ofMeasure fills in a figure about an indicator, which has to be in the report.
func ofMeasure(say func(*filler, *commentary.Figure, *Measure) string) func(*filler, *commentary.Figure) Text {
	return words(func(f *filler, figure *commentary.Figure) string {
		m := f.measure(figure.Subject)
		if m == nil {
			return ""
		}
		return say(f, figure, m)
	})
}
