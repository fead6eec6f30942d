package chart

import (
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Step is a target that is in force from one point of the series to another.
type Step struct {
	First, Last int // indexes of points, both included
	Target      indicator.Interval
	Met         indicator.Interval // values that meet it; wider than Target if it has a margin
	Tolerable   indicator.Interval
	Label       string // "Target 90%"
	Limit       string // "Tolerance 85%"; empty when there is none
	Classes     string // of the organisation's own, in words; empty when it is judged by target and tolerance
	edges       []classEdge
}

// lines are the values at which the target is drawn: one, or the low and the high
// end of a range.
func (s Step) lines() []decimal.Decimal {
	if s.Target.Low.Equal(*s.Target.High) {
		return []decimal.Decimal{*s.Target.Low}
	}
	return []decimal.Decimal{*s.Target.Low, *s.Target.High}
}

// steps are the targets by which the points of a series are judged, each with the
// polarity of its own quarter.
func steps(i *indicator.Indicator, series []indicator.Point, judged []*indicator.Evaluation) []Step {
	var all []Step
	for n, e := range judged {
		own := i.At(series[n].Quarter)
		if n > 0 && len(all) > 0 && all[len(all)-1].Last == n-1 && own == i.At(series[n-1].Quarter) && own.SchemeAt(series[n].Quarter) == own.SchemeAt(series[n-1].Quarter) && isSame(judged[n-1].Target, e.Target) {
			all[len(all)-1].Last = n
			continue
		}
		all = withStep(all, n, i, own, e.Target, series[n].Quarter)
	}
	return all
}

// isSame reports whether a target holds on from one quarter to the next with the same
// value, which one for the end of the year or one relative to other figures need not.
func isSame(was, is indicator.Target) bool {
	return was.From == is.From && was.Status == is.Status && was.Value.Equal(is.Value)
}

// yearSteps are the targets of each quarter of the last point's year. Those of later
// quarters are as the last quarter knows them: a target from a later one is not.
func yearSteps(i *indicator.Indicator, series []indicator.Point, judged []*indicator.Evaluation) []Step {
	last := indicator.Last(series).Quarter
	known := *i
	known.Targets = slices.DeleteFunc(slices.Clone(i.Targets), func(t indicator.Target) bool { return t.From.After(last) })
	var all []Step
	for n := range quarter.InYear {
		q := last.Year().Quarter(n + 1)
		if at, ok := indicator.PlaceIn(series, q); ok {
			all = withStep(all, n, i, i.At(q), judged[at].Target, q)
		} else if t := known.TargetAt(q); !t.Relative() {
			all = withStep(all, n, i, i, t, q)
		}
	}
	return all
}

// withStep adds the target of a point, and joins it with the step before if that has
// the same bounds, even if the target was set again in between. A target in another
// unit than the chart's is left out. The indicator's own is it as it was then, in a
// quarter by whose scheme it is judged.
func withStep(all []Step, n int, i, own *indicator.Indicator, t indicator.Target, q quarter.Quarter) []Step {
	if t.Status != indicator.Set || own.Unit.ID != i.Unit.ID {
		return all
	}
	s := step(own, t)
	s.judgeByClasses(own, t, q)
	s.First, s.Last = n, n
	if last := len(all) - 1; last >= 0 && all[last].continues(s) {
		all[last].Last = n
		return all
	}
	return append(all, s)
}

// What the labels of targets and of tolerances begin with.
const (
	targetWord    = "Target "
	toleranceWord = "Tolerance "
)

// step does not fill in the points.
func step(i *indicator.Indicator, t indicator.Target) Step {
	bounds, u, shown := t.Bounds(i.Polarity), unit(i.Unit), t.AsShown()
	return Step{Target: targetInterval(t), Met: bounds.Met, Tolerable: bounds.Tolerable,
		Label: targetWord + targetLabel(u, t), Limit: limitLabel(u, shown.Bounds(i.Polarity).Tolerable, t)}
}

// continues reports whether the next step follows this one directly and has the
// same bounds.
func (s Step) continues(next Step) bool {
	return s.Last == next.First-1 && s.Label == next.Label && s.Classes == next.Classes &&
		equal(s.Met, next.Met) && equal(s.Tolerable, next.Tolerable)
}

func (s Step) metWithinMargin() bool {
	return s.Met.Low != nil && !s.Met.Low.Equal(*s.Target.Low) || s.Met.High != nil && !s.Met.High.Equal(*s.Target.High)
}

func equal(a, b indicator.Interval) bool {
	same := func(a, b *decimal.Decimal) bool { return a == nil && b == nil || a != nil && b != nil && a.Equal(*b) }
	return same(a.Low, b.Low) && same(a.High, b.High)
}

// targetInterval is the target's own value or range, without margins.
func targetInterval(t indicator.Target) indicator.Interval {
	low, high := t.Ends()
	return indicator.Interval{Low: &low, High: &high}
}

// limitLabel is empty if the target has no tolerance.
func limitLabel(u UnitLabel, tolerable indicator.Interval, t indicator.Target) string {
	switch {
	case t.Tolerance.Kind == indicator.NoMargin:
		return ""
	case tolerable.High == nil:
		return toleranceWord + u.formatExact(*tolerable.Low)
	case tolerable.Low == nil:
		return toleranceWord + u.formatExact(*tolerable.High)
	}
	return toleranceWord + u.formatExact(*tolerable.Low) + " to " + u.formatExact(*tolerable.High)
}

// targetLabel writes a target in the short form that points have.
func targetLabel(u UnitLabel, t indicator.Target) string {
	if low, high := t.Ends(); !low.Equal(high) {
		return u.formatExact(low) + " to " + u.formatExact(high)
	}
	if t.Decimals != nil {
		return u.format(t.Value, *t.Decimals)
	}
	return u.formatExact(t.Value)
}
