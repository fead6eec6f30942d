package report

import (
	"fmt"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/rule"
)

var positionFigure = figureType{
	Form: commentary.Form{
		Name: "position", Doc: "The indicator's position, in the organisation's words.", Example: "{{position re-referrals}}",
		Subject: anIndicator, Options: []commentary.Option{forecastOption},
	},
	fill: aboutMeasure((*filler).position),
}

func (f *filler) position(figure *commentary.Figure, m *Measure) string {
	if figure.Get("of").Text != "" {
		return f.forecastOf(figure, m, func(forecast *Forecast) string {
			return f.report.Organisation.Labels.InSentence(forecast.Position)
		})
	}
	return f.report.Organisation.Labels.InSentence(m.Evaluation.Position)
}

var trendFigure = figureType{
	Form: commentary.Form{
		Name: "trend", Doc: "Where the indicator is going: getting better, stable, getting worse, volatile, new measure or too few figures.", Example: "{{trend re-referrals}}",
		Subject: anIndicator,
	},
	fill: aboutMeasure((*filler).trend),
}

func (f *filler) trend(figure *commentary.Figure, m *Measure) string {
	if m.Evaluation.Trend == "" {
		f.ds.Report(rule.EmptyFigure, figure.Span, "%q has no trend", m.Indicator.ID).
			WithHint("%s", m.Evaluation.TrendWorking)
	}
	return m.Evaluation.Trend.Words()
}

var directionFigure = figureType{
	Form: commentary.Form{
		Name: "direction", Doc: "Whether the reading is better or worse than an earlier one, in the organisation's words.",
		Example: "{{direction re-referrals since=year}}",
		Subject: anIndicator,
		Options: []commentary.Option{{
			Name: "since", Doc: "Since which quarter: previous for the previous figure that can be compared, at most a year before, year or one such as 2018-19/q4, or 2018/q4 in calendar years. Default: the indicator's.",
		}},
	},
	fill: aboutMeasure((*filler).direction),
}

func (f *filler) direction(figure *commentary.Figure, m *Measure) string {
	c := m.Evaluation.Direction
	if since := figure.Get("since"); since.Text != "" {
		q, ok := f.quarter(since)
		if !ok {
			return ""
		}
		rule := m.Indicator.DirectionRule(f.report.Organisation.Rules)
		rule.Against = indicator.EarlierFigure{Kind: indicator.AgainstBaseline, Baseline: q}
		if since.Text == "previous" {
			rule.Against = indicator.EarlierFigure{}
		}
		c = rule.Compare(m.Indicator, m.Series)
	}
	if c.Direction == "" {
		f.ds.Report(rule.EmptyFigure, figure.Span, "%q has no direction", m.Indicator.ID).
			WithHint("%s", c.Working)
		return ""
	}
	return indicator.InSentence(f.report.Organisation.Directions[c.Direction].Label)
}

var targetFigure = figureType{
	Form: commentary.Form{
		Name: "target", Doc: "The target in force.", Example: "{{target re-referrals}}",
		Subject: anIndicator, Options: []commentary.Option{quarterOption},
	},
	fill: aboutMeasure(func(f *filler, figure *commentary.Figure, m *Measure) string {
		return f.goal(figure, m, func(i *indicator.Indicator, t indicator.Target) string {
			if t.Status != indicator.Set {
				return ""
			}
			return TargetText(i, t)
		})
	}),
}

var toleranceFigure = figureType{
	Form: commentary.Form{
		Name: "tolerance", Doc: "The limit of what is still tolerable.", Example: "{{tolerance re-referrals}}",
		Subject: anIndicator, Options: []commentary.Option{quarterOption},
	},
	fill: aboutMeasure(func(f *filler, figure *commentary.Figure, m *Measure) string {
		return f.goal(figure, m, (*indicator.Indicator).Tolerance)
	}),
}

// goal is the target or tolerance of the quarter that a figure names, as say puts it;
// an empty one is a mistake.
func (f *filler) goal(figure *commentary.Figure, m *Measure, say func(*indicator.Indicator, indicator.Target) string) string {
	q, ok := f.quarter(figure.Get("quarter"))
	if !ok {
		return ""
	}
	i, t := m.Indicator.At(q), m.targetIn(q)
	words := say(i, t)
	if words != "" {
		return words
	}
	hint := t.Reason
	if first, later := m.Indicator.FirstTargetAfter(q); later {
		hint = fmt.Sprintf("the first target holds from %s; if it holds in %s already, write targets.%q instead of targets.%q", first.Name(), q.Name(), q, first)
	}
	f.ds.Report(rule.EmptyFigure, figure.Span, "%q has no %s in %s", i.ID, figure.Name, q.Name()).
		WithHint("%s", hint)
	return ""
}

var indicatorFigure = figureType{
	Form: commentary.Form{
		Name: "indicator", Doc: "The indicator's code and name, as a link to its page.", Example: "{{indicator re-referrals}}",
		Subject: anIndicator,
	},
	fill: aboutMeasure(func(_ *filler, _ *commentary.Figure, m *Measure) string { return m.Name.String() }),
}
