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
	const rule = "80% against a target of 90% (tolerance 85%), bigger is better: outside tolerance."
	const trend = "80% against 95% in Quarter 1, 2019/20, bigger is better: getting worse."
	for name, test := range map[string]struct {
		stated                        []string
		working, trend, brief, beside string
	}{
		"nothing":  {nil, rule, trend, "getting worse", ""},
		"position": {[]string{`position = "within"`}, "As reported by officers. Calculated: " + rule + " Because.", trend, "", "outside tolerance"},
		"trend":    {[]string{`trend = "stable"`}, rule, "Calculated: " + trend + " Because.", "stable, as reported by officers", ""},
		"both": {[]string{`position = "within"`, `trend = "stable"`}, "As reported by officers. Calculated: " + rule + " Because.",
			"Calculated: " + trend, "", "outside tolerance"},
		"the rule's own": {[]string{`position = "outside"`, `trend = "declining"`}, rule, trend, "getting worse", ""},
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
