package report_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"outturn/internal/report"
)

// Tables are compared as text, a line a row, with | between cells.

// blockOf is what the first block of a paper comes to.
func blockOf[T report.Block](t testing.TB, text string, files ...string) T {
	t.Helper()
	r := reports(t, projectOf(append(files, paper("2019-20/q2", text+"\n:::\n"+links(files)))...))["2019-20/q2"]
	got, ok := r.Blocks[r.Paper.Document.Blocks[0]].(T)
	if !ok {
		t.Fatalf("%s comes to %T", text, r.Blocks[r.Paper.Document.Blocks[0]])
	}
	return got
}

var commentedIn = regexp.MustCompile(`content/2019-20/q2/indicators/(.*)\.md`)

// links lead to all that is commented on, so that a paper may leave it out.
func links(files []string) string {
	text := ""
	for _, m := range commentedIn.FindAllStringSubmatch(strings.Join(files, "\n"), -1) {
		text += "\n{{indicator " + m[1] + "}}\n"
	}
	return text
}

func line(cells ...string) string { return strings.Join(cells, " | ") }

func digits(numbers []int) []string {
	var all []string
	for _, n := range numbers {
		all = append(all, strconv.Itoa(n))
	}
	return all
}

func shown(c report.Cell) string {
	return strings.Join(append([]string{c.Text}, c.Marks...), " ")
}

func positionsLines(t *report.PositionsTable) []string {
	var head []string
	for _, p := range t.Positions {
		head = append(head, string(p))
	}
	all := []string{line(slices.Concat([]string{t.SetTitle}, head, []string{"total"})...)}
	for _, row := range t.Rows {
		all = append(all, line(slices.Concat([]string{row.Service}, digits(row.Counts), []string{strconv.Itoa(row.Total)})...))
	}
	return append(all, line(slices.Concat([]string{"total"}, digits(t.Totals), []string{strconv.Itoa(t.Total)})...),
		line(slices.Concat([]string{"share"}, t.Shares, []string{fmt.Sprintf("uneven %t", t.Uneven)})...))
}

func TestPositionsTable(t *testing.T) {
	same(t, "contractual", []string{
		"Contractual indicators | better | within | outside | total",
		"Assessment | 1 | 0 | 0 | 1",
		"Placements | 0 | 1 | 1 | 2",
		"total | 1 | 1 | 1 | 3",
		"share | 33.3% | 33.3% | 33.3% | uneven true",
	}, positionsLines(blockOf[*report.PositionsTable](t, "::: positions set=contractual", base(t))))
	same(t, "strategic", []string{ // without tribunals, which do not apply
		"Strategic indicators | better | within | outside | not-due | to-be-set | not-available | total",
		"Placements | 0 | 0 | 0 | 1 | 1 | 1 | 3",
		"Workforce | 1 | 1 | 0 | 0 | 0 | 0 | 2",
		"total | 1 | 1 | 0 | 1 | 1 | 1 | 5",
		"share | 20.0% | 20.0% | 0.0% | 20.0% | 20.0% | 20.0% | uneven false",
	}, positionsLines(blockOf[*report.PositionsTable](t, "::: positions set=strategic", base(t))))
}

func TestPositionsTableShares(t *testing.T) {
	tests := []struct {
		better, within, outside int
		want                    string
	}{
		{0, 0, 0, "– | – | – | uneven false"},
		{1, 0, 0, "100.0% | 0.0% | 0.0% | uneven false"},
		{1, 1, 0, "50.0% | 50.0% | 0.0% | uneven false"},
		{1, 1, 1, "33.3% | 33.3% | 33.3% | uneven true"},
		{2, 1, 0, "66.7% | 33.3% | 0.0% | uneven false"},
		{4, 2, 1, "57.1% | 28.6% | 14.3% | uneven false"},
		{4, 1, 1, "66.7% | 16.7% | 16.7% | uneven true"},
		{5, 2, 1, "62.5% | 25.0% | 12.5% | uneven false"},
		{14, 1, 1, "87.5% | 6.3% | 6.3% | uneven true"}, // 6.25 rounds up
	}
	for _, test := range tests {
		var ids, readings []string
		for i, n := range []int{test.better, test.within, test.outside} {
			for range n {
				id := fmt.Sprintf("visits%d", len(ids))
				ids, readings = append(ids, id+" care"), append(readings, id+" = "+[]string{"95", "86", "50"}[i])
			}
		}
		table := blockOf[*report.PositionsTable](t, "::: positions set=contract", basics, percentages(append(ids, "other staff")...),
			recorded("2019-20/q2", append(readings, `other = { missing = "not applicable", reason = "None." }`)...))
		lines := positionsLines(table)
		if got := strings.TrimPrefix(lines[len(lines)-1], "share | "); got != test.want {
			t.Errorf("the shares of %d, %d and %d are %s, want %s", test.better, test.within, test.outside, got, test.want)
		}
	}
}

func TestDemandTable(t *testing.T) {
	more := `
-- data/indicators/more.toml --
[indicator.referrals]
title    = "Referrals"
set      = "demand"
service  = "assessment"
unit     = "number"
polarity = "none"

[indicator.homes]
title    = "Homes visited"
set      = "demand"
service  = "placements"
unit     = "percent"
polarity = "none"

[indicator.late]
title    = "Late"
set      = "demand"
service  = "placements"
unit     = "number"
polarity = "none"
since    = "2019-20/q2"
`
	table := blockOf[*report.DemandTable](t, "::: demand set=demand", base(t), more,
		"-- content/2019-20/q2/indicators/assessments-in-time.md --\nAbout it.\n",
		recorded("2018-19/q2", "contacts = 6000", "referrals = 0", "homes = 40"),
		recorded("2019-20/q1", "contacts = 5843", "homes = 41", "appeals = 0"),
		recorded("2019-20/q2", "contacts = 5590", "referrals = 12", "homes = { value = 42, status = \"provisional\" }", "appeals = 0", "late = 3"))
	all := []string{table.SetTitle}
	for _, q := range table.Quarters {
		all[0] += " | " + q.String()
	}
	for _, row := range table.Rows {
		cells := []string{row.Measure.Indicator.ID}
		for _, c := range row.Cells {
			cells = append(cells, shown(c.Cell))
		}
		all = append(all, line(append(cells, row.SincePrevious, row.SinceYear)...))
	}
	same(t, "the table", []string{
		"Demand measures | 2018-19/q2 | 2019-20/q1 | 2019-20/q2",
		"contacts | 6,000 | 5,843 | 5,590 | −4.3% | −6.8%",
		"appeals | [x] | 0 | 0 | – | –",    // no percentage of zero, and none a year ago
		"referrals | 0 | [x] | 12 | – | –", // none before, zero a year ago
		"homes | 40% | 41% | 42% [p] | +1 point | +2 points",
		"late | [z] | [z] | 3 | – | –",
	}, all)
}

func TestComments(t *testing.T) {
	comment := func(id string) string {
		return "-- content/2019-20/q2/indicators/" + id + ".md --\nAbout it.\n"
	}
	four := percentages("visits care", "plans care", "calls family", "files staff")
	readings := recorded("2019-20/q2", "visits = 91", "plans = 95", "calls = 80", "files = 79")
	tests := []struct {
		name, block     string
		files           []string
		written, absent []string
	}{
		{"by position", "::: commentary set=contract position=better", []string{comment("visits"), comment("calls")},
			[]string{"visits"}, []string{"plans"}},
		{"by service", "::: commentary set=contract service=care", []string{comment("visits")}, []string{"visits"}, []string{"plans"}},
		{"of all", "::: commentary set=contract", []string{comment("files"), comment("plans")},
			[]string{"plans", "files"}, []string{"visits", "calls"}},
		{"of none", "::: commentary set=contract position=within", []string{comment("visits")}, nil, nil},
		{"of a group: the row that was judged", "::: commentary set=contract position=outside",
			[]string{comment("visits"), comment("calls"), groupOf(`members = ["visits", "calls"]`, `judged_by = ["visits", "calls"]`)},
			[]string{"calls"}, []string{"files"}},
		{"of a group: all that stand where it does", "::: commentary set=contract position=outside",
			[]string{comment("files"), groupOf(`members = ["calls", "files"]`, `judged_by = ["calls", "files"]`)},
			[]string{"files"}, []string{"calls"}},
		{"of a group: judged by what is none of its rows", "::: commentary set=contract service=staff position=outside",
			[]string{comment("files"), groupOf(`members = ["visits", "calls"]`, `judged_by = ["visits", "files"]`)},
			[]string{"files"}, nil},
		{"of a group: judged by what is of another set", "::: commentary set=contract service=staff position=outside",
			[]string{comment("volume"), groupOf(`members = ["visits", "calls"]`, `judged_by = ["visits", "volume"]`),
				strings.NewReplacer("percentages.toml", "volumes.toml", `"contract"`, `"volumes"`).Replace(percentages("volume staff")),
				recorded("2019-20/q2", "visits = 91", "plans = 95", "calls = 80", "files = 95", "volume = 2")},
			nil, []string{"volume"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := blockOf[*report.Commentary](t, test.block, slices.Concat([]string{basics, four, readings}, test.files)...)
			if c.SetTitle != "Contract" {
				t.Errorf("the set is called %q", c.SetTitle)
			}
			same(t, "what is written about", test.written, IDs(c.Written))
			same(t, "what nobody wrote about", test.absent, IDs(c.Without))
		})
	}
}

func IDs(measures []*report.Measure) []string {
	var all []string
	for _, m := range measures {
		all = append(all, m.Indicator.ID)
	}
	return all
}

func TestExceptionsTable(t *testing.T) {
	table := func(text string, files ...string) []string {
		e := blockOf[*report.ExceptionsTable](t, text, append([]string{base(t)}, files...)...)
		all := []string{line(e.SetTitle, strings.Join(e.Labels, ", "))}
		if !e.YearEnd.IsZero() {
			all[0] = line(all[0], e.YearEnd.String())
		}
		for _, row := range e.Rows {
			all = append(all, line(row.Measure.Indicator.ID, shown(row.YearEnd), row.Target, shown(row.Now)+row.Now.Carried))
		}
		return all
	}
	yearEnd := recorded("2018-19/q4", "assessments-in-time = 85", "caseload = 18",
		`turnover = { missing = "confidential", reason = "Few." }`)
	same(t, "contractual", []string{
		"Contractual indicators | better than target, outside tolerance | 2018-19/q4",
		"assessments-in-time | 85% | at least 90% | 94%",
		"reviews-in-time | [z] | at least 95% | 92%",
	}, table("::: exceptions set=contractual position=better,outside", yearEnd))
	same(t, "strategic", []string{
		"Strategic indicators | better than target, in tolerance, target to be set, not due, not available | 2018-19/q4",
		"caseload | 18 | 10 to 20 | 21",
		"turnover | [c] | at most 16% | [x]15%, carried from Quarter 1, 2019/20",
		"returns | [x] |  | 56%",
		"inspection | [x] | at least 100% | [z]",
		"deaths | [x] | at most 0 | [c]",
	}, table("::: exceptions set=strategic position=better,within,to-be-set,not-due,not-available", yearEnd))
	same(t, "demand", []string{
		"Demand measures | no target",
		"contacts | [x] |  | 5,590",
		"appeals | [x] |  | 4",
	}, table("::: exceptions set=demand position=no-target"))
	same(t, "empty", []string{"Contractual indicators | not available"},
		table("::: exceptions set=contractual position=not-available"))
}

// A group that is outside for what is none of its rows is listed by that.
func TestExceptionsTableOfAGroupJudgedByAnother(t *testing.T) {
	e := blockOf[*report.ExceptionsTable](t, "::: exceptions set=contract position=outside", basics,
		percentages("visits care", "plans care"), groupOf(`members = ["visits"]`, `judged_by = ["visits", "files"]`), `
-- data/indicators/volumes.toml --
[indicator.files]
title    = "Files"
set      = "volumes"
service  = "staff"
unit     = "percent"
polarity = "bigger"
targets."2019-20/q1" = { target = 90 }
`, recorded("2019-20/q2", "visits = 95", "plans = 95", "files = 50"))
	if len(e.Rows) != 1 || e.Rows[0].Measure.Indicator.ID != "files" {
		t.Errorf("the rows are %+v, want files", e.Rows)
	}
}

func TestFinanceTables(t *testing.T) {
	summary := blockOf[*report.FinanceSummary](t, "::: finance view=summary", base(t))
	if summary.Quarter.String() != "2019-20/q2" || summary.Previous.String() != "2019-20/q1" {
		t.Errorf("the summary is of %s, and of %s before", summary.Quarter, summary.Previous)
	}
	var all []string
	for _, row := range summary.Rows {
		all = append(all, line(row.Title, row.Gross, row.Net, row.Variance, row.Percent, row.Before))
	}
	same(t, "the summary", []string{"The Trust | £1.5m | £1.4m | £0.1m underspend | 6.7% | £0.2m overspend"}, all)
	lines := blockOf[*report.FinanceTable](t, "::: finance view=lines", base(t))
	care := "Children in care | 1,000/−100/900 | 850/−90/760 | 150/−10/140 | £140k underspend"
	same(t, "the lines", []string{care, "Family support | 500/0/500 | 520/0/520 | −20/0/−20 | £20k overspend"}, financeLines(lines.Lines))
	same(t, "the total", []string{"Total | 1,500/−100/1,400 | 1,370/−90/1,280 | 130/−10/120 | £120k underspend"}, financeLines([]report.FinanceLine{*lines.Total}))
	same(t, "the key variances", []string{care}, financeLines(blockOf[*report.FinanceVariances](t, "::: finance view=variances", base(t)).Lines))
}

func financeLines(lines []report.FinanceLine) []string {
	var all []string
	for _, l := range lines {
		all = append(all, line(l.Title, strings.Join(l.Budget[:], "/"), strings.Join(l.Forecast[:], "/"), strings.Join(l.Variance[:], "/"), l.Words))
	}
	return all
}

func TestExempt(t *testing.T) {
	for n, want := range map[int]string{
		1: "information relating to any individual",
		3: "information relating to the financial or business affairs of any particular person (including the authority holding that information)",
		7: "information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime",
	} {
		e := blockOf[*report.ExemptNotice](t, fmt.Sprintf("::: exempt paragraph=%d\nA secret {{not a figure}}.", n), base(t))
		if e.Paragraph != n || e.Category != want {
			t.Errorf("paragraph %d is %+v, want %q", n, e, want)
		}
	}
}
