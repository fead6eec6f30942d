package report

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// Forecast is what a measure is expected to come to at the end of the year, judged
// against the target of then as it is known in the report's quarter.
type Forecast struct {
	For      quarter.Quarter    // the last quarter of the year
	Value    decimal.Decimal    // the figure
	Display  string             // the figure as pages show it
	Position indicator.Position // in which the figure would be
	Working  string             // how that follows, in words
	Note     string             // on what the forecast rests; may be empty
}

// forecast judges what a quarter expects of the measure; nil where it expects nothing.
func (m *Measure) forecast(q *load.Quarter, rules indicator.Rules) *Forecast {
	expected, ok := q.Forecasts[m.Indicator.ID]
	if !ok {
		return nil
	}
	end := q.Quarter.Year().Quarter(4)
	series := append([]indicator.Point{}, m.Series...)
	if q.Quarter == end {
		series = series[:len(series)-1]
	}
	for next := q.Quarter.Add(1); next.Before(end); next = next.Add(1) {
		series = append(series, indicator.Point{Quarter: next})
	}
	series = append(series, indicator.Point{Quarter: end, Reading: indicator.Reading{State: indicator.Present, Value: expected.Value}, Expected: true, Comparators: m.last().Comparators})
	e := m.Indicator.KnownIn(q.Quarter).Evaluate(series, indicator.StatedJudgement{}, rules)
	f := &Forecast{For: end, Value: expected.Value, Display: e.Shown, Position: e.Position, Working: e.Working, Note: expected.Note}
	if m.Indicator.AddsUp && f.Position.Judged() {
		f.Position = indicator.Untargeted
		f.Working = f.Display + ": not judged. The target is for a quarter, and the forecast for the sum of the year."
	}
	return f
}

// forecastInBrief is the forecast for beside a position: "forecast for Q4 2019/20: 97.5%,
// in tolerance". It is empty when there is none.
func (m *Measure) forecastInBrief(labels indicator.Labels) string {
	if m.Forecast == nil {
		return ""
	}
	words := fmt.Sprintf("forecast for %s: %s", m.Forecast.For.Short(), m.Forecast.Display)
	if position := m.Forecast.judgedAs(labels); position != "" {
		words += ", " + position
	}
	return words
}

// judgedAs is the position of the forecast in a sentence; empty where none judges it.
func (f *Forecast) judgedAs(labels indicator.Labels) string {
	if !f.Position.Judged() {
		return ""
	}
	return labels.InSentence(f.Position)
}
