package chart

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"
)

func TestScaleTicks(t *testing.T) {
	tests := []struct {
		values   []string
		fromZero bool
		want     []string
	}{
		{[]string{"0", "100"}, false, []string{"0", "20", "40", "60", "80", "100"}},
		{[]string{"85", "90", "98"}, false, []string{"80", "85", "90", "95", "100"}},
		{[]string{"0"}, false, []string{"0", "1", "2"}},
		{[]string{"0"}, true, []string{"0", "1", "2"}},
		{[]string{"1", "0"}, true, []string{"0", "1", "2"}},
		{[]string{"100"}, false, []string{"88", "90", "92", "94", "96", "98", "100"}},
		{[]string{"0.5"}, false, []string{"0", "0.2", "0.4", "0.6", "0.8", "1", "1.2"}},
		{[]string{"-0.5"}, false, []string{"-1.2", "-1", "-0.8", "-0.6", "-0.4", "-0.2", "0"}},
		{[]string{"-12", "3"}, true, []string{"-15", "-10", "-5", "0", "5"}},
		{[]string{"1000000", "1250000"}, false, []string{"950000", "1000000", "1050000", "1100000", "1150000", "1200000", "1250000", "1300000"}},
		{[]string{"99", "100"}, false, []string{"98", "99", "100"}},
		{[]string{"0.0001", "0.0004"}, false, []string{"0", "0.0001", "0.0002", "0.0003", "0.0004", "0.0005"}},
		{nil, true, nil},
	}
	for _, test := range tests {
		var values []decimal.Decimal
		for _, v := range test.values {
			values = append(values, decimal.RequireFromString(v))
		}
		var got []string
		for _, tick := range newScale(values, test.fromZero).ticks {
			got = append(got, tick.String())
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("the ticks of %v are %v, want %v", test.values, got, test.want)
		}
	}
}

// Any axis contains its values, has three to eight ticks at multiples of a round
// step, and has a tick at each end.
func FuzzScale(f *testing.F) {
	f.Add(int64(0), int64(0), int64(0), int32(0), false)
	f.Add(int64(100), int64(100), int64(90), int32(0), false)
	f.Add(int64(1), int64(-1), int64(0), int32(-12), true)
	f.Add(int64(999999999999999), int64(1000000000000000), int64(3), int32(-6), false)
	f.Add(int64(-7), int64(-7), int64(-7), int32(3), true)
	f.Add(int64(895), int64(9), int64(1000), int32(-1), false)
	f.Fuzz(func(t *testing.T, a, b, c int64, exponent int32, fromZero bool) {
		exponent %= 13
		values := []decimal.Decimal{decimal.New(a, exponent), decimal.New(b, exponent), decimal.New(c, 0)}
		checkScale(t, values, newScale(values, fromZero), fromZero)
	})
}

func checkScale(t *testing.T, values []decimal.Decimal, s scale, fromZero bool) {
	t.Helper()
	if fromZero {
		values = append(values, decimal.Zero)
	}
	for _, v := range values {
		if at := s.at(v); v.LessThan(s.low) || v.GreaterThan(s.high) || !(at >= 0 && at <= 1) {
			t.Errorf("%v is at %v of %v to %v", v, at, s.low, s.high)
		}
	}
	n := len(s.ticks)
	if n < 3 || n > 8 {
		t.Fatalf("%v have %d ticks: %v", values, n, s.ticks)
	}
	if !s.ticks[0].Equal(s.low) || !s.ticks[n-1].Equal(s.high) {
		t.Errorf("the axis from %v to %v has its ticks at %v", s.low, s.high, s.ticks)
	}
	if !slices.Contains([]int64{1, 2, 5}, s.step.CoefficientInt64()) && !s.step.Equal(one) {
		t.Errorf("the step %v is not round", s.step)
	}
	for _, tick := range s.ticks {
		if !tick.Mod(s.step).IsZero() {
			t.Errorf("the tick %v is not a multiple of %v", tick, s.step)
		}
	}
}

func TestTwoDecimals(t *testing.T) {
	tests := map[float64]string{0: "0", -0.001: "0", 0.004: "0", 1.5: "1.5", -1.25: "-1.25", 12: "12", 99.999: "100", 3.07: "3.07", -0.5: "-0.5"}
	for f, want := range tests {
		if got := twoDecimals(f); got != want {
			t.Errorf("twoDecimals(%v) is %s, want %s", f, got, want)
		}
	}
}
