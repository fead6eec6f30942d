package report_test

import (
	"strings"
	"testing"

	"outturn/internal/quarter"
	"outturn/internal/report"
)

// renamed is an indicator that is called, counted and judged otherwise within 2019/20,
// and again in the year after.
const renamed = `-- data/indicators/renamed.toml --
[indicator.visits]
title = "Visits"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
definition = "Visits on working days."
[indicator.visits.targets]
"2019-20/q1" = { target = 90, tolerance = 85 }
"2019-20/q3" = { target = 95, tolerance = 85 }
"2020-21/q1" = { target = 96, tolerance = 85 }
[indicator.visits.names]
"2019-20/q1" = { title = "Visits in time", code = "A1" }
"2019-20/q2" = { title = "Visits within ten days", code = "A1" }
"2020-21/q1" = { title = "Visits within five days", code = "B1" }
[indicator.visits.changes]
"2019-20/q4" = { definition = "All visits.", reason = "Staff work at weekends too." }
`

// A year has the names of its own last quarter, and says what changed within it.
func TestYearInItsOwnWords(t *testing.T) {
	all := inOrder(reports(t, projectOf(basics, renamed,
		recorded("2019-20/q1", "visits = 91"), paper("2019-20/q1", ""), recorded("2019-20/q2", "visits = 92"), paper("2019-20/q2", ""),
		recorded("2019-20/q3", "visits = 92"), paper("2019-20/q3", ""), recorded("2019-20/q4", "visits = 92"), paper("2019-20/q4", ""),
		recorded("2020-21/q1", "visits = 80"), paper("2020-21/q1", ""))))
	of := func(reports []*report.Report, y int) []string {
		part := report.YearOf(reports, quarter.April.Year(y)).Parts[0]
		row := part.Rows[0]
		return []string{row.Name, row.Note.Number, row.Note.Text}
	}
	same(t, "2019/20", []string{"A1 Visits within ten days", "1",
		"From Quarter 2, 2019/20: called A1 Visits within ten days (before: A1 Visits in time). " +
			"From Quarter 3, 2019/20: target 95%, tolerance 85% (before: 90%, tolerance 85%). " +
			"From Quarter 4, 2019/20: definition: All visits (before: Visits on working days)."}, of(all, 2019))
	same(t, "2020/21", []string{"B1 Visits within five days", "", ""}, of(all, 2020))
	same(t, "2019/20 as of its first quarter", []string{"A1 Visits in time", "", ""}, of(all[:1], 2019))
}

// A year tells what its positions rest on.
func TestYearOfCarriedAndStated(t *testing.T) {
	all := inOrder(reports(t, projectOf(resting, paper("2019-20/q2", ""))))
	part := report.YearOf(all, quarter.April.Year(2019)).Parts[0]
	var got []string
	for _, row := range part.Rows {
		c := row.Cells[1]
		got = append(got, strings.Join([]string{row.Name, c.Text, c.Carried, string(c.Position), c.Rule, c.Note.Number}, "|"))
	}
	same(t, "quarter 2", []string{
		"Own|86%||within||", "Late|[x]|92%, carried from Quarter 1, 2019/20|better||", "Said|91%||within|better than target|",
		"Longer|91%||better||1", "Secret|[c]||not-available||", "Silent|[x]||not-available||",
	}, got)
	same(t, "notes", []string{"Covers the six months to September 2019."}, []string{part.Notes[0].Text})
}

// Volumes of other months than usual have a note in the table of volumes.
func TestDemandOfOtherMonths(t *testing.T) {
	table := blockOf[*report.DemandTable](t, "::: demand set=contract quarters=2", resting)
	var got []string
	for _, row := range table.Rows[1:4] {
		c := row.Cells[1]
		got = append(got, c.Text+"|"+c.Carried+"|"+c.Note.Text)
	}
	same(t, "quarter 2", []string{"[x]|92%, carried from Quarter 1, 2019/20|", "91%||", "91%||Covers the six months to September 2019."}, got)
}
