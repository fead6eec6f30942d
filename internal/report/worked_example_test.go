package report_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

// The repository is itself a project: the worked example, a paper that was
// published. What it printed is written out here.

func workedExample(t *testing.T) *report.Report {
	t.Helper()
	r := reports(t, os.DirFS("../.."))["2019-20/q2"]
	if r == nil {
		t.Fatal("the repository has no report of 2019-20/q2")
	}
	return r
}

// shownBy are the blocks of the example's paper of one type.
func shownBy[T report.Block](t *testing.T, r *report.Report) []T {
	t.Helper()
	var all []T
	for _, b := range r.Paper.Document.Blocks {
		if table, ok := r.Blocks[b].(T); ok {
			all = append(all, table)
		}
	}
	if len(all) == 0 {
		t.Fatalf("the paper has no %T", *new(T))
	}
	return all
}

func TestWorkedExampleTally(t *testing.T) {
	r := workedExample(t)
	for set, want := range map[string]string{
		"contractual": "better 7, within 4, outside 1",
		"strategic":   "better 11, within 6, outside 4, not-due 2, to-be-set 5",
		"demand":      "better 0, within 0, outside 0, no-target 4",
	} {
		if got := tally(r, set); got != want {
			t.Errorf("the tally of %s is %s, want %s", set, got, want)
		}
	}
}

func TestWorkedExampleStrategicPositions(t *testing.T) {
	same(t, "the table", []string{
		"Strategic partnership indicators | better | within | outside | not-due | to-be-set | total",
		"Parent and Family Support | 1 | 1 | 0 | 0 | 1 | 3",
		"Child and Family Assessment | 0 | 2 | 1 | 0 | 0 | 3",
		"Child Protection | 3 | 0 | 0 | 0 | 2 | 5",
		"Looked After Children | 0 | 1 | 2 | 0 | 0 | 3",
		"Placements (adoption, fostering and special guardianship) | 2 | 1 | 1 | 0 | 1 | 5",
		"Care Leavers | 2 | 0 | 0 | 0 | 1 | 3",
		"Youth Offending | 1 | 1 | 0 | 0 | 0 | 2",
		"Workforce | 2 | 0 | 0 | 0 | 0 | 2",
		"Governance | 0 | 0 | 0 | 2 | 0 | 2",
		"total | 11 | 6 | 4 | 2 | 5 | 28",
		"share | 39.3% | 21.4% | 14.3% | 7.1% | 17.9% | uneven false",
	}, positionsLines(shownBy[*report.PositionsTable](t, workedExample(t))[0]))
}

func TestWorkedExampleDemand(t *testing.T) {
	var got []string
	for _, row := range shownBy[*report.DemandTable](t, workedExample(t))[0].Rows {
		got = append(got, line(row.Measure.Indicator.ID, row.Measure.Display, row.SincePrevious, row.SinceYear))
	}
	same(t, "the table", []string{
		"contacts | 5,590 | −1.7% | −1.8%",
		"referrals | 924 | −23.0% | −6.8%",
		"children-in-need | 2,289 | −9.1% | −10.2%",
		"looked-after-children | 537 | +2.7% | −9.4%",
	}, got)
}

// positions are what the paper prints; where it judges several rows together,
// each row's own is no target. Of agency posts and turnover the appendix prints
// none, while the paper counts both as better on the latest available figures.
var positions = map[string]indicator.Position{
	"assessments-in-45-days":               indicator.Better,
	"children-in-need-with-a-current-plan": indicator.Better,
	"child-protection-visits-in-time":      indicator.Better,
	"initial-conferences":                  indicator.Better,
	"short-term-stability":                 indicator.Within,
	"looked-after-reviews-in-time":         indicator.Within,
	"adoption-within-14-months":            indicator.Better,
	"care-leavers-in-touch":                indicator.Better,
	"pathway-plans-reviewed-in-time":       indicator.Outside,
	"supervision-in-time":                  indicator.Within,
	"foi-in-time":                          indicator.Within,
	"audits-good-or-better":                indicator.Better,

	"family-support-length":                  indicator.Within,
	"family-support-improved-outcomes":       indicator.Better,
	"referrals-without-earlier-service":      indicator.Unset,
	"re-referrals":                           indicator.Within,
	"assessments-in-20-days":                 indicator.Within,
	"children-in-need-over-six-months":       indicator.Untargeted,
	"children-in-need-over-one-year":         indicator.Untargeted,
	"children-in-need-over-two-years":        indicator.Outside,
	"child-protection-second-plans":          indicator.Better,
	"audits-outstanding":                     indicator.Untargeted,
	"audits-good":                            indicator.Untargeted,
	"audits-requires-improvement":            indicator.Untargeted,
	"audits-inadequate":                      indicator.Untargeted,
	"audits-requires-improvement-or-better":  indicator.Better,
	"child-protection-plans-over-two-years":  indicator.Better,
	"cases-closed-after-protection-plan":     indicator.Unset,
	"cases-closed-after-care":                indicator.Unset,
	"reoffending":                            indicator.Better,
	"first-time-entrants":                    indicator.Within,
	"care-proceedings-in-26-weeks":           indicator.Outside,
	"long-term-stability":                    indicator.Outside,
	"residential-settings-good-or-better":    indicator.Within,
	"adoption-days-to-match":                 indicator.Better,
	"adoption-days-to-placement":             indicator.Better,
	"special-guardianship":                   indicator.Within,
	"child-arrangement-orders":               indicator.Unset,
	"adopted-from-care":                      indicator.Outside,
	"staying-put":                            indicator.Unset,
	"care-leavers-in-suitable-accommodation": indicator.Better,
	"care-leavers-in-work-or-education":      indicator.Better,
	"agency-posts":                           indicator.Better,
	"staff-turnover":                         indicator.Better,
	"governance-first-annual":                indicator.Undue,
	"governance-second-annual":               indicator.Undue,

	"contacts":              indicator.Untargeted,
	"referrals":             indicator.Untargeted,
	"children-in-need":      indicator.Untargeted,
	"looked-after-children": indicator.Untargeted,
}

func TestWorkedExamplePositions(t *testing.T) {
	r := workedExample(t)
	same(t, "the list of indicators", slices.Sorted(maps.Keys(positions)), slices.Sorted(slices.Values(IDs(r.Measures))))
	for _, m := range r.Measures {
		if got, want := m.Evaluation.Position, positions[m.Indicator.ID]; got != want {
			t.Errorf("%s is %s, want %s: %s", m.Indicator.ID, got, want, m.Evaluation.Working)
		}
	}
	for _, e := range r.Entries {
		if want := map[string]indicator.Position{"children-in-need-open": indicator.Outside, "case-file-audit-grades": indicator.Better}[e.ID]; e.Group != nil && e.Position != want {
			t.Errorf("the group %s is %s, want %s", e.ID, e.Position, want)
		}
	}
	for _, m := range r.Measures {
		stated := m.Evaluation.Stated.Position != ""
		if differs := m.Evaluation.Computed != m.Evaluation.Position; stated != differs || stated != (m.Indicator.ID == "children-in-need-over-two-years") {
			t.Errorf("%s: a position is stated: %t, it differs from the rule's: %t", m.Indicator.ID, stated, differs)
		}
	}
}

// trends are what the paper prints, by indicator. "increasing" and "decreasing"
// are no trends but directions of a figure; "not available" goes with a reading
// that is not.
var trends = map[string]string{
	"assessments-in-45-days":               "improving",
	"children-in-need-with-a-current-plan": "improving",
	"child-protection-visits-in-time":      "improving",
	"initial-conferences":                  "stable",
	"short-term-stability":                 "improving",
	"looked-after-reviews-in-time":         "improving",
	"adoption-within-14-months":            "stable",
	"care-leavers-in-touch":                "stable",
	"pathway-plans-reviewed-in-time":       "improving",
	"supervision-in-time":                  "stable",
	"foi-in-time":                          "improving",
	"audits-good-or-better":                "improving",

	"family-support-length":                  "volatile",
	"family-support-improved-outcomes":       "improving",
	"referrals-without-earlier-service":      "improving",
	"re-referrals":                           "stable",
	"assessments-in-20-days":                 "stable",
	"children-in-need-over-six-months":       "improving",
	"children-in-need-over-one-year":         "improving",
	"children-in-need-over-two-years":        "stable",
	"child-protection-second-plans":          "improving",
	"audits-outstanding":                     "improving",
	"audits-good":                            "stable",
	"audits-requires-improvement":            "volatile",
	"audits-inadequate":                      "stable",
	"child-protection-plans-over-two-years":  "stable",
	"cases-closed-after-protection-plan":     "new measure",
	"cases-closed-after-care":                "new measure",
	"reoffending":                            "increasing",
	"first-time-entrants":                    "increasing",
	"care-proceedings-in-26-weeks":           "improving",
	"long-term-stability":                    "decreasing",
	"residential-settings-good-or-better":    "stable",
	"adoption-days-to-match":                 "improving",
	"adoption-days-to-placement":             "improving",
	"special-guardianship":                   "volatile",
	"child-arrangement-orders":               "stable",
	"adopted-from-care":                      "volatile",
	"staying-put":                            "new measure",
	"care-leavers-in-suitable-accommodation": "stable",
	"care-leavers-in-work-or-education":      "stable",
	"agency-posts":                           "not available",
	"staff-turnover":                         "not available",
}

func TestWorkedExampleTrends(t *testing.T) {
	r := workedExample(t)
	reproduced, printed := 0, 0
	for id, trend := range trends {
		m := r.Measure(id)
		e := m.Evaluation
		switch trend {
		case "increasing", "decreasing":
			if e.Stated.Trend != "" || !strings.Contains(strings.ToLower(e.Reading.Note), trend) {
				t.Errorf("%s: that the paper prints %q is not noted with the reading", id, trend)
			}
			continue
		case "not available":
			if e.Trend != "" || e.Stated.Trend != "" {
				t.Errorf("%s has the trend %q without a reading", id, e.Trend)
			}
			continue
		}
		printed++
		agrees := string(e.ComputedTrend) == trend
		if agrees {
			reproduced++
		}
		if string(e.Trend) != trend || (e.Stated.Trend != "") == agrees {
			t.Errorf("%s: the paper prints %q, the rule gives %q, stated is %q", id, trend, e.ComputedTrend, e.Stated.Trend)
		}
	}
	if reproduced != 21 || printed != 38 {
		t.Errorf("the rule gives %d of %d printed trends, want 21 of 38", reproduced, printed)
	}
	for _, m := range r.Measures {
		if trends[m.Indicator.ID] == "" && m.Evaluation.Stated.Trend != "" {
			t.Errorf("%s has a stated trend that the paper does not print", m.Indicator.ID)
		}
	}
}

func TestWorkedExampleExceptions(t *testing.T) {
	var got []string
	for _, row := range shownBy[*report.ExceptionsTable](t, workedExample(t))[0].Rows {
		got = append(got, line(row.Measure.Indicator.ID, row.Target, row.Now.Text+row.Now.Carried))
	}
	same(t, "the table", []string{
		"family-support-improved-outcomes | at least 60% | 82%",
		"child-protection-second-plans | at most 10% | 3%",
		"audits-requires-improvement-or-better | at least 95% | 98%",
		"child-protection-plans-over-two-years | at most 3% | 0%",
		"reoffending | at most 42% | 30%",
		"adoption-days-to-match | at most 121 days | 90 days",
		"adoption-days-to-placement | at most 426 days | 378 days",
		"care-leavers-in-suitable-accommodation | at least 85% | 94%",
		"care-leavers-in-work-or-education | at least 48% | 51%",
		"agency-posts | at most 8% | [x]4%, carried from Quarter 4, 2018/19",
		"staff-turnover | at most 16% | [x]15%, carried from Quarter 4, 2018/19",
	}, got)
}

func TestWorkedExampleKeyVariances(t *testing.T) {
	s := workedExample(t).Finance
	var got []string
	for _, l := range s.KeyVariances() {
		got = append(got, line(l.Title, s.Scale.Words(l.Variance().Net)))
	}
	same(t, "the list of key variances", []string{
		"Children Looked After | £1,073k underspend",
		"Family Support Services | £121k underspend",
		"Youth Justice | £130k underspend",
		"Safeguarding Children and Young People's Services | £512k overspend",
	}, got)
	if left := s.LeftOut(); len(left) != 1 || left[0].Title != "Contract Value" {
		t.Errorf("left out is %v, want Contract Value", left)
	}
}
