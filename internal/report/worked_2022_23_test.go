package report_test

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// The worked example's last report. Its Appendix 1 as printed is
// testdata/2022-23-q1-appendix-1.tsv.

func lastReport(t *testing.T) *report.Report {
	t.Helper()
	r := reports(t, os.DirFS("../.."))["2022-23/q1"]
	if r == nil {
		t.Fatal("the repository has no report of 2022-23/q1")
	}
	return r
}

// The report prints 3, 3 and 5 for the contractual indicators, and the figures
// agree. For the strategic ones it prints 12 better than or within tolerance, 4
// below target and 9 not available, where its figures come to 13, 3 and 9.
func TestLastReportTally(t *testing.T) {
	r := lastReport(t)
	for set, want := range map[string]string{
		"contractual": "better 2, within 1, outside 3, not-available 5",
		"strategic":   "better 12, within 1, outside 3, not-available 9",
	} {
		if got := tally(r, set); got != want {
			t.Errorf("the tally of %s is %s, want %s", set, got, want)
		}
	}
}

// Paragraphs keep the numbers of the print, which has 54.
func TestLastReportParagraphs(t *testing.T) {
	document := lastReport(t).Paper.Document
	for name, want := range map[string]int{
		"summary": 1, "recommendation": 5, "two-sets": 9, "referrals": 14, "section-47": 19, "adoption": 25,
		"supervision": 28, "transfer": 34, "finance-summary": 36, "new-places": 44, "key-objectives": 45, "appendix-contractual": 55,
	} {
		if p, ok := document.Paragraph(name); !ok || p.Number != want {
			t.Errorf("the paragraph %q is %d, want %d", name, p.Number, want)
		}
	}
}

// printedRows are the indicators of Appendix 1 in its order.
var printedRows = []string{
	"assessments-in-45-days", "initial-conferences", "child-protection-visits-in-time",
	"children-in-need-with-a-current-plan", "looked-after-reviews-in-time", "short-term-stability",
	"pathway-plans-reviewed-in-time", "care-leavers-in-touch", "adoption-within-14-months",
	"audits-good-or-better", "supervision-in-time",

	"re-referrals", "family-support-improved-outcomes", "family-support-length", "assessments-in-20-days",
	"children-in-need-over-six-months", "children-in-need-over-one-year", "children-in-need-over-two-years",
	"child-protection-second-plans", "child-protection-plans-over-two-years", "residential-settings-good-or-better",
	"long-term-stability", "care-proceedings-in-26-weeks", "adopted-from-care", "adoption-days-to-placement",
	"adoption-days-to-match", "special-guardianship", "child-arrangement-orders",
	"care-leavers-in-suitable-accommodation", "care-leavers-in-work-or-education", "staying-put",
	"audits-requires-improvement-or-better", "agency-posts", "staff-turnover", "first-time-entrants", "reoffending",
}

// comparedWith are the comparators of the printed column that are not the
// statistical neighbours.
var comparedWith = map[string]string{
	"adopted-from-care":          "regional-adoption-agency",
	"adoption-days-to-placement": "regional-adoption-agency",
	"first-time-entrants":        "youth-justice-group",
	"reoffending":                "youth-justice-group",
}

func TestLastReportAppendix(t *testing.T) {
	r := lastReport(t)
	rows := printedAppendix(t)
	if len(rows) != len(printedRows) {
		t.Fatalf("the appendix has %d rows, want %d", len(rows), len(printedRows))
	}
	for n, id := range printedRows {
		row, m := rows[n], r.Measure(id)
		if m == nil {
			t.Errorf("the report has no %s", id)
			continue
		}
		if m.Indicator.Set != row["set"] {
			t.Errorf("%s is in the set %s, want %s", id, m.Indicator.Set, row["set"])
		}
		for _, q := range []quarter.Quarter{quarter.April.Of(2021, 4), quarter.April.Of(2022, 1)} {
			printedReading(t, m, q, row[q.String()])
		}
		printedTarget(t, m, row["target"], row["tolerance"])
		printedComparator(t, m, row["comparator"])
	}
}

// printedAppendix is the rows of Appendix 1, each by column.
func printedAppendix(t *testing.T) []map[string]string {
	t.Helper()
	file, err := os.Open("testdata/2022-23-q1-appendix-1.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	reader := csv.NewReader(file)
	reader.Comma = '\t'
	lines, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for n, column := range lines[0] {
			row[column] = line[n]
		}
		rows = append(rows, row)
	}
	return rows
}

// figure is a printed figure without its unit; false of a cell that holds none.
func figure(cell string) (decimal.Decimal, bool) {
	value, err := decimal.NewFromString(strings.TrimSuffix(cell, "%"))
	return value, err == nil
}

// printedReading checks a reading against a cell of the print. A cell that is
// empty or holds no figure is an absence with a reason; a figure is shown as it
// is printed.
func printedReading(t *testing.T, m *report.Measure, q quarter.Quarter, printed string) {
	t.Helper()
	i := m.Indicator
	p, _ := indicator.PointIn(m.Series, q)
	shown := report.NewCell(i, p).Text
	value, ok := figure(printed)
	if !ok {
		if p.Reading.Present() || p.Reading.Reason == "" {
			t.Errorf("%s, %s: the print has %q, the reading is %s with the reason %q", i.ID, q, printed, shown, p.Reading.Reason)
		}
		if printed != "" && shown != printed {
			t.Errorf("%s, %s is shown as %q, the print has %q", i.ID, q, shown, printed)
		}
		return
	}
	if !p.Reading.Present() {
		t.Errorf("%s, %s is absent, the print has %q", i.ID, q, printed)
		return
	}
	if got := p.Reading.Value.Round(-value.Exponent()); !got.Equal(value) {
		t.Errorf("%s, %s is %s, the print has %q", i.ID, q, got, printed)
	}
	if want := i.Unit.Format(value, int(-value.Exponent())); shown != want {
		t.Errorf("%s, %s is shown as %q, want %q", i.ID, q, shown, want)
	}
}

// printedTarget checks the target and the tolerance in force. Those of a range
// are its upper ends.
func printedTarget(t *testing.T, m *report.Measure, target, tolerance string) {
	t.Helper()
	i := m.Indicator
	goal := i.TargetAt(quarter.April.Of(2022, 1))
	_, got := goal.Ends()
	if want, _ := figure(target); goal.Status != indicator.Set || !got.Equal(want) {
		t.Errorf("the target of %s is %s, the print has %s", i.ID, got, target)
	}
	limit := goal.Tolerance.Value
	if goal.Tolerance.Kind == indicator.Limits {
		limit = goal.Tolerance.High
	}
	want, has := figure(tolerance)
	if (goal.Tolerance.Kind != indicator.NoMargin) != has || has && !limit.Equal(want) {
		t.Errorf("the tolerance of %s is %s, the print has %q", i.ID, limit, tolerance)
	}
}

// printedComparator checks the comparator of the printed column, as it is shown.
func printedComparator(t *testing.T, m *report.Measure, printed string) {
	t.Helper()
	i := m.Indicator
	who := comparedWith[i.ID]
	if who == "" {
		who = "statistical-neighbours"
	}
	value, ok := figure(printed)
	for _, c := range m.Comparators {
		if c.Comparator == who && ok {
			if want := i.FormatExact(value); c.Display != want {
				t.Errorf("%s of %s is %q, want %q", who, i.ID, c.Display, want)
			}
			if c.Date == "" {
				t.Errorf("%s of %s has no date", who, i.ID)
			}
			return
		}
	}
	if ok {
		t.Errorf("%s has no comparator %s, the print has %q", i.ID, who, printed)
	}
}
