package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// RestingOnDrafts warns of each paper that is public on the day and has figures that
// would be judged otherwise if the papers before it were public too: what officers see in
// a preview with drafts is then not what is published.
func RestingOnDrafts(dataset *load.Dataset, day time.Time) *source.Diagnostics {
	ds := &source.Diagnostics{}
	if !draftPrecedes(dataset, day) {
		return ds
	}
	published, all := judgedReports(dataset.Public(day), day), judgedReports(dataset, day)
	for n, r := range all {
		if rests := r.restsOn(published[n]); len(rests) > 0 {
			ds.Report(rule.RestsOnDraft, r.Paper.Document.File.Top(), "%s is published without %s, and has figures that rest on it: %s",
				r.Quarter.Name(), draftsBefore(dataset, r.Quarter, day), strings.Join(rests, "; ")).
				WithHint("publish the earlier quarter first; until then the site judges these figures without it")
		}
	}
	return ds
}

// draftPrecedes reports whether a quarter that is not public is earlier than one that is.
func draftPrecedes(dataset *load.Dataset, day time.Time) bool {
	isDraft := func(q *load.Quarter) bool { return q.Paper != nil && !q.Paper.PublicOn(day) }
	first := slices.IndexFunc(dataset.Quarters, isDraft)
	return first >= 0 && slices.ContainsFunc(dataset.Quarters[first:], func(q *load.Quarter) bool { return q.Paper != nil && !isDraft(q) })
}

// judgedReports are the reports that are public on the day, in order, with their figures
// judged and their documents not filled in.
func judgedReports(dataset *load.Dataset, day time.Time) []*Report {
	var all []*Report
	timeline := newTimeline(dataset)
	for _, q := range dataset.Quarters {
		timeline.advance(q)
		if q.Paper != nil && q.Paper.PublicOn(day) {
			all = append(all, newReport(dataset, q, timeline))
		}
	}
	return all
}

// draftsBefore names the quarters before another that are not public: few of them one by
// one.
func draftsBefore(dataset *load.Dataset, before quarter.Quarter, day time.Time) string {
	var names []string
	for _, q := range dataset.Quarters {
		if q.Quarter.Before(before) && q.Paper != nil && !q.Paper.PublicOn(day) {
			names = append(names, q.Quarter.Name())
		}
	}
	if len(names) > 3 {
		return wording.Count(len(names), "earlier quarter")
	}
	return wording.List(names)
}

// dependences are what can rest on an earlier quarter, with how a figure shows it.
var dependences = []struct {
	what string
	of   func(m *Measure) string
}{
	{"carried figures", func(m *Measure) string {
		if !m.Evaluation.Carried {
			return ""
		}
		return m.Evaluation.Working
	}},
	{"positions", func(m *Measure) string { return string(m.Evaluation.Position) }},
	{"targets", func(m *Measure) string { return TargetText(m.Indicator, m.Evaluation.Target) }},
	{"comparisons", (*Measure).comparisons},
	{"forecasts", (*Measure).forecastWorking},
}

// comparisons are all that the report's figure is compared with, and what comes of it.
func (m *Measure) comparisons() string {
	e, words := m.Evaluation, m.changeSince(1).text()+m.changeSince(quarter.InYear).text()
	if !e.Direction.From.Quarter.IsZero() {
		words += e.Direction.Working
	}
	if !e.TrendSince.IsZero() {
		words += e.TrendWorking
	}
	for _, c := range m.Comparators {
		words += c.Comparator + c.Difference
	}
	return words
}

// forecastWorking is how the forecast is judged; empty when there is none.
func (m *Measure) forecastWorking() string {
	if m.Forecast == nil {
		return ""
	}
	return m.Forecast.Working
}

// restsOn lists what differs from the report that is published, with the ids of the
// indicators: "positions of visits and calls".
func (r *Report) restsOn(published *Report) []string {
	var all []string
	for _, d := range dependences {
		var ids []string
		for _, m := range r.Measures {
			if p := published.Measure(m.Indicator.ID); p != nil && d.of(p) != d.of(m) {
				ids = append(ids, m.Indicator.ID)
			}
		}
		if len(ids) > 0 {
			all = append(all, d.what+" of "+few(ids))
		}
	}
	return all
}

// few is a list that names at most five items and counts the rest.
func few(items []string) string {
	const most = 5
	if len(items) <= most+1 {
		return wording.List(items)
	}
	return wording.List(append(slices.Clone(items[:most]), fmt.Sprintf("%d others", len(items)-most)))
}
