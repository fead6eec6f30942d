package report

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Change is how a reading differs from one of an earlier quarter.
type Change struct {
	From   quarter.Quarter   // the earlier quarter
	Amount *indicator.Change // nil where the readings cannot be compared
	Why    string            // why they cannot, as a clause; empty where they can
}

// ChangeAt is how the n-th reading of the series differs from the one a number of
// quarters before it.
func (m *Measure) ChangeAt(n, quarters int) Change {
	to := m.Series[n]
	from := m.at(to.Quarter.Add(-quarters))
	c := Change{From: from.Quarter}
	i := m.Indicator.At(to.Quarter)
	switch change, ok := i.ChangeBetween(from, to); {
	case ok:
		c.Amount = &change
	case !to.Reading.Present():
		c.Why = "there is no figure for " + to.Quarter.Name()
	case !from.Reading.Present():
		c.Why = "there is no figure for " + from.Quarter.Name()
	case i.Unlike(from, to) != "":
		c.Why = i.Unlike(from, to)
	default:
		c.Why = "the figure for " + from.Quarter.Name() + " is zero, of which there is no percentage"
	}
	return c
}

// changeSince is the change over a number of quarters, as a table shows it; empty
// where the readings cannot be compared.
func (m *Measure) changeSince(quarters int) string {
	if c := m.ChangeAt(len(m.Series)-1, quarters); c.Amount != nil {
		return c.Amount.Display()
	}
	return ""
}

// uncompared says why the reading is not compared with that of the quarter before or of
// the same quarter of last year, where both are there; empty where they are compared.
func (m *Measure) uncompared() string {
	last := m.Series[len(m.Series)-1]
	for _, quarters := range []int{1, quarter.InYear} {
		from := m.at(last.Quarter.Add(-quarters))
		if why := m.Indicator.Unlike(from, last); why != "" && from.Reading.Present() && last.Reading.Present() {
			return wording.Sentence("Not compared with " + from.Quarter.Name() + ": " + why)
		}
	}
	return ""
}

// YearToDate is the sum of the year's readings up to the quarter; empty
// where readings may not be added up, one is absent or covers other months than its
// quarter, or the series breaks within the year.
func (m *Measure) YearToDate() string {
	sum, ok := m.SumAt(len(m.Series) - 1)
	if !ok {
		return ""
	}
	return m.Indicator.Unit.Format(sum, m.Indicator.Decimals)
}

// SumAt is the sum of a year's readings up to the n-th of the series. It returns
// false where [Measure.YearToDate] would be empty.
func (m *Measure) SumAt(n int) (decimal.Decimal, bool) {
	var sum decimal.Decimal
	last := m.Series[n]
	if !m.Indicator.AddsUp {
		return sum, false
	}
	for _, q := range last.Quarter.Year().Quarter(1).Through(last.Quarter) {
		p, ok := indicator.PointIn(m.Series, q)
		if !ok || !p.Reading.Present() || m.Indicator.Months(p) != indicator.QuarterMonths || m.Indicator.Unlike(p, last) != "" {
			return decimal.Zero, false
		}
		sum = sum.Add(p.Reading.Value)
	}
	return sum, true
}
