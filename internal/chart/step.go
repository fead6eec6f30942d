package chart

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// Step is a target that is in force from one point of the series to another.
type Step struct {
	First, Last int // indexes of points, both included
	Target      indicator.Interval
	Met         indicator.Interval // values that meet it; wider than Target if it has a margin
	Tolerable   indicator.Interval
	Label       string // "Target 90%"
	Limit       string // "Tolerance 85%"; empty when there is none
}

// lines are the values at which the target is drawn: one, or the low and the high
// end of a range.
func (s Step) lines() []decimal.Decimal {
	if s.Target.Low.Equal(*s.Target.High) {
		return []decimal.Decimal{*s.Target.Low}
	}
	return []decimal.Decimal{*s.Target.Low, *s.Target.High}
}

// steps joins consecutive quarters that are judged by the same bounds, even if the
// target was set again in between.
func steps(i *indicator.Indicator, judged []*indicator.Evaluation) []Step {
	var all []Step
	for n, e := range judged {
		if e.Target.Status != indicator.Set || i.Polarity == indicator.None {
			continue
		}
		if n > 0 && len(all) > 0 && all[len(all)-1].Last == n-1 && judged[n-1].Target.From == e.Target.From {
			all[len(all)-1].Last = n
			continue
		}
		s := step(i, e.Target)
		s.First, s.Last = n, n
		if len(all) > 0 && all[len(all)-1].continues(s) {
			all[len(all)-1].Last = n
			continue
		}
		all = append(all, s)
	}
	return all
}

// step does not fill in the points.
func step(i *indicator.Indicator, t indicator.Target) Step {
	bounds, u := t.Bounds(i.Polarity), unit(i.Unit)
	return Step{Target: targetInterval(t), Met: bounds.Met, Tolerable: bounds.Tolerable,
		Label: "Target " + targetLabel(u, t), Limit: limitLabel(u, bounds.Tolerable, t)}
}

// continues reports whether the next step follows this one directly and has the
// same bounds.
func (s Step) continues(next Step) bool {
	return s.Last == next.First-1 && s.Label == next.Label &&
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
		return "Tolerance " + u.formatExact(*tolerable.Low)
	case tolerable.Low == nil:
		return "Tolerance " + u.formatExact(*tolerable.High)
	}
	return "Tolerance " + u.formatExact(*tolerable.Low) + " to " + u.formatExact(*tolerable.High)
}

// targetLabel writes a target in the short form that points have.
func targetLabel(u UnitLabel, t indicator.Target) string {
	if low, high := t.Ends(); !low.Equal(high) {
		return u.formatExact(low) + " to " + u.formatExact(high)
	}
	return u.formatExact(t.Value)
}
