package chart

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// Step is a target in force from one point of the series to another.
type Step struct {
	First, Last int // indexes of points, both included
	Target      indicator.Interval
	Met         indicator.Interval // what counts as meeting it; wider than the target where it is met within a margin
	Tolerable   indicator.Interval
	Label       string // "Target 90%"
	Limit       string // "Tolerance 85%"; empty when there is none
}

// lines are the values at which the target is drawn: one, or both ends of a
// range, the low one first.
func (s Step) lines() []decimal.Decimal {
	if s.Target.Low.Equal(*s.Target.High) {
		return []decimal.Decimal{*s.Target.Low}
	}
	return []decimal.Decimal{*s.Target.Low, *s.Target.High}
}

// steps joins the quarters that are judged alike, even where a target was set
// anew.
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

// step draws nothing yet: it says what a target comes to.
func step(i *indicator.Indicator, t indicator.Target) Step {
	bounds, u := t.Bounds(i.Polarity), unit(i.Unit)
	return Step{Target: goal(t), Met: bounds.Met, Tolerable: bounds.Tolerable,
		Label: "Target " + targetLabel(u, t), Limit: limitLabel(u, bounds.Tolerable, t)}
}

// continues reports whether the next step begins where this one ends and judges
// by the same bounds.
func (s Step) continues(next Step) bool {
	return s.Last == next.First-1 && s.Label == next.Label &&
		equal(s.Met, next.Met) && equal(s.Tolerable, next.Tolerable)
}

// lenient reports whether the target is met within a margin.
func (s Step) lenient() bool {
	return s.Met.Low != nil && !s.Met.Low.Equal(*s.Target.Low) || s.Met.High != nil && !s.Met.High.Equal(*s.Target.High)
}

func equal(a, b indicator.Interval) bool {
	same := func(a, b *decimal.Decimal) bool { return a == nil && b == nil || a != nil && b != nil && a.Equal(*b) }
	return same(a.Low, b.Low) && same(a.High, b.High)
}

// goal is the target's own line or range, without the margins around it.
func goal(t indicator.Target) indicator.Interval {
	low, high := t.Ends()
	return indicator.Interval{Low: &low, High: &high}
}

// limitLabel writes how far is tolerable.
func limitLabel(u Unit, tolerable indicator.Interval, t indicator.Target) string {
	switch {
	case t.Tolerance.Kind == indicator.NoMargin:
		return ""
	case tolerable.High == nil:
		return "Tolerance " + u.exactly(*tolerable.Low)
	case tolerable.Low == nil:
		return "Tolerance " + u.exactly(*tolerable.High)
	}
	return "Tolerance " + u.exactly(*tolerable.Low) + " to " + u.exactly(*tolerable.High)
}

// targetLabel writes a target as briefly as the points.
func targetLabel(u Unit, t indicator.Target) string {
	if low, high := t.Ends(); !low.Equal(high) {
		return u.exactly(low) + " to " + u.exactly(high)
	}
	return u.exactly(t.Value)
}
