package report

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/commentary"
	"outturn/internal/finance"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

var financeBlock = blockType{
	Form: commentary.Form{
		Name: "finance", Doc: "A view of the quarter's finance.toml.",
		Example: "::: finance view=summary\n:::", In: ofReport,
		Options: []commentary.Option{{
			Name: "view", Needed: true, Values: []string{"summary", "lines", "variances"},
			Doc: "summary: each body's budget; lines: every heading; variances: key variances.",
		}},
	},
	build: (*filler).financeTable,
}

// FinanceSummary is each body's budget and variance.
type FinanceSummary struct {
	Quarter, Previous quarter.Quarter
	Rows              []FinanceSummaryRow
}

// Layout implements [Block].
func (*FinanceSummary) Layout() string { return "finance-summary" }

// FinanceSummaryRow is one body of a FinanceSummary.
type FinanceSummaryRow struct {
	Title, Gross, Net         string
	Variance, Percent, Before string // Before is the variance of the quarter before
	Note                      string
}

// FinanceLines is the whole budget by heading.
type FinanceLines struct {
	Unit, Source string
	Lines        []FinanceLine
	Total        *FinanceLine // nil when there is none
}

// Layout implements [Block].
func (*FinanceLines) Layout() string { return "finance-lines" }

// KeyVariances is the headings that are far over or under their budget.
type KeyVariances struct {
	Unit, Threshold string
	Lines           []FinanceLine
	LeftOut         []finance.Line // whose variances are as large and no key ones
}

// Layout implements [Block].
func (*KeyVariances) Layout() string { return "finance-variances" }

// FinanceLine is one heading of the budget.
type FinanceLine struct {
	Title                      string
	Budget, Forecast, Variance [3]string // gross, income, net
	Words                      string    // the net variance in words
}

func (f *filler) financeTable(b *commentary.Block) Block {
	s, view := f.report.Finance, b.Get("view").Text
	switch {
	case s == nil:
		return f.unfinanced(b, "no finance")
	case view == "summary" && len(s.Summaries) == 0:
		return f.unfinanced(b, "no summary of its finance")
	case view == "summary":
		return f.financeSummary(s)
	case len(s.Lines) == 0:
		return f.unfinanced(b, "no finance by heading")
	case view == "variances":
		return &KeyVariances{s.Unit.Heading(), s.Unit.Money(s.Threshold), financeLines(s.Unit, s.KeyVariances()), s.LeftOut()}
	}
	t := &FinanceLines{Unit: s.Unit.Heading(), Source: s.Source, Lines: financeLines(s.Unit, s.Lines)}
	if s.Total != nil {
		t.Total = &financeLines(s.Unit, []finance.Line{*s.Total})[0]
	}
	return t
}

func (f *filler) financeSummary(s *finance.Statement) *FinanceSummary {
	t := &FinanceSummary{Quarter: f.report.Quarter, Previous: f.report.Quarter.Add(-1)}
	for _, sum := range s.Summaries {
		row := FinanceSummaryRow{
			Title: sum.Title,
			Gross: sum.Unit.Money(sum.GrossBudget), Net: sum.Unit.Money(sum.NetBudget),
			Variance: sum.Unit.Words(sum.Variance),
			Percent:  indicator.Number(sum.Percent().Abs(), 1) + "%",
			Before:   dash, Note: sum.Note,
		}
		if sum.Previous != nil {
			row.Before = sum.Unit.Words(*sum.Previous)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func financeLines(u finance.Unit, lines []finance.Line) []FinanceLine {
	var all []FinanceLine
	for _, l := range lines {
		all = append(all, FinanceLine{
			Title:  l.Title,
			Budget: amounts(u, l.Budget), Forecast: amounts(u, l.Forecast), Variance: amounts(u, l.Variance()),
			Words: u.Words(l.Variance().Net),
		})
	}
	return all
}

func amounts(u finance.Unit, a finance.Amounts) [3]string {
	var all [3]string
	for n, amount := range []decimal.Decimal{a.Gross, a.Income, a.Net} {
		all[n] = indicator.Number(amount, u.Decimals)
	}
	return all
}

// Awaited stands in a draft in the place of a block whose figures are still to be
// recorded.
type Awaited struct {
	File string // in which
}

// Layout implements [Block].
func (*Awaited) Layout() string { return "awaited" }

// unfinanced is what a block of the finance comes to that has nothing to show. A
// draft waits for a file that is begun.
func (f *filler) unfinanced(b *commentary.Block, has string) Block {
	file := fmt.Sprintf("data/%s/finance.toml", f.report.Quarter)
	if f.report.Finance != nil && f.report.Paper != nil && f.report.Paper.Status == load.Draft {
		return &Awaited{file}
	}
	f.ds.Report(rule.EmptyFigure, b.Span, "%s has %s", f.report.Quarter.Name(), has).
		WithHint("it is read from %s", file)
	return nil
}
