package report_test

import (
	"fmt"
	"io/fs"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/report"
)

// threeQuarters has a paper in each of three quarters.
var threeQuarters = basics + percentages("visits care", "plans care") +
	recorded("2019-20/q1", "visits = 80", "plans = 91") +
	recorded("2019-20/q2", "visits = 86", "plans = 92") +
	paper("2019-20/q1", "") + paper("2019-20/q2", "") + paper("2019-20/q3", "")

func TestReportSeesNothingLater(t *testing.T) {
	all := reports(t, projectOf(threeQuarters, recorded("2019-20/q3", "visits = 95", "plans = 93")))
	tests := []struct {
		quarter string
		want    []string
	}{
		{"2019-20/q1", []string{"2019-20/q1 80% outside too few figures"}},
		{"2019-20/q2", []string{"2019-20/q1 80% outside too few figures", "2019-20/q2 86% within improving"}},
		{"2019-20/q3", []string{"2019-20/q1 80% outside too few figures", "2019-20/q2 86% within improving", "2019-20/q3 95% better improving"}},
	}
	for _, test := range tests {
		same(t, test.quarter, test.want, told(all[test.quarter].Measure("visits")))
	}
}

// laterRevision is a third quarter that restates the first.
var laterRevision = recorded("2019-20/q3", "visits = 95", "plans = 93",
	`[revisions."2019-20/q1"]`, `visits = { value = 89.5, was = 80, reason = "Late records" }`)

func TestRevisionHoldsFromItsQuarterOn(t *testing.T) {
	all := reports(t, projectOf(threeQuarters, laterRevision))
	same(t, "the quarter before", []string{"2019-20/q1 80% outside too few figures", "2019-20/q2 86% within improving"},
		told(all["2019-20/q2"].Measure("visits")))
	same(t, "the quarter itself", []string{"2019-20/q1 89.5% [r] within too few figures", "2019-20/q2 86% within declining", "2019-20/q3 95% better improving"},
		told(all["2019-20/q3"].Measure("visits")))
	same(t, "another indicator", []string{"2019-20/q1 91% better too few figures", "2019-20/q2 92% better stable", "2019-20/q3 93% better improving"},
		told(all["2019-20/q3"].Measure("plans")))
}

func TestRevisionLeavesEarlierReportsAsTheyWere(t *testing.T) {
	before, after := reports(t, projectOf(threeQuarters)), reports(t, projectOf(threeQuarters, laterRevision))
	for _, q := range []string{"2019-20/q1", "2019-20/q2"} {
		if diff := cmp.Diff(before[q].Measures, after[q].Measures, exactly); diff != "" {
			t.Errorf("%s was changed by a later revision:\n%s", q, diff)
		}
	}
}

func TestRevisionOfRevision(t *testing.T) {
	all := reports(t, projectOf(basics, percentages("visits care"),
		recorded("2019-20/q1", "visits = 80"),
		recorded("2019-20/q2", "visits = 86", `[revisions."2019-20/q1"]`, `visits = { value = 82, was = 80, reason = "First" }`),
		recorded("2019-20/q3", "visits = 88", `[revisions."2019-20/q1"]`, `visits = { value = 84, was = 82, reason = "Second" }`),
		paper("2019-20/q2", ""), paper("2019-20/q3", "")))
	for q, want := range map[string]string{
		"2019-20/q2": "Revised in Quarter 2, 2019/20 from 80%: First.",
		"2019-20/q3": "Revised in Quarter 3, 2019/20 from 82%: Second.",
	} {
		first := all[q].Measure("visits").Series[0].Quarter
		if got := remark(all[q], "visits", first); got != want {
			t.Errorf("%s: the remark is %q, want %q", q, got, want)
		}
	}
}

// A revision may give a figure to a quarter that there are no files of, which
// then begins the series.
func TestRevisionBeforeTheFirstFile(t *testing.T) {
	all := reports(t, projectOf(basics, percentages("visits care", "plans care"), `
-- data/indicators/ended.toml --
[indicator.closed]
title    = "Closed"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
until    = "2019-20/q1"
`,
		recorded("2019-20/q2", "visits = 86", "plans = 91"),
		recorded("2019-20/q3", "visits = 92", "plans = 91", `[revisions."2018-19/q4"]`,
			`visits = { value = 95, reason = "Found in the archive" }`, `closed = { value = 70, reason = "Found too" }`),
		paper("2019-20/q2", ""), paper("2019-20/q3", "")))
	same(t, "before", []string{"2019-20/q2 86% within too few figures"}, told(all["2019-20/q2"].Measure("visits")))
	same(t, "after", []string{"2018-19/q4 95% [r] better too few figures", "2019-20/q1 [x] not-available", "2019-20/q2 86% within declining", "2019-20/q3 92% better improving"},
		told(all["2019-20/q3"].Measure("visits")))
	same(t, "not revised", []string{"2019-20/q2 91% better too few figures", "2019-20/q3 91% better stable"},
		told(all["2019-20/q3"].Measure("plans")))
	if all["2019-20/q3"].Measure("closed") != nil {
		t.Error("an indicator is in a report after its last quarter")
	}
}

func TestTargetInForceThen(t *testing.T) {
	all := reports(t, projectOf(basics, percentages("visits care"), `
-- data/indicators/percentages.toml --
[indicator.visits]
title    = "Visits"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
[indicator.visits.targets]
"2019-20/q1" = { target = 90, tolerance = 87 }
"2019-20/q2" = { target = 80 }
"2019-20/q3" = { status = "to be set" }
`,
		recorded("2018-19/q4", "visits = 86"), recorded("2019-20/q1", "visits = 86"), recorded("2019-20/q2", "visits = 86"), recorded("2019-20/q3", "visits = 86"),
		paper("2019-20/q3", "")))
	same(t, "series", []string{
		"2018-19/q4 86% no-target too few figures", "2019-20/q1 86% outside stable",
		"2019-20/q2 86% better stable", "2019-20/q3 86% to-be-set stable",
	}, told(all["2019-20/q3"].Measure("visits")))
}

func TestGapBetweenQuartersWithFiles(t *testing.T) {
	r := reports(t, projectOf(basics, percentages("visits care"), `
-- data/indicators/yearly.toml --
[indicator.survey]
title     = "Survey"
set       = "contract"
service   = "care"
unit      = "percent"
polarity  = "bigger"
frequency = "annual"
since     = "2018-19/q3"
`,
		recorded("2018-19/q3", "visits = 95"), recorded("2019-20/q2", "visits = 86"), paper("2019-20/q2", "")))["2019-20/q2"]
	same(t, "quarterly", []string{
		"2018-19/q3 95% better too few figures", "2018-19/q4 [x] not-available",
		"2019-20/q1 [x] not-available", "2019-20/q2 86% within",
	}, told(r.Measure("visits")))
	same(t, "annual, of which nothing is recorded", []string{"2019-20/q2 [z] not-due"}, told(r.Measure("survey")))
	for id, want := range map[string][]string{
		"visits": {"", "No figure for this quarter is recorded here.", "No figure for this quarter is recorded here.", ""},
		"survey": {"Reported once a year."},
	} {
		var got []string
		for _, p := range r.Measure(id).Series {
			got = append(got, p.Reading.Reason)
		}
		same(t, "the reasons of "+id, want, got)
	}
}

func TestSinceAndUntil(t *testing.T) {
	all := reports(t, projectOf(basics, percentages("visits care"), `
-- data/indicators/dated.toml --
[indicator.new]
title    = "New"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
since    = "2019-20/q2"
[indicator.old]
title    = "Old"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
until    = "2019-20/q2"
`,
		recorded("2019-20/q1", "visits = 91", "old = 50"), recorded("2019-20/q2", "visits = 91", "old = 51", "new = 60"),
		recorded("2019-20/q3", "visits = 91", "new = 70"),
		paper("2019-20/q1", ""), paper("2019-20/q2", ""), paper("2019-20/q3", "")))
	tests := []struct{ quarter, id, first, last string }{
		{"2019-20/q1", "old", "2019-20/q1 50% no-target too few figures", "2019-20/q1 50% no-target too few figures"},
		{"2019-20/q2", "old", "2019-20/q1 50% no-target too few figures", "2019-20/q2 51% no-target stable"},
		{"2019-20/q2", "new", "2019-20/q2 60% no-target new measure", "2019-20/q2 60% no-target new measure"},
		{"2019-20/q3", "new", "2019-20/q2 60% no-target new measure", "2019-20/q3 70% no-target improving"},
	}
	for _, test := range tests {
		got := told(all[test.quarter].Measure(test.id))
		if got == nil || got[0] != test.first || got[len(got)-1] != test.last {
			t.Errorf("%s of %s is %q, want from %q to %q", test.id, test.quarter, got, test.first, test.last)
		}
	}
	if all["2019-20/q1"].Measure("new") != nil || all["2019-20/q3"].Measure("old") != nil {
		t.Error("an indicator is in a report outside its quarters")
	}
}

func TestStatedInItsOwnQuarterOnly(t *testing.T) {
	all := reports(t, projectOf(threeQuarters,
		recorded("2019-20/q2", "visits = 86", "plans = 92", "[stated.visits]", `position = "outside"`, `trend = "volatile"`, `reason = "We know more."`),
		recorded("2019-20/q3", "visits = 87", "plans = 93", `[revisions."2019-20/q1"]`, `visits = { value = 81, was = 80, reason = "Late" }`)))
	same(t, "its quarter", []string{"2019-20/q1 80% outside too few figures", "2019-20/q2 86% outside volatile"}, told(all["2019-20/q2"].Measure("visits")))
	same(t, "later", []string{"2019-20/q1 81% [r] outside too few figures", "2019-20/q2 86% outside volatile", "2019-20/q3 87% within improving"},
		told(all["2019-20/q3"].Measure("visits")))
	if e := all["2019-20/q2"].Measure("visits").Evaluation; e.Computed != "within" || e.ComputedTrend != "improving" {
		t.Errorf("beside the stated judgement the rule gives %s and %s", e.Computed, e.ComputedTrend)
	}
}

// fiveQuarters has a paper in each of five quarters; the last may revise.
func fiveQuarters(last ...string) fs.FS {
	files := []string{basics, percentages("visits care", "plans care")}
	for n, q := range []string{"2019-20/q1", "2019-20/q2", "2019-20/q3", "2019-20/q4", "2020-21/q1"} {
		lines := []string{fmt.Sprintf("visits = %d", 80+n), "plans = 91"}
		if n == 4 {
			lines = append(lines, last...)
		}
		files = append(files, recorded(q, lines...), paper(q, ""))
	}
	return projectOf(files...)
}

// shared says which quarters of an indicator two reports have the same judgement
// of.
func shared(x, y *report.Report, id string) []string {
	var all []string
	for n, e := range x.Measure(id).Evaluations {
		if e == y.Measure(id).Evaluations[n] {
			all = append(all, x.Measure(id).Series[n].Quarter.String())
		}
	}
	return all
}

func TestReportsShareJudgements(t *testing.T) {
	all := reports(t, fiveQuarters())
	same(t, "of two quarters", []string{"2019-20/q1", "2019-20/q2"}, shared(all["2019-20/q2"], all["2020-21/q1"], "visits"))
	same(t, "of four quarters", []string{"2019-20/q1", "2019-20/q2", "2019-20/q3", "2019-20/q4"}, shared(all["2019-20/q4"], all["2020-21/q1"], "visits"))
}

// A revision of the first quarter makes another judgement of it, and of the two
// whose trends rest on it. The fourth rests on later ones.
func TestRevisionReplacesTheJudgementsThatDiffer(t *testing.T) {
	all := reports(t, fiveQuarters(`[revisions."2019-20/q1"]`, `visits = { value = 70, was = 80, reason = "Late records" }`))
	same(t, "before the revision", []string{"2019-20/q1", "2019-20/q2", "2019-20/q3"}, shared(all["2019-20/q3"], all["2019-20/q4"], "visits"))
	same(t, "after it", []string{"2019-20/q4"}, shared(all["2019-20/q4"], all["2020-21/q1"], "visits"))
	same(t, "of another indicator", []string{"2019-20/q1", "2019-20/q2", "2019-20/q3", "2019-20/q4"}, shared(all["2019-20/q4"], all["2020-21/q1"], "plans"))
}
