package report

import (
	"cmp"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// SiteSummary says in a sentence what a site of these reports is. They come earliest
// first.
func SiteSummary(o *load.Organisation, reports []*Report) string {
	if len(reports) == 0 {
		return wording.Sentence(o.Say("summary.site-without-reports", "publisher", o.Publisher))
	}
	return o.Say("summary.site", "publisher", o.Publisher, "quarter", reports[len(reports)-1].Quarter.Label())
}

// YearSummary says in a sentence what is shown of a year.
func YearSummary(o *load.Organisation, y quarter.Year) string {
	return o.Say("summary.year", "publisher", o.Publisher, "year", y.Name())
}

// ListSummary says in a sentence what a list of all indicators has.
func ListSummary(o *load.Organisation) string {
	return o.Say("summary.list", "publisher", o.Publisher)
}

// IndexSummary says in a sentence what an index of all names has.
func IndexSummary(o *load.Organisation) string {
	return o.Say("summary.index", "publisher", o.Publisher)
}

// GuideSummary says in a sentence what the guide is for.
func GuideSummary(o *load.Organisation) string {
	return wording.Sentence(o.Say("summary.guide", "site", o.Title))
}

// PageSummary says in a sentence what a page of the guide is about.
func (g *Guide) PageSummary(o *load.Organisation) string {
	return cmp.Or(g.Summary, wording.Sentence(o.Say("summary.guide-page", "page", g.Title, "site", o.Title)))
}

// AccessibilitySummary says in a sentence what an accessibility statement is about.
func AccessibilitySummary(o *load.Organisation) string {
	return o.Say("summary.accessibility", "publisher", o.Publisher)
}

// IndicatorSummary says in a sentence how a measure of the report is judged.
func (r *Report) IndicatorSummary(m *Measure) string {
	return r.Organisation.Say("summary.indicator", "quarter", r.Quarter.Label(), "judged", summaryOf(&m.Evaluation))
}

func summaryOf(e *indicator.Evaluation) string {
	if e.OtherPosition() {
		return wording.Sentences(e.AsStated(), e.ByRule())
	}
	return wording.Sentence(e.Working)
}
