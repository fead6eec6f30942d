package chart_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/chart"
	"outturn/internal/finance"
)

// budgetLine is a line with a net budget of 1,000 and the given variance.
func budgetLine(id, title, net string) finance.Line {
	return finance.Line{ID: id, Title: title,
		Budget:   finance.Amounts{Net: number("1000")},
		Forecast: finance.Amounts{Net: number("1000").Sub(number(net))}}
}

func statementOf(threshold string, lines ...finance.Line) *finance.Statement {
	return &finance.Statement{Scale: finance.Scale{Prefix: "£", Suffix: "k"}, Threshold: number(threshold), Lines: lines}
}

func variances() map[string]chart.Variances {
	leftOut := budgetLine("d", "Contract", "123")
	leftOut.NotKey = "It is pending."
	total := budgetLine("", "Grand total", "1106")
	usual := statementOf("100", budgetLine("a", "Care", "1073"), budgetLine("b", "Youth & <justice>", "99"),
		budgetLine("c", "Safeguarding Children and Young People's Services", "-512"), leftOut, budgetLine("e", "Support", "0"), budgetLine("f", "Buildings", "-100"))
	usual.Total = &total
	of := func(s *finance.Statement) chart.Variances { return chart.VariancesOf("chart-money", "Net variance", s) }
	return map[string]chart.Variances{
		"usual":        of(usual),
		"one":          of(statementOf("100", budgetLine("a", "Care", "-250"))),
		"overspends":   of(statementOf("100", budgetLine("a", "Care", "-250"), budgetLine("b", "Youth", "-30"))),
		"underspends":  of(statementOf("0", budgetLine("a", "Care", "250"), budgetLine("b", "Youth", "30"))),
		"zero":         of(statementOf("0", budgetLine("a", "Care", "0"), budgetLine("b", "Youth", "0"))),
		"far-limit":    of(statementOf("5000", budgetLine("a", "Care", "250"))),
		"long-word":    of(statementOf("100", budgetLine("a", strings.Repeat("x", 60)+" and more", "250"))),
		"one-pound":    of(&finance.Statement{Scale: finance.Scale{Prefix: "£"}, Lines: []finance.Line{budgetLine("a", "Care", "1")}}),
		"in-millions":  of(&finance.Statement{Scale: finance.Scale{Prefix: "£", Suffix: "m", Decimals: 1}, Threshold: number("0.5"), Lines: []finance.Line{budgetLine("a", "Care", "0.04"), budgetLine("b", "Youth", "-0.5")}}),
		"without-name": of(statementOf("100", budgetLine("a", "", "250"))),
	}
}

func TestGoldenVariances(t *testing.T) {
	for name, v := range variances() {
		t.Run(name, func(t *testing.T) { golden(t, "variances-"+name, v.SVG()) })
	}
}

func TestVarianceWords(t *testing.T) {
	const begins = "Bar chart of the net variances of "
	const sides = ": underspends to the right, overspends to the left. "
	tests := map[string]string{
		"usual": begins + "6 headings" + sides + "3 under budget, 2 over budget, 1 on budget. Key variances of £100k or more: " +
			"Care, £1,073k underspend; Safeguarding Children and Young People's Services, £512k overspend; Buildings, £100k overspend. Grand total: £1,106k underspend.",
		"one":         begins + "1 heading" + sides + "1 over budget. Key variances of £100k or more: Care, £250k overspend.",
		"zero":        begins + "2 headings" + sides + "2 on budget. Care, on budget; Youth, on budget.",
		"far-limit":   begins + "1 heading" + sides + "1 under budget. No key variance of £5,000k or more.",
		"in-millions": begins + "2 headings" + sides + "1 over budget, 1 on budget. Key variances of £0.5m or more: Youth, £0.5m overspend.",
	}
	all := variances()
	for name, want := range tests {
		if diff := cmp.Diff(want, all[name].Words); diff != "" {
			t.Errorf("the words of %s differ (-want +got):\n%s", name, diff)
		}
	}
}
