package report_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"outturn/internal/project"
	"outturn/internal/report"
)

func TestAllMakesAReportOfEachPaper(t *testing.T) {
	all := faultless(t, projectOf(basics, percentages("visits care"),
		recorded("2019-20/q3", "visits = 91"), recorded("2018-19/q4", "visits = 80"), recorded("2019-20/q1", "visits = 85"),
		paper("2019-20/q3", ""), paper("2019-20/q1", "")), withDrafts()).Reports
	var got []string
	for _, r := range all {
		got = append(got, fmt.Sprint(r.Quarter, " ", len(r.Measure("visits").Series)))
	}
	same(t, "the list of reports", []string{"2019-20/q1 2", "2019-20/q3 4"}, got)
}

func TestPublicOnTheDay(t *testing.T) {
	tests := []struct {
		front string
		day   time.Time
		want  bool
	}{
		{`status = "published"`, day, true},
		{`status = "draft"`, day, false},
		{"status = \"scheduled\"\npublish_on = \"2019-10-28\"", day, true},
		{"status = \"scheduled\"\npublish_on = \"2019-10-28\"", day.AddDate(0, 0, -1), false},
	}
	for _, test := range tests {
		all := faultless(t, projectOf(basics, percentages("visits care"), recorded("2019-20/q1", "visits = 80"),
			"-- content/2019-20/q1/paper.md --\n+++\ntitle = \"Report\"\n"+test.front+"\n+++\n"), project.Options{Drafts: true, Day: test.day}).Reports
		if got := all[0].Public; got != test.want {
			t.Errorf("with %s on %s the report is public: %t, want %t", test.front, test.day.Format(time.DateOnly), got, test.want)
		}
	}
}

func TestReportHasWhatWasWritten(t *testing.T) {
	r := reports(t, projectOf(base(t)))["2019-20/q2"]
	if r.Source != "Quarter 2 report" || r.Paper.Title != "Performance challenge: Quarter 2, 2019/20" || r.Finance == nil {
		t.Errorf("the report has the source %q, the title %q and the finance %v", r.Source, r.Paper.Title, r.Finance)
	}
	if m := r.Measure("assessments-in-time"); m.Commentary == nil || m.Display != "94%" {
		t.Errorf("assessments-in-time is %s with the commentary %v", m.Display, m.Commentary)
	}
	if r.Measure("contacts").Commentary != nil {
		t.Error("contacts has commentary that nobody wrote")
	}
	if r.Measure("nothing") != nil {
		t.Error("there is a measure that nobody declared")
	}
}

func TestTitles(t *testing.T) {
	r := reports(t, projectOf(base(t)))["2019-20/q2"]
	tests := []struct{ got, want string }{
		{r.SetTitle("strategic"), "Strategic indicators"},
		{r.SetTitle("nothing"), "nothing"},
		{r.ServiceTitle("workforce"), "Workforce"},
		{r.ServiceTitle("nothing"), "nothing"},
	}
	for _, test := range tests {
		if test.got != test.want {
			t.Errorf("the title is %q, want %q", test.got, test.want)
		}
	}
}

func TestJudges(t *testing.T) {
	r := reports(t, projectOf(base(t)))["2019-20/q2"]
	for set, want := range map[string]bool{"contractual": true, "strategic": true, "demand": false, "nothing": false} {
		if got := r.Judges(set); got != want {
			t.Errorf("%s has indicators that are judged: %t, want %t", set, got, want)
		}
	}
}

func TestTally(t *testing.T) {
	r := reports(t, projectOf(base(t)))["2019-20/q2"]
	tests := []struct{ set, want string }{
		{"contractual", "better 1, within 1, outside 1"},
		// turnover counts by its latest figure; tribunals, not applicable, do not count
		{"strategic", "better 1, within 1, outside 0, not-due 1, to-be-set 1, not-available 1"},
		{"demand", "better 0, within 0, outside 0, no-target 2"},
		{"", "better 2, within 2, outside 1, not-due 1, to-be-set 1, no-target 2, not-available 1"},
	}
	for _, test := range tests {
		if got := tally(r, test.set); got != test.want {
			t.Errorf("the tally of %q is\n%s, want\n%s", test.set, got, test.want)
		}
	}
}

func tally(r *report.Report, set string) string {
	var all []string
	for _, c := range r.Tally(set) {
		all = append(all, fmt.Sprint(c.Position, " ", c.Count))
	}
	return strings.Join(all, ", ")
}

// groupOf declares a group of the set "contract" with the given keys.
func groupOf(keys ...string) string {
	return "-- data/indicators/groups.toml --\n[group.all]\ntitle = \"All together\"\nset = \"contract\"\nservice = \"staff\"\n" +
		strings.Join(keys, "\n") + "\n"
}

func TestGroupCountsOnceWithItsWorstPosition(t *testing.T) {
	four := percentages("visits care", "plans care", "calls family", "files staff")
	members := `members = ["plans", "calls"]`
	late := func(id string) string { return id + ` = { missing = "not available", reason = "Late." }` }
	tests := []struct {
		name     string
		group    string
		readings []string
		want     []string
	}{
		{"worst of its rows", groupOf(members, `judged_by = ["plans", "calls"]`), []string{"visits = 91", "plans = 91", "calls = 86", "files = 80"},
			[]string{"visits better", "all within plans calls", "files outside"}},
		{"judged by one row", groupOf(members, `judged_by = ["plans"]`), []string{"visits = 91", "plans = 91", "calls = 10", "files = 80"},
			[]string{"visits better", "all better plans calls", "files outside"}},
		{"judged by another", groupOf(members, `judged_by = ["plans", "files"]`), []string{"visits = 91", "plans = 91", "calls = 10", "files = 80"},
			[]string{"visits better", "all outside plans calls", "files outside"}},
		{"a row that cannot be judged", groupOf(members, `judged_by = ["plans", "calls"]`), []string{"plans = 91", late("visits"), late("calls"), late("files")},
			[]string{"visits not-available", "all better plans calls", "files not-available"}},
		{"no row applies", groupOf(members, `judged_by = ["plans", "calls"]`),
			[]string{`plans = { missing = "not applicable", reason = "None." }`, `calls = { missing = "not applicable", reason = "None." }`, "visits = 91", late("files")},
			[]string{"visits better", "all (does not count) plans calls", "files not-available"}},
		{"one row applies", groupOf(members, `judged_by = ["plans", "calls"]`),
			[]string{`plans = { missing = "not applicable", reason = "None." }`, "calls = 86", "visits = 91", late("files")},
			[]string{"visits better", "all within plans calls", "files not-available"}},
		{"before it holds", groupOf(members, `judged_by = ["plans"]`, `from = "2019-20/q2"`), []string{"visits = 91", "plans = 91", "calls = 86", "files = 80"},
			[]string{"visits better", "plans better", "calls within", "files outside"}},
		{"after it held", groupOf(members, `judged_by = ["plans"]`, `until = "2018-19/q4"`), []string{"visits = 91", "plans = 91", "calls = 86", "files = 80"},
			[]string{"visits better", "plans better", "calls within", "files outside"}},
		{"in its only quarter", groupOf(members, `judged_by = ["plans"]`, `from = "2019-20/q1"`, `until = "2019-20/q1"`), []string{"visits = 91", "plans = 91", "calls = 86", "files = 80"},
			[]string{"visits better", "all better plans calls", "files outside"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := reports(t, projectOf(basics, four, test.group, recorded("2019-20/q1", test.readings...), paper("2019-20/q1", "")))["2019-20/q1"]
			same(t, "the list of entries", test.want, entries(r))
		})
	}
}

// A row that is no longer reported is left out of its group; without any that judges
// it, the others stand by themselves.
func TestGroupWithoutARow(t *testing.T) {
	all := reports(t, projectOf(basics, percentages("visits care"), `
-- data/indicators/old.toml --
[indicator.old]
title    = "Old"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
until    = "2019-20/q1"
`, groupOf(`members = ["old", "visits"]`, `judged_by = ["old"]`),
		recorded("2019-20/q1", "visits = 91", "old = 50"), recorded("2019-20/q2", "visits = 91"), paper("2019-20/q1", ""), paper("2019-20/q2", "")))
	same(t, "the list of entries", []string{"all no-target old visits"}, entries(all["2019-20/q1"]))
	same(t, "the list of entries later", []string{"visits better"}, entries(all["2019-20/q2"]))
}

func TestMeasureKnowsItsGroup(t *testing.T) {
	r := reports(t, projectOf(basics, percentages("visits care", "plans care"), groupOf(`members = ["plans"]`, `judged_by = ["visits"]`),
		recorded("2019-20/q1", "visits = 91", "plans = 80"), paper("2019-20/q1", "")))["2019-20/q1"]
	if g := r.Measure("plans").Group; g == nil || g.Title != "All together" {
		t.Errorf("the row's group is %v", g)
	}
	if g := r.Measure("visits").Group; g != nil {
		t.Errorf("what only judges the group is a row of %s", g.ID)
	}
	e := r.EntriesIn("contract")[1]
	if e.Title != "All together" || e.Set != "contract" || e.Service != "staff" {
		t.Errorf("the entry is %q of %s and %s", e.Title, e.Set, e.Service)
	}
}

// entries are the report's in short: the rows follow where they are a group's.
func entries(r *report.Report) []string {
	var all []string
	for _, e := range r.EntriesIn("") {
		words := []string{e.ID, string(e.Position)}
		if !e.Counts() {
			words[1] = "(does not count)"
		}
		for _, m := range e.Measures {
			if e.Group != nil {
				words = append(words, m.Indicator.ID)
			}
		}
		all = append(all, strings.Join(words, " "))
	}
	return all
}

func TestCarriedCounts(t *testing.T) {
	r := reports(t, projectOf(base(t)))["2019-20/q2"]
	m := r.Measure("turnover")
	same(t, "the series", []string{
		"2018-19/q2 14% no-target too few figures", "2018-19/q3 [x] not-available", "2018-19/q4 [x] not-available",
		"2019-20/q1 15% better", "2019-20/q2 [x] better",
	}, told(m))
	if got := m.Evaluation.Working; !strings.Contains(got, "15%, carried from Quarter 1, 2019/20, against a target of 16%") {
		t.Errorf("the working is %q", got)
	}
	if m.Display != "[x]" {
		t.Errorf("the reading is shown as %q", m.Display)
	}
}
