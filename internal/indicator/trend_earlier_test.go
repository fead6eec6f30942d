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
	})
}
