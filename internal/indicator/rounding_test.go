package indicator_test

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// Counts become the nearest multiple, a half the greater one. What is computed of them
// follows from the rounded ones.
func TestRounded(t *testing.T) {
	count := func(value string) indicator.Reading {
		return indicator.Reading{State: indicator.Present, Value: num(value)}
	}
	share := func(of, base string) indicator.Reading {
		c, b := num(of), num(base)
		return indicator.Reading{State: indicator.Present, Value: percentages.Quotient(c, b), Count: &c, Base: &b}
	}
	absent := indicator.Reading{State: indicator.Confidential}
	for name, test := range map[string]struct {
		unit indicator.Unit
		to   int
		r    indicator.Reading
		want string
	}{
		"down":                    {numbers, 5, count("22"), "20 true"},
		"up":                      {numbers, 5, count("23"), "25 true"},
		"a half":                  {numbers, 10, count("25"), "30 true"},
		"below zero":              {numbers, 10, count("-25"), "-30 true"},
		"a multiple":              {numbers, 5, count("25"), "25 true"},
		"zero":                    {numbers, 5, count("0"), "0 false"},
		"no rounding":             {numbers, 0, count("22"), "22 false"},
		"not whole":               {numbers, 5, count("22.4"), "22.4 false"},
		"a measure":               {days, 5, count("22"), "22 false"},
		"a share":                 {percentages, 5, share("44", "47"), "100 (45 of 45) false"},
		"a percentage by itself":  {percentages, 5, count("93.6"), "93.6 false"},
		"an absence":              {numbers, 5, absent, "0 false"},
		"what is rounded already": {numbers, 10, measureRounding(numbers, 5).Rounded(count("23")), "25 true"},
	} {
		t.Run(name, func(t *testing.T) {
			r := measureRounding(test.unit, test.to).Rounded(test.r)
			got := r.Value.String()
			if r.Count != nil {
				got += fmt.Sprintf(" (%s)", r.OfBase())
			}
			if got = fmt.Sprintf("%s %t", got, r.IsRounded()); got != test.want {
				t.Errorf("it is %s, not %s", got, test.want)
			}
		})
	}
}

func measureRounding(u indicator.Unit, to int) *indicator.Indicator {
	i := measure(u, indicator.None)
	i.Threshold, i.Rounding = indicator.DefaultThreshold, to
	return i
}

// A sum is rounded by itself, and not off by what its parts are.
func TestRoundedSum(t *testing.T) {
	part := measureRounding(numbers, 5).Rounded(indicator.Reading{State: indicator.Present, Value: num("12")})
	i := measureRounding(numbers, 5)
	i.Derived = &indicator.Derived{Sum: []string{"a", "b", "c", "d"}}
	r := i.DerivedIn(at("2023-24/q1"), func(string) indicator.Reading { return part })
	if !part.Value.Equal(num("10")) || !r.Value.Equal(num("50")) || !r.IsRounded() {
		t.Errorf("four times %s, which was 12, are %s", part.Value, r.Value)
	}
}

func TestRoundedFrom(t *testing.T) {
	for _, of := range []int{2, 3, 5, 10} {
		seen := map[string][2]int64{}
		i := measureRounding(numbers, of)
		for n := int64(-40); n <= 40; n++ {
			to := i.Rounded(indicator.Reading{State: indicator.Present, Value: decimal.NewFromInt(n)}).Value.String()
			ends, known := seen[to]
			if !known {
				ends[0] = n
			}
			ends[1] = n
			seen[to] = ends
		}
		for to, ends := range seen {
			least, most := indicator.RoundedFrom(num(to), of)
			if num(to).Abs().LessThan(num("20")) && !num(to).IsZero() && (least.IntPart() != ends[0] || most.IntPart() != ends[1]) {
				t.Errorf("%s is the nearest multiple of %d from %s to %s, not from %d to %d", to, of, least, most, ends[0], ends[1])
			}
		}
	}
}
