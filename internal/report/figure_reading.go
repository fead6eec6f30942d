package report

import (
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

var valueFigure = figureType{
	Form: commentary.Form{
		Name: "value", Doc: "The reading, as pages show it.", Example: "{{value re-referrals}}",
		Subject: anIndicator, Options: []commentary.Option{quarterOption, decimalsOption("Default: the indicator's."), forecastOption, ownPartOption},
	},
	fill: aboutMeasure((*filler).value),
}

func (f *filler) value(figure *commentary.Figure, m *Measure) string {
	forecast, part := figure.Get("of").Text != "", figure.Get("part").Text != ""
	switch {
	case forecast && part:
		f.partOfForecast(figure)
		return ""
	case forecast:
		return f.forecastOf(figure, m, func(forecast *Forecast) string { return forecast.Display })
	case part:
		return f.part(figure, m)
	}
	p, ok := f.reading(figure, m)
	if !ok {
		return ""
	}
	if at := figure.Get("decimals"); at.Text != "" {
		u := m.Indicator.At(p.Quarter).Unit
		return u.Format(p.Reading.Value, u.Decisive(p.Reading.Value, f.decimals(at, 0)))
	}
	return m.Shown(p)
}

// forecastOf says something of a measure's forecast; where there is none, it reports
// that.
func (f *filler) forecastOf(figure *commentary.Figure, m *Measure, say func(*Forecast) string) string {
	if m.Forecast == nil {
		f.ds.Report(rule.EmptyFigure, figure.Span, "%q has no forecast in %s", m.Indicator.ID, f.report.Quarter.Name()).
			WithHint("record it under [forecasts] in data/%s.toml", f.report.Quarter)
		return ""
	}
	return say(m.Forecast)
}

// reading is the reading of the quarter that a figure names; false where there is
// none, which it reports.
func (f *filler) reading(figure *commentary.Figure, m *Measure) (indicator.Point, bool) {
	q, ok := f.quarter(figure.Get("quarter"))
	if !ok {
		return indicator.Point{}, false
	}
	p := m.at(q)
	if !p.Reading.Present() {
		f.reportEmpty(figure.Span, m, "figure for "+q.Name(), p.Reading)
	}
	return p, p.Reading.Present()
}

var ofFigure = figureType{
	Form: commentary.Form{
		Name: "of", Doc: "A reading's count and base, or one of the two.", Example: "{{of foi-in-time}}",
		Subject: anIndicator,
		Options: []commentary.Option{quarterOption, {
			Name: "part", Values: []string{"count", "base", "rest"},
			Doc: "count, base, or rest for the base less the count. Default: both, as 44 of 47.",
		}},
	},
	fill: aboutMeasure((*filler).ofBase),
}

// ofBase is the count and base of a reading, or one of the two.
func (f *filler) ofBase(figure *commentary.Figure, m *Measure) string {
	p, ok := f.reading(figure, m)
	if !ok {
		return ""
	}
	r, part := p.Reading, figure.Get("part").Text
	if needsBase := part != "count"; r.Count == nil || needsBase && r.Base == nil {
		f.ds.Report(rule.EmptyFigure, figure.Span, "the reading of %q has no count with a base", m.Indicator.ID).
			WithHint("record it as { count = 44, of = 47 }")
		return ""
	}
	switch part {
	case "count":
		return indicator.Number(*r.Count, 0)
	case "base":
		return indicator.Number(*r.Base, 0)
	case "rest":
		return indicator.Number(r.Base.Sub(*r.Count), 0)
	}
	return r.OfBase()
}

var changeFigure = figureType{
	Form: commentary.Form{
		Name: "change", Doc: "How the reading changed, in words: \"down 3.8%\". The sentence has to name the quarter since which; only of a year to date without since=, \"on the same quarter of last year\" is added.", Example: "{{change contacts since=year}}",
		Subject: anIndicator,
		Options: []commentary.Option{
			{Name: "since", Doc: "Since which quarter: previous, year or one such as 2018-19/q4, or 2018/q4 in calendar years. Default previous; of a year to date, year."},
			decimalsOption("Default: of percentages, those of the figures; otherwise those of changes of the unit."),
			{Name: "as", Values: []string{"sentence"}, Doc: "sentence: the rest of a sentence, with the figure: \"fell by 3.8% to 5,377\", \"was unchanged at 6.1\". Default: the change alone."},
		},
	},
	fill: aboutMeasure((*filler).change),
}

// unknownChange stands in a sentence for a change of which nothing is known.
const unknownChange = "(change not known)"

// change is how the reading changed. A figure for the year to date is compared with the
// same quarter of last year, and says so, unless the author chose another quarter.
func (f *filler) change(figure *commentary.Figure, m *Measure) string {
	since, added, asSentence := figure.Get("since"), "", figure.Get("as").Text == "sentence"
	switch {
	case since.Text != "":
	case m.Indicator.Covers.YearToDate:
		since.Text, added = "year", " on the same quarter of last year"
	default:
		since.Text = "previous"
	}
	q, ok := f.quarter(since)
	if !ok {
		return ""
	}
	if last := m.last(); added != "" && last.Reading.Present() && !m.at(q).Reading.Present() {
		f.ds.Report(rule.UnknownChange, figure.Span, "%q has no figure for %s to compare with, so the sentence says %q", m.Indicator.ID, q.Name(), unknownChange).
			WithHint("figures for the year to date are compared with the same quarter of last year; write the sentence without it")
		if asSentence {
			return "was " + m.Shown(last) + " " + unknownChange
		}
		return unknownChange
	}
	change, ok := f.changeSince(figure, m, q)
	if !ok {
		return ""
	}
	change = change.WithDecimals(f.decimals(figure.Get("decimals"), change.Decimals))
	if asSentence {
		return change.Told(added, m.Shown(m.last()))
	}
	return change.Words() + added
}

// changeSince is the change since a quarter; false where there is none, which it
// reports.
func (f *filler) changeSince(figure *commentary.Figure, m *Measure, q quarter.Quarter) (indicator.Change, bool) {
	to := m.last()
	c := m.changeFrom(q, to)
	switch from := m.at(q); {
	case c.Amount != nil:
		return *c.Amount, true
	case !to.Reading.Present():
		f.reportEmpty(figure.Span, m, "change since "+q.Name(), to.Reading)
	case !from.Reading.Present():
		f.reportEmpty(figure.Span, m, "change since "+q.Name(), from.Reading)
	default:
		f.ds.Report(rule.EmptyFigure, figure.Span, "%q has no change since %s: %s", m.Indicator.ID, q.Name(), strings.TrimSuffix(c.Why, ".")).
			WithHint("write the sentence without it, or name another quarter")
	}
	return indicator.Change{}, false
}
