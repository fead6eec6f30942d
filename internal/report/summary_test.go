package report_test

import (
	"testing"
	"time"

	"outturn/internal/load"
	"outturn/internal/project"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

func TestSummaries(t *testing.T) {
	d := faultless(t, projectOf(basics, percentages("visits care"), recorded("2019-20/q2", "visits = 92"), paper("2019-20/q2", "Text.")), withDrafts())
	o, r := &d.Dataset.Organisation, d.Reports[0]
	said := &report.Guide{Guide: &load.Guide{Title: "Reading charts", Summary: "What a chart shows."}}
	unsaid := &report.Guide{Guide: &load.Guide{Title: "Reading charts"}}
	for _, test := range []struct{ got, want string }{
		{report.SiteSummary(o, nil), "Quarterly performance reports of The council."},
		{report.SiteSummary(o, d.Reports), "Quarterly performance reports of The council, up to Quarter 2, 2019/20 (July to September 2019): every indicator with its target, position and trend."},
		{report.YearSummary(o, r.Quarter.Year()), "Performance of The council in the financial year 2019/20: its documents, and its quarters side by side."},
		{report.YearSummary(o, quarter.Beginning(time.January).Year(2019)), "Performance of The council in the year 2019: its documents, and its quarters side by side."},
		{report.ListSummary(o), "Every indicator of The council, with the figure and position of its latest report."},
		{report.IndexSummary(o), "The indicators, services, sets, abbreviations and documents of The council, from A to Z."},
		{report.GuideSummary(o), "How to read and how to make the reports of Performance."},
		{said.PageSummary(o), "What a chart shows."},
		{unsaid.PageSummary(o), "Reading charts, in the guide to Performance."},
		{report.AccessibilitySummary(o), "How accessible the reports of The council are, and how that was checked."},
		{r.IndicatorSummary(r.Measure("visits")), "Quarter 2, 2019/20 (July to September 2019): 92% against a target of 90% (tolerance 85%), bigger is better: better than target."},
	} {
		if test.got != test.want {
			t.Errorf("it says %q, want %q", test.got, test.want)
		}
	}
}

// The day of publication is known of a document that was scheduled for it.
func TestCitation(t *testing.T) {
	files := projectOf(basics, percentages("visits care"), recorded("2019-20/q2", "visits = 92"), recorded("2019-20/q3", "visits = 93"),
		recorded("2019-20/q4", "visits = 94"), paper("2019-20/q2", "Text."), minutesOf("2019-20/q2", "draft"),
		"-- content/2019-20/q3/paper.md --\n+++\ntitle = \"Report\"\nstatus = \"scheduled\"\npublish_on = \"2020-01-28\"\n+++\nText.\n",
		"-- content/2019-20/q4/paper.md --\n+++\ntitle = \"Report\"\nstatus = \"scheduled\"\npublish_on = \"2020-04-29\"\n+++\nText.\n")
	all := faultless(t, files, project.Options{Drafts: true, Day: time.Date(2020, time.January, 28, 0, 0, 0, 0, time.UTC)}).Reports
	const work = "The council, “Report”, "
	for _, test := range []struct{ got, want report.Citation }{
		{all[0].PaperCitation(), report.Citation{Work: work + all[0].Quarter.Label()}},
		{all[0].MinutesCitation(), report.Citation{Work: "The council, “Minutes”, " + all[0].Quarter.Label(), Published: "draft, not published"}},
		{all[1].PaperCitation(), report.Citation{Work: work + all[1].Quarter.Label(), Published: "published 28 January 2020"}},
		{all[2].PaperCitation(), report.Citation{Work: work + all[2].Quarter.Label(), Published: "draft, not published"}},
	} {
		if test.got != test.want {
			t.Errorf("it is cited with %q, want %q", test.got, test.want)
		}
	}
}

// What an index says of an indicator's names, of sets and services, and of years.
func TestIndexNotes(t *testing.T) {
	all := inOrder(reports(t, projectOf(basics, `
-- data/indicators/visits.toml --
[indicator.visits]
title    = "Visits"
set      = "volumes"
service  = "care"
unit     = "number"
polarity = "none"
names."2019-20/q1" = { title = "Visits in time", code = "A1" }
names."2019-20/q2" = { title = "Visits", code = "B1" }
[indicator.calls]
title    = "Calls"
set      = "volumes"
service  = "staff"
unit     = "number"
polarity = "none"
`, recorded("2019-20/q1", "visits = 1", "calls = 1"), recorded("2019-20/q2", "visits = 2", "calls = 2"),
		paper("2019-20/q1", "Text."), paper("2019-20/q2", "Text."))))
	r := all[len(all)-1]
	var got []string
	for _, n := range append(r.Measure("visits").IndexNames(r), r.Measure("calls").IndexNames(r)...) {
		got = append(got, n.Text+": "+n.Note)
	}
	same(t, "the index", []string{
		"Visits: indicator B1, latest in Q2 2019/20", "B1: code of Visits",
		"Visits in time: earlier name of Visits", "A1: earlier code of Visits",
		"Calls: indicator, latest in Q2 2019/20",
	}, got)
	got = nil
	for _, c := range append(report.Sets(all), report.Services(all)...) {
		got = append(got, c.Title+": "+c.IndexNote())
	}
	same(t, "the index", []string{"Volumes: group of 2 indicators", "Care: service", "Staff: service"}, got)
	for want, y := range map[string]quarter.Year{
		"financial year, April 2019 to March 2020": quarter.April.Year(2019),
		"financial year, July 2019 to June 2020":   quarter.Beginning(time.July).Year(2019),
		"year, January to December 2019":           quarter.Beginning(time.January).Year(2019),
	} {
		if got := report.YearNote(y); got != want {
			t.Errorf("a year is %q, want %q", got, want)
		}
	}
}
