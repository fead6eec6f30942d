package report_test

import "testing"

// TestDatedFigure checks that what is said of a figure with a day of its own names that
// day, and nothing names the end of the quarter for it.
func TestDatedFigure(t *testing.T) {
	r := reports(t, projectOf(basics, `
-- data/indicators/dated.toml --
[indicator.posts]
title = "Posts"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
covers = "at a date"

[indicator.visits]
title = "Visits"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
`, recorded("2019-20/q2", "posts = { value = 69, date = 2019-08-14 }", "visits = { value = 70, months = 6, date = 2019-08-15 }"), paper("2019-20/q2", ""),
		recorded("2019-20/q3", `posts = { missing = "not available", reason = "Late." }`, "visits = { value = 70, months = 1, date = 2019-12-15 }"), paper("2019-20/q3", "")))
	for q, want := range map[string][]string{
		"2019-20/q2": {
			"Figures: at the end of the quarter; for Quarter 2, 2019/20 at 14 August 2019", "As at 14 August 2019.",
			"Figures: for Quarter 2, 2019/20 over 6 months to 15 August 2019", "Covers the six months to 15 August 2019.",
		},
		"2019-20/q3": {
			"Figures: at the end of the quarter", "Late.",
			"Figures: for Quarter 3, 2019/20 over 1 month to 15 December 2019", "Covers the month to 15 December 2019.",
		},
	} {
		var got []string
		for _, id := range []string{"posts", "visits"} {
			m := r[q].Measure(id)
			got = append(got, factLines(r[q].Facts(m))[3], m.Now().Remark)
		}
		same(t, "what is said in "+q, want, got)
	}
}
