package report_test

import "testing"

// A position or trend that officers state is told once, with the rule's as the rule's and
// the reason where it belongs. One that is the rule's own is told as that.
func TestStatedIsTold(t *testing.T) {
	const visits = `
-- data/indicators/main.toml --
[indicator.visits]
title    = "Visits"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
targets."2019-20/q1" = { target = 90, tolerance = 85 }
`
	const terms, change = "Target at least 90% (tolerance 85%).", "Down from 95% in Quarter 1, 2019/20."
	const rule = "80% against a target of 90% (tolerance 85%), bigger is better: outside tolerance."
	for name, test := range map[string]struct {
		stated                        []string
		working, trend, brief, beside string
	}{
		"nothing":  {nil, terms, change, "getting worse since Q1 2019/20", ""},
		"position": {[]string{`position = "within"`}, "As reported by officers. Calculated: " + rule + " Because.", change, "", "outside tolerance"},
		"trend":    {[]string{`trend = "stable"`}, terms, "Calculated: getting worse. " + change + " Because.", "stable, as reported by officers", ""},
		"both": {[]string{`position = "within"`, `trend = "stable"`}, "As reported by officers. Calculated: " + rule + " Because.",
			"Calculated: getting worse. " + change, "", "outside tolerance"},
		"the rule's own": {[]string{`position = "outside"`, `trend = "declining"`}, terms, change, "getting worse since Q1 2019/20", ""},
	} {
		lines := []string{"visits = 80"}
		if test.stated != nil {
			lines = append(append(lines, "[stated.visits]", `reason = "Because."`), test.stated...)
		}
		r := reports(t, projectOf(basics, visits, recorded("2019-20/q1", "visits = 95"), recorded("2019-20/q2", lines...), paper("2019-20/q2", "")))["2019-20/q2"]
		m, brief := r.Measure("visits"), ""
		for _, item := range r.Digest().Attention.Items {
			brief = item.Trend
		}
		same(t, name, []string{test.working, test.trend, test.brief, test.beside},
			[]string{m.WorkingBeside(), m.TrendWords(), brief, m.Judgement(r.Organisation).RulePosition})
	}
}
