package report

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/commentary"
	"outturn/internal/finance"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// partOption selects one of the three amounts of a line. byDefault is the sentence
// that says which it is when the option is left out.
func partOption(byDefault string) commentary.Option {
	return commentary.Option{Name: "part", Values: []string{"gross", "income", "net"}, Doc: "gross, income or net. " + byDefault}
}

var budgetFigure = figureType{
	Form: commentary.Form{
		Name: "budget", Doc: "The budget of a line of the finance, of summary.ID or of total.",
		Example: "{{budget children-looked-after}}",
		Subject: aLine, Options: []commentary.Option{partOption("Default: net of a line, gross of a summary.")},
	},
	fill: asText((*filler).money),
}

var forecastFigure = figureType{
	Form: commentary.Form{
		Name: "forecast", Doc: "The forecast of a line of the finance or of total. That of an indicator is {{value ID of=forecast}}.",
		Example: "{{forecast children-looked-after}}",
		Subject: aLine, Options: []commentary.Option{partOption("Default net.")},
	},
	fill: asText((*filler).money),
}

var varianceFigure = figureType{
	Form: commentary.Form{
		Name: "variance", Doc: "The variance of a line of the finance, of summary.ID or of total, with the word for its direction.",
		Example: "{{variance children-looked-after}}",
		Subject: aLine, Options: []commentary.Option{partOption("Default net.")},
	},
	fill: asText((*filler).money),
}

// money is an amount of the quarter's finance.
func (f *filler) money(figure *commentary.Figure) string {
	s := f.report.Finance
	if figure.Name == "forecast" && f.ofIndicator(figure.Subject, s) {
		return ""
	}
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
			WithHint("%s", source.OneOf(figure.Subject.Text, lineIDs(s)))
		return ""
	}
	switch figure.Name {
	case "budget":
		return s.Scale.Money(amount(figure, line.Budget))
	case "forecast":
		return s.Scale.Money(amount(figure, line.Forecast))
	}
	return s.Scale.Words(amount(figure, line.Variance()))
}

// ofIndicator reports whether a forecast is asked for that is of an indicator, not of a
// line of the finance, and says how that is written.
func (f *filler) ofIndicator(subject commentary.Argument, s *finance.Statement) bool {
	if s != nil {
		if _, line := s.Line(subject.Text); line {
			return false
		}
	}
	if f.report.byID[subject.Text] == nil {
		return false
	}
	f.ds.Report(rule.UnknownLine, subject.Span, "%q is an indicator, not a line of the finance", subject.Text).
		WithHint("write {{value %s of=forecast}}", subject.Text)
	return true
}

func amount(figure *commentary.Figure, a finance.Amounts) decimal.Decimal {
	switch figure.Get("part").Text {
	case "gross":
		return a.Gross
	case "income":
		return a.Income
	}
	return a.Net
}

// summary is an amount of a summary, which has no more than a gross budget, a net
// budget and one variance.
func (f *filler) summary(figure *commentary.Figure, s *finance.Statement, id string) string {
	at := slices.IndexFunc(s.Summaries, func(sum finance.Summary) bool { return sum.ID == id })
	if at < 0 {
		f.ds.Report(rule.UnknownLine, figure.Subject.Span, "there is no summary %q in the finance", id).
			WithHint("%s", source.OneOf(figure.Subject.Text, lineIDs(s)))
		return ""
	}
	sum, part := s.Summaries[at], figure.Get("part").Text
	switch {
	case figure.Name == "variance" && part == "":
		return sum.Scale.Words(sum.Variance)
	case figure.Name == "budget" && part == "net":
		return sum.Scale.Money(sum.NetBudget)
	case figure.Name == "budget" && (part == "" || part == "gross"):
		return sum.Scale.Money(sum.GrossBudget)
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
