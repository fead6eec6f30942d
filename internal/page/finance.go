package page

import (
	"html/template"

	"github.com/shopspring/decimal"

	"outturn/internal/finance"
	"outturn/internal/indicator"
	"outturn/internal/report"
)

// financeLines is the table of the budget's headings.
type financeLines struct {
	Unit   string
	Source string
	Lines  []financeLine
	Total  *financeLine
	Signs  bool // the convention of variances is explained
}

type financeLine struct {
	Title                      string
	Budget, Forecast, Variance [3]string // gross, income, net
	Words                      string    // the net variance in words
	Reason                     string    // why it is no key variance
}

// financeSummary is the table of bodies' budgets.
type financeSummary struct {
	Quarter, Previous string
	Rows              []financeSummaryRow
}

type financeSummaryRow struct {
	Title, Gross, Net         string
	Variance, Percent, Before string
	Note                      string
}

// finance draws one view of the quarter's finance.
func (s *Site) finance(v *report.FinanceView) (template.HTML, error) {
	switch v.View {
	case "summary":
		return s.fragment("blocks/finance-summary.html", summaryView(v))
	case "variances":
		key := financeLines{Unit: v.Statement.Unit.Heading()}
		for _, l := range v.Statement.KeyVariances() {
			key.Lines = append(key.Lines, lineView(v.Statement.Unit, l))
		}
		return s.fragment("blocks/finance-variances.html", struct {
			financeLines
			Threshold string
			LeftOut   []finance.Line
		}{key, v.Statement.Unit.Money(v.Statement.Threshold), v.Statement.LeftOut()})
	}
	all := financeLines{Unit: v.Statement.Unit.Heading(), Source: v.Statement.Source}
	for _, l := range v.Statement.Lines {
		all.Lines = append(all.Lines, lineView(v.Statement.Unit, l))
	}
	if v.Statement.Total != nil {
		total := lineView(v.Statement.Unit, *v.Statement.Total)
		all.Total = &total
	}
	return s.fragment("blocks/finance-lines.html", all)
}

func lineView(u finance.Unit, l finance.Line) financeLine {
	return financeLine{
		Title:    l.Title,
		Budget:   numbers(u, l.Budget),
		Forecast: numbers(u, l.Forecast),
		Variance: numbers(u, l.Variance()),
		Words:    u.Words(l.Variance().Net),
	}
}

func numbers(u finance.Unit, a finance.Amounts) [3]string {
	var all [3]string
	for n, amount := range []decimal.Decimal{a.Gross, a.Income, a.Net} {
		all[n] = indicator.Number(amount, u.Decimals)
	}
	return all
}

func summaryView(v *report.FinanceView) financeSummary {
	view := financeSummary{Quarter: v.Quarter.Short(), Previous: v.Quarter.Add(-1).Short()}
	for _, sum := range v.Statement.Summaries {
		row := financeSummaryRow{
			Title: sum.Title,
			Gross: sum.Unit.Money(sum.GrossBudget), Net: sum.Unit.Money(sum.NetBudget),
			Variance: sum.Unit.Words(sum.Variance),
			Percent:  indicator.Number(sum.Percent().Abs(), 1) + "%",
			Before:   "–", Note: sum.Note,
		}
		if sum.Previous != nil {
			row.Before = sum.Unit.Words(*sum.Previous)
		}
		view.Rows = append(view.Rows, row)
	}
	return view
}
