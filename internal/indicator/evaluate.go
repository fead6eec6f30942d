package indicator

import (
	"slices"

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
	Terms    string   // the target and what else decides, to stand below figure and position

	Trend         Trend           // in force; empty when there is no trend
	ComputedTrend Trend           // what the rule gives
	TrendSince    quarter.Quarter // the earliest quarter that the rule compared; zero when it compared none
	TrendWorking  string          // how the rule came to it, in words
	TrendChange   string          // how the figure moved, to stand beside figure and trend

	Direction Comparison // with an earlier figure, by the indicator's rule

	Stated StatedJudgement // the officer's judgement, if it differs

	Target   Target
	Reading  Reading                 // of the quarter itself
	Shown    string                  // the reading as pages show it; see DisplayAt
	Judged   Point                   // the reading that was judged; an earlier one when Carried
	Carried  bool                    // judged on an earlier figure, because the quarter says so
	decimals map[quarter.Quarter]int // see DecimalsIn
	inForce  string                  // the label of a stated position, for the middle of a sentence
}

// OtherPosition reports whether officers state another position than the rule gives.
func (e *Evaluation) OtherPosition() bool {
	return e.Stated.Position != "" && e.Stated.Position != e.Computed
}

// OtherTrend reports whether officers state another trend than the rule gives.
func (e *Evaluation) OtherTrend() bool {
	return e.Stated.Trend != "" && e.Stated.Trend != e.ComputedTrend
}

// Evaluate judges the last point of a series against the target in force in its
// quarter. The series has at least one point and a point for every quarter, in
// order; a quarter without a figure is a point with an absence.
func (i *Indicator) Evaluate(series []Point, stated StatedJudgement, rules Rules) Evaluation {
	last := Last(series)
	last.Decimals = nil // they come of this evaluation
	i = i.At(last.Quarter)
	asJudged := i.asJudged(series)
	e := Evaluation{
		Target:  i.resolve(i.TargetAt(last.Quarter), asJudged),
		Reading: last.Reading,
		Judged:  last,
		Stated:  stated,
	}
	judged := Last(asJudged)
	if carried, at := carriedFrom(series); at >= 0 {
		e.Judged, e.Carried, judged = carried, true, asJudged[at]
	}
	e.judge(i, last.Quarter, judged)
	e.tell(i, asJudged, judged, rules)
	e.Direction.From = recorded(series, e.Direction.From)
	e.decimals = decimalsOf(series, asJudged)
	e.Shown = i.DisplayAt(Point{Quarter: last.Quarter, Reading: last.Reading, Decimals: Last(asJudged).Decimals})
	if last.Reading.Withdrawn() {
		stated = StatedJudgement{} // which was of the figure
		e.Stated = stated
	}
	e.Position, e.Trend = e.Computed, e.ComputedTrend
	if stated.Position != "" {
		e.Position, e.inForce = stated.Position, rules.Labels.InSentence(stated.Position)
	}
	if stated.Trend != "" {
		e.Trend = stated.Trend
	}
	return e
}

// tell compares the figure with earlier ones and says how each judgement follows. It does
// so until all that is said agrees with the figures as they are shown: a sentence may
// need more decimals, and other sentences then have them too.
func (e *Evaluation) tell(i *Indicator, series []Point, judged Point, rules Rules) {
	q, position, had := Last(series).Quarter, e.Computed, decimalsEach(series)
	for before := []int(nil); !slices.Equal(before, decimalsEach(series)); {
		before = decimalsEach(series)
		e.Computed = position
		e.agree(i, series, judged, had)
		e.Direction = i.DirectionRule(rules).Compare(i, series)
		e.Working, e.Terms = e.working(i, q, judged, rules.Labels), e.terms(i, q, judged)
		if s := i.SchemeAt(q); s != nil && e.Computed.Judged() && !e.Carried && !judged.Expected {
			settled, why := s.settle(i, e, series)
			e.Computed, e.Working, e.Terms = settled, e.Working+why, e.Terms+why
		}
		trend := rules.Trend.trend(i, series)
		e.ComputedTrend, e.TrendSince, e.TrendWorking, e.TrendChange = trend.trend, trend.since, trend.working, trend.change
	}
}

// carriedFrom is the earlier figure on which the last point of a series is judged, because
// its quarter says so, and its place in the series. The place is -1 when there is none.
func carriedFrom(series []Point) (Point, int) {
	last := Last(series).Reading
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
func (e *Evaluation) judge(i *Indicator, q quarter.Quarter, judged Point) {
	switch reading := judged.Reading; {
	case reading.State == NotDue:
		e.Computed = Undue
	case !reading.Present():
		e.Computed = Unavailable
	case e.Target.Status == NoTarget:
		e.Computed = Untargeted
	case e.Target.Status == ToBeSet:
		e.Computed = Unset
	default:
		e.Computed = i.judge(e.Target, q)(reading.Value)
	}
}

// judgedValue is the value of a figure that is judged: as recorded, or as printed.
func (i *Indicator) judgedValue(r Reading) decimal.Decimal {
	if i.JudgedAsPrinted {
		return r.Value.Round(int32(i.decimalsOf(r)))
	}
	return r.Value
}
