package report_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"outturn/internal/report"
)

// gradesOf declares indicators of the set "contract" without a target, and a group
// of those named. Each is its id, unit and, after that, more of its keys.
func gradesOf(members string, written ...string) string {
	text := "-- data/indicators/grades.toml --\n"
	for _, one := range written {
		id, rest, _ := strings.Cut(one, " ")
		unit, more, _ := strings.Cut(rest, " ")
		text += "[indicator." + id + "]\ntitle = \"Audits graded " + id + "\"\nset = \"contract\"\nservice = \"care\"\nunit = \"" + unit + "\"\npolarity = \"none\"\n" + more + "\n\n"
	}
	return text + "[group.grades]\ntitle = \"Audits by grade\"\nset = \"contract\"\nservice = \"care\"\nmembers = [" + members + "]\njudged_by = [\"good\"]\n"
}

func groupLines(c *report.GroupChart) []string {
	head := []string{c.ID, c.Title}
	for _, q := range c.Quarters {
		head = append(head, q.String())
	}
	all := []string{line(head...)}
	for _, m := range c.Parts {
		cells := []string{m.Indicator.ID}
		for _, point := range m.Points(c.Quarters) {
			cells = append(cells, shown(report.NewCell(m.Indicator, point)))
		}
		all = append(all, line(cells...))
	}
	return append(all, line(append([]string{"left out"}, IDs(c.LeftOut)...)...))
}

func TestGroupChart(t *testing.T) {
	chart := func(files ...string) []string {
		return groupLines(blockOf[*report.GroupChart](t, "::: chart group=grades", append([]string{basics}, files...)...))
	}
	const head = "grades | Audits by grade | 2018-19/q4 | 2019-20/q1 | 2019-20/q2"
	same(t, "with what is computed from others", []string{
		head,
		"good | 60% | 61% [p] | 62%",
		"poor | [z] | 39% | [c]",
		"left out | whole | not-poor",
	}, chart(
		gradesOf(`"good", "poor", "whole", "not-poor"`, "good percent", `poor percent since = "2019-20/q1"`,
			`whole percent derived = { sum = ["good", "poor"] }`, `not-poor percent derived = { from = 100, less = ["poor"] }`),
		recorded("2018-19/q4", "good = 60"),
		recorded("2019-20/q1", `good = { value = 61, status = "provisional" }`, "poor = 39"),
		recorded("2019-20/q2", "good = 62", `poor = { missing = "confidential", reason = "Few." }`)))
	const alone = "grades | Audits by grade | 2019-20/q2"
	same(t, "a row and its remainder", []string{
		alone,
		"good | 62%",
		"poor | 38%",
		"left out",
	}, chart(gradesOf(`"good", "poor"`, "good percent", `poor percent derived = { from = 100, less = ["good"] }`),
		recorded("2019-20/q2", "good = 62")))
	same(t, "computed from no other row", []string{
		alone,
		"good | 3",
		"poor | 4",
		"left out",
	}, chart(gradesOf(`"good", "poor"`, "good number", `poor number derived = { sum = ["late"] }`, "late number"),
		recorded("2019-20/q2", "good = 3", "late = 4")))
}

func TestIndicatorChart(t *testing.T) {
	c := blockOf[*report.IndicatorChart](t, "::: chart indicator=caseload", base(t))
	if c.Measure.Indicator.ID != "caseload" {
		t.Errorf("the chart is of %s", c.Measure.Indicator.ID)
	}
}

func TestFinanceChart(t *testing.T) {
	c := blockOf[*report.FinanceChart](t, "::: chart finance=variances", base(t))
	if len(c.Statement.Lines) != 2 || c.Quarter.String() != "2019-20/q2" {
		t.Errorf("the chart is of %+v in %s", c.Statement, c.Quarter)
	}
}

// An indicator may have the name of the finance's chart.
func TestChartsOfOneName(t *testing.T) {
	reports(t, projectOf(basics, percentages("variances care"), recorded("2019-20/q2", "variances = 91"), `
-- data/2019-20/q2/finance.toml --
unit = "£000"
lines.care = { title = "Care", budget = { gross = 1, income = 0, net = 1 }, forecast = { gross = 1, income = 0, net = 1 } }
`, paper("2019-20/q2", "::: chart indicator=variances\n:::\n\n::: chart finance=variances\n:::\n")))
}

func historyLines(h *report.HistoryTable) []string {
	head := []string{h.SetTitle}
	for _, q := range h.Quarters {
		head = append(head, q.String())
	}
	all := []string{line(head...)}
	for _, row := range h.Rows {
		cells := []string{row.Entry.ID}
		for _, position := range row.Cells {
			cells = append(cells, cmp.Or(string(position.Position), "not applicable"))
		}
		all = append(all, line(cells...))
	}
	return all
}

func TestHistoryTable(t *testing.T) {
	history := func(set string, files ...string) []string {
		return historyLines(blockOf[*report.HistoryTable](t, "::: history set="+set, files...))
	}
	same(t, "contractual", []string{
		"Contractual indicators | 2018-19/q2 | 2019-20/q1 | 2019-20/q2",
		"assessments-in-time | better | within | better",
		"placement-moves | no-target | within | within",
		"reviews-in-time | not applicable | outside | outside",
	}, history("contractual", base(t)))
	got := history("strategic", base(t))
	for _, want := range []string{
		"tribunals | not-available | better | not applicable",
		"inspection | not-due | not-due | not-due",
		"turnover | no-target | better | better",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no row is %q:\n%s", want, strings.Join(got, "\n"))
		}
	}
	// Before the group held it has no position; later it has the worst of those it is judged by.
	same(t, "a group", []string{
		"Contract | 2018-19/q4 | 2019-20/q1 | 2019-20/q2",
		"all | not applicable | outside | within",
		"plans | better | better | better",
	}, history("contract", basics, percentages("visits care", "calls care", "plans care"),
		groupOf(`members = ["visits", "calls"]`, `judged_by = ["visits", "calls"]`, `from = "2019-20/q1"`),
		recorded("2018-19/q4", "visits = 95", "calls = 95", "plans = 95"),
		recorded("2019-20/q1", "visits = 95", "calls = 50", "plans = 95"),
		recorded("2019-20/q2", "visits = 86", "calls = 95", "plans = 95")))
	same(t, "an empty set", []string{"Volumes | 2019-20/q2"}, history("volumes", basics, percentages("visits care"), recorded("2019-20/q2", "visits = 1")))
}
