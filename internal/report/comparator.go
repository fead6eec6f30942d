package report

import (
	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

// Comparator is a reading of someone else that a measure is compared with.
type Comparator struct {
	load.Comparison
	Title, Description string // who they are
	Display            string // their figure
	recordedIn         quarter.Quarter
}

// comparedFor is for how many quarters a comparator is shown that no later
// quarter records anew: such figures are published once a year.
const comparedFor = 4

// compare takes up the comparators that a quarter records.
func (hs *histories) compare(q *load.Quarter) {
	for id, all := range q.Compared {
		i := hs.dataset.Indicator(id)
		if hs.compared[id] == nil {
			hs.compared[id] = map[string]Comparator{}
		}
		for _, c := range all {
			hs.compared[id][c.Comparator] = Comparator{Comparison: c, Display: i.Goal(c.Value), recordedIn: q.Quarter}
		}
	}
}

// comparators are the latest that are known of an indicator, in the order that
// the organisation declares them.
func (hs *histories) comparators(id string) []Comparator {
	var all []Comparator
	for _, declared := range hs.dataset.Organisation.Comparators {
		c, known := hs.compared[id][declared.ID]
		if known && hs.now.Since(c.recordedIn) < comparedFor {
			c.Title, c.Description = declared.Title, declared.Description
			all = append(all, c)
		}
	}
	return all
}

var comparatorFigure = figureType{
	Form: commentary.Form{
		Name: "comparator", Doc: "The latest reading of a comparator, recorded under [comparators] up to the quarter.",
		Example: "{{comparator initial-conferences of=england}}",
		Subject: anIndicator, Options: []commentary.Option{{Name: "of", Doc: "The comparator's id.", Needed: true}},
	},
	fill: ofMeasure((*filler).comparator),
}

// comparator says a comparator's figure.
func (f *filler) comparator(figure *commentary.Figure, m *Measure) string {
	of := figure.Get("of")
	var known []string
	for _, c := range m.Comparators {
		if c.Comparator == of.Text {
			return c.Display
		}
		known = append(known, c.Comparator)
	}
	f.ds.Report(rule.UnknownComparator, of.Span, "%q is not compared with %q in %s", m.Indicator.ID, of.Text, f.report.Quarter.Name()).
		WithHint("%s", suggest(of.Text, known))
	return ""
}
