package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

// Step 3: two large movements in opposite directions.
func TestTrendVolatile(t *testing.T) {
	tenth := ruleWith(func(r *indicator.TrendRule) { r.VolatilePercent = num("10") })
	runTrends(t, []trendTest{
		{
			name:   "up and down by exactly 25% each",
			values: []string{"80", "100", "75"},
			want:   indicator.Volatile, working: "80%, then 100%, then 75%: two opposite movements of at least 25% each: volatile",
		},
		{
			name:   "down and up by exactly 25% each",
			values: []string{"80", "60", "75"},
			want:   indicator.Volatile, working: "80%, then 60%, then 75%: two opposite movements of at least 25% each: volatile",
		},
		{
			name:   "the first movement just below 25%",
			values: []string{"80", "99.99", "70"},
			want:   indicator.Declining, working: "70% against 80% in Quarter 4, 2018/19, bigger is better: getting worse",
		},
		{
			name:   "the second movement just below 25%",
			values: []string{"60", "100", "75.01"},
			want:   indicator.Improving, working: "75% against 60% in Quarter 4, 2018/19, bigger is better: getting better",
		},
		{
			name:   "two large movements in the same way",
			values: []string{"20", "40", "80"},
			want:   indicator.Improving, working: "80% against 20% in Quarter 4, 2018/19, bigger is better: getting better",
		},
		{
			name:   "no first movement",
			values: []string{"80", "80", "40"},
			want:   indicator.Declining, working: "40% against 80% in Quarter 4, 2018/19, bigger is better: getting worse",
		},
		{
			name:   "no second movement",
			values: []string{"40", "80", "80"},
			want:   indicator.Improving, working: "80% against 40% in Quarter 4, 2018/19, bigger is better: getting better",
		},
		{
			name:   "two readings have one movement",
			values: []string{"40", "80"},
			want:   indicator.Improving, working: "80% against 40% in Quarter 1, 2019/20, bigger is better: getting better",
		},
		{
			name:   "a gap before the last three does not matter",
			values: []string{"-", "80", "100", "75"},
			want:   indicator.Volatile, working: "80%, then 100%, then 75%: two opposite movements of at least 25% each: volatile",
		},
		{
			name:   "a gap among the last three leaves nothing to compare quarter by quarter",
			values: []string{"80", "120", "-", "75"},
			want:   indicator.Declining, working: "75% against 120% in Quarter 4, 2018/19, bigger is better: getting worse",
		},
		{
			name:   "older swings are past",
			values: []string{"80", "20", "80", "81", "82"},
			want:   indicator.Improving, working: "82% against 80% in Quarter 4, 2018/19, bigger is better: getting better",
		},
		{
			name: "any movement from zero is large",
			of:   measure(numbers, indicator.Smaller), values: []string{"0", "1", "0"},
			want: indicator.Volatile, working: "0, then 1, then 0: two opposite movements of at least 25% each: volatile",
		},
		{
			name: "zero throughout does not move",
			of:   measure(numbers, indicator.Smaller), values: []string{"0", "0", "0"},
			want: indicator.Stable, working: "0, the same as in Quarter 4, 2018/19: stable",
		},
		{
			name: "below zero the size of the reading counts",
			of:   measure(pounds, indicator.Bigger), values: []string{"-4", "-5", "-3.75"},
			want: indicator.Volatile, working: "−£4, then −£5, then −£3.75: two opposite movements of at least 25% each: volatile",
		},
		{
			name: "comes before stable",
			of:   measure(numbers, indicator.Bigger), values: []string{"80", "40", "80"},
			want: indicator.Volatile, working: "80, then 40, then 80: two opposite movements of at least 25% each: volatile",
		},
		{
			name: "a volume can be volatile",
			of:   measure(numbers, indicator.None), values: []string{"1200", "600", "1200"},
			want: indicator.Volatile, working: "1,200, then 600, then 1,200: two opposite movements of at least 25% each: volatile",
		},
		{
			name: "the organisation's own percentage, met exactly",
			rule: &tenth, values: []string{"50", "55", "49.5"},
			want: indicator.Volatile, working: "50%, then 55%, then 49.5%: two opposite movements of at least 10% each: volatile",
		},
		{
			name: "the organisation's own percentage, just missed",
			rule: &tenth, values: []string{"50", "55", "49.51"},
			want: indicator.Stable, working: "50%, the same as in Quarter 4, 2018/19: stable",
		},
	})
}
