package report

import (
	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/rule"
)

var positionFigure = figureType{
	Form: commentary.Form{
		Name: "position", Doc: "The indicator's position, in the organisation's words.", Example: "{{position re-referrals}}",
		Subject: anIndicator,
	},
	fill: aboutMeasure((*filler).position),
}

func (f *filler) position(_ *commentary.Figure, m *Measure) string {
	return f.report.Organisation.Labels.InSentence(m.Evaluation.Position)
}

var trendFigure = figureType{
	Form: commentary.Form{
		Name: "trend", Doc: "The indicator's trend over six months.", Example: "{{trend re-referrals}}",
		Subject: anIndicator,
	},
	fill: aboutMeasure((*filler).trend),
}

func (f *filler) trend(figure *commentary.Figure, m *Measure) string {
	if m.Evaluation.Trend == "" {
		f.ds.Report(rule.EmptyFigure, figure.Span, "%q has no trend", m.Indicator.ID).
			WithHint("%s", m.Evaluation.TrendWorking)
	}
	return string(m.Evaluation.Trend)
}

var targetFigure = figureType{
	Form: commentary.Form{
		Name: "target", Doc: "The target in force.", Example: "{{target re-referrals}}",
		Subject: anIndicator, Options: []commentary.Option{quarterOption},
	},
	fill: aboutMeasure(func(f *filler, figure *commentary.Figure, m *Measure) string {
		return f.goal(figure, m.Indicator, func(t indicator.Target) string {
			if t.Status != indicator.Set {
				return ""
			}
			return TargetText(m.Indicator, t)
		})
	}),
}

var toleranceFigure = figureType{
	Form: commentary.Form{
		Name: "tolerance", Doc: "The limit of what is still tolerable.", Example: "{{tolerance re-referrals}}",
		Subject: anIndicator, Options: []commentary.Option{quarterOption},
	},
	fill: aboutMeasure(func(f *filler, figure *commentary.Figure, m *Measure) string {
		return f.goal(figure, m.Indicator, m.Indicator.Tolerance)
	}),
}

// goal is the target or tolerance of the quarter that a figure names, as say puts it;
// an empty one is a mistake.
func (f *filler) goal(figure *commentary.Figure, i *indicator.Indicator, say func(indicator.Target) string) string {
	q, ok := f.quarter(figure.Get("quarter"))
	if !ok {
		return ""
	}
	t := i.TargetAt(q)
	words := say(t)
	if words == "" {
		f.ds.Report(rule.EmptyFigure, figure.Span, "%q has no %s in %s", i.ID, figure.Name, q.Name()).
			WithHint("%s", t.Reason)
	}
	return words
}

var indicatorFigure = figureType{
	Form: commentary.Form{
		Name: "indicator", Doc: "The indicator's code and name, as a link to its page.", Example: "{{indicator re-referrals}}",
		Subject: anIndicator,
	},
	fill: (*filler).indicator,
}

func (f *filler) indicator(figure *commentary.Figure) FigureText {
	m := f.measure(figure.Subject)
	if m == nil {
		return FigureText{}
	}
	return FigureText{Text: m.Name.String(), Measure: m}
}
