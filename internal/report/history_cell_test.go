package report_test

import (
	"fmt"
	"slices"
	"testing"

	"outturn/internal/report"
)

// resting are two quarters: what the positions of the second rest on differs.
var resting = basics + percentages("own care", "late care", "said care", "longer care", "secret care", "silent care") +
	recorded("2019-20/q1", "own = 91", "late = 92", "said = 91", "longer = 91", "secret = 91", "silent = 91") +
	recorded("2019-20/q2", "own = 86",
		`late = { missing = "not available", reason = "The system failed.", carried = "2019-20/q1" }`, "said = 91",
		"longer = { value = 91, months = 6 }", `secret = { missing = "confidential", reason = "It counts one child." }`,
		"[stated.said]", `position = "within"`, `reason = "Two cases are doubtful."`)

const twoQuarters = "::: history set=contract quarters=2"

func TestHistoryCells(t *testing.T) {
	h := blockOf[*report.HistoryTable](t, twoQuarters, resting)
	var got []string
	for _, row := range h.Rows {
		c := row.Cells[len(row.Cells)-1]
		got = append(got, fmt.Sprintf("%s: %s%s %s; %s", row.Entry.ID, c.Position, c.Marks(), c.Words("L"), c.Absence))
	}
	same(t, "positions and what they rest on", []string{
		"own: within L; ",
		"late: better* L, on the figure carried from Quarter 1, 2019/20; ",
		"said: within† L, as reported by officers; ",
		"longer: better‡ L, on the figure for the six months to September 2019; ",
		"secret: not-available L; confidential",
		"silent: not-available L; no figure recorded",
	}, got)
	same(t, "key", []string{
		"* judged on a figure carried from an earlier quarter", "† position as reported by officers",
		"‡ the figure covers other months than usual: the six months to September 2019",
	}, symbolLines(h.MarkKey()))
	h.Rows = h.Rows[:1]
	same(t, "key of a table without signs", nil, symbolLines(h.MarkKey()))
}

// symbolLines are the lines of a key: "[p] provisional".
func symbolLines(key []report.Symbol) []string {
	var all []string
	for _, s := range key {
		all = append(all, s.Symbol+" "+s.Meaning)
	}
	return all
}

// What holds of one measure alone is not said of the group.
func TestHistoryCellOfGroup(t *testing.T) {
	of := func(judgedBy string) string {
		group := "-- data/indicators/groups.toml --\n[group.all]\ntitle = \"All\"\nset = \"contract\"\nservice = \"care\"\n" +
			"members = [\"own\", \"late\", \"said\", \"longer\", \"secret\", \"silent\"]\njudged_by = " + judgedBy + "\n"
		h := blockOf[*report.HistoryTable](t, twoQuarters, resting, group)
		c := slices.IndexFunc(h.Rows, func(row report.HistoryRow) bool { return row.Entry.ID == "all" })
		cell := h.Rows[c].Cells[1]
		return string(cell.Position) + cell.Marks() + cell.Absence
	}
	for judgedBy, want := range map[string]string{
		`["late"]`: "better*", `["said"]`: "within†", `["late", "longer"]`: "better", `["own", "said"]`: "within",
		`["own", "late"]`: "within", `["secret"]`: "not-availableconfidential", `["secret", "silent"]`: "not-available",
	} {
		if got := of(judgedBy); got != want {
			t.Errorf("judged by %s the group is %s, want %s", judgedBy, got, want)
		}
	}
}
