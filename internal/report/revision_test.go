package report_test

import (
	"fmt"
	"testing"

	"outturn/internal/indicator"
	"outturn/internal/project"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// sixMonths is a figure of which each part besides its value matters.
const sixMonths = `visits = { value = 82.44, months = 6, date = 2019-05-15, decimals = 1, note = "By hand." }`

func TestRevisionKeepsWhatItDoesNotCorrect(t *testing.T) {
	tests := []struct {
		name, revision string
		months         int
		date, shown    string
		note           string
	}{
		{"the value alone", `{ value = 81.44, was = 82.44, reason = "R." }`, 6, "2019-05-15", "81.4%", "By hand."},
		{"the span", `{ value = 81.44, was = 82.44, reason = "R.", months = 3 }`, 3, "2019-05-15", "81.4%", "By hand."},
		{"the day", `{ value = 81.44, was = 82.44, reason = "R.", date = 2019-06-01 }`, 6, "2019-06-01", "81.4%", "By hand."},
		{"the decimals", `{ value = 81.44, was = 82.44, reason = "R.", decimals = 2 }`, 6, "2019-05-15", "81.44%", "By hand."},
		{"the note", `{ value = 81.44, was = 82.44, reason = "R.", note = "Counted." }`, 6, "2019-05-15", "81.4%", "Counted."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := revisedVisits(t, sixMonths, test.revision, withDrafts())
			r := m.Series[0].Reading
			if r.Months != test.months || r.Date.Format("2006-01-02") != test.date || m.Evaluations[0].Shown != test.shown || r.Note != test.note {
				t.Errorf("got %d months, %s, %s, %q", r.Months, r.Date, m.Evaluations[0].Shown, r.Note)
			}
		})
	}
}

func TestRevisedFigureIsComparedByItsSpan(t *testing.T) {
	m := revisedVisits(t, sixMonths, `{ value = 81, was = 82.44, reason = "R." }`, withDrafts())
	if d := m.Evaluation.Direction; d.Direction != "" {
		t.Errorf("the direction compares unlike spans: %s", d.Working)
	}
	if m.Evaluation.Trend != "" {
		t.Errorf("the trend compares unlike spans: %s", m.Evaluation.TrendWorking)
	}
}

// A revision of an absence begins with nothing to keep.
func TestRevisionOfAnAbsenceKeepsNothing(t *testing.T) {
	m := revisedVisits(t, `visits = { missing = "not available", reason = "Late.", note = "By hand.", months = 6 }`, `{ value = 81, reason = "R." }`, withDrafts())
	if r := m.Series[0].Reading; r.Months != 0 || r.Note != "" {
		t.Errorf("got %d months and the note %q", r.Months, r.Note)
	}
}

// The remark of a draft is not public; the span is part of the public figure.
func TestRevisionOfADraftKeepsNoRemarkInPublic(t *testing.T) {
	m := revisedVisits(t, sixMonths, `{ value = 81, was = 82.44, reason = "R." }`, project.Options{Day: day}, "-- content/2019-20/q1/paper.md --\n+++\ntitle = \"Report\"\nstatus = \"draft\"\n+++\n")
	p, _ := indicator.PointIn(m.Series, m.Series[len(m.Series)-1].Quarter.Add(-1))
	if r := p.Reading; r.Note != "" || r.Months != 6 {
		t.Errorf("got %d months and the note %q", r.Months, r.Note)
	}
}

// TestRevisionOfACarriedFigure checks that a quarter which carries a figure says that it
// was revised afterwards, and not where it was revised by then.
func TestRevisionOfACarriedFigure(t *testing.T) {
	const carried = `visits = { missing = "not available", reason = "Late.", carried = "2019-20/q1" }`
	revision := "[revisions.\"2019-20/q1\"]\nvisits = { value = 60, was = 82, reason = \"Late records.\" }"
	for _, test := range []struct{ name, second, third, want string }{
		{"not revised", "", "", "[x] outside [] 82%, carried from Quarter 1, 2019/20 Late."},
		{"by then", revision, "", "[x] outside [] 60%, carried from Quarter 1, 2019/20 Late."},
		{"afterwards", "", revision, "[x] outside [[r]] 60%, carried from Quarter 1, 2019/20 Late. The figure of Quarter 1, 2019/20 was revised in Quarter 3, 2019/20 from 82%: Late records."},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := reports(t, projectOf(basics, percentages("visits care"), recorded("2019-20/q1", "visits = 82"), recorded("2019-20/q2", carried, test.second),
				recorded("2019-20/q3", "visits = 91", test.third), paper("2019-20/q3", "")))["2019-20/q3"].Measure("visits")
			c := m.Cells([]quarter.Quarter{quarter.April.Of(2019, 2)})[0]
			same(t, "the cell", []string{test.want}, []string{fmt.Sprint(c.Text, " ", m.Evaluations[1].Position, " ", c.Marks, " ", c.Carried, " ", c.Remark)})
		})
	}
}

// revisedVisits is the measure of the second quarter, which revises the first.
func revisedVisits(t *testing.T, first, revision string, o project.Options, more ...string) *report.Measure {
	t.Helper()
	texts := append([]string{basics, percentages("visits care"), recorded("2019-20/q1", first),
		recorded("2019-20/q2", "visits = 86", `[revisions."2019-20/q1"]`, "visits = "+revision), paper("2019-20/q2", "")}, more...)
	result := faultless(t, projectOf(texts...), o)
	for _, r := range result.Reports {
		if r.Quarter.String() == "2019-20/q2" {
			return r.Measure("visits")
		}
	}
	t.Fatal("there is no report of the second quarter")
	return nil
}
