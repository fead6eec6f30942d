package report

import (
	"cmp"

	"outturn/internal/commentary"
	"outturn/internal/rule"
	"outturn/internal/source"
)

var comparatorFigure = figureType{
	Form: commentary.Form{
		Name: "comparator", Doc: "The latest reading of a comparator, recorded under [comparators] up to the quarter.",
		Example: "{{comparator initial-conferences of=england}}",
		Subject: anIndicator, Options: []commentary.Option{{Name: "of", Doc: "The comparator's id.", Needed: true}},
	},
	fill: aboutMeasure((*filler).comparator),
}

// comparator is a comparator's reading.
func (f *filler) comparator(figure *commentary.Figure, m *Measure) string {
	of := figure.Get("of")
	var known []string
	titles := map[string]string{}
	for _, c := range m.Comparators {
		if c.Comparator == of.Text {
			return c.Display
		}
		known, titles[c.Title] = append(known, c.Comparator), c.Comparator
	}
	f.ds.Report(rule.UnknownComparator, of.Span, "%q is not compared with %q in %s", m.Indicator.ID, of.Text, f.report.Quarter.Name()).
		WithHint("%s", cmp.Or(source.SuggestID(of.Text, known, titles), source.OneOf(of.Text, known)))
	return ""
}
