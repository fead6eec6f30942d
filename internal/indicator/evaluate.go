package indicator

import (
	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// Rules are the organisation's settings for judging.
type Rules struct {
	Labels    Labels
	Trend     TrendRule
	Direction DirectionRule
}

// StatedJudgement is an officer's judgement where it differs from the computed one.
// An empty Position or Trend leaves the computed one in force.
type StatedJudgement struct {
	Position Position
	Trend    Trend
	Reason   string
}

// Evaluation is an indicator judged as of one quarter.
type Evaluation struct {
	Position Position // in force: the stated one if there is one, otherwise the computed one
	Computed Position // by the rule
	Working  string   // how the rule gives the computed position, in words

	Trend         Trend           // in force; empty when there is no trend
	ComputedTrend Trend           // what the rule gives
	TrendSince    quarter.Quarter // the earliest quarter that the rule compared; zero when it compared none
	TrendWorking  string          // how the rule came to it, in words

	Direction Comparison // with an earlier figure, by the indicator's rule

	Stated StatedJudgement // the officer's judgement, if it differs

	Target   Target
	Reading  Reading // of the quarter itself
	Shown    string  // the reading as pages show it; see DisplayAt
	Judged   Point   // the reading that was judged; an earlier one when Carried
	Carried  bool    // judged on an earlier figure, because the quarter says so
	decimals int     // decimals with which the shown figure agrees with the judgement
}

// Evaluate judges the last point of a series against the target in force in its
// quarter. The series has at least one point and a point for every quarter, in
// order; a quarter without a figure is a point with an absence.
func (i *Indicator) Evaluate(series []Point, stated StatedJudgement, rules Rules) Evaluation {
	last := series[len(series)-1]
	i = i.At(last.Quarter)
	e := Evaluation{
		Target:  i.resolve(i.TargetAt(last.Quarter), series),
		Reading: last.Reading,
		Judged:  last,
		Stated:  stated,
	}
	if carried, at := carriedFrom(series); at >= 0 {
		e.Judged, e.Carried = carried, true
	}
	e.decimals = i.decimalsOf(e.Judged.Reading)
	e.Direction = i.DirectionRule(rules).Compare(i, series)
	e.judge(i, last.Quarter)
	e.Working = e.working(i, last.Quarter, rules.Labels)
	e.Shown = last.Reading.State.Symbol()
	if last.Reading.Present() {
		e.Shown = i.Unit.Format(last.Reading.Value, e.decimals)
	}
	if s := i.SchemeAt(last.Quarter); s != nil && e.Computed.Judged() && !e.Carried {
		position, why := s.settle(i, &e, series)
		e.Computed, e.Working = position, e.Working+why
	}
	trend := rules.Trend.trend(i, series)
	e.ComputedTrend, e.TrendSince, e.TrendWorking = trend.trend, trend.since, trend.working
	e.Position, e.Trend = e.Computed, e.ComputedTrend
	if stated.Position != "" {
		e.Position = stated.Position
	}
	if stated.Trend != "" {
		e.Trend = stated.Trend
	}
	return e
}

// carriedFrom is the earlier figure on which the last point of a series is judged, because
// its quarter says so, and its place in the series. The place is -1 when there is none.
func carriedFrom(series []Point) (Point, int) {
	last := series[len(series)-1].Reading
	if last.Present() || last.Carried.IsZero() {
		return Point{}, -1
	}
	at, ok := PlaceIn(series, last.Carried)
	if !ok || !series[at].Reading.Present() {
		return Point{}, -1
	}
	return series[at], at
}

// judge sets the position by the target and scheme in force in a quarter.
func (e *Evaluation) judge(i *Indicator, q quarter.Quarter) {
	switch reading := e.Judged.Reading; {
	case reading.State == NotDue:
		e.Computed = Undue
	case !reading.Present():
		e.Computed = Unavailable
	case e.Target.Status == NoTarget:
		e.Computed = Untargeted
	case e.Target.Status == ToBeSet:
		e.Computed = Unset
	case i.JudgedAsPrinted:
		e.Computed = i.judge(e.Target, q)(i.judgedValue(reading))
	default:
		judge := i.judge(e.Target, q)
		e.Computed = judge(reading.Value)
		e.decimals = DecimalsToAgree(judge, reading.Value, e.decimals)
	}
}

// judgedValue is the value of a figure that is judged: as recorded, or as printed.
func (i *Indicator) judgedValue(r Reading) decimal.Decimal {
	if i.JudgedAsPrinted {
		return r.Value.Round(int32(i.decimalsOf(r)))
	}
	return r.Value
}

// DisplayAt writes a reading: the figure, with enough decimals to agree with its
// judgement against the target of its own quarter, or the symbol of its absence.
func (i *Indicator) DisplayAt(p Point) string {
	i = i.At(p.Quarter)
	if !p.Reading.Present() {
		return p.Reading.State.Symbol()
	}
	return i.Unit.Format(p.Reading.Value, i.DecimalsAt(p))
}

// DecimalsAt is the number of decimals with which DisplayAt writes a figure.
func (i *Indicator) DecimalsAt(p Point) int {
	i = i.At(p.Quarter)
	if t := i.TargetAt(p.Quarter); t.Status == Set && !t.Relative() && !i.JudgedAsPrinted {
		return DecimalsToAgree(i.judge(t, p.Quarter), p.Reading.Value, i.decimalsOf(p.Reading))
	}
	return i.decimalsOf(p.Reading)
}

// decimalsOf is the number of decimals of a reading when no judgement needs more: its
// own, or otherwise the indicator's, and more where a figure would seem to be all or
// nothing and is not: 299 of 300 is 99.7%, not 100%, and 0.4% is not 0%.
func (i *Indicator) decimalsOf(r Reading) int {
	return i.Unit.Decisive(r.Value, i.recordedDecimals(r))
}

// recordedDecimals is the number of decimals that authors give a reading.
func (i *Indicator) recordedDecimals(r Reading) int {
	if r.Decimals != nil {
		return *r.Decimals
	}
	return i.Decimals
}

var hundred = decimal.NewFromInt(100)

// Decisive is the number of decimals, at least as many as given, with which a value
// that is not zero is not shown as zero, nor a percentage that is not 100 as 100.
func (u Unit) Decisive(value decimal.Decimal, decimals int) int {
	for decimals < maxShown && u.seemsWhole(value, decimals) {
		decimals++
	}
	return decimals
}

// seemsWhole reports whether a value that is not zero is rounded to zero, or a
// percentage that is not 100 to 100.
func (u Unit) seemsWhole(value decimal.Decimal, decimals int) bool {
	if value.Exponent() >= -int32(decimals) {
		return false // nothing is rounded
	}
	rounded := value.Round(int32(decimals))
	if rounded.Equal(value) {
		return false
	}
	return rounded.IsZero() || u.Percentage && rounded.Equal(hundred)
}
