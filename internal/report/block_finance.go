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
		Example: "::: finance view=summary\n:::", In: inPaperAndGuide,
		Options: []commentary.Option{{
			Name: "view", Needed: true, Values: []string{"summary", "lines", "variances"},
			Doc: "summary: each body's budget; lines: every heading; variances: key variances.",
		}},
	},
	build:   (*filler).financeTable,
	results: []Block{&financeSummary{}, &financeTable{}, &financeVariances{}, &awaitedFinance{}},
}

// financeSummary is what the block finance comes to with view=summary: the budget and
// variance of each body.
type financeSummary struct {
	Quarter, Previous quarter.Quarter     // this one, and the one before
	Rows              []financeSummaryRow // the bodies
}

// Layout implements [Block].
func (*financeSummary) Layout() string { return "finance-summary" }

// financeSummaryRow is one body of a [financeSummary].
type financeSummaryRow struct {
	Title, Gross, Net         string // the body's name, its gross and its net budget
	Variance, Percent, Before string // Before is the variance of the quarter before
	Note                      string // may be empty
}

// financeTable is what it comes to with view=lines: the whole budget by heading.
type financeTable struct {
	Unit, Source string        // of the amounts, and where they come from
	Lines        []FinanceLine // the headings
	Total        *FinanceLine  // nil when there is none
}

// Layout implements [Block].
func (*financeTable) Layout() string { return "finance-lines" }

// financeVariances is what it comes to with view=variances: the headings that are far
// over or under their budget.
type financeVariances struct {
	Unit, Threshold string         // of the amounts, and from which variance on one is key
	Lines           []FinanceLine  // the headings
	LeftOut         []finance.Line // whose variances are as large, but do not count as key variances
}

// Layout implements [Block].
func (*financeVariances) Layout() string { return "finance-variances" }

// FinanceLine is one heading of the budget.
type FinanceLine struct {
	Title                      string    // the heading's name
	Budget, Forecast, Variance [3]string // gross, income, net
	Words                      string    // the net variance in words
}

func (f *filler) financeTable(b *commentary.Block) Block {
	s, view := f.report.Finance, b.Get("view").Text
	switch {
	case s == nil:
		return f.withoutFinance(b, "no finance")
	case view == "summary" && len(s.Summaries) == 0:
		return f.withoutFinance(b, "no summary of its finance")
	case view == "summary":
		return f.financeSummary(s)
	case len(s.Lines) == 0:
		return f.withoutFinance(b, "no finance by heading")
	case view == "variances":
		return &financeVariances{s.Scale.Heading(), s.Scale.Money(s.Threshold), shownLines(s.Scale, s.KeyVariances()), s.LeftOut()}
	}
	t := &financeTable{Unit: s.Scale.Heading(), Source: s.Source, Lines: shownLines(s.Scale, s.Lines)}
	if s.Total != nil {
		t.Total = &shownLines(s.Scale, []finance.Line{*s.Total})[0]
	}
	return t
}

func (f *filler) financeSummary(s *finance.Statement) *financeSummary {
	t := &financeSummary{Quarter: f.report.Quarter, Previous: f.report.Quarter.Add(-1)}
	for _, sum := range s.Summaries {
		row := financeSummaryRow{
			Title: sum.Title,
			Gross: sum.Scale.Money(sum.GrossBudget), Net: sum.Scale.Money(sum.NetBudget),
			Variance: sum.Scale.Words(sum.Variance),
			Percent:  indicator.Number(sum.Percent().Abs(), 1) + "%",
			Before:   dash, Note: sum.Note,
		}
		if sum.Previous != nil {
			row.Before = sum.Scale.Words(*sum.Previous)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func shownLines(u finance.Scale, lines []finance.Line) []FinanceLine {
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

func amounts(u finance.Scale, a finance.Amounts) [3]string {
	var all [3]string
	for n, amount := range []decimal.Decimal{a.Gross, a.Income, a.Net} {
		all[n] = indicator.Number(amount, u.Decimals)
	}
	return all
}

// awaitedFinance stands in a draft in the place of a block of the finance that is
// still to be recorded.
type awaitedFinance struct {
	File string // that it will be recorded in
}

// Layout implements [Block].
func (*awaitedFinance) Layout() string { return "awaited" }

// withoutFinance is what a block of the finance comes to that has nothing to show: a
// mistake or, in a draft whose file of the finance is begun, a reminder. what says
// what is missing: "no finance by heading".
func (f *filler) withoutFinance(b *commentary.Block, what string) Block {
	file := fmt.Sprintf("data/%s/finance.toml", f.report.Quarter)
	if f.report.Finance != nil && f.report.Paper != nil && f.report.Paper.Status == load.Draft {
		return &awaitedFinance{file}
	}
	f.ds.Report(rule.EmptyFigure, b.Span, "%s has %s", f.report.Quarter.Name(), what).
		WithHint("it is read from %s", file)
	return nil
}
