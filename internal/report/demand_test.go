package report_test

import (
	"fmt"
	"testing"

	"outturn/internal/report"
)

// A column of changes stands only where a row has one, and a dash is explained only where
// a column has one.
func TestDemandColumnsOfChanges(t *testing.T) {
	const calls = `
-- data/indicators/main.toml --
[indicator.calls]
title    = "Calls"
set      = "volumes"
service  = "care"
unit     = "number"
polarity = "none"
`
	for want, quarters := range map[string][]string{
		"false false": {"2019-20/q2"},
		"true false":  {"2019-20/q1", "2019-20/q2"},
		"false true":  {"2018-19/q2", "2019-20/q2"},
		"true true":   {"2018-19/q2", "2019-20/q1", "2019-20/q2"},
	} {
		files := []string{basics, calls, paper("2019-20/q2", "::: demand set=volumes\n:::")}
		for _, q := range quarters {
			files = append(files, recorded(q, "calls = 40"))
		}
		var table *report.DemandTable
		for _, b := range reports(t, projectOf(files...))["2019-20/q2"].Blocks {
			table = b.(*report.DemandTable)
		}
		if got := fmt.Sprint(table.HasPrevious, " ", table.HasYear); got != want {
			t.Errorf("with figures of %v, the columns are %q, want %q", quarters, got, want)
		}
		if table.Dashes != "" {
			t.Errorf("with figures of %v, a dash is explained: %q", quarters, table.Dashes)
		}
	}
}
