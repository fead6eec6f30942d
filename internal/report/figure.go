package report

import (
	"outturn/internal/commentary"
)

// FigureText is what a figure in the prose comes to.
type FigureText struct {
	Text      string
	Paragraph *commentary.Numbered // that the figure refers to; nil when it refers to none
	Measure   *Measure             // that the figure is about; nil when it is about none
	Source    string               // that the author gives for a confirmed number
}

// figureType declares a figure: how it is written, and how it is filled in.
type figureType struct {
	commentary.Form
	fill      func(*filler, *commentary.Figure) FigureText
	reference bool // whether it refers to a place in a document, and needs no data
}

// figureTypes are all figures that prose may hold.
var figureTypes = []figureType{
	budgetFigure, changeFigure, comparatorFigure, confirmedFigure, countFigure, forecastFigure, indicatorFigure, ofFigure, pagesFigure,
	paragraphFigure, positionFigure, shareFigure, targetFigure, toleranceFigure, trendFigure, directionFigure, valueFigure, varianceFigure,
}

func figureTypeOf(figure *commentary.Figure) *figureType {
	for n := range figureTypes {
		if figureTypes[n].Name == figure.Name {
			return &figureTypes[n]
		}
	}
	panic("the grammar of prose accepted an unknown figure: " + figure.Name)
}

// figure fills a figure in.
func (f *filler) figure(figure *commentary.Figure) FigureText {
	t := figureTypeOf(figure)
	accepted := *figure
	accepted.Arguments = f.accepted(t.Form, figure.Arguments)
	return t.fill(f, &accepted)
}

// asText fills in a figure that is nothing but text.
func asText(say func(*filler, *commentary.Figure) string) func(*filler, *commentary.Figure) FigureText {
	return func(f *filler, figure *commentary.Figure) FigureText { return FigureText{Text: say(f, figure)} }
}

// aboutMeasure fills in a figure about an indicator, which has to be in the report.
func aboutMeasure(say func(*filler, *commentary.Figure, *Measure) string) func(*filler, *commentary.Figure) FigureText {
	return func(f *filler, figure *commentary.Figure) FigureText {
		m := f.measure(figure.Subject)
		if m == nil {
			return FigureText{}
		}
		return FigureText{Text: say(f, figure, m), Measure: m}
	}
}
