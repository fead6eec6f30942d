// Package finance is a quarter's budget monitoring: lines of budget and
// forecast, their variances, and whether the stated figures agree.
//
// It takes amounts as they were reported and gives variances in one convention
// throughout: budget minus forecast, so that an underspend is positive and an
// overspend negative; pages say it in words. Income is negative. The package is
// pure.
package finance

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// Statement is the finance of one quarter.
type Statement struct {
	Unit      Unit
	Rounding  decimal.Decimal // stated figures are each rounded to the nearest this
	Threshold decimal.Decimal // a net variance of at least this is a key variance
	Source    string
	Lines     []Line
	Total     *Line // as stated; nil when the source gives none
	Summaries []Summary
}

// Empty reports whether the statement has no amounts: it is begun and no more.
func (s *Statement) Empty() bool { return len(s.Lines)+len(s.Summaries) == 0 && s.Total == nil }

// Amounts is one figure gross, as income and net, in the statement's unit.
type Amounts struct {
	Gross, Income, Net decimal.Decimal
}

// Line is one heading of the budget.
type Line struct {
	ID, Title        string
	Budget, Forecast Amounts
	Stated           *Amounts // the variance as the source states it; nil: not stated
	NotKey           string   // why a line over the threshold is no key variance
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

// Summary is one body's budget and variance in the quarter and the one before.
type Summary struct {
	ID, Title              string
	Unit                   Unit
	GrossBudget, NetBudget decimal.Decimal
	Variance               decimal.Decimal // positive: underspend
	Previous               *decimal.Decimal
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

// KeyVariances lists the lines whose net variance reaches the threshold on
// either side and that are not left out for a reason.
func (s *Statement) KeyVariances() []Line {
	var key []Line
	for _, l := range s.Lines {
		if l.NotKey == "" && s.reaches(l) {
			key = append(key, l)
		}
	}
	return key
}

// LeftOut lists the lines that reach the threshold but are left out, with the
// reason.
func (s *Statement) LeftOut() []Line {
	var out []Line
	for _, l := range s.Lines {
		if l.NotKey != "" && s.reaches(l) {
			out = append(out, l)
		}
	}
	return out
}

func (s *Statement) reaches(l Line) bool {
	return l.Variance().Net.Abs().GreaterThanOrEqual(s.Threshold)
}

// TotalID is the name under which the total is found; no line has it.
const TotalID = "total"

// Line finds a line, or the total under its name.
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

// Unit is what amounts are counted in.
type Unit struct {
	Prefix, Suffix string
	Decimals       int
}

// ParseUnit reads a unit of account: "£", "£000" or "£m".
func ParseUnit(s string) (Unit, error) {
	switch s {
	case "£":
		return Unit{"£", "", 0}, nil
	case "£000":
		return Unit{"£", "k", 0}, nil
	case "£m":
		return Unit{"£", "m", 1}, nil
	}
	return Unit{}, fmt.Errorf(`%q is not a unit of account: write "£", "£000" or "£m"`, s)
}

// Heading is the unit as a column head says it: "£000", "£m".
func (u Unit) Heading() string {
	if u.Suffix == "k" {
		return "£000"
	}
	return u.Prefix + u.Suffix
}

// Money writes an amount for a sentence: "£1,073k", "-£3,458k", "£1.1m".
func (u Unit) Money(amount decimal.Decimal) string {
	return indicator.Unit{Prefix: u.Prefix, Suffix: u.Suffix}.Format(amount, u.Decimals)
}

// Words says a variance: "£1,073k underspend", "£512k overspend"; "on budget"
// also where the amount shown would be nothing.
func (u Unit) Words(variance decimal.Decimal) string {
	switch variance.Round(int32(u.Decimals)).Sign() {
	case 0:
		return "on budget"
	case 1:
		return u.Money(variance) + " underspend"
	}
	return u.Money(variance.Neg()) + " overspend"
}
