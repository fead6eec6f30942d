package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"outturn/internal/quarter"
	"outturn/internal/report"
)

// corrected are the reports of a project whose last quarter, 3 of 2019/20, has a revision of
// quarter 1, with further files.
func corrected(t *testing.T, revision string, more ...string) (before, after *report.Report) {
	t.Helper()
	texts := append([]string{basics, percentages("visits care"),
		recorded("2019-20/q1", "visits = { count = 88, of = 101, status = \"provisional\", note = \"By hand.\", months = 6 }"),
		recorded("2019-20/q2", "visits = 86"), paper("2019-20/q2", ""),
		recorded("2019-20/q3", "visits = 92", `[revisions."2019-20/q1"]`, "visits = "+revision), paper("2019-20/q3", "")}, more...)
	all := reports(t, projectOf(texts...))
	return all["2019-20/q2"], all["2019-20/q3"]
}

// TestCorrections checks what a correction makes of the figure, its position and its
// remark, in the report that has it; the report before stays as it was.
func TestCorrections(t *testing.T) {
	tests := []struct{ name, revision, want, remark, corrections string }{
		{"a count and base", `{ count = 92, of = 101, reason = "Four were missed." }`, "91% [r] better too few figures",
			"Covers the six months to June 2019. 92 of 101. Revised in Quarter 3, 2019/20 from 87%: Four were missed. By hand. Its position was “In tolerance” and is now “Better than target”.",
			"2019-20/q1 87% -> 91%, within -> better: Four were missed."},
		{"with its day", `{ value = 88, on = 2020-02-03, note = "", reason = "Recounted." }`, "88% [r] within too few figures",
			"Covers the six months to June 2019. Revised on 3 February 2020 from 87%: Recounted. By hand.",
			"2019-20/q1 87% -> 88%, within -> within, on 2020-02-03: Recounted."},
		{"the same figure, final", `{ count = 88, of = 101, was = { count = 88, of = 101 }, reason = "Checked." }`, "87% [r] within too few figures",
			"Covers the six months to June 2019. 88 of 101. Revised in Quarter 3, 2019/20 from 87%: Checked. By hand.",
			"2019-20/q1 87% -> 87%, within -> within: Checked."},
		{"an estimate", `{ value = 84, status = "estimated", months = 3, was = 87.1, reason = "Records were lost." }`, "84% [e] [r] outside too few figures",
			"Covers the three months to June 2019. Revised in Quarter 3, 2019/20 from 87%: Records were lost. By hand. Its position was “In tolerance” and is now “Outside tolerance”.",
			"2019-20/q1 87% -> 84%, within -> outside: Records were lost."},
		{"withdrawn", `{ missing = "not available", was = 87, on = 2020-02-03, reason = "Counted twice." }`, "[x] [r] not-available",
			"Was 87%, withdrawn on 3 February 2020: Counted twice. Its position was “In tolerance” and is now “Not available”.",
			"2019-20/q1 87% -> [x] (not available), within -> not-available, on 2020-02-03, withdrawn: Counted twice."},
		{"withdrawn, without a day", `{ missing = "not applicable", note = "Not measured then.", reason = "Counted twice." }`, "[z] [r] not-available",
			"Was 87%, withdrawn in Quarter 3, 2019/20: Counted twice. Not measured then. Its position was “In tolerance” and is now “Not available”.",
			"2019-20/q1 87% -> [z] (not applicable), within -> not-available, withdrawn: Counted twice."},
		{"confidential", `{ missing = "confidential", was = 87, reason = "Few people." }`, "[c] [r] not-available",
			"Withdrawn in Quarter 3, 2019/20: Few people.",
			"2019-20/q1  -> [c] (confidential),  -> not-available, withdrawn: Few people."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			before, after := corrected(t, test.revision)
			m := after.Measure("visits")
			row := m.SeriesRow(0, 0, after.Organisation)
			same(t, "what is told", []string{"2019-20/q1 " + test.want, test.remark}, []string{told(m)[0], row.Cell.Remark})
			same(t, "the report before", []string{"2019-20/q1 87% [p] within too few figures"}, told(before.Measure("visits"))[:1])
			same(t, "corrections", []string{test.corrections}, listed(after.Revisions))
			if len(before.Revisions) > 0 {
				t.Errorf("the report before has corrections: %v", listed(before.Revisions))
			}
		})
	}
}

// listed are corrections in short.
func listed(all []report.Revision) []string {
	var lines []string
	for _, c := range all {
		line := fmt.Sprintf("%s %s -> %s", c.Quarter, c.Was, c.Now)
		if c.Absent != "" {
			line += " (" + c.Absent + ")"
		}
		line += fmt.Sprintf(", %s -> %s", c.PositionWas, c.Position)
		if !c.On.IsZero() {
			line += ", on " + c.On.Format("2006-01-02")
		}
		if c.Withdrawn {
			line += ", withdrawn"
		}
		lines = append(lines, line+": "+c.Reason)
	}
	return lines
}

// TestComparisonsLeaveOutWithdrawn checks that a withdrawn figure is compared with nothing,
// and that the words say so.
func TestComparisonsLeaveOutWithdrawn(t *testing.T) {
	all := reports(t, projectOf(basics, percentages("visits care"), recorded("2018-19/q4", "visits = 84"), recorded("2019-20/q1", "visits = 86"),
		recorded("2019-20/q2", "visits = 95"), recorded("2019-20/q3", "visits = 92",
			`[revisions."2019-20/q2"]`, `visits = { missing = "not available", reason = "Counted twice." }`), paper("2019-20/q3", "")))
	e := all["2019-20/q3"].Measure("visits").Evaluation
	same(t, "the words", []string{
		"92% against 86% in Quarter 1, 2019/20 (the figure for Quarter 2, 2019/20 was withdrawn), bigger is better: getting better",
		"92% against 86% in Quarter 1, 2019/20 (the figure for Quarter 2, 2019/20 was withdrawn), bigger is better: better",
	}, []string{e.TrendWorking, e.Direction.Working})
	c := all["2019-20/q3"].Measure("visits").ChangeAt(3, 1)
	same(t, "the change", []string{"the figure for Quarter 2, 2019/20 was withdrawn"}, []string{c.Why})
}

// TestStatedFallsWithItsFigure checks that a position that officers stated of a figure does
// not outlive it.
func TestStatedFallsWithItsFigure(t *testing.T) {
	_, after := corrected(t, `{ missing = "not available", reason = "Counted twice." }`,
		recorded("2019-20/q1", "visits = 87", "[stated.visits]", `position = "better"`, `reason = "Near enough."`))
	same(t, "the position", []string{"2019-20/q1 [x] [r] not-available"}, told(after.Measure("visits"))[:1])
}

// TestDerivedFallsWithItsPart checks that a computed figure is withdrawn with a part of it,
// and not told where it would give away what is confidential.
func TestDerivedFallsWithItsPart(t *testing.T) {
	const derived = "\n-- data/indicators/late.toml --\n[indicator.late]\ntitle = \"Late\"\nset = \"contract\"\nservice = \"care\"\nunit = \"percent\"\npolarity = \"smaller\"\nderived = { from = 100, less = [\"visits\"] }\n"
	for absence, want := range map[string][]string{
		"not available": {"2019-20/q1 [x] [r] not-available", "Was 13%, withdrawn in Quarter 3, 2019/20: Wrong."},
		"confidential":  {"2019-20/q1 [c] [r] not-available", "Withdrawn in Quarter 3, 2019/20: Wrong."},
	} {
		_, after := corrected(t, fmt.Sprintf(`{ missing = %q, reason = "Wrong." }`, absence), derived)
		m := after.Measure("late")
		same(t, absence, want, []string{told(m)[0], m.Cells([]quarter.Quarter{quarter.April.Of(2019, 1)})[0].Remark})
		if n := slices.IndexFunc(after.Revisions, func(c report.Revision) bool { return c.Derived && c.Withdrawn }); n < 0 {
			t.Errorf("the computed figure is not among the corrections: %v", listed(after.Revisions))
		}
	}
}

// TestReinstated checks that a withdrawn figure can come back.
func TestReinstated(t *testing.T) {
	all := reports(t, projectOf(basics, percentages("visits care"), recorded("2019-20/q1", "visits = 82"),
		recorded("2019-20/q2", "visits = 86", `[revisions."2019-20/q1"]`, `visits = { missing = "not available", reason = "Counted twice." }`), paper("2019-20/q2", ""),
		recorded("2019-20/q3", "visits = 90", `[revisions."2019-20/q1"]`, `visits = { value = 86, reason = "Counted again." }`), paper("2019-20/q3", "")))
	m := all["2019-20/q3"].Measure("visits")
	same(t, "the figure", []string{"2019-20/q1 86% [r] within too few figures", "Revised in Quarter 3, 2019/20 from not available: Counted again."},
		[]string{told(m)[0], m.Cells([]quarter.Quarter{quarter.April.Of(2019, 1)})[0].Remark})
	same(t, "the register", []string{
		"2019-20/q1 82% -> [x] (not available), outside -> not-available, withdrawn: Counted twice.",
		"2019-20/q1 not available -> 86%, not-available -> within: Counted again.",
	}, listed(report.Revisions([]*report.Report{all["2019-20/q2"], all["2019-20/q3"]})))
}

// TestRegisterKeepsWhatIsConfidential checks that the register does not tell the figures of
// an earlier correction that are confidential since.
func TestRegisterKeepsWhatIsConfidential(t *testing.T) {
	all := reports(t, projectOf(basics, percentages("visits care"), recorded("2019-20/q1", "visits = 82"),
		recorded("2019-20/q2", "visits = 86", `[revisions."2019-20/q1"]`, `visits = { value = 84, reason = "Recounted." }`), paper("2019-20/q2", ""),
		recorded("2019-20/q3", "visits = 90", `[revisions."2019-20/q1"]`, `visits = { missing = "confidential", reason = "Few people." }`), paper("2019-20/q3", "")))
	same(t, "the register", []string{
		"2019-20/q1  -> [c] (confidential),  -> not-available: Recounted.",
		"2019-20/q1  -> [c] (confidential),  -> not-available, withdrawn: Few people.",
	}, listed(report.Revisions([]*report.Report{all["2019-20/q2"], all["2019-20/q3"]})))
}

// TestCorrectionOfAnUnknownQuarter checks that what was published of a quarter without a
// file is taken at its author's word.
func TestCorrectionOfAnUnknownQuarter(t *testing.T) {
	_, after := corrected(t, "{ value = 88, reason = \"Recounted.\" }\n[revisions.\"2018-19/q4\"]\nvisits = { missing = \"not available\", was = 80.5, reason = \"Counted twice.\" }")
	same(t, "the corrections", []string{
		"2018-19/q4 80.5% -> [x] (not available),  -> not-available, withdrawn: Counted twice.",
		"2019-20/q1 87% -> 88%, within -> within: Recounted.",
	}, listed(after.Revisions))
}

// TestSymbolOfWithdrawn checks what the key says of the mark.
func TestSymbolOfWithdrawn(t *testing.T) {
	_, after := corrected(t, `{ missing = "not available", reason = "Counted twice." }`)
	cells := after.Measure("visits").Cells([]quarter.Quarter{quarter.April.Of(2019, 1)})
	same(t, "the cell", []string{"[x] withdrawn"}, []string{cells[0].Text + " " + cells[0].Absent})
	same(t, "the key", []string{"{[x] not available}", "{[r] revised or withdrawn}"}, []string{fmt.Sprint(report.Symbols(cells)[0]), fmt.Sprint(report.Symbols(cells)[1])})
}

// TestCorrectionMovesOthers checks that a figure whose target is corrected, and one that is
// judged on a corrected figure, tell how that moved their position, from then on.
func TestCorrectionMovesOthers(t *testing.T) {
	relative := strings.Replace(percentages("visits care"), `= { target = 90, tolerance = 85 }`, `= "higher than last quarter"`, 1)
	revision := "[revisions.\"2019-20/q1\"]\nvisits = { value = 88, reason = \"Recounted.\" }"
	withdrawal := "[revisions.\"2019-20/q1\"]\nvisits = { missing = \"not available\", reason = \"Recounted.\" }"
	for _, test := range []struct{ name, indicators, second, revision, want string }{
		{"the target", relative, "visits = 86", revision, "outside: By a correction of another figure in Quarter 3, 2019/20: its position was “Better than target” and is now “Outside tolerance”."},
		{"a target that is withdrawn", relative, "visits = 86", withdrawal, "no-target: By a correction of another figure in Quarter 3, 2019/20: its position was “Better than target” and is now “No target”."},
		{"a carried figure", percentages("visits care"), `visits = { missing = "not available", reason = "Late.", carried = "2019-20/q1" }`, revision,
			"within: Late. The figure of Quarter 1, 2019/20 was revised in Quarter 3, 2019/20 from 80%: Recounted. By a correction of another figure in Quarter 3, 2019/20: its position was “Outside tolerance” and is now “In tolerance”."},
	} {
		t.Run(test.name, func(t *testing.T) {
			all := reports(t, projectOf(basics, test.indicators, recorded("2019-20/q1", "visits = 80"), recorded("2019-20/q2", test.second), paper("2019-20/q2", ""),
				recorded("2019-20/q3", "visits = 92", test.revision), paper("2019-20/q3", ""), recorded("2019-20/q4", "visits = 92"), paper("2019-20/q4", "")))
			for _, q := range []string{"2019-20/q3", "2019-20/q4"} {
				m := all[q].Measure("visits")
				row := m.SeriesRow(1, 1, all[q].Organisation)
				same(t, q, []string{test.want}, []string{string(row.Position) + ": " + row.Cell.Remark})
			}
			if _, moved := all["2019-20/q2"].Measure("visits").Moved[quarter.April.Of(2019, 2)]; moved {
				t.Error("the report before tells of it")
			}
		})
	}
}
