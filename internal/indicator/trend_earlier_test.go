package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

// Step 4: the earlier reading with which the last one is compared.
func TestTrendComparesWith(t *testing.T) {
	year := ruleWith(func(r *indicator.TrendRule) { r.Quarters = 4 })
	previous := ruleWith(func(r *indicator.TrendRule) { r.Quarters = 1 })
	runTrends(t, []trendTest{
		{
			name:   "the reading two quarters earlier, not one before or after it",
			values: []string{"10", "80", "95", "90"},
			want:   indicator.Improving, working: "90% against 80% in Quarter 4, 2018/19, bigger is better: getting better",
		},
		{
			name:   "when that is absent, the one after it",
			values: []string{"10", "-", "95", "90"},
			want:   indicator.Declining, working: "90% against 95% in Quarter 1, 2019/20, bigger is better: getting worse",
		},
		{
			name:   "never an older one: no trend",
			values: []string{"10", "-", "-", "90"}, working: "no trend: no figure for the 2 quarters before",
		},
		{
			name:   "a series that begins later is compared with its beginning",
			values: []string{"80", "90"},
			want:   indicator.Improving, working: "90% against 80% in Quarter 1, 2019/20, bigger is better: getting better",
		},
		{
			name: "four quarters earlier",
			rule: &year, values: []string{"10", "60", "70", "80", "85", "90"},
			want: indicator.Improving, working: "90% against 60% in Quarter 2, 2018/19, bigger is better: getting better",
		},
		{
			name: "the first present after four quarters earlier",
			rule: &year, values: []string{"10", "-", "-", "80", "85", "90"},
			want: indicator.Improving, working: "90% against 80% in Quarter 4, 2018/19, bigger is better: getting better",
		},
		{
			name: "the previous quarter",
			rule: &previous, values: []string{"80", "95", "90"},
			want: indicator.Declining, working: "90% against 95% in Quarter 1, 2019/20, bigger is better: getting worse",
		},
		{
			name: "one quarter is singular in words",
			rule: &previous, values: []string{"80", "-", "90"},
			working: "no trend: no figure for the quarter before",
		},
		{
			name: "reported once a year, no trend over six months",
			of:   dueIn(2), values: []string{"80", "-", "-", "-", "90"},
			working: "no trend: it is reported once a year, and a trend looks back only 6 months",
		},
		{
			name: "reported once a year, the trend over a year without last year's",
			of:   dueIn(2), rule: &year, values: []string{"80", "-", "-", "-", "-", "90"},
			working: "no trend: no figure for the 4 quarters before",
		},
		{
			name: "reported once a year, and yet last quarter too",
			of:   dueIn(2), values: []string{"80", "-", "-", "85", "90"},
			want: indicator.Improving, working: "90% against 85% in Quarter 1, 2019/20, bigger is better: getting better",
		},
		{
			name: "a figure outside the quarter that is due, which is among those before",
			of:   dueIn(1), values: []string{"80", "-", "-", "-", "90"},
			working: "no trend: no figure for the 2 quarters before",
		},
		{
			name: "reported twice a year, no trend over a quarter",
			of:   dueIn(2, 4), rule: &previous, values: []string{"80", "85", "-", "90"},
			working: "no trend: no figure for the quarter before",
		},
	})
}

// dueIn is an indicator with figures due in some quarters of the year.
func dueIn(quarters ...int) *indicator.Indicator {
	i := measure(percentages, indicator.Bigger)
	i.Due = quarters
	return i
}
