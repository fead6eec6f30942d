// Package finance represents a quarter's budget monitoring: lines of budget and
// forecast, their variances, and whether the stated figures agree.
//
// It takes amounts as they were reported and gives variances, which are always
// budget minus forecast: an underspend is positive and an overspend negative.
// Income is negative. The package does no input or output and knows no pages.
package finance

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// Statement is the finance of one quarter.
type Statement struct {
	Scale     Scale
	Rounding  decimal.Decimal // each stated figure is rounded to a multiple of this
	Threshold decimal.Decimal // a net variance of at least this is a key variance
	Source    string
	Lines     []Line
	Total     *Line // as stated; nil when the source gives none
	Summaries []Summary
}

// Empty reports whether the statement has no amounts yet.
func (s *Statement) Empty() bool { return len(s.Lines)+len(s.Summaries) == 0 && s.Total == nil }

// Amounts is a gross amount, the income and the net amount, in the statement's
// scale.
type Amounts struct {
	Gross, Income, Net decimal.Decimal
}

// Line is one heading of the budget.
type Line struct {
	ID, Title        string // what it is called
	Budget, Forecast Amounts
	Stated           *Amounts // the variance as the source states it; nil: not stated
	NotKey           string   // why a line over the threshold is not a key variance
}

// Computed is the variance by arithmetic: budget minus forecast.
func (l Line) Computed() Amounts {
	return Amounts{
		l.Budget.Gross.Sub(l.Forecast.Gross),
		l.Budget.Income.Sub(l.Forecast.Income),
		l.Budget.Net.Sub(l.Forecast.Net),
	}
}

// Variance is the stated variance, which comes from unrounded books, or the
// computed one where none is stated.
func (l Line) Variance() Amounts {
	if l.Stated != nil {
		return *l.Stated
	}
	return l.Computed()
}

// Summary is one body's budget, with its variance in this quarter and the previous
// one.
type Summary struct {
	ID, Title              string
	Scale                  Scale
	GrossBudget, NetBudget decimal.Decimal
	Variance               decimal.Decimal  // positive: underspend
	Previous               *decimal.Decimal // the previous variance; nil: not stated
	StatedPercent          *decimal.Decimal
	Note                   string
}

// Percent is the variance as a percentage of the gross budget, unrounded; zero
// when there is no budget.
func (s Summary) Percent() decimal.Decimal {
	if s.GrossBudget.IsZero() {
		return decimal.Zero
	}
	return s.Variance.Shift(2).DivRound(s.GrossBudget, 12)
}

// KeyVariances lists the lines with a net underspend or overspend of at least the
// threshold, except for those left out for a stated reason.
func (s *Statement) KeyVariances() []Line {
	var key []Line
	for _, l := range s.Lines {
		if l.NotKey == "" && s.reachesThreshold(l) {
			key = append(key, l)
		}
	}
	return key
}

// LeftOut lists the lines that reach the threshold but are not key variances, for
// the reason in NotKey.
func (s *Statement) LeftOut() []Line {
	var leftOut []Line
	for _, l := range s.Lines {
		if l.NotKey != "" && s.reachesThreshold(l) {
			leftOut = append(leftOut, l)
		}
	}
	return leftOut
}

func (s *Statement) reachesThreshold(l Line) bool {
	return l.Variance().Net.Abs().GreaterThanOrEqual(s.Threshold)
}

// TotalID is the id of the total; no line has it.
const TotalID = "total"

// Line finds a line by its id, or the total by TotalID.
func (s *Statement) Line(id string) (Line, bool) {
	if id == TotalID && s.Total != nil {
		return *s.Total, true
	}
	for _, l := range s.Lines {
		if l.ID == id {
			return l, true
		}
	}
	return Line{}, false
}

// Scale is how amounts of money are counted: in pounds, thousands or millions.
type Scale struct {
	Prefix, Suffix string
	Decimals       int
}

// ParseScale reads a scale: "£", "£000" or "£m". It fails on any other text.
func ParseScale(s string) (Scale, error) {
	switch s {
	case "£":
		return Scale{"£", "", 0}, nil
	case "£000":
		return Scale{"£", "k", 0}, nil
	case "£m":
		return Scale{"£", "m", 1}, nil
	}
	return Scale{}, fmt.Errorf(`%q is not a unit of account: write "£", "£000" or "£m"`, s)
}

// Heading is the scale for the head of a column: "£000", "£m".
func (s Scale) Heading() string {
	if s.Suffix == "k" {
		return "£000"
	}
	return s.Prefix + s.Suffix
}

// Money writes an amount for a sentence: "£1,073k", "−£3,458k", "£1.1m".
func (s Scale) Money(amount decimal.Decimal) string {
	return indicator.Unit{Prefix: s.Prefix, Suffix: s.Suffix}.Format(amount, s.Decimals)
}

// Words writes a variance: "£1,073k underspend", "£512k overspend", or "on budget"
// when the variance rounds to zero.
func (s Scale) Words(variance decimal.Decimal) string {
	switch variance.Round(int32(s.Decimals)).Sign() {
	case 0:
		return "on budget"
	case 1:
		return s.Money(variance) + " underspend"
	}
	return s.Money(variance.Neg()) + " overspend"
}

// million is where sums are told in millions in brief.
var million = decimal.New(1, 6)

// InBrief writes a variance for a headline, in millions or in pounds: "£1.11m underspent",
// "£20,000 overspent", or "on budget" when it rounds to zero.
func (s Scale) InBrief(variance decimal.Decimal) string {
	rounded := variance.Round(int32(s.Decimals))
	if rounded.IsZero() {
		return "on budget"
	}
	spent := " underspent"
	if rounded.IsNegative() {
		spent = " overspent"
	}
	return s.brief(rounded.Abs()) + spent
}

func (s Scale) brief(amount decimal.Decimal) string {
	if s.Suffix == "m" {
		return s.Money(amount)
	}
	if s.Suffix == "k" {
		amount = amount.Shift(3)
	}
	if amount.LessThan(million) {
		return Scale{Prefix: s.Prefix}.Money(amount)
	}
	return Scale{s.Prefix, "m", 2}.Money(amount.Shift(-6))
}
