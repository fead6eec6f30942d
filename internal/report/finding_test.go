package report_test

import (
	"strings"
	"testing"
)

// A chart's finding says no more than the figure bears: nothing of an absence, a figure that
// was carried or one that is not judged, and no direction without an earlier figure.
func TestFinding(t *testing.T) {
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
	volume := strings.NewReplacer(`"bigger"`, `"none"`, "targets.", "# ").Replace(visits)
	untargeted := strings.ReplaceAll(visits, "targets.", "# ")
	for _, test := range []struct {
		name, indicator, before string
		now                     []string
		want                    string
	}{
		{"judged", visits, "visits = 95", []string{"visits = 80"}, "Q2 2019/20: 80%, outside tolerance, worse against Q1 2019/20."},
		{"the same", visits, "visits = 87", []string{"visits = 87"}, "Q2 2019/20: 87%, in tolerance, no change against Q1 2019/20."},
		{"without an earlier figure", visits, "", []string{"visits = 90"}, "Q2 2019/20: 90%, better than target."},
		{"without a target", untargeted, "visits = 70", []string{"visits = 80"}, "Q2 2019/20: 80%, better against Q1 2019/20."},
		{"provisional", visits, "", []string{`visits = { value = 90, status = "provisional" }`}, "Q2 2019/20: 90% (provisional), better than target."},
		{"as officers state", visits, "", []string{"visits = 80", "[stated.visits]", `position = "within"`, `reason = "Because."`}, "Q2 2019/20: 80%, in tolerance, as reported by officers."},
		{"absent", visits, "visits = 95", []string{`visits = { missing = "not available", reason = "The system failed." }`}, ""},
		{"carried", visits, "visits = 95", []string{`visits = { missing = "not available", carried = "2019-20/q1", reason = "The system failed." }`}, ""},
		{"a volume", volume, "visits = 70", []string{"visits = 80"}, ""},
		{"a figure alone", untargeted, "", []string{"visits = 80"}, ""},
	} {
		r := reports(t, projectOf(basics, test.indicator, recorded("2019-20/q1", test.before), recorded("2019-20/q2", test.now...), paper("2019-20/q2", "")))["2019-20/q2"]
		if got := r.Measure("visits").Finding(r.Organisation); got != test.want {
			t.Errorf("%s: the finding is %q, want %q", test.name, got, test.want)
		}
	}
}
