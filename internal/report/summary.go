package report

import (
	"cmp"
	"fmt"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// SiteSummary says in a sentence what a site of these reports is. They come earliest
// first.
func SiteSummary(o *load.Organisation, reports []*Report) string {
	words := "Quarterly performance reports of " + o.Publisher
	if len(reports) == 0 {
		return wording.Sentence(words)
	}
	latest := reports[len(reports)-1].Quarter.Label()
	return wording.Sentence(fmt.Sprintf("%s, up to %s: every indicator with its target, position and trend", words, latest))
}

// YearSummary says in a sentence what is shown of a year.
func YearSummary(o *load.Organisation, y quarter.Year) string {
	return wording.Sentence("Performance of " + o.Publisher + " in the " + y.Name() + ": its documents, and its quarters side by side")
}

// ListSummary says in a sentence what a list of all indicators has.
func ListSummary(o *load.Organisation) string {
	return wording.Sentence("Every indicator of " + o.Publisher + ", with the figure and position of its latest report")
}

// IndexSummary says in a sentence what an index of all names has.
func IndexSummary(o *load.Organisation) string {
	return wording.Sentence("The indicators, services, sets, abbreviations and documents of " + o.Publisher + ", from A to Z")
}

// GuideSummary says in a sentence what the guide is for.
func GuideSummary(o *load.Organisation) string {
	return wording.Sentence("How to read and how to make the reports of " + o.Title)
}

// PageSummary says in a sentence what a page of the guide is about.
func (g *Guide) PageSummary(o *load.Organisation) string {
	return cmp.Or(g.Summary, wording.Sentence(g.Title+", in the guide to "+o.Title))
}

// AccessibilitySummary says in a sentence what an accessibility statement is about.
func AccessibilitySummary(o *load.Organisation) string {
	return wording.Sentence("How accessible the reports of " + o.Publisher + " are, and how that was checked")
}

// IndicatorSummary says in a sentence how a measure of the report is judged.
func (r *Report) IndicatorSummary(m *Measure) string {
	return r.Quarter.Label() + ": " + summaryOf(&m.Evaluation)
}

func summaryOf(e *indicator.Evaluation) string {
	if e.OtherPosition() {
		return wording.Sentences(e.AsStated(), e.ByRule())
	}
	return wording.Sentence(e.Working)
}
