package report_test

import (
	"strings"
	"testing"

	"outturn/internal/report"
)

// taxSince has a collection rate for the year to date, with a profiled target.
const taxSince = basics + `
-- data/indicators/tax.toml --
[indicator.tax]
title    = "Council tax collected"
set      = "contract"
service  = "care"
unit     = "percent"
decimals = 1
polarity = "bigger"
covers   = "year to date"

[indicator.tax.targets]
"2022-23/q1" = { year_end = 98, profile = [29, 56, 84], tolerance = { points = 1 } }
`

// TestYearToDateOverApril checks what a report says of a year to date, through nine
// quarters of three financial years.
func TestYearToDateOverApril(t *testing.T) {
	texts := []string{taxSince}
	values := []string{"28.9", "56.2", "84.5", "98.1", "29.1", "56.8", "84.1", "98.4", "29.4"}
	quarters := []string{"2022-23/q1", "2022-23/q2", "2022-23/q3", "2022-23/q4", "2023-24/q1", "2023-24/q2", "2023-24/q3", "2023-24/q4", "2024-25/q1"}
	const said = "{{value tax}}, {{change tax}}; {{change tax since=year}}; {{direction tax}}, {{trend tax}}, {{position tax}} of {{target tax}}.\n\n::: changes since=previous\n:::"
	for n, q := range quarters {
		texts = append(texts, recorded(q, "tax = "+values[n]))
		if n >= 4 {
			texts = append(texts, paper(q, said))
		}
	}
	all := reports(t, projectOf(texts...))
	for q, want := range map[string]string{
		"2023-24/q1": "29.1%, up 0.2 percentage points on the same quarter of last year, up 0.2 percentage points, no change, stable, better than target, 29%",
		"2023-24/q2": "56.8%, up 0.6 percentage points on the same quarter of last year, up 0.6 percentage points, no change, stable, better than target, 56%",
		"2023-24/q3": "84.1%, down 0.4 percentage points on the same quarter of last year, down 0.4 percentage points, no change, stable, better than target, 84%",
		"2023-24/q4": "98.4%, up 0.3 percentage points on the same quarter of last year, up 0.3 percentage points, no change, stable, better than target, 98%",
		"2024-25/q1": "29.4%, up 0.3 percentage points on the same quarter of last year, up 0.3 percentage points, no change, stable, better than target, 29%",
	} {
		var got []string
		r := all[q]
		for _, figure := range r.Paper.Document.Figures {
			got = append(got, r.Figures[figure].Text)
		}
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%s says\n%s\nwant\n%s", q, got, want)
		}
		if changes := r.Blocks[r.Paper.Document.Blocks[0]].(*report.ChangesTable); !changes.Empty() {
			t.Errorf("%s takes the next step of a profile for a change: %+v", q, changes)
		}
	}
}

// TestRelativeTargetInWords checks that a target that refers to another figure is shown
// in its words, with that figure where it is known, and never as a number that nobody set.
func TestRelativeTargetInWords(t *testing.T) {
	r := reports(t, projectOf(basics, `
-- data/indicators/visits.toml --
[indicator.visits]
title    = "Visits"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
targets."2018-19/q1" = { target = "Higher than last year", tolerance = { points = 2 } }
`, recorded("2018-19/q2", "visits = 80"), recorded("2019-20/q2", "visits = 79"),
		paper("2019-20/q2", "{{target visits}}, {{tolerance visits}}, {{position visits}}")))["2019-20/q2"]
	var got []string
	for _, figure := range r.Paper.Document.Figures {
		got = append(got, r.Figures[figure].Text)
	}
	m := r.Measure("visits")
	same(t, "words", []string{"higher than last year (80%)", "78%", "in tolerance", "higher than last year (80%)", "higher than last year", "–"},
		append(got, m.TargetWords(), m.Targets()[0].Target, m.Targets()[0].Tolerance))
}
