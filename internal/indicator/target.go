package indicator

import (
	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// Target is what an indicator should reach from a quarter until the next
// target, and how far from it is still tolerable.
type Target struct {
	From   quarter.Quarter
	Status TargetStatus
	Value  decimal.Decimal // the single value, unless Low and High are given
	// Low and High are the range to be in, for polarity range.
	Low, High *decimal.Decimal
	Condition *Condition // nil: to reach Value
	Resolved  bool       // Value is the figure that a relative Condition refers to
	Decimals  *int       // those with which pages show that figure; nil unless Resolved
	// AsOf is the quarter from which a resolved Condition means last quarter or last year,
	// where a figure of then is carried; zero: the quarter that is judged.
	AsOf quarter.Quarter
	// YearEnd means that Value is for the end of the year. Profile has the values for
	// the ends of quarters 1, 2 and 3 on the way; without it they have no target.
	YearEnd   bool
	Profile   []decimal.Decimal
	Tolerance Margin
	// NoTolerance means that authors say that there is none. Otherwise a Tolerance of
	// kind NoMargin is only one that nobody recorded.
	NoTolerance bool
	MetWithin   Margin // a reading this near to the target still meets it
	Reason      string // why there is no target
}

// TargetStatus says whether there is a target.
type TargetStatus int

// The statuses of a target. The zero value means that there is no target.
const (
	NoTarget TargetStatus = iota
	ToBeSet
	Set
)

// Margin is a distance from a target on its worse side, or on both sides for
// polarity range. The zero value means that there is no margin.
type Margin struct {
	Kind  MarginKind
	Value decimal.Decimal // limit, points or percent
	// Low and High are the limits on both sides, or the distances of kind Sides.
	Low, High decimal.Decimal
	Open      bool // a value exactly on the edge is beyond it
}

// MarginKind says how a margin is expressed.
type MarginKind int

// The kinds of margins.
const (
	NoMargin MarginKind = iota
	Limit               // the limit itself, in the indicator's unit
	Limits              // a limit on each side
	Points              // a distance in the indicator's unit (percentage points)
	Percent             // a percentage of the target
	Sides               // distances below and above that differ, in the indicator's unit
)

// Distance reports whether the margin is a distance from the target, not a limit.
func (m Margin) Distance() bool { return m.Kind == Points || m.Kind == Percent || m.Kind == Sides }

// TargetAt is the target in force in the quarter. Before the first dated
// target there is none, and nobody knows of it yet.
func (i *Indicator) TargetAt(q quarter.Quarter) Target {
	return i.DatedTarget(q).forQuarter(i, q.Number())
}

// FirstTargetAfter, for advice to authors, is the quarter from which the first target holds, if nothing is said of
// a target in the quarter that is given and what is judged then can have one.
func (i *Indicator) FirstTargetAfter(q quarter.Quarter) (first quarter.Quarter, later bool) {
	if len(i.Targets) == 0 || i.Targets[0].Status != Set || i.At(q).Polarity == None {
		return quarter.Quarter{}, false
	}
	first = i.Targets[0].From
	return first, first.After(q)
}

// DatedTarget is the target in force in the quarter as it was set: one for the end of
// the year is not yet that of the quarter. A volume has none.
func (i *Indicator) DatedTarget(q quarter.Quarter) Target {
	var inForce Target
	for _, t := range i.Targets {
		if t.From.After(q) {
			break
		}
		inForce = t
	}
	if i.At(q).Polarity != None {
		return inForce
	}
	if inForce.Status == Set {
		return Target{}
	}
	inForce.Status = NoTarget
	return inForce
}

// forQuarter is a target for the end of the year as it holds in the quarter with the
// number.
func (t Target) forQuarter(i *Indicator, number int) Target {
	switch {
	case t.Status != Set || !t.YearEnd || number == quarter.InYear:
	case number <= len(t.Profile):
		t.Value = t.Profile[number-1]
	default:
		t.Status, t.Reason = NoTarget, "The target of "+i.FormatExact(t.Value)+" is for the end of the year."
	}
	return t
}

// Interval is the values from Low to High. A nil end has no limit. The ends belong to
// it unless it is Open.
type Interval struct {
	Low, High *decimal.Decimal
	Open      bool
}

// Contains reports whether the value is in the interval.
func (in Interval) Contains(v decimal.Decimal) bool {
	if in.Open && (in.Low != nil && v.Equal(*in.Low) || in.High != nil && v.Equal(*in.High)) {
		return false
	}
	return (in.Low == nil || v.GreaterThanOrEqual(*in.Low)) && (in.High == nil || v.LessThanOrEqual(*in.High))
}

// Bounds are the intervals of a target for one polarity: the values that meet it,
// and the values that are tolerable. Without a tolerance the two are the same.
type Bounds struct {
	Met, Tolerable Interval
}

// Bounds computes the intervals of a target that is Set.
func (t Target) Bounds(p Polarity) Bounds {
	met := t.strictly(p, t.interval(p, t.MetWithin))
	if t.Tolerance.Kind == NoMargin {
		return Bounds{met, met}
	}
	return Bounds{met, t.interval(p, t.Tolerance)}
}

// side is which figures meet the target: words such as "below 85" decide it, otherwise
// the polarity does.
func (t Target) side(p Polarity) Polarity {
	if c := t.Condition; c != nil && c.Side != "" {
		return c.Side
	}
	return p
}

// strictly opens an interval that ends where the target does, if the words of the target
// say that the value itself is not enough.
func (t Target) strictly(p Polarity, in Interval) Interval {
	if t.Condition != nil && t.Condition.Strict {
		down, up := in.reach(t.interval(p, Margin{Open: in.Open}))
		in.Open = in.Open || down == 0 && up == 0
	}
	return in
}

// onTheWay are the values of a target that is for the end of the year, each as a target;
// otherwise the target alone.
func (t Target) onTheWay() []Target {
	all := []Target{t}
	for _, value := range t.Profile {
		t.Value = value
		all = append(all, t)
	}
	return all
}

// Ends are the low and high ends of the target, which are equal unless it is a
// range.
func (t Target) Ends() (low, high decimal.Decimal) {
	if t.Low != nil && t.High != nil {
		return *t.Low, *t.High
	}
	return t.Value, t.Value
}

// interval extends the target by a margin and leaves the better side open.
func (t Target) interval(p Polarity, m Margin) Interval {
	low, high := t.Ends()
	switch m.Kind {
	case Limit:
		low, high = m.Value, m.Value
	case Limits:
		low, high = m.Low, m.High
	case Points:
		low, high = low.Sub(m.Value), high.Add(m.Value)
	case Sides:
		low, high = low.Sub(m.Low), high.Add(m.High)
	case Percent:
		low, high = low.Sub(percentOf(low, m.Value)), high.Add(percentOf(high, m.Value))
	}
	switch t.side(p) {
	case Bigger:
		return Interval{Low: &low, Open: m.Open}
	case Smaller:
		return Interval{High: &high, Open: m.Open}
	}
	return Interval{&low, &high, m.Open}
}

func percentOf(v, percent decimal.Decimal) decimal.Decimal {
	return v.Abs().Mul(percent).Shift(-2)
}
