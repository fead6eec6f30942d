package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

func TestNameAt(t *testing.T) {
	i := &indicator.Indicator{Title: "Re-referrals", Names: []indicator.Name{
		{From: quarter.April.Of(2018, 2), Title: "Re-referrals in the last 12 months", Code: "A1"},
		{From: quarter.April.Of(2019, 1), Title: "Repeated referrals"},
	}}
	for q, want := range map[quarter.Quarter]string{
		quarter.April.Of(2018, 1): "Re-referrals",
		quarter.April.Of(2018, 2): "A1 Re-referrals in the last 12 months",
		quarter.April.Of(2018, 4): "A1 Re-referrals in the last 12 months",
		quarter.April.Of(2019, 1): "Repeated referrals",
		quarter.April.Of(2022, 1): "Repeated referrals",
	} {
		if got := i.NameAt(q).String(); got != want {
			t.Errorf("in %s the indicator is called %q, want %q", q, got, want)
		}
	}
}

// A reading may have its own number of decimals. The working of position and trend
// then shows the same figure as the page.
func TestDecimalsOfAReading(t *testing.T) {
	i := &indicator.Indicator{Unit: percentages, Polarity: indicator.Smaller, Targets: []indicator.Target{
		{From: quarter.April.Of(2021, 4), Status: indicator.Set, Value: num("22")},
	}}
	one := 1
	earlier, later := figure("16"), figure("19.44")
	later.Decimals = &one
	series := []indicator.Point{{Quarter: quarter.April.Of(2021, 4), Reading: earlier}, {Quarter: quarter.April.Of(2022, 1), Reading: later}}
	e := i.Evaluate(series, indicator.StatedJudgement{}, rules)
	for what, pair := range map[string][2]string{
		"reading": {"19.4%", e.Shown},
		"working": {"19.4% against a target of 22% (tolerance not recorded), smaller is better: better than target", e.Working},
		"trend":   {"19.4% against 16% in Quarter 4, 2021/22, smaller is better: getting worse", e.TrendWorking},
	} {
		if pair[0] != pair[1] {
			t.Errorf("the %s is %q, want %q", what, pair[1], pair[0])
		}
	}
	none := 0
	series[1].Reading.Decimals = &none
	if got := i.DisplayAt(series[1]); got != "19%" {
		t.Errorf("without decimals it is shown as %q", got)
	}
}
