package report

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// OtherNames are what documents up to the report's quarter called the measure
// otherwise, the earliest first. Its title is one of them, without a quarter, where
// the series begins before the first dated name.
func (m *Measure) OtherNames() []indicator.Name {
	i, now := m.Indicator, m.Series[len(m.Series)-1].Quarter
	var all []indicator.Name
	if len(i.Names) > 0 && m.Name.Title != i.Title && m.Series[0].Quarter.Before(i.Names[0].From) {
		all = append(all, indicator.Name{Title: i.Title})
	}
	for _, n := range i.Names {
		if !n.From.After(now) && n.String() != m.Name.String() {
			all = append(all, n)
		}
	}
	return all
}

// Measure is one indicator as of the quarter.
type Measure struct {
	Indicator   *indicator.Indicator
	Name        indicator.Name // what documents of the quarter call it
	Comparators []Comparator
	Evaluation  indicator.Evaluation
	Series      []indicator.Point // to the quarter, without gaps between quarters
	// Judged is each point of the series as it was judged. A judgement is made once
	// and shared by all reports that know the same of its quarter: the same pointer
	// is the same point, judged alike. Nothing may change it.
	Judged     []*indicator.Evaluation
	Display    string               // the quarter's reading as pages show it
	Commentary *commentary.Document // nil when there is none
	Group      *load.Group          // the group that the measure is a row of; may be nil
}

// at is a measure's point of a quarter, be it before its series begins.
func (m *Measure) at(q quarter.Quarter) indicator.Point {
	if p, ok := indicator.PointIn(m.Series, q); ok {
		return p
	}
	return indicator.Point{Quarter: q, Reading: unrecorded(m.Indicator, q)}
}

// points are a measure's readings of several quarters, with an absence where
// there is none.
func (m *Measure) points(quarters []quarter.Quarter) []indicator.Point {
	points := make([]indicator.Point, len(quarters))
	for n, q := range quarters {
		points[n] = m.at(q)
		if q.Before(m.Indicator.Since) {
			points[n].Reading = indicator.Reading{State: indicator.NotApplicable}
		}
	}
	return points
}

// stood is a measure's position in a quarter, as it was judged then; false where
// none applies.
func (m *Measure) stood(q quarter.Quarter) (indicator.Position, bool) {
	if q.Before(m.Indicator.Since) {
		return "", false
	}
	for n, p := range m.Series {
		if p.Quarter == q {
			return m.Judged[n].Position, p.Reading.State != indicator.NotApplicable
		}
	}
	if m.at(q).Reading.State == indicator.NotDue {
		return indicator.Undue, true
	}
	return indicator.Unavailable, true
}

// changeSince is the change over a number of quarters, for a table.
func (m *Measure) changeSince(quarters int) string {
	last := m.Series[len(m.Series)-1]
	from, _ := indicator.PointIn(m.Series, last.Quarter.Add(-quarters))
	change, ok := m.Indicator.ChangeBetween(from, last)
	if !ok {
		return ""
	}
	return change.Display()
}

// YearToDate is the sum of the financial year's readings up to the quarter; empty
// where they do not add up, or where one of them is absent.
func (m *Measure) YearToDate() string {
	last := m.Series[len(m.Series)-1].Quarter
	if !m.Indicator.AddsUp {
		return ""
	}
	var sum decimal.Decimal
	for _, q := range quarter.Of(last.Year(), 1).Through(last) {
		p, ok := indicator.PointIn(m.Series, q)
		if !ok || !p.Reading.Present() || p.Reading.Span() != indicator.QuarterMonths {
			return ""
		}
		sum = sum.Add(p.Reading.Value)
	}
	return m.Indicator.Unit.Format(sum, m.Indicator.Decimals)
}

// GoalWords says the target as a reader compares with it: "at least 90%",
// "at most 9%", "10% to 20%".
func (m *Measure) GoalWords() string {
	t := m.Evaluation.Target
	if t.Status != indicator.Set || m.Indicator.Polarity == indicator.None {
		return ""
	}
	switch m.Indicator.Polarity {
	case indicator.Bigger:
		return "at least " + m.Indicator.Goal(t.Value)
	case indicator.Smaller:
		return "at most " + m.Indicator.Goal(t.Value)
	}
	return TargetText(m.Indicator, t)
}

// goalWords is a target with its tolerance: "90%, tolerance 85%".
func goalWords(i *indicator.Indicator, t indicator.Target) string {
	words := []string{cmp.Or(TargetText(i, t), dash)}
	if tolerance := i.Tolerance(t); tolerance != "" {
		words = append(words, "tolerance "+tolerance)
	}
	return strings.Join(words, ", ")
}

// StatedWords says what officers stated beside what the rule gives.
func (m *Measure) StatedWords() string {
	e, words := m.Evaluation, ""
	if e.Stated.Position != "" {
		words += fmt.Sprintf("Position as stated by officers; the rule gives: %s ", wording.Sentence(e.Working))
	}
	if e.Stated.Trend != "" {
		words += fmt.Sprintf("Trend as stated by officers; the rule gives: %s ", wording.Sentence(e.TrendWorking))
	}
	return words + e.Stated.Reason
}

// TargetText is a target as a table shows it: the figure, or why there is
// none.
func TargetText(i *indicator.Indicator, t indicator.Target) string {
	switch {
	case t.Status == indicator.Set && t.Low != nil:
		return i.Goal(*t.Low) + " to " + i.Goal(*t.High)
	case t.Status == indicator.Set:
		return i.Goal(t.Value)
	case t.Status == indicator.ToBeSet:
		return "To be set"
	}
	return "None"
}
