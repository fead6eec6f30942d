package report

import (
	"strings"

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
	return m.changeFrom(to.Quarter.Add(-quarters), to)
}

// changeFrom is how a reading differs from that of an earlier quarter.
func (m *Measure) changeFrom(q quarter.Quarter, to indicator.Point) Change {
	from := m.at(q)
	c := Change{From: q}
	i := m.Indicator.At(to.Quarter)
	switch change, ok := i.ChangeBetween(from, to); {
	case ok:
		c.Amount = &change
	case !to.Reading.Present():
		c.Why = indicator.Missing(m.Series, to.Quarter)
	case !from.Reading.Present():
		c.Why = indicator.Missing(m.Series, q)
	case i.Unlike(from, to) != "":
		c.Why = i.Unlike(from, to)
	default:
		c.Why = "the figure for " + q.Name() + " is zero, so there is no percentage"
	}
	return c
}

// changeSince is the change of the report's reading over a number of quarters.
func (m *Measure) changeSince(quarters int) Change { return m.ChangeAt(len(m.Series)-1, quarters) }

// text is the change as a table shows it; a dash where the readings cannot be compared.
func (c Change) text() string {
	if c.Amount == nil {
		return dash
	}
	return c.Amount.Display()
}

// uncompared says why the reading is not compared with earlier ones, where all of them
// are there; empty where they are compared.
func (m *Measure) uncompared(changes ...Change) string {
	last := m.last()
	var reasons []string
	with := map[string][]string{} // by reason
	for _, c := range changes {
		if c.Amount != nil || !last.Reading.Present() || !m.at(c.From).Reading.Present() {
			continue
		}
		if with[c.Why] == nil {
			reasons = append(reasons, c.Why)
		}
		with[c.Why] = append(with[c.Why], c.From.Name())
	}
	for n, why := range reasons {
		reasons[n] = wording.Sentence("Not compared with " + wording.List(with[why]) + ": " + why)
	}
	return strings.Join(reasons, " ")
}

// YearToDate is the sum of the year's readings up to the quarter; empty
// where readings may not be added up, as averages and percentages may not, one is absent or covers other months than its
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
		if !ok || !m.addsUp(p) || m.Indicator.Unlike(p, last) != "" {
			return decimal.Zero, false
		}
		sum = sum.Add(p.Reading.Value)
	}
	return sum, true
}

// addsUp reports whether a figure may be added to those of other quarters: it is one
// quarter's, and neither a percentage nor a count of a base.
func (m *Measure) addsUp(p indicator.Point) bool {
	return p.Reading.Present() && p.Reading.Base == nil && !m.Indicator.At(p.Quarter).Unit.Percentage &&
		m.Indicator.Months(p) == indicator.QuarterMonths
}
