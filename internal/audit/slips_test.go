package audit

import (
	"os"
	"strings"
	"testing"

	"outturn/internal/commentary"
	"outturn/internal/report"
	"outturn/internal/source"
)

// TestPrintedSlips puts the slips of the two printed papers of the example into its
// prose, in other words: each is found.
func TestPrintedSlips(t *testing.T) {
	all := map[string]*report.Report{}
	for _, r := range reports(t, os.DirFS("../..")) {
		all[r.Quarter.String()] = r
	}
	for _, c := range []struct{ quarter, about, text, found string }{
		{"2019-20/q2", "", "Contacts rose in the quarter, and so did the work that follows them.", "rose"},
		{"2019-20/q2", "", "Referrals increased on the previous quarter.", "increased"},
		{"2019-20/q2", "short-term-stability", "Now 10.0% of children in care have had three or more placements in a year.", "10.0%"},
		{"2019-20/q2", "adoption-days-to-placement", "The average is 377 days.", "377 days"},
		{"2019-20/q2", "", "The contractual and strategic partnership indicators together are 38 indicators.", "38"},
		{"2019-20/q2", "", "Targets are still to be set for 17.8% of the strategic partnership indicators.", "17.8%"},
		{"2019-20/q2", "", "Looked-after children numbered 537, up 2.6% on the previous quarter.", "2.6%"},
		{"2019-20/q2", "", "Six of the contractual indicators are better than target.", "Six"},
		{"2019-20/q2", "child-protection-visits-in-time", "In Quarter 1 it was 855%.", "855%"},
		{"2022-23/q1", "", "Of the strategic partnership indicators 12 are better than target or in tolerance, four are outside tolerance and for nine there are no data.", "12"},
		{"2022-23/q1", "supervision-in-time", "At the end of the quarter 66.5% of supervision was in time.", "66.5%"},
		{"2022-23/q1", "audits-good-or-better", "Of the 118 cases audited 87 were judged good or better.", "87"},
	} {
		r := all[c.quarter]
		ds := &source.Diagnostics{}
		kind := commentary.Comment
		d := commentary.Parse(source.NewFile("slip.md", c.text), kind, report.Grammar(), &source.Diagnostics{})
		newAuditor(r, nil, ds).audit(&Document{}, d, r.Measure(c.about))
		found := false
		for _, one := range ds.Sorted() {
			found = found || strings.HasPrefix(one.Rule.ID, "contradicted") && strings.Contains(one.Span.Text()+one.Summary, c.found)
		}
		if !found {
			t.Errorf("%s: nothing is said of %s in %q", c.quarter, c.found, c.text)
		}
	}
}
