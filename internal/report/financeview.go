package report

import (
	"fmt"

	"outturn/internal/commentary"
	"outturn/internal/finance"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

// FinanceView is one view of the quarter's finance: "summary", "lines" or
// "variances".
type FinanceView struct {
	View      string
	Statement *finance.Statement
	Quarter   quarter.Quarter
}

func (f *filler) financeView(b *commentary.Block) Block {
	view := b.Get("view")
	f.known(rule.UnknownValue, "view", view, []string{"summary", "lines", "variances"})
	s := f.report.Finance
	switch {
	case s == nil:
		return f.unfinanced(b, "no finance")
	case view.Text == "summary" && len(s.Summaries) == 0:
		return f.unfinanced(b, "no summary of its finance")
	case view.Text != "summary" && len(s.Lines) == 0:
		return f.unfinanced(b, "no finance by heading")
	}
	return &FinanceView{view.Text, s, f.report.Quarter}
}

// Awaited stands in a draft in the place of a block whose figures are still to be
// recorded.
type Awaited struct {
	File string // in which
}

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
