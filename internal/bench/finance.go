package bench

import (
	"fmt"
	"strings"
)

// amounts are one figure of the finance, in £000.
type amounts struct{ gross, income int }

func (a amounts) plus(o amounts) amounts { return amounts{a.gross + o.gross, a.income + o.income} }

func (a amounts) String() string {
	return fmt.Sprintf("{ gross = %d, income = %d, net = %d }", a.gross, a.income, a.gross+a.income)
}

// finance is a quarter's budget monitoring: a line for each service, and the
// total.
func finance(t int) string {
	var b strings.Builder
	b.WriteString("unit      = \"£000\"\nrounding  = 1\nthreshold = 100\nsource    = \"Budget monitoring\"\n")
	var budgets, forecasts amounts
	for n, s := range services {
		budget := amounts{4000 + 1300*n + 40*t, -(300 + 90*n)}
		forecast := budget.plus(amounts{(37*n+53*t)%400 - 200, 15 - (11*n+7*t)%30})
		budgets, forecasts = budgets.plus(budget), forecasts.plus(forecast)
		line(&b, "lines."+s.id, s.title, budget, forecast)
	}
	line(&b, "total", "Total of all services", budgets, forecasts)
	fmt.Fprintf(&b, "\n[summary.council]\ntitle        = \"Generated Borough Council\"\nunit         = \"£m\"\n"+
		"gross_budget = %s\nnet_budget   = %s\nvariance     = %s\nprevious_variance = 0.4\n",
		tenths(budgets.gross/100), tenths((budgets.gross+budgets.income)/100), tenths((budgets.gross-forecasts.gross)/100))
	return b.String()
}

func line(b *strings.Builder, table, title string, budget, forecast amounts) {
	fmt.Fprintf(b, "\n[%s]\ntitle    = %q\nbudget   = %s\nforecast = %s\n", table, title, budget, forecast)
}
