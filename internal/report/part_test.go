package report_test

import (
	"strings"
	"testing"

	"outturn/internal/report"
)

// builtToDate declares figures for the year to date, with and without counts, and one of
// quarters.
const builtToDate = basics + `
-- data/indicators/to-date.toml --
[indicator.homes]
title    = "Homes built"
set      = "volumes"
service  = "care"
unit     = "number"
polarity = "none"
covers   = "year to date"

[indicator.tax]
title    = "Council tax collected"
set      = "volumes"
service  = "care"
unit     = "percent"
decimals = 1
polarity = "bigger"
covers   = "year to date"

[indicator.answers]
title    = "Answers in time"
set      = "volumes"
service  = "care"
unit     = "percent"
polarity = "bigger"
covers   = "year to date"

[indicator.calls]
title        = "Calls"
set          = "volumes"
service      = "care"
unit         = "number"
polarity     = "none"
year_to_date = "sum"
`

// TestQuartersPart checks what quarters added to figures for the year to date, in prose.
// They go by the figures as the report's quarter knows them.
func TestQuartersPart(t *testing.T) {
	r := reports(t, projectOf(builtToDate,
		recorded("2018-19/q4", "homes = 160", "tax = 98.1"),
		recorded("2019-20/q1", "homes = 30", "tax = 29.1", "answers = { count = 19, of = 20 }"),
		recorded("2019-20/q2", "homes = 84", "tax = 56.8", "answers = { count = 44, of = 47 }", `[revisions."2019-20/q1"]`,
			`homes = { value = 33, was = 30, reason = "Three were counted late." }`),
		paper("2019-20/q2", `{{value homes part=quarter}}, {{value homes part=quarter quarter=previous}}, {{value homes}};
{{value tax part=quarter}}, {{value tax part=quarter decimals=0}}, {{value tax part=quarter quarter=previous}};
{{value answers part=quarter}}, {{value answers part=quarter quarter=2019-20/q1}}.`)))["2019-20/q2"]
	var got []string
	for _, figure := range r.Paper.Document.Figures {
		got = append(got, r.Figures[figure].Text)
	}
	same(t, "figures", []string{
		"51", "33", "84", // 84 less the 33 that are known by now
		"27.7 percentage points", "28 percentage points", "29.1 percentage points", // 56.8 less 29.1
		"93%", "95%", // 44 of 47 less 19 of 20 are 25 of 27
	}, got)
}

// TestQuartersPartsInTable checks the table that tells figures for the year to date as
// what each quarter added.
func TestQuartersPartsInTable(t *testing.T) {
	project := projectOf(builtToDate,
		recorded("2018-19/q1", "homes = 36", "tax = 28.9", "calls = 5"),
		recorded("2018-19/q2", "homes = 84", "tax = 56.2", "calls = 6"),
		recorded("2019-20/q1", "homes = { value = 30, status = \"provisional\" }", "tax = 29.1", "calls = 8"),
		recorded("2019-20/q2", "homes = 66", "tax = { value = 56.8, months = 5 }", "answers = { count = 44, of = 47 }", "calls = 12"),
		paper("2019-20/q2", "::: demand set=volumes part=quarter\n:::"))
	table := demandOf(reports(t, project)["2019-20/q2"])
	same(t, "rows", []string{
		"homes: 36 48 30 [p] 36 [p]; +20.0%, −25.0%; 66; ", // 36 against 30, and against 48
		"tax: 28.9 points 27.3 points 29.1 points [x]; –, –; 56.8%; What Quarter 2, 2019/20 added cannot be told: the figure for Quarter 2, 2019/20 covers 5 months and not the year to date.",
		"answers: [x] [x] [x] [x]; –, –; 94%; What Quarter 2, 2019/20 added cannot be told: there is no figure for Quarter 1, 2019/20.",
		"calls: 5 6 8 12; +50.0%, +100.0%; 20; ",
		"April to September 2019",
	}, table)
}

// demandOf is the table of volumes of a report's paper, as lines: "homes: 30 36; +20.0%,
// -25.0%; 66; a note".
func demandOf(r *report.Report) []string {
	var all []string
	for _, b := range r.Blocks {
		t := b.(*report.DemandTable)
		for _, row := range t.Rows {
			line := row.Measure.Indicator.ID + ":"
			for _, c := range row.Cells {
				line += " " + strings.Join(append([]string{c.Text}, c.Marks...), " ")
			}
			all = append(all, line+"; "+row.SincePrevious+", "+row.SinceYear+"; "+row.ToDate+"; "+row.Note.Text)
		}
		all = append(all, t.ToDate)
	}
	return all
}
