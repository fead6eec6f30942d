package report_test

import (
	"fmt"
	"testing"

	"outturn/internal/report"
)

// TestFurtherSets checks that an indicator counts in each of its sets, and once in all.
func TestFurtherSets(t *testing.T) {
	r := reports(t, projectOf(basics, `
-- data/indicators/all.toml --
[indicator.visits]
title    = "Visits"
set      = "contract"
also_in  = ["volumes"]
service  = "care"
unit     = "percent"
polarity = "bigger"
targets."2019-20/q1" = 90

[indicator.calls]
title    = "Calls"
set      = "volumes"
service  = "care"
unit     = "percent"
polarity = "bigger"
targets."2019-20/q1" = 90
`, recorded("2019-20/q2", "visits = 95", "calls = 80"), paper("2019-20/q2",
		"{{count}} {{count set=contract}} {{count set=volumes}} {{count position=better}} {{count set=volumes position=better}} {{count direction=better}}\n\n"+
			"::: positions\n:::\n\n::: indicators\n:::\n")+"\n"))["2019-20/q2"]
	var got []string
	for _, figure := range r.Paper.Document.Figures {
		got = append(got, r.Figures[figure].Text)
	}
	same(t, "counts", []string{"2", "1", "2", "1", "1", "0"}, got)
	blocks := r.Paper.Document.Blocks
	if all := r.Blocks[blocks[0]].(*report.PositionsTable); all.SetTitle != "All indicators" || all.Total != 2 {
		t.Errorf("the table of all sets is %+v", all)
	}
	got = nil
	for _, part := range r.Blocks[blocks[1]].(*report.IndicatorsTable).Parts {
		for _, row := range part.Rows {
			got = append(got, part.Set+" "+row.Anchor)
		}
	}
	same(t, "rows", []string{"contract visits", "volumes calls"}, got)
	got = nil
	for _, c := range report.Sets([]*report.Report{r}) {
		got = append(got, fmt.Sprintf("%s %d", c.ID, len(c.Rows)))
	}
	same(t, "pages", []string{"contract 1", "volumes 2"}, got)
}
