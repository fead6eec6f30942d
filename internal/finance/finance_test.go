package finance_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"outturn/internal/finance"
)

func number(text string) decimal.Decimal { return decimal.RequireFromString(text) }

func amounts(gross, income, net string) finance.Amounts {
	return finance.Amounts{Gross: number(gross), Income: number(income), Net: number(net)}
}

func same[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	equal := cmp.Comparer(func(a, b decimal.Decimal) bool { return a.Equal(b) })
	if diff := cmp.Diff(want, got, equal); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestVariance(t *testing.T) {
	stated := amounts("827", "246", "1073")
	tests := []struct {
		name             string
		line             finance.Line
		computed, counts finance.Amounts
	}{
		{"underspend", finance.Line{Budget: amounts("1000", "-100", "900"), Forecast: amounts("850", "-120", "730")},
			amounts("150", "20", "170"), amounts("150", "20", "170")},
		{"overspend", finance.Line{Budget: amounts("500", "0", "500"), Forecast: amounts("520", "0", "520")},
			amounts("-20", "0", "-20"), amounts("-20", "0", "-20")},
		{"on budget", finance.Line{Budget: amounts("500", "0", "500"), Forecast: amounts("500", "0", "500")},
			amounts("0", "0", "0"), amounts("0", "0", "0")},
		{"more income than budgeted is an underspend", finance.Line{Budget: amounts("0", "-51642", "-51642"), Forecast: amounts("0", "-51765", "-51765")},
			amounts("0", "123", "123"), amounts("0", "123", "123")},
		{"less income is an overspend", finance.Line{Budget: amounts("0", "-100", "-100"), Forecast: amounts("0", "-90", "-90")},
			amounts("0", "-10", "-10"), amounts("0", "-10", "-10")},
		{"what is stated comes from unrounded books",
			finance.Line{Budget: amounts("32483", "-3458", "29024"), Forecast: amounts("31655", "-3704", "27951"), Stated: &stated},
			amounts("828", "246", "1073"), stated},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			same(t, "computed", test.computed, test.line.Computed())
			same(t, "variance", test.counts, test.line.Variance())
		})
	}
}

// statement has the given threshold and lines.
func statement(threshold string, lines ...finance.Line) *finance.Statement {
	return &finance.Statement{Threshold: number(threshold), Lines: lines}
}

func line(id, net, notKey string) finance.Line {
	return finance.Line{ID: id, Budget: amounts("0", "0", net), NotKey: notKey}
}

func ids(lines []finance.Line) []string {
	var all []string
	for _, l := range lines {
		all = append(all, l.ID)
	}
	return all
}

func TestKeyVariances(t *testing.T) {
	s := statement("100",
		line("under", "99.9", ""), line("at", "100", ""), line("over", "100.1", ""),
		line("minus-under", "-99.9", ""), line("minus-at", "-100", ""), line("minus-over", "-100.1", ""),
		line("none", "0", ""), line("left-out", "100", "A reason"), line("left-out-minus", "-500", "A reason"),
		line("left-out-under", "99.9", "A reason"))
	same(t, "key", []string{"at", "over", "minus-at", "minus-over"}, ids(s.KeyVariances()))
	same(t, "left out", []string{"left-out", "left-out-minus"}, ids(s.LeftOut()))
}

func TestKeyVariancesUseTheStatedVariance(t *testing.T) {
	stated := amounts("0", "0", "100")
	s := statement("100", finance.Line{ID: "a", Budget: amounts("0", "0", "99"), Stated: &stated})
	same(t, "key", []string{"a"}, ids(s.KeyVariances()))
}

func TestEveryVarianceIsKeyWithoutAThreshold(t *testing.T) {
	same(t, "key", []string{"a", "b"}, ids((&finance.Statement{Lines: []finance.Line{line("a", "0", ""), line("b", "-1", "")}}).KeyVariances()))
}

func TestLine(t *testing.T) {
	s := statement("100", line("a", "1", ""), line("b", "2", ""))
	tests := []struct {
		id    string
		total *finance.Line
		want  string
		found bool
	}{
		{"a", nil, "1", true}, {"b", nil, "2", true}, {"c", nil, "0", false}, {"total", nil, "0", false},
		{"total", &finance.Line{Budget: amounts("0", "0", "3")}, "3", true},
	}
	for _, test := range tests {
		s.Total = test.total
		got, found := s.Line(test.id)
		if !got.Budget.Net.Equal(number(test.want)) || found != test.found {
			t.Errorf("Line(%q) = %s, %v; want %s, %v", test.id, got.Budget.Net, found, test.want, test.found)
		}
	}
}

func TestPercent(t *testing.T) {
	tests := []struct{ budget, variance, want string }{
		{"54.6", "1.1", "2.014652014652"}, {"100", "-5", "-5"}, {"100", "0", "0"}, {"0", "5", "0"}, {"-200", "5", "-2.5"},
	}
	for _, test := range tests {
		s := finance.Summary{GrossBudget: number(test.budget), Variance: number(test.variance)}
		same(t, test.variance+" of "+test.budget, number(test.want), s.Percent())
	}
}

func TestUnits(t *testing.T) {
	tests := []struct {
		unit, heading, amount, money string
		variance, words              string
	}{
		{"£", "£", "1073.4", "£1,073", "12", "£12 underspend"},
		{"£", "£", "0.5", "£1", "-12", "£12 overspend"},
		{"£000", "£000", "29024", "£29,024k", "1073", "£1,073k underspend"},
		{"£000", "£000", "-3458", "−£3,458k", "-512", "£512k overspend"},
		{"£000", "£000", "0", "£0k", "0", "on budget"},
		{"£m", "£m", "54.6", "£54.6m", "1.1", "£1.1m underspend"},
		{"£m", "£m", "54.65", "£54.7m", "-0.25", "£0.3m overspend"},
		{"£m", "£m", "-0.04", "£0.0m", "0.00", "on budget"},
		{"£m", "£m", "0.05", "£0.1m", "0.04", "on budget"},
		{"£m", "£m", "-0.05", "−£0.1m", "-0.05", "£0.1m overspend"},
	}
	for _, test := range tests {
		t.Run(test.unit+" "+test.amount, func(t *testing.T) {
			u, err := finance.ParseScale(test.unit)
			if err != nil {
				t.Fatal(err)
			}
			same(t, "heading", test.heading, u.Heading())
			same(t, "money", test.money, u.Money(number(test.amount)))
			same(t, "words", test.words, u.Words(number(test.variance)))
		})
	}
}

func TestParseScaleRefuses(t *testing.T) {
	for _, text := range []string{"", "£k", "000", "£M", "$", "£000 "} {
		if u, err := finance.ParseScale(text); err == nil {
			t.Errorf("ParseScale(%q) = %v, want an error", text, u)
		}
	}
}

// A headline tells sums in millions or in pounds, and never more exactly than the books.
func TestInBrief(t *testing.T) {
	for _, test := range []struct{ unit, amount, want string }{
		{"£000", "1106", "£1.11m underspent"},
		{"£000", "-4929", "£4.93m overspent"},
		{"£000", "-20", "£20,000 overspent"},
		{"£000", "0.4", "on budget"},
		{"£000", "999.6", "£1.00m underspent"},
		{"£m", "-1.1", "£1.1m overspent"},
		{"£m", "0.04", "on budget"},
		{"£", "-1234567", "£1.23m overspent"},
		{"£", "999999", "£999,999 underspent"},
	} {
		scale, err := finance.ParseScale(test.unit)
		if err != nil {
			t.Fatal(err)
		}
		if got := scale.InBrief(decimal.RequireFromString(test.amount)); got != test.want {
			t.Errorf("%s %s is %q, want %q", test.amount, test.unit, got, test.want)
		}
	}
}
