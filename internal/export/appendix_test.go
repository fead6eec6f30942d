package export_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// appendix lists the positions in Appendix 1 of the printed paper for Quarter 2,
// 2019/20, in its order. Four differ from the print:
//   - audits-outstanding and audits-good: the appendix prints "Better than
//     target" once for all rows of the case file audits, which the project
//     judges as a group; the rows themselves have no target.
//   - agency-posts and staff-turnover: the appendix prints "Not available"; the
//     paper's text counts both as better than target, on the latest available
//     figures, and so does the project.
var appendix = []struct{ id, position string }{
	{"assessments-in-45-days", "better"},
	{"children-in-need-with-a-current-plan", "better"},
	{"child-protection-visits-in-time", "better"},
	{"initial-conferences", "better"},
	{"short-term-stability", "within"},
	{"looked-after-reviews-in-time", "within"},
	{"adoption-within-14-months", "better"},
	{"care-leavers-in-touch", "better"},
	{"pathway-plans-reviewed-in-time", "outside"},
	{"supervision-in-time", "within"},
	{"foi-in-time", "within"},
	{"audits-good-or-better", "better"},
	{"family-support-length", "within"},
	{"family-support-improved-outcomes", "better"},
	{"referrals-without-earlier-service", "to-be-set"},
	{"re-referrals", "within"},
	{"assessments-in-20-days", "within"},
	{"children-in-need-over-six-months", "no-target"},
	{"children-in-need-over-one-year", "no-target"},
	{"children-in-need-over-two-years", "outside"},
	{"child-protection-second-plans", "better"},
	{"audits-outstanding", "no-target"},
	{"audits-good", "no-target"},
	{"audits-requires-improvement", "no-target"},
	{"audits-inadequate", "no-target"},
	{"child-protection-plans-over-two-years", "better"},
	{"cases-closed-after-protection-plan", "to-be-set"},
	{"cases-closed-after-care", "to-be-set"},
	{"reoffending", "better"},
	{"first-time-entrants", "within"},
	{"care-proceedings-in-26-weeks", "outside"},
	{"long-term-stability", "outside"},
	{"residential-settings-good-or-better", "within"},
	{"adoption-days-to-match", "better"},
	{"adoption-days-to-placement", "better"},
	{"special-guardianship", "within"},
	{"child-arrangement-orders", "to-be-set"},
	{"adopted-from-care", "outside"},
	{"staying-put", "to-be-set"},
	{"care-leavers-in-suitable-accommodation", "better"},
	{"care-leavers-in-work-or-education", "better"},
	{"agency-posts", "better"},
	{"staff-turnover", "better"},
}

// notInAppendix lists the positions of indicators without a row in the appendix: the
// measure by which the group of audits is judged, two that are not due, and volumes.
var notInAppendix = map[string]string{
	"audits-requires-improvement-or-better": "better",
	"governance-first-annual":               "not-due",
	"governance-second-annual":              "not-due",
	"contacts":                              "no-target",
	"referrals":                             "no-target",
	"children-in-need":                      "no-target",
	"looked-after-children":                 "no-target",
}

// TestAppendix checks that the repository's own example gives the positions of the
// paper that it was taken from.
func TestAppendix(t *testing.T) {
	r := reportOf(t, os.DirFS("../.."), "2019-20/q2", parseDay("2020-05-01"))
	want, got := map[string]string{}, map[string]string{}
	for _, row := range appendix {
		want[row.id] = row.position
	}
	for id, position := range notInAppendix {
		want[id] = position
	}
	for _, i := range decodeJSON(t, r).Indicators {
		got[i.ID] = i.Position
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("positions in data.json (-want +got):\n%s", diff)
	}
	inTable := map[string]string{}
	for _, row := range readCSV(t, r)[1:] {
		if row[0] == "2019-20/q2" {
			inTable[row[1]] = row[11]
		}
	}
	if diff := cmp.Diff(want, inTable); diff != "" {
		t.Errorf("positions in data.csv (-want +got):\n%s", diff)
	}
}

// TestComparators checks that data.json has the figures of comparators, with dates.
func TestComparators(t *testing.T) {
	want := map[string]map[string]comparator{
		"initial-conferences":    {"statistical-neighbours": {"Statistical neighbours", "March 2021", "2020-21/q4", "83.3"}},
		"assessments-in-45-days": {"statistical-neighbours": {"Statistical neighbours", "March 2021", "2020-21/q4", "84.8"}},
	}
	got := map[string]map[string]comparator{}
	for _, i := range decodeJSON(t, reportOf(t, os.DirFS("../.."), "2022-23/q1", parseDay("2023-05-01"))).Indicators {
		if want[i.ID] != nil {
			got[i.ID] = i.Comparators
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("comparators in data.json (-want +got):\n%s", diff)
	}
}
