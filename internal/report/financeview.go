package report

import (
	"outturn/internal/commentary"
	"outturn/internal/finance"
	"outturn/internal/quarter"
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
	f.known("view", view, []string{"summary", "lines", "variances"})
	if f.report.Finance == nil {
		f.ds.Errorf(b.Span, "empty-figure", "%s has no finance", f.report.Quarter.Name())
		f.ds.Hint("it is read from data/%s/finance.toml", f.report.Quarter)
		return nil
	}
	return &FinanceView{view.Text, f.report.Finance, f.report.Quarter}
}
