package report

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/commentary"
	"outturn/internal/finance"
	"outturn/internal/rule"
)

// money says an amount of the quarter's finance.
func (f *filler) money(figure *commentary.Figure) string {
	s := f.report.Finance
	if s == nil || s.Empty() {
		f.ds.Report(rule.EmptyFigure, figure.Span, "%s has no finance", f.report.Quarter.Name()).
			WithHint("it is read from data/%s/finance.toml", f.report.Quarter)
		return ""
	}
	if id, ok := strings.CutPrefix(figure.Subject.Text, "summary."); ok {
		return f.summary(figure, s, id)
	}
	line, ok := s.Line(figure.Subject.Text)
	if !ok {
		f.ds.Report(rule.UnknownLine, figure.Subject.Span, "there is no line %q in the finance", figure.Subject.Text).
			WithHint("%s", suggest(figure.Subject.Text, lineIDs(s)))
		return ""
	}
	switch figure.Name {
	case "budget":
		return s.Unit.Money(f.amount(figure, line.Budget))
	case "forecast":
		return s.Unit.Money(f.amount(figure, line.Forecast))
	}
	return s.Unit.Words(f.amount(figure, line.Variance()))
}

func (f *filler) amount(figure *commentary.Figure, a finance.Amounts) decimal.Decimal {
	switch part := figure.Get("part"); part.Text {
	case "gross":
		return a.Gross
	case "income":
		return a.Income
	case "", "net":
	default:
		f.unknownValue(part, "gross", "income", "net")
	}
	return a.Net
}

// summary says what a summary has: its budget, gross unless part says net, and
// its variance.
func (f *filler) summary(figure *commentary.Figure, s *finance.Statement, id string) string {
	at := slices.IndexFunc(s.Summaries, func(sum finance.Summary) bool { return sum.ID == id })
	if at < 0 {
		f.ds.Report(rule.UnknownLine, figure.Subject.Span, "there is no summary %q in the finance", id).
			WithHint("%s", suggest(figure.Subject.Text, lineIDs(s)))
		return ""
	}
	sum, part := s.Summaries[at], figure.Get("part").Text
	switch {
	case figure.Name == "variance" && part == "":
		return sum.Unit.Words(sum.Variance)
	case figure.Name == "budget" && part == "net":
		return sum.Unit.Money(sum.NetBudget)
	case figure.Name == "budget" && (part == "" || part == "gross"):
		return sum.Unit.Money(sum.GrossBudget)
	}
	f.ds.Report(rule.EmptyFigure, figure.Span, "a summary of the finance does not have this figure").
		WithHint("it has a variance, and a budget, part=gross or part=net")
	return ""
}

func lineIDs(s *finance.Statement) []string {
	var ids []string
	if s.Total != nil {
		ids = append(ids, finance.TotalID)
	}
	for _, l := range s.Lines {
		ids = append(ids, l.ID)
	}
	for _, sum := range s.Summaries {
		ids = append(ids, "summary."+sum.ID)
	}
	return ids
}
