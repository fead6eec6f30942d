package indicator

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"
)

// Edge is where a class begins, towards the better side.
type Edge struct {
	Kind  EdgeKind
	Value decimal.Decimal
	Open  bool // a figure exactly on the edge is not in the class
}

// EdgeKind is a way to say where a class begins.
type EdgeKind int

// The kinds of edges.
const (
	AtTarget    EdgeKind = iota // what meets the target
	AtTolerance                 // the limit of the tolerance
	ByPoints                    // better than the target by Value, in its unit; negative: worse
	ByPercent                   // better than the target by Value percent of it; negative: worse
	OfTheWay                    // Value percent of the way from the target to the tolerance
	AtValue                     // Value itself
)

// interval is the figures that are in a class or a better one.
func (e Edge) interval(t Target, p Polarity) Interval {
	var in Interval
	switch e.Kind {
	case AtTarget:
		in = t.Bounds(p).Met
	case AtTolerance:
		in = t.Bounds(p).Tolerable
	case ByPoints:
		in = t.strictly(p, t.interval(p, Margin{Kind: Points, Value: e.Value.Neg()}))
	case ByPercent:
		in = t.strictly(p, t.interval(p, Margin{Kind: Percent, Value: e.Value.Neg()}))
		// Any figure beyond 0 is better than it by more than any percentage.
		in.Open = in.Open || e.Value.IsPositive() && t.Low == nil && t.Value.IsZero()
	case OfTheWay:
		in = t.strictly(p, e.partly(t, p))
	case AtValue:
		in = t.interval(p, Margin{Kind: Limit, Value: e.Value})
	}
	in.Open = in.Open || e.Open
	return in
}

// partly is the interval a part of the way from the target to the tolerance.
func (e Edge) partly(t Target, p Polarity) Interval {
	target, tolerable := t.interval(p, Margin{}), t.Bounds(p).Tolerable
	part := func(from, to *decimal.Decimal) *decimal.Decimal {
		if from == nil || to == nil {
			return nil
		}
		at := from.Add(to.Sub(*from).Mul(e.Value).Shift(-2))
		return &at
	}
	return Interval{Low: part(target.Low, tolerable.Low), High: part(target.High, tolerable.High)}
}

// ofTarget reports whether the edge is the target itself.
func (e Edge) ofTarget() bool {
	return e.Kind == AtTarget || e.Kind != AtTolerance && e.Kind != AtValue && e.Value.IsZero()
}

// intervals are the figures that are in each class but the last, or in a better one.
//
// Only an evaluation shows whether the figure that a relative target comes to overtakes
// other edges. Then a class that is better than the target's asks for both, its own edge
// and the target; and whatever meets the target is in no class worse than the target's.
func (s *Scheme) intervals(t Target, p Polarity) []Interval {
	all := s.written(t, p)
	if !t.Relative() {
		return all
	}
	target := s.ofTarget()
	for n := target - 1; n >= 0; n-- {
		if all[n].further(all[n+1]) {
			all[n] = all[n+1]
		}
	}
	for n := target + 1; n < len(all); n++ {
		if all[n-1].further(all[n]) {
			all[n] = all[n-1]
		}
	}
	return all
}

// written are the intervals as each class has its edge.
func (s *Scheme) written(t Target, p Polarity) []Interval {
	var all []Interval
	for _, c := range s.withEdge() {
		all = append(all, c.From.interval(t, p))
	}
	return all
}

// hasNumber reports whether a class begins at a number.
func (s *Scheme) hasNumber() bool {
	return slices.ContainsFunc(s.withEdge(), func(c Class) bool { return c.From.Kind == AtValue })
}

// withEdge are the classes but the last, which has whatever is in no other.
func (s *Scheme) withEdge() []Class { return s.Classes[:max(0, len(s.Classes)-1)] }

// ofTarget is the place of the class that begins at the target; where none does, of the
// first that is not at a fixed figure.
func (s *Scheme) ofTarget() int {
	edges := s.withEdge()
	if n := slices.IndexFunc(edges, func(c Class) bool { return c.From.ofTarget() }); n >= 0 {
		return n
	}
	return max(0, slices.IndexFunc(edges, func(c Class) bool { return c.From.Kind != AtValue }))
}

// class is the place of the class that a figure is in.
func class(intervals []Interval, value decimal.Decimal) int {
	for n, in := range intervals {
		if in.Contains(value) {
			return n
		}
	}
	return len(intervals)
}

// Contradiction says which classes have no figures by a target for a polarity: one that
// does not reach further than the class before it, or not as far as it begins. It is
// empty when nothing is wrong, without a scheme, of a relative target, whose value is
// not known, and of a range with an edge at a number, which says nothing of one side.
func (s *Scheme) Contradiction(t Target, p Polarity) string {
	if s == nil || t.Status != Set || t.Relative() || p == Range && s.hasNumber() {
		return ""
	}
	for _, t := range t.onTheWay() {
		all := s.written(t, p)
		for n, in := range all {
			if in.empty() {
				return fmt.Sprintf("no figure can be in %q", s.Classes[n].Label)
			}
			if n > 0 && s.Classes[n].overtaken(in, all[n-1]) {
				return fmt.Sprintf("%q begins where %q already holds, or before it", s.Classes[n].Label, s.Classes[n-1].Label)
			}
		}
	}
	return ""
}

// overtaken reports whether a class does not reach further than a better one. A target
// without a tolerance may leave classes empty that lie within it.
func (c Class) overtaken(own, better Interval) bool {
	down, up := own.reach(better)
	return down < 0 || up < 0 || down == 0 && up == 0 && c.From.Kind != AtTolerance && c.From.Kind != OfTheWay
}

// reach compares how far two intervals reach down and up: 1 where the first one reaches
// further, -1 where the second one does.
func (in Interval) reach(other Interval) (down, up int) {
	open := 0
	switch {
	case in.Open && !other.Open:
		open = -1
	case other.Open && !in.Open:
		open = 1
	}
	if in.Low != nil && other.Low != nil {
		down = cmp.Or(other.Low.Cmp(*in.Low), open)
	}
	if in.High != nil && other.High != nil {
		up = cmp.Or(in.High.Cmp(*other.High), open)
	}
	return down, up
}

// further reports whether an interval with one end reaches further than another.
func (in Interval) further(other Interval) bool {
	down, up := in.reach(other)
	return down > 0 || up > 0
}

// one reports whether a single figure is in the interval.
func (in Interval) one() bool {
	return in.Low != nil && in.High != nil && in.Low.Equal(*in.High) && !in.Open
}

// empty reports whether no figure is in the interval.
func (in Interval) empty() bool {
	if in.Low == nil || in.High == nil {
		return false
	}
	order := in.Low.Cmp(*in.High)
	return order > 0 || order == 0 && in.Open
}
