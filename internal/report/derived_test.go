package report_test

import "testing"

// graded has indicators of three grades; passed and failed are derived from
// them.
var graded = basics + `
-- data/indicators/graded.toml --
[indicator.good]
title    = "Good"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "none"

[indicator.fair]
title    = "Fair"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "none"

[indicator.poor]
title    = "Poor"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "none"

[indicator.passed]
title    = "Passed"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
derived  = { sum = ["good", "fair"] }
targets."2019-20/q1" = { target = 90, tolerance = 85 }

[indicator.not-poor]
title    = "Not poor"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
since    = "2019-20/q1"
derived  = { from = 100, less = ["poor"] }
targets."2019-20/q1" = { target = 95, tolerance = 90 }
` + recorded("2018-19/q4", "good = 60", "fair = 31", "poor = 9") +
	recorded("2019-20/q1", "good = 70", "fair = 22", "poor = 8") +
	recorded("2019-20/q2", "good = 61", "fair = 20", "poor = 2") +
	paper("2019-20/q2", "") + paper("2019-20/q3", "")

func TestDerivedReading(t *testing.T) {
	r := reports(t, projectOf(graded))["2019-20/q2"]
	same(t, "a sum", []string{
		"2018-19/q4 91% no-target too few figures", "2019-20/q1 92% better stable", "2019-20/q2 81% outside declining",
	}, told(r.Measure("passed")))
	same(t, "a rest", []string{"2019-20/q1 92% within new measure", "2019-20/q2 98% better improving"}, told(r.Measure("not-poor")))
}

func TestDerivedReadingFollowsRevision(t *testing.T) {
	tests := []struct {
		name   string
		second string // the second quarter's file
		third  string // the third's
		id     string
		want   []string
		remark string // on the second quarter
	}{
		{
			name: "of a part",
			third: recorded("2019-20/q3", "good = 60", "fair = 30", "poor = 1",
				`[revisions."2019-20/q2"]`, `poor = { value = 6, was = 2, reason = "Two were missed" }`),
			id: "not-poor",
			want: []string{
				"2019-20/q1 92% within new measure", "2019-20/q2 94% [r] within improving", "2019-20/q3 99% better improving",
			},
			remark: "Revised in Quarter 3, 2019/20 from 98%: Two were missed.",
		},
		{
			name: "of two parts",
			third: recorded("2019-20/q3", "good = 60", "fair = 30", "poor = 1",
				`[revisions."2019-20/q2"]`, `good = { value = 66, was = 61, reason = "First" }`, `fair = { value = 21, was = 20, reason = "Second" }`),
			id: "passed",
			want: []string{
				"2018-19/q4 91% no-target too few figures", "2019-20/q1 92% better stable", "2019-20/q2 87% [r] within declining", "2019-20/q3 90% better declining",
			},
			remark: "Revised in Quarter 3, 2019/20 from 81%: Second.",
		},
		{
			name:   "of an absent part",
			second: recorded("2019-20/q2", "good = 61", `fair = { missing = "not available", reason = "Lost." }`, "poor = 2"),
			third: recorded("2019-20/q3", "good = 60", "fair = 30", "poor = 1",
				`[revisions."2019-20/q2"]`, `fair = { value = 30, reason = "Found again" }`),
			id: "passed",
			want: []string{
				"2018-19/q4 91% no-target too few figures", "2019-20/q1 92% better stable", "2019-20/q2 91% [r] better stable", "2019-20/q3 90% better declining",
			},
			remark: "Revised in Quarter 3, 2019/20 from not available: Found again.",
		},
		{
			name:   "of one of two absent parts",
			second: recorded("2019-20/q2", `good = { missing = "confidential", reason = "Few." }`, `fair = { missing = "not available", reason = "Lost." }`, "poor = 2"),
			third: recorded("2019-20/q3", "good = 60", "fair = 30", "poor = 1",
				`[revisions."2019-20/q2"]`, `fair = { value = 30, reason = "Found again" }`),
			id: "passed",
			want: []string{
				"2018-19/q4 91% no-target too few figures", "2019-20/q1 92% better stable", "2019-20/q2 [c] not-available", "2019-20/q3 90% better declining",
			},
			remark: "Few.",
		},
		{
			name:   "of a part, itself recorded",
			second: recorded("2019-20/q2", "good = 61", "fair = 20", "poor = 2", "not-poor = 97"),
			third: recorded("2019-20/q3", "good = 60", "fair = 30", "poor = 1",
				`[revisions."2019-20/q2"]`, `poor = { value = 6, was = 2, reason = "Two were missed" }`),
			id: "not-poor",
			want: []string{
				"2019-20/q1 92% within new measure", "2019-20/q2 97% better improving", "2019-20/q3 99% better improving",
			},
		},
		{
			name: "of a part before its first quarter",
			third: recorded("2019-20/q3", "good = 60", "fair = 30", "poor = 1",
				`[revisions."2018-19/q4"]`, `poor = { value = 7, was = 9, reason = "Counted again" }`),
			id: "not-poor",
			want: []string{
				"2019-20/q1 92% within new measure", "2019-20/q2 98% better improving", "2019-20/q3 99% better improving",
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := reports(t, projectOf(graded, test.second, test.third))["2019-20/q3"]
			same(t, test.id, test.want, told(r.Measure(test.id)))
			p := r.Measure(test.id).Series[len(test.want)-2]
			if got := remark(r, test.id, p.Quarter); got != test.remark {
				t.Errorf("the remark is %q, want %q", got, test.remark)
			}
		})
	}
}

// The report of the quarter before a revision keeps the derived reading as well.
func TestDerivedReadingBeforeRevision(t *testing.T) {
	r := reports(t, projectOf(graded, recorded("2019-20/q3", "good = 60", "fair = 30", "poor = 1",
		`[revisions."2019-20/q2"]`, `poor = { value = 6, was = 2, reason = "Two were missed" }`)))["2019-20/q2"]
	same(t, "not-poor", []string{"2019-20/q1 92% within new measure", "2019-20/q2 98% better improving"}, told(r.Measure("not-poor")))
}
