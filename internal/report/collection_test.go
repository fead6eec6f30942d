package report_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"outturn/internal/report"
)

// inOrder are the reports of a project, earliest first.
func inOrder(all map[string]*report.Report) []*report.Report {
	var reports []*report.Report
	for _, r := range all {
		reports = append(reports, r)
	}
	slices.SortFunc(reports, func(a, b *report.Report) int { return a.Quarter.Compare(b.Quarter) })
	return reports
}

// rowsOf are a collection's rows, as "2019-20/q3 visits 95%".
func rowsOf(rows []report.CollectionRow) []string {
	var all []string
	for _, row := range rows {
		switch {
		case row.Measure == nil:
			all = append(all, "group "+row.Entry.ID)
		case row.Grouped:
			all = append(all, "  "+row.Measure.Indicator.ID+" "+row.Now.Text)
		default:
			all = append(all, fmt.Sprintf("%s %s %s", row.Report.Quarter, row.Measure.Indicator.ID, row.Now.Text))
		}
	}
	return all
}

// positionsOver are a history's rows, as "visits: outside better -".
func positionsOver(t *report.HistoryTable) []string {
	var all []string
	for _, row := range t.Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, cmp.Or(string(c.Position), "-")+c.Marks())
		}
		all = append(all, row.Entry.ID+": "+strings.Join(cells, " "))
	}
	return all
}

func TestCollections(t *testing.T) {
	reports := inOrder(reports(t, projectOf(threeQuarters, recorded("2019-20/q3", "visits = 95", "plans = 80"))))
	services, sets := report.Services(reports), report.Sets(reports)
	if len(services) != 1 || len(sets) != 1 {
		t.Fatalf("there are %d services and %d sets, want one each of which there is anything", len(services), len(sets))
	}
	c := services[0]
	same(t, "rows", []string{"2019-20/q3 visits 95%", "2019-20/q3 plans 80%"}, rowsOf(c.Rows))
	same(t, "history", []string{"visits: outside within better", "plans: better better outside"}, positionsOver(c.History))
	same(t, "attention", []string{"plans"}, attentionTo(c.Attention()))
	same(t, "words", []string{"Quarter 3, 2019/20 (October to December 2019) had 2 indicators: 1 better than target, 1 outside tolerance."}, []string{c.Summary()})
	same(t, "words of the report", []string{"Quarter 3, 2019/20 (October to December 2019) had 2 indicators: 1 better than target, 1 outside tolerance."}, []string{c.Latest().Summary()})
	same(t, "words of the set", []string{c.Summary()}, []string{sets[0].Summary()})
	if len(report.Services(nil)) != 0 {
		t.Error("there are services without any report")
	}
}

// What an indicator came to after its last report is not for a history to say.
func TestCollectionOfEndedIndicator(t *testing.T) {
	ended := strings.Replace(percentages("visits care", "plans care"), "title = \"Visits\"", "title = \"Visits\"\nuntil = \"2019-20/q2\"", 1)
	reports := inOrder(reports(t, projectOf(threeQuarters, ended, recorded("2019-20/q3", "plans = 93"))))
	c := report.Services(reports)[0]
	same(t, "rows", []string{"2019-20/q3 plans 93%"}, rowsOf(c.Rows))
	same(t, "earlier rows", []string{"2019-20/q2 visits 86%"}, rowsOf(c.Earlier))
	same(t, "history", []string{"plans: better better better", "visits: outside within -"}, positionsOver(c.History))
	if len(c.Entries) != 1 {
		t.Errorf("%d entries are counted, want 1", len(c.Entries))
	}
}

// A paper of what its quarter records says nothing of the other indicators.
func TestCollectionOfRecordedPaper(t *testing.T) {
	short := strings.Replace(paper("2019-20/q1", ""), "status", "scope = \"recorded\"\nstatus", 1)
	reports := inOrder(reports(t, projectOf(threeQuarters, short, recorded("2019-20/q1", "visits = 80"), recorded("2019-20/q3", "visits = 95", "plans = 93"))))
	same(t, "history", []string{"visits: outside within better", "plans: - better better"}, positionsOver(report.Services(reports)[0].History))
}

// A group counts once, where it counts; a row of another service is shown on the
// page of its own too.
func TestCollectionOfGroup(t *testing.T) {
	group := "-- data/indicators/groups.toml --\n[group.both]\ntitle = \"Both\"\nset = \"contract\"\nservice = \"care\"\n" +
		"members = [\"visits\", \"plans\"]\njudged_by = [\"visits\", \"plans\"]\n"
	reports := inOrder(reports(t, projectOf(basics, percentages("visits care", "plans family"), group,
		recorded("2019-20/q1", "visits = 80", "plans = 91"), paper("2019-20/q1", ""))))
	services := report.Services(reports)
	if len(services) != 2 {
		t.Fatalf("there are %d services, want 2", len(services))
	}
	same(t, "rows of the group's service", []string{"group both", "  visits 80%", "  plans 91%"}, rowsOf(services[0].Rows))
	same(t, "its words", []string{"Quarter 1, 2019/20 (April to June 2019) had 1 indicator: 1 outside tolerance."}, []string{services[0].Summary()})
	same(t, "rows of the other service", []string{"2019-20/q1 plans 91%"}, rowsOf(services[1].Rows))
	same(t, "its words", []string{"Quarter 1, 2019/20 (April to June 2019) had no indicators to count."}, []string{services[1].Summary()})
}

// A quarter in which nothing is recorded of any row has no column, and is named below;
// that of the latest report keeps its column. What is recorded as missing is recorded.
func TestCollectionLeavesOutEmptyQuarters(t *testing.T) {
	survey := "-- data/indicators/survey.toml --\n[indicator.survey]\ntitle = \"Survey\"\nset = \"volumes\"\nservice = \"staff\"\n" +
		"unit = \"percent\"\npolarity = \"bigger\"\nfrequency = \"annual\"\ntargets.\"2018-19/q1\" = 70\n"
	project := []string{basics, percentages("visits care"), survey}
	for _, one := range []struct{ quarter, survey string }{
		{"2018-19/q3", ""}, {"2018-19/q4", "survey = 72"}, {"2019-20/q1", ""}, {"2019-20/q2", ""}, {"2019-20/q3", ""},
		{"2019-20/q4", `survey = { missing = "not available", reason = "It was put off." }`}, {"2020-21/q1", ""},
	} {
		project = append(project, recorded(one.quarter, "visits = 91", one.survey), paper(one.quarter, ""))
	}
	sets := report.Sets(inOrder(reports(t, projectOf(project...))))
	of := func(c *report.Collection) []string {
		var all []string
		for _, q := range c.History.Quarters {
			all = append(all, q.String())
		}
		return append(append(all, c.History.LeftOut), positionsOver(c.History)...)
	}
	same(t, "columns of the set that is measured once a year", []string{
		"2018-19/q4", "2019-20/q4", "2020-21/q1",
		"No figures are recorded for Q1 2019/20 to Q3 2019/20.", "survey: better not-available not-due",
	}, of(sets[1]))
	same(t, "columns of the other set", []string{
		"2018-19/q3", "2018-19/q4", "2019-20/q1", "2019-20/q2", "2019-20/q3", "2019-20/q4", "2020-21/q1",
		"", "visits: better better better better better better better",
	}, of(sets[0]))
}
