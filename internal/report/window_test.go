package report_test

import (
	"testing"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

func TestWindow(t *testing.T) {
	last := quarter.April.Of(2019, 2)
	since := func(quarters int) *report.Measure {
		m := &report.Measure{Indicator: &indicator.Indicator{}}
		for _, q := range last.Add(1 - quarters).Through(last) {
			m.Series = append(m.Series, indicator.Point{Quarter: q})
		}
		return m
	}
	ended := &report.Measure{Indicator: &indicator.Indicator{}, Series: []indicator.Point{{Quarter: last.Add(-7)}, {Quarter: last.Add(-6)}}}
	toDate := func(m *report.Measure) *report.Measure {
		m.Indicator.Covers.YearToDate = true
		return m
	}
	tests := []struct {
		measures []*report.Measure
		want     string
	}{
		{nil, "Q2 2019/20"},
		{[]*report.Measure{since(1)}, "Q2 2019/20"},
		{[]*report.Measure{since(2), since(6), since(3)}, "Q1 2018/19 to Q2 2019/20"},
		{[]*report.Measure{since(2), ended}, "Q3 2017/18 to Q2 2019/20"},
		{[]*report.Measure{since(12)}, "Q3 2016/17 to Q2 2019/20"},
		{[]*report.Measure{since(13)}, "Q3 2016/17 to Q2 2019/20"},
		{[]*report.Measure{since(2), toDate(since(6))}, "Q1 2018/19 to Q2 2019/20; of figures for the year to date, one quarter of each year"},
		{[]*report.Measure{toDate(since(1))}, "Q2 2019/20"},
	}
	for _, test := range tests {
		if got := report.WindowOf(test.measures, last).Words(); got != test.want {
			t.Errorf("the window is %q, want %q", got, test.want)
		}
	}
}
