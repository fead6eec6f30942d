package report_test

import (
	"fmt"
	"testing"

	"outturn/internal/quarter"
	"outturn/internal/report"
)

// appendix is an indicators table as lines: parts, rows, notes and symbols. A
// number in round brackets is that of a note.
func appendix(t *report.IndicatorsTable) []string {
	noted := func(text string, n report.Note) string {
		if n.Number != "" {
			text += " (" + n.Number + ")"
		}
		return text
	}
	var all []string
	for _, part := range t.Parts {
		all = append(all, "= "+part.Set+": "+part.Title)
		for _, row := range part.Rows {
			if row.Entry != nil {
				all = append(all, noted("group "+row.Entry.ID, row.Note)+" "+string(row.Entry.Position))
				continue
			}
			name := noted(row.Measure.Indicator.ID, row.Note)
			if row.Grouped {
				name = "- " + name
			}
			cells := []string{name, row.Target, row.Tolerance}
			for _, c := range row.Cells {
				cells = append(cells, noted(shown(c.Cell), c.Note))
			}
			all = append(all, line(cells...))
		}
	}
	for _, n := range t.Notes {
		all = append(all, fmt.Sprintf("%s #%s %s", n.Number, n.ID, n.Text))
	}
	for _, s := range t.Symbols {
		all = append(all, s.Symbol+" "+s.Meaning)
	}
	return all
}

func TestIndicatorsTable(t *testing.T) {
	same(t, "contractual", []string{
		"= contractual: Contractual indicators",
		"assessments-in-time | 90% | 85% | 94% (1) | 88% | 86%",
		"placement-moves | 9% | 12% | 10.0% | 9.5% | 11.0%",
		"reviews-in-time | 95% | – | 92% | 91% | [z] (2)",
		"1 #contractual-note-1 44 of 47.",
		"2 #contractual-note-2 New in 2019/20.",
		"[z] not applicable, or not due in the quarter",
	}, appendix(blockOf[*report.IndicatorsTable](t, "::: indicators set=contractual", base(t))))
	same(t, "strategic", []string{
		"= strategic: Strategic indicators",
		"caseload | 10 to 20 | 8 to 22 | 21 | 15 | [x] (1)",
		"turnover (2) | 16% | 18% | [x] (3) | 15% | 14%",
		"returns (4) | To be set | – | 56% | 74% | [x] (1)",
		"inspection | 100% | – | [z] (5) | [z] (5) | [z] (5)",
		"deaths | 0 | – | [c] (6) | 0 | [x] (1)",
		"tribunals | 50% | – | [z] (7) | 60% | [x] (1)",
		"1 #strategic-note-1 No figure for this quarter is recorded here.",
		"2 #strategic-note-2 15%, carried from Quarter 1, 2019/20, against a target of 16% (tolerance 18%), smaller is better: better than target.",
		"3 #strategic-note-3 The HR system was down.",
		"4 #strategic-note-4 Three quarters are needed first.",
		"5 #strategic-note-5 Reported once a year.",
		"6 #strategic-note-6 Fewer than five.",
		"7 #strategic-note-7 There were none.",
		"[x] not available",
		"[z] not applicable, or not due in the quarter",
		"[c] confidential",
	}, appendix(blockOf[*report.IndicatorsTable](t, "::: indicators set=strategic", base(t))))
}

// Tables over several quarters have no column for one in which nothing is recorded of
// their rows, and say so, but the report's own quarter always has one.
func TestTablesLeaveOutQuarters(t *testing.T) {
	const gap = "No figures are recorded for Q3 2018/19 and Q4 2018/19."
	for words, leftOut := range map[string]string{
		"indicators": blockOf[*report.IndicatorsTable](t, "::: indicators", base(t)).LeftOut,
		"history":    blockOf[*report.HistoryTable](t, "::: history set=strategic", base(t)).LeftOut,
	} {
		if leftOut != gap {
			t.Errorf("the table of %s says %q, want %q", words, leftOut, gap)
		}
	}
	own := blockOf[*report.HistoryTable](t, "::: history set=contract", basics, percentages("visits care"), recorded("2019-20/q1", "visits = 1"), recorded("2019-20/q2"))
	same(t, "nothing in the report's own quarter", []string{"Contract | 2019-20/q1 | 2019-20/q2", "visits | outside | not-available"}, historyLines(own))
	if own.LeftOut != "" {
		t.Errorf("no quarter is left out, but the table says %q", own.LeftOut)
	}
}

func TestLeftOutWords(t *testing.T) {
	q := quarter.April.Of(2018, 3)
	tests := []struct {
		in   []quarter.Quarter
		want string
	}{
		{nil, ""},
		{q.Through(q), "No figures are recorded for Q3 2018/19."},
		{q.Through(q.Add(1)), "No figures are recorded for Q3 2018/19 and Q4 2018/19."},
		{q.Through(q.Add(2)), "No figures are recorded for Q3 2018/19 to Q1 2019/20."},
		{append(q.Through(q.Add(2)), q.Add(5)), "No figures are recorded for Q3 2018/19 to Q1 2019/20 and Q4 2019/20."},
	}
	for _, test := range tests {
		if got := report.LeftOutWords(test.in); got != test.want {
			t.Errorf("the words are %q, want %q", got, test.want)
		}
	}
}

// Without a set the table has every set that is judged; a set that is named may
// be one of volumes.
func TestIndicatorsTableSets(t *testing.T) {
	sets := func(table *report.IndicatorsTable) []string {
		var all []string
		for _, part := range table.Parts {
			all = append(all, part.Set)
		}
		return all
	}
	all := blockOf[*report.IndicatorsTable](t, "::: indicators", base(t))
	same(t, "the list of sets", []string{"contractual", "strategic"}, sets(all))
	if all.Notes[0].ID != "note-1" {
		t.Errorf("the first note's anchor is %q", all.Notes[0].ID)
	}
	same(t, "the one set", []string{"demand"}, sets(blockOf[*report.IndicatorsTable](t, "::: indicators set=demand", base(t))))
	none := blockOf[*report.IndicatorsTable](t, "::: indicators set=volumes", basics, percentages("visits care"), recorded("2019-20/q2", "visits = 1"))
	same(t, "an empty set", nil, sets(none))
}

func TestIndicatorsTableOfAGroup(t *testing.T) {
	table := blockOf[*report.IndicatorsTable](t, "::: indicators set=contract", basics, percentages("visits care", "plans care", "calls family"),
		groupOf(`members = ["plans", "calls"]`, `judged_by = ["plans", "visits"]`, `note = "Counted once."`),
		recorded("2019-20/q1", "visits = 89", `plans = { value = 90, status = "estimated" }`, `calls = 7`),
		recorded("2019-20/q2", "visits = 91",
			`plans = { value = 91, status = "provisional", note = "Counted once." }`,
			`calls = { value = 50, count = 5, of = 10, note = "Ten calls." }`,
			`[revisions."2019-20/q1"]`, `calls = { value = 8, was = 7, reason = "Recounted" }`,
			`visits = { value = 90, was = 89, reason = "Recounted" }`,
			"[stated.calls]", `position = "better"`, `trend = "stable"`, `reason = "We expected less."`))
	same(t, "the table", []string{
		"= contract: Contract",
		"visits | 90% | 85% | 91% | 90% [r] (1)",
		"group all (2) better",
		"- plans | 90% | 85% | 91% [p] (2) | 90% [e]",
		"- calls (3) | 90% | 85% | 50% (4) | 8% [r] (5)",
		"1 #contract-note-1 Revised in Quarter 2, 2019/20 from 89%: Recounted.",
		"2 #contract-note-2 Counted once.",
		"3 #contract-note-3 Position as reported by officers; calculated: 50% (5 of 10) against a target of 90% (tolerance 85%), bigger is better: outside tolerance. " +
			"Trend as reported by officers; calculated: 50% against 8% in Quarter 1, 2019/20, bigger is better: getting better. We expected less.",
		"4 #contract-note-4 5 of 10. A small base: of 10 cases, one is 10 percentage points. Ten calls.",
		"5 #contract-note-5 Revised in Quarter 2, 2019/20 from 7%: Recounted.",
		"[p] provisional",
		"[e] estimated",
		"[r] revised",
	}, appendix(table))
}

// A working that ends in a reason has a full stop of its own.
func TestStatedWordsEndOnce(t *testing.T) {
	r := reports(t, projectOf(basics, `
-- data/indicators/main.toml --
[indicator.visits]
title    = "Visits"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
targets."2019-20/q1" = { status = "no target", reason = "For note." }
`, recorded("2019-20/q1", "visits = 50", "[stated.visits]", `position = "outside"`, `reason = "Too few."`), paper("2019-20/q1", "")))["2019-20/q1"]
	want := "Position as reported by officers; calculated: 50%: no target. For note. Too few."
	if got := r.Measure("visits").StatedWords(); got != want {
		t.Errorf("the words are %q, want %q", got, want)
	}
}

func TestTargetText(t *testing.T) {
	r := reports(t, projectOf(base(t)))["2019-20/q2"]
	tests := map[string]string{
		"assessments-in-time": "90%", "caseload": "10 to 20", "returns": "To be set", "contacts": "None",
	}
	for id, want := range tests {
		i := r.Measure(id).Indicator
		if got := report.TargetText(i, i.TargetAt(r.Quarter)); got != want {
			t.Errorf("the target of %s is shown as %q, want %q", id, got, want)
		}
	}
}
