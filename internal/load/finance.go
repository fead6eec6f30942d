package load

import (
	"cmp"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/finance"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// finance reads a statement and, if it has no errors, checks its sums.
func (a *assembly) finance(f *file) *finance.Statement {
	var s *finance.Statement
	if a.withoutError(func() { s = a.statement(f) }) {
		for _, slip := range s.Check() {
			a.ds.Report(rule.FinanceSlip, slipSpan(f.table, slip), "the %s", slip).
				WithHint("more than rounding explains: check the figures, or say in the paper that they differ")
		}
	}
	return s
}

func (a *assembly) statement(f *file) *finance.Statement {
	var t financeFile
	keyfile.Decode(f.table, &t, a.ds)
	s := &finance.Statement{Scale: t.Unit.Scale, Source: t.Source,
		Rounding: a.notNegative(t.Rounding, decimal.Zero), Threshold: a.notNegative(t.Threshold, decimal.Zero)}
	for _, e := range t.Lines.Entries {
		a.checkID(e.Name, e.Key)
		if e.Name == finance.TotalID {
			a.ds.Report(rule.BadID, e.Key, "the id %q is that of the grand total", e.Name).
				WithHint("write the grand total as [total]")
		}
		s.Lines = append(s.Lines, a.line(e.Name, e.Value))
	}
	if t.Total != nil {
		total := a.line(finance.TotalID, *t.Total)
		total.Title = cmp.Or(total.Title, "Total")
		s.Total = &total
	}
	for _, e := range t.Summary.Entries {
		a.checkID(e.Name, e.Key)
		s.Summaries = append(s.Summaries, finance.Summary{
			ID: e.Name, Title: e.Value.Title, Scale: e.Value.Unit.Scale,
			GrossBudget: e.Value.GrossBudget, NetBudget: e.Value.NetBudget,
			Variance: e.Value.Variance, Previous: e.Value.PreviousVariance,
			StatedPercent: e.Value.StatedPercent, Note: e.Value.Note,
		})
	}
	return s
}

// slipSpan returns where the stated figure of a slip is written.
func slipSpan(root *keyfile.Value, slip finance.Slip) source.Span {
	path := []string{"lines", slip.Line}
	switch {
	case slip.Part == finance.Percentage:
		path = []string{"summary", slip.Line, "stated_percent"}
	case slip.Part == finance.NetBudget:
		path = []string{"summary", slip.Line, "net_budget"}
	case slip.Line == finance.TotalID:
		path = path[1:]
	}
	if kind, column, ok := strings.Cut(slip.Part, " "); ok && slip.Part != finance.NetBudget {
		if kind == "variance" {
			kind = "stated"
		}
		path = append(path, kind, column)
	}
	for _, key := range path {
		root = root.Get(key)
	}
	return root.Span
}

func (a *assembly) line(id string, t lineTable) finance.Line {
	l := finance.Line{ID: id, Title: t.Title, Budget: t.Budget.amounts(), Forecast: t.Forecast.amounts()}
	if t.Stated != nil {
		stated := t.Stated.amounts()
		l.Stated = &stated
	}
	if !t.Key.Or(true) {
		l.NotKey = t.KeyReason
		if l.NotKey == "" {
			a.ds.Report(rule.MissingKey, t.Key.Span, "leaving out a key variance needs a reason").
				WithHint(`add key_reason = "..."`)
		}
	}
	return l
}

func (t amountsTable) amounts() finance.Amounts {
	return finance.Amounts{Gross: t.Gross, Income: t.Income, Net: t.Net}
}
