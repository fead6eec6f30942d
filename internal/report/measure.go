package report

import (
	"cmp"
	"fmt"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Measure is one indicator as of a report's quarter.
type Measure struct {
	Indicator   *indicator.Indicator // what is measured, and how
	Name        indicator.Name       // what documents of the quarter call it
	Comparators []Comparator         // readings of others
	Evaluation  indicator.Evaluation // of the report's quarter
	Series      []indicator.Point    // every quarter up to the report's
	// Evaluations has the judgement of each point of the series. Reports that know the same
	// of a quarter share its judgement, so the same pointer means the same point judged
	// alike, and nothing may change what it points to.
	Evaluations []*indicator.Evaluation
	Display     string                    // the quarter's reading as pages show it
	Commentary  *commentary.Document      // nil when there is none
	Forecast    *Forecast                 // of the year's end; nil when there is none
	Group       *load.Group               // that the measure is a row of; nil when there is none
	Moved       map[quarter.Quarter]Moved // by quarter, the positions that the correction of another figure moved
}

// OtherNames are the other names that documents up to the report's quarter have for
// the measure, the earliest first. Where the series begins before the first name with
// a date, the indicator's title is one of them, without a quarter.
func (m *Measure) OtherNames() []indicator.Name {
	i, now := m.Indicator, m.last().Quarter
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

// last is the point of the report's quarter.
func (m *Measure) last() indicator.Point { return indicator.Last(m.Series) }

// at is the point of a quarter; before the series begins, an absence.
func (m *Measure) at(q quarter.Quarter) indicator.Point {
	if p, ok := indicator.PointIn(m.Series, q); ok {
		return p
	}
	return indicator.Point{Quarter: q, Reading: unrecorded(m.Indicator, q)}
}

// Points are the points of several quarters. Before the indicator was first
// reported, its readings are not applicable.
func (m *Measure) Points(quarters []quarter.Quarter) []indicator.Point {
	points := make([]indicator.Point, len(quarters))
	for n, q := range quarters {
		points[n] = m.at(q)
		if q.Before(m.Indicator.Since) {
			points[n].Reading = indicator.Reading{State: indicator.NotApplicable}
		}
	}
	return points
}

// Shown writes the reading of a point as every page of the report shows it.
func (m *Measure) Shown(p indicator.Point) string {
	if in, ok := indicator.PointIn(m.Series, p.Quarter); ok {
		p = in
	}
	return m.Indicator.DisplayAt(p)
}

// positionIn is the position in a quarter, as it was judged then; empty where none
// applies.
func (m *Measure) positionIn(q quarter.Quarter) indicator.Position {
	if q.Before(m.Indicator.Since) || m.at(q).Reading.State == indicator.NotApplicable {
		return ""
	}
	if n, ok := indicator.PlaceIn(m.Series, q); ok {
		return m.Evaluations[n].Position
	}
	if m.at(q).Reading.State == indicator.NotDue {
		return indicator.Undue
	}
	return indicator.Unavailable
}

// targetIn is the target of a quarter, as it was judged by then.
func (m *Measure) targetIn(q quarter.Quarter) indicator.Target {
	if n, ok := indicator.PlaceIn(m.Series, q); ok {
		return m.Evaluations[n].Target
	}
	return m.Indicator.At(q).TargetAt(q)
}

// TargetWords says what a reading has to reach: "at least 90%"; empty where no target is
// set.
func (m *Measure) TargetWords() string {
	if m.Evaluation.Target.Status != indicator.Set {
		return ""
	}
	return m.Indicator.AimWords(m.Evaluation.Target)
}

// StatedWords tells that officers stated another position or trend than the rule gives,
// what that is, and their reason; empty where they did not.
func (m *Measure) StatedWords() string {
	e, words := m.Evaluation, ""
	if !e.OtherPosition() && !e.OtherTrend() {
		return ""
	}
	if e.OtherPosition() {
		words += fmt.Sprintf("Position as reported by officers; calculated: %s ", wording.Sentence(e.Working))
	}
	if e.OtherTrend() {
		words += fmt.Sprintf("Trend as reported by officers; calculated: %s ", wording.Sentence(e.TrendWorking))
	}
	return words + wording.Sentence(e.Stated.Reason)
}

// TargetText is a target as a table shows it: the figure, or why there is
// none.
func TargetText(i *indicator.Indicator, t indicator.Target) string {
	switch {
	case t.Status == indicator.Set && t.Condition != nil:
		return i.ConditionWords(t)
	case t.Status == indicator.Set && t.Low != nil:
		return i.FormatExact(*t.Low) + " to " + i.FormatExact(*t.High)
	case t.Status == indicator.Set:
		return i.FormatExact(t.Value)
	case t.Status == indicator.ToBeSet:
		return "To be set"
	}
	return "None"
}

// toleranceText is what a target still tolerates, as a table shows it.
func toleranceText(i *indicator.Indicator, t indicator.Target) string {
	return cmp.Or(i.Tolerance(t), dash)
}
