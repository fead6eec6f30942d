package finance_test

import (
	"testing"

	"outturn/internal/finance"
)

// withoutSlips is a statement in which every figure agrees exactly with the others.
func withoutSlips() *finance.Statement {
	care, total := amounts("150", "0", "150"), amounts("130", "0", "130")
	return &finance.Statement{
		Rounding: number("1"),
		Lines: []finance.Line{
			{ID: "care", Budget: amounts("1000", "-100", "900"), Forecast: amounts("850", "-100", "750"), Stated: &care},
			{ID: "support", Budget: amounts("500", "0", "500"), Forecast: amounts("520", "0", "520")},
		},
		Total:     &finance.Line{ID: "total", Budget: amounts("1500", "-100", "1400"), Forecast: amounts("1370", "-100", "1270"), Stated: &total},
		Summaries: []finance.Summary{{ID: "trust", Scale: million(), GrossBudget: number("54.6"), Variance: number("1.1"), StatedPercent: pointer("2.0")}},
	}
}

func million() finance.Scale {
	u, err := finance.ParseScale("£m")
	if err != nil {
		panic(err)
	}
	return u
}

// TestCheck tests the last figure that rounding explains and the next one. A net
// figure is computed from two rounded figures and is itself rounded, so it can be
// 1.5 away when figures are rounded to 1. The same holds for a variance, and for a
// total of two lines.
func TestCheck(t *testing.T) {
	tests := []struct {
		name   string
		change func(s *finance.Statement)
		want   []string
	}{
		{"no slip", func(*finance.Statement) {}, nil},
		{"budget, at what rounding explains", func(s *finance.Statement) {
			s.Lines[1].Budget.Net, s.Lines[1].Forecast.Net = number("501.5"), number("521.5")
		}, nil},
		{"budget, beyond", func(s *finance.Statement) { s.Lines[1].Budget.Net = number("501.6") },
			[]string{"support: budget net is stated as 501.6, but comes to 500.0"}},
		{"budget, beyond on the other side", func(s *finance.Statement) { s.Lines[1].Budget.Net = number("498") },
			[]string{"support: budget net is stated as 498, but comes to 500"}},
		{"forecast, beyond", func(s *finance.Statement) { s.Lines[0].Forecast.Net = number("705") },
			[]string{"care: forecast net is stated as 705, but comes to 750"}},
		{"variance, at", func(s *finance.Statement) { *s.Lines[0].Stated = amounts("151", "-1", "151") }, nil},
		{"gross variance, beyond", func(s *finance.Statement) { *s.Lines[0].Stated = amounts("152", "-1", "151") },
			[]string{"care: variance gross is stated as 152, but comes to 150"}},
		{"income variance, beyond", func(s *finance.Statement) { *s.Lines[0].Stated = amounts("150", "2", "151") },
			[]string{"care: variance income is stated as 2, but comes to 0"}},
		{"net variance, beyond", func(s *finance.Statement) { s.Lines[0].Stated.Net = number("510") },
			[]string{"care: variance net is stated as 510, but comes to 150"}},
		{"the sign of a variance", func(s *finance.Statement) { *s.Lines[0].Stated = amounts("-150", "0", "-150") },
			[]string{"care: variance gross is stated as -150, but comes to 150", "care: variance net is stated as -150, but comes to 150"}},
		{"a total, at", func(s *finance.Statement) { s.Total.Budget = amounts("1501", "-101", "1401") }, nil},
		{"a total, beyond", func(s *finance.Statement) {
			s.Total.Budget.Gross, s.Total.Forecast.Gross = number("1502"), number("1371.4")
			s.Total.Budget.Net = number("1401.5")
		}, []string{"total: budget gross is stated as 1,502, but comes to 1,500"}},
		{"income of a total, beyond", func(s *finance.Statement) {
			s.Total.Forecast.Income, s.Total.Stated.Income = number("-101.6"), number("1.5")
		}, []string{"total: forecast net is stated as 1,270.0, but comes to 1,268.4", "total: forecast income is stated as -101.6, but comes to -100.0"}},
		{"variance of a total, beyond", func(s *finance.Statement) { *s.Total.Stated = amounts("132", "0", "131") },
			[]string{"total: variance gross is stated as 132, but comes to 130"}},
		{"exact where nothing is rounded", func(s *finance.Statement) {
			s.Rounding = number("0")
			s.Lines[1].Budget.Net = number("500.01")
		}, []string{"support: budget net is stated as 500.01, but comes to 500.00"}},
		{"rounded to hundreds", func(s *finance.Statement) {
			s.Rounding = number("100")
			s.Lines[1].Budget.Net = number("650")
		}, nil},
		{"a net budget, at", func(s *finance.Statement) { s.Summaries[0].NetBudget = number("54.6") }, nil},
		{"a net budget, beyond", func(s *finance.Statement) { s.Summaries[0].NetBudget = number("501") },
			[]string{"trust: net budget of 501 is more than the gross budget, 54.6"}},
		{"no gross budget", func(s *finance.Statement) {
			s.Summaries[0].GrossBudget, s.Summaries[0].NetBudget = number("0"), number("50.1")
		}, nil},
		{"no total and nothing stated", func(s *finance.Statement) { s.Total, s.Lines[0].Stated = nil, nil }, nil},
		{"no variance of the total", func(s *finance.Statement) { s.Total.Stated = nil }, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := withoutSlips()
			test.change(s)
			same(t, "slips", test.want, slips(s))
		})
	}
}

func slips(s *finance.Statement) []string {
	var all []string
	for _, slip := range s.Check() {
		all = append(all, slip.Line+": "+slip.String())
	}
	return all
}

// 1.1 of 54.6 is 2.01%. The variance and the budget are each exact to half of 0.1,
// or 0.092 of a percentage point, and the percentage to half of its last digit.
func TestCheckOfPercentages(t *testing.T) {
	tests := []struct {
		name, stated string
		want         []string
	}{
		{"near", "2.0", nil},
		{"rounded to a whole percent", "2", nil},
		{"below, explained", "1.8", nil},
		{"below, not explained", "1.7", []string{"trust: percentage is stated as 1.7, but comes to 2.0"}},
		{"above, explained", "2.2", nil},
		{"above, not explained", "2.3", []string{"trust: percentage is stated as 2.3, but comes to 2.0"}},
		{"the sign", "-2.0", []string{"trust: percentage is stated as -2.0, but comes to 2.0"}},
		{"more exactly", "2.25", []string{"trust: percentage is stated as 2.25, but comes to 2.01"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := withoutSlips()
			s.Summaries[0].StatedPercent = pointer(test.stated)
			same(t, "slips", test.want, slips(s))
		})
	}
	for name, change := range map[string]func(*finance.Summary){
		"no percentage": func(s *finance.Summary) { s.StatedPercent = nil },
		"no budget":     func(s *finance.Summary) { s.GrossBudget, s.StatedPercent = number("0"), pointer("50") },
	} {
		s := withoutSlips()
		change(&s.Summaries[0])
		same(t, name, nil, slips(s))
	}
}
