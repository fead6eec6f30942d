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
	digest := r.Digest()
	same(t, "digest", []string{"Both indicators are rated: 1 better than target and 1 outside tolerance", "1 indicator counts in several sets."}, []string{digest.Headline, digest.Several})
	same(t, "notes", []string{"", "Also counted in Volumes: Visits (under Contract)."}, alsoOf(r.Blocks[blocks[1]].(*report.IndicatorsTable)))
}

func alsoOf(t *report.IndicatorsTable) []string {
	var all []string
	for _, part := range t.Parts {
		all = append(all, part.Also)
	}
	return all
}

// A set of volumes stays one where an indicator of another set counts in it too, and a
// set may have no indicators but those of others.
func TestFurtherSetsOfVolumes(t *testing.T) {
	const files = `
-- data/indicators/all.toml --
[indicator.visits]
title    = "Visits"
set      = "contract"
also_in  = ["volumes"]
service  = "care"
unit     = "percent"
polarity = "bigger"
targets."2019-20/q1" = 90
`
	const volumes = `
[indicator.calls]
title    = "Calls"
set      = "volumes"
service  = "care"
unit     = "number"
polarity = "none"
`
	text := paper("2019-20/q2", "{{count set=volumes}}\n\n::: indicators\n:::")
	r := reports(t, projectOf(basics, files+volumes, recorded("2019-20/q2", "visits = 95", "calls = 4"), text))["2019-20/q2"]
	if got, want := r.Digest().Headline, "1 indicator is better than target"; got != want || r.Digest().Several != "" || r.Judges("volumes") {
		t.Errorf("beside a set of volumes: %q and %q, want %q; volumes judged: %t", got, r.Digest().Several, want, r.Judges("volumes"))
	}
	same(t, "figures", []string{"2"}, []string{r.Figures[r.Paper.Document.Figures[0]].Text})
	r = reports(t, projectOf(basics, files, recorded("2019-20/q2", "visits = 95"), text))["2019-20/q2"]
	if !r.Judges("volumes") || r.Digest().Several != "1 indicator counts in several sets." {
		t.Errorf("a set of others' indicators is judged: %t; %q", r.Judges("volumes"), r.Digest().Several)
	}
	same(t, "notes", []string{"", "Also counted in Volumes: Visits (under Contract)."}, alsoOf(r.Blocks[r.Paper.Document.Blocks[0]].(*report.IndicatorsTable)))
}

// A row of a group counts singly in a further set of its own.
func TestFurtherSetsOfAGroupsRow(t *testing.T) {
	r := reports(t, projectOf(basics, percentages("calls care", "letters care"), `
-- data/indicators/all.toml --
[indicator.visits]
title    = "Visits"
set      = "contract"
also_in  = ["volumes"]
service  = "care"
unit     = "percent"
polarity = "bigger"
targets."2019-20/q1" = 90

[group.both]
title     = "Both"
set       = "contract"
service   = "care"
members   = ["visits", "calls"]
judged_by = ["visits", "calls"]
`, recorded("2019-20/q2", "visits = 95", "calls = 80", "letters = 90"), paper("2019-20/q2", "{{count}} {{count set=contract}} {{count set=volumes}} {{count set=volumes position=better}}\n\n::: history set=volumes\n:::")))["2019-20/q2"]
	var got []string
	for _, figure := range r.Paper.Document.Figures {
		got = append(got, r.Figures[figure].Text)
	}
	same(t, "counts", []string{"2", "2", "1", "1"}, got)
	got = nil
	for _, row := range r.Blocks[r.Paper.Document.Blocks[0]].(*report.HistoryTable).Rows {
		got = append(got, row.Anchor)
	}
	same(t, "history", []string{"volumes-visits"}, got)
	got = nil
	for _, c := range report.Sets([]*report.Report{r}) {
		got = append(got, fmt.Sprintf("%s %d rows, %d entries, %d in the history", c.ID, len(c.Rows), len(c.Entries), len(c.History.Rows)))
	}
	same(t, "pages", []string{"contract 4 rows, 2 entries, 2 in the history", "volumes 1 rows, 1 entries, 1 in the history"}, got)
	if want := "1 indicator counts in several sets."; r.Digest().Several != want {
		t.Errorf("the digest says %q, want %q", r.Digest().Several, want)
	}
}
