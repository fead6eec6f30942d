package chart

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

func TestScaleTicks(t *testing.T) {
	tests := []struct {
		values   []string
		fromZero bool
		want     []string
	}{
		{[]string{"0", "100"}, false, []string{"0", "20", "40", "60", "80", "100", "120"}},
		{[]string{"85", "90", "98"}, false, []string{"80", "85", "90", "95", "100", "105"}},
		{[]string{"0"}, false, []string{"0", "1", "2"}},
		{[]string{"0"}, true, []string{"0", "1", "2"}},
		{[]string{"1", "0"}, true, []string{"0", "1", "2"}},
		{[]string{"100"}, false, []string{"90", "95", "100", "105", "110"}},
		{[]string{"0.5"}, false, []string{"0.44", "0.46", "0.48", "0.5", "0.52", "0.54", "0.56"}},
		{[]string{"-0.5"}, false, []string{"-0.56", "-0.54", "-0.52", "-0.5", "-0.48", "-0.46", "-0.44"}},
		{[]string{"-12", "3"}, true, []string{"-15", "-10", "-5", "0", "5"}},
		{[]string{"1000000", "1250000"}, false, []string{"950000", "1000000", "1050000", "1100000", "1150000", "1200000", "1250000", "1300000"}},
		{[]string{"99", "100"}, false, []string{"85", "90", "95", "100", "105", "110"}},
		{[]string{"0.0001", "0.0004"}, false, []string{"0", "0.0001", "0.0002", "0.0003", "0.0004", "0.0005"}},
		{nil, true, nil},
	}
	for _, test := range tests {
		f := Plot{Bars: test.fromZero}
		sameTicks(t, test.values, f.axisOf(decimalsOf(test.values)), test.want)
	}
}

// The least span, and where the axis ends.
func TestLeastSpan(t *testing.T) {
	percentage := Bounds{Percentage: true}
	tests := []struct {
		name   string
		in     Bounds
		steps  []Step
		values []string
		want   []string
	}{
		{"a percentage has ten points", percentage, nil, []string{"32"}, []string{"26", "28", "30", "32", "34", "36", "38"}},
		{"ten points below 100", percentage, nil, []string{"100"}, []string{"90", "92", "94", "96", "98", "100"}},
		{"ten points above 0", percentage, nil, []string{"6", "7"}, []string{"0", "2", "4", "6", "8", "10", "12"}},
		{"more than ten points", percentage, nil, []string{"40", "60"}, []string{"35", "40", "45", "50", "55", "60", "65"}},
		{"small percentages begin at zero", percentage, nil, []string{"0.4", "0.5"}, []string{"0", "0.2", "0.4", "0.6", "0.8", "1"}},
		{"a percentage above 100 is like other units", percentage, nil, []string{"110", "112"}, []string{"95", "100", "105", "110", "115", "120", "125"}},
		{"a percentage below 0 is like other units", percentage, nil, []string{"-1", "0"}, []string{"-2", "-1", "0"}},
		{"the tolerance, three times over", percentage, []Step{judgedFrom("75", "90")}, []string{"75", "90"}, []string{"50", "60", "70", "80", "90", "100"}},
		{"a tolerance above the target", Bounds{}, []Step{judgedTo("165", "190")}, []string{"165", "190"}, []string{"140", "160", "180", "200", "220"}},
		{"the unit's ends", Bounds{Interval: between("1", "5")}, nil, []string{"1", "5"}, []string{"1", "2", "3", "4", "5"}},
		{"ends that are not round", Bounds{Interval: between("1", "27")}, nil, []string{"1", "27"}, []string{"10", "20"}},
		{"a value beyond an end", Bounds{Interval: between("1", "5")}, nil, []string{"0", "6"}, []string{"0", "2", "4", "6", "8"}},
		{"a unit that goes below zero", Bounds{Interval: between("-100", "100")}, nil, []string{"1", "-1"}, []string{"-2", "-1", "0", "1", "2"}},
	}
	for _, test := range tests {
		f := Plot{Bounds: test.in, Steps: test.steps}
		sameTicks(t, test.name, f.axisOf(decimalsOf(test.values)), test.want)
	}
}

func judgedFrom(tolerance, target string) Step {
	low, at := decimal.RequireFromString(tolerance), decimal.RequireFromString(target)
	return Step{Target: indicator.Interval{Low: &at, High: &at}, Tolerable: indicator.Interval{Low: &low}}
}

func judgedTo(target, tolerance string) Step {
	at, high := decimal.RequireFromString(target), decimal.RequireFromString(tolerance)
	return Step{Target: indicator.Interval{Low: &at, High: &at}, Tolerable: indicator.Interval{High: &high}}
}

func between(from, to string) indicator.Interval {
	low, high := decimal.RequireFromString(from), decimal.RequireFromString(to)
	return indicator.Interval{Low: &low, High: &high}
}

func decimalsOf(all []string) []decimal.Decimal {
	var values []decimal.Decimal
	for _, v := range all {
		values = append(values, decimal.RequireFromString(v))
	}
	return values
}

func sameTicks(t *testing.T, name any, s scale, want []string) {
	t.Helper()
	var got []string
	for _, tick := range s.ticks {
		got = append(got, tick.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v: the ticks are %v, want %v", name, got, want)
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
		for _, bounds := range []Bounds{{}, {Percentage: true}} {
			f := Plot{Bars: fromZero, Bounds: bounds}
			checkScale(t, values, f.axisOf(values), fromZero)
		}
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
