package report_test

import (
	"strings"
	"testing"

	"outturn/internal/report"
)

// seriesRows are the rows of a measure's series, the latest first.
func seriesRows(r *report.Report, id string) []string {
	m := r.Measure(id)
	var all []string
	for last := len(m.Series) - 1; last >= 0; {
		first := m.GapTo(last)
		row := m.SeriesRow(first, last, r.Organisation)
		all = append(all, strings.TrimRight(line(row.Quarter, shown(row.Cell), row.Target, row.Tolerance, string(row.Position), row.Trend,
			row.RulePosition, row.RuleTrend, row.Cell.Remark), " |"))
		last = first - 1
	}
	return all
}

// Quarters in a row that nothing is recorded of share a row; an absence that is
// recorded has its own.
func TestSeriesRows(t *testing.T) {
	r := reports(t, projectOf(basics, percentages("visits care"), recorded("2018-19/q1", "visits = 90"),
		recorded("2019-20/q1", `visits = { missing = "not available", reason = "Late." }`),
		recorded("2019-20/q2", "visits = 80", "[stated]", `visits = { position = "within", trend = "stable", reason = "As agreed." }`), paper("2019-20/q2", "")))["2019-20/q2"]
	same(t, "the rows", []string{
		"Q2 2019/20 | 80% | 90% | 85% | within | Stable | outside tolerance | not judged",
		"Q1 2019/20 | [x] | 90% | 85% | not-available | Not judged |  |  | Late.",
		"Q2 2018/19 to Q4 2018/19 | [x] | – | – | not-available | – |  |  | No figures for these 3 quarters are recorded here.",
		"Q1 2018/19 | 90% | 90% | 85% | better | Too few figures",
	}, seriesRows(r, "visits"))
}

func TestTargets(t *testing.T) {
	r := reports(t, projectOf(basics, `
-- data/indicators/visits.toml --
[indicator.visits]
title = "Visits"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
targets."2018-19/q1" = { status = "to be set", reason = "Too early." }
targets."2019-20/q1" = { target = 90, tolerance = 85 }
targets."2019-20/q2" = 95
targets."2019-20/q3" = 99
`, recorded("2019-20/q2", "visits = 90"), paper("2019-20/q2", "")))["2019-20/q2"]
	var got []string
	for _, row := range r.Measure("visits").Targets() {
		got = append(got, line(row.From, row.Target, row.Tolerance, row.Reason))
	}
	same(t, "the targets", []string{
		"Quarter 2, 2019/20 | 95% | – | ",
		"Quarter 1, 2019/20 | 90% | 85% | ",
		"Quarter 1, 2018/19 | To be set | – | Too early.",
	}, got)
}
