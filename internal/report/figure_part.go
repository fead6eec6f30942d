package report

import (
	"outturn/internal/commentary"
	"outturn/internal/rule"
	"outturn/internal/wording"
)

var ownPartOption = commentary.Option{
	Name: "part", Values: []string{"quarter"},
	Doc: "quarter: of a figure for the year to date, what the quarter added to it. Default: the whole figure.",
}

// part is what a quarter added to a figure for the year to date.
func (f *filler) part(figure *commentary.Figure, m *Measure) string {
	p, ok := f.reading(figure, m)
	if !ok {
		return ""
	}
	part, why := m.Indicator.PartIn(m.Series, p.Quarter)
	if why != "" {
		f.ds.Report(rule.EmptyFigure, figure.Span, "the part of %s in the figure of %q cannot be told", p.Quarter.Name(), m.Indicator.ID).
			WithHint("%s Write the sentence without part=quarter.", wording.Sentence(why))
		return ""
	}
	return part.Words(f.decimals(figure.Get("decimals"), part.Decimals))
}

// partOfForecast reports that a figure asks for a part of a forecast, which is of the
// whole year.
func (f *filler) partOfForecast(figure *commentary.Figure) {
	f.ds.Report(rule.ConflictingArgument, figure.Get("part").Span, "a forecast is of the whole year, and no quarter has a part in it").
		WithHint("keep of=forecast or part=quarter")
}
