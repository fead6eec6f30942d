package indicator

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// Direction is how a figure compares with one earlier figure, by polarity. Its text is
// the code that data files use. The empty Direction means that there is none.
type Direction string

// The directions.
const (
	GotBetter Direction = "better"
	GotWorse  Direction = "worse"
	Unchanged Direction = "no change"
)

// Directions lists the directions in the order in which tables show them.
func Directions() []Direction { return []Direction{GotBetter, Unchanged, GotWorse} }

// EarlierFigure says with which earlier figure a direction compares.
type EarlierFigure struct {
	Kind     EarlierKind
	Baseline quarter.Quarter // of kind AgainstBaseline
}

// EarlierKind is a way to choose the earlier figure.
type EarlierKind int

// The kinds of earlier figures. The zero value is the previous comparable figure.
const (
	AgainstPrevious EarlierKind = iota
	AgainstYear                 // the same quarter of last year
	AgainstBaseline             // one quarter that is named
)

// DirectionRule says with what a figure is compared, and how small a change counts as
// none.
type DirectionRule struct {
	Against EarlierFigure
	// Points is the largest change that counts as none: percentage points for
	// percentages, otherwise the unit. Percent is the same as a percentage of the
	// earlier figure. At most one of them is not zero.
	Points, Percent decimal.Decimal
	// Banded means that Points or Percent were set, perhaps to zero. Otherwise a change
	// that is stable for a trend counts as none.
	Banded bool
}

// Comparison is a direction with the figures that it compares.
type Comparison struct {
	Direction Direction // empty when nothing can be compared or no way is better
	From      Point     // the earlier figure; its Reading is absent when there is none
	Working   string    // how the direction follows, or why there is none
	Change    string    // how the figure moved, to stand beside figure and direction; empty without a direction
}

// DirectionRule is the rule for the indicator: its own, or else the organisation's. What
// it does not say of the largest change that counts as none follows from the trend, so
// that the two agree about the same two figures.
func (i *Indicator) DirectionRule(organisation Rules) DirectionRule {
	rule := organisation.Direction
	if i.Direction != nil {
		rule = *i.Direction
	}
	switch {
	case rule.Banded:
	case i.Unit.Percentage:
		rule.Points = organisation.Trend.StablePoints
	default:
		rule.Percent = organisation.Trend.StablePercent
	}
	return rule
}

// Compare compares the last figure of a series with an earlier one.
func (r DirectionRule) Compare(i *Indicator, series []Point) Comparison {
	last := Last(series)
	if !last.Reading.Present() {
		return Comparison{Working: "no direction: there is no figure for the quarter"}
	}
	from, why := r.Against.find(i, series)
	out := r.Against.leavingOut(i, series, from)
	if why != "" {
		return Comparison{Working: "no direction: " + why + out}
	}
	c := Comparison{From: from}
	both := i.asPrecise(from, last)
	from, last = both[0], both[1]
	c.Direction = r.direction(i, from, last)
	shown := i.compared(from, last, func(from, to Point) bool { return r.direction(i, from, to) == c.Direction })
	shown += out
	moved, small := i.moved(from, last)+out, r.smallness(i, from, last)
	switch c.Direction {
	case "":
		c.Working = shown + ": neither way is better, so there is no direction"
	case Unchanged:
		c.Working, c.Change = shown+small+": no change", moved+small
	default:
		c.Working, c.Change = fmt.Sprintf("%s, %s: %s", shown, i.Polarity.Words(), c.Direction), moved
	}
	return c
}

// find chooses the earlier figure. Where there is none that can be compared, it says
// why.
func (f EarlierFigure) find(i *Indicator, series []Point) (Point, string) {
	last := Last(series)
	wanted := f.Baseline
	switch f.Kind {
	case AgainstPrevious:
		return i.previous(series)
	case AgainstYear:
		wanted = last.Quarter.Add(-quarter.InYear)
	case AgainstBaseline:
		if !last.Quarter.After(wanted) {
			return Point{}, f.beginning(last.Quarter)
		}
	}
	p, ok := PointIn(series, wanted)
	if !ok || !p.Reading.Present() {
		return Point{}, Missing(series, wanted)
	}
	return p, i.Unlike(p, last)
}

// leavingOut says which withdrawn figures the choice of the earlier figure passes over, up
// to a year before the last one. Where one quarter alone is wanted there are none.
func (f EarlierFigure) leavingOut(i *Indicator, series []Point, from Point) string {
	if f.Kind != AgainstPrevious {
		return ""
	}
	last := len(series) - 1
	first := max(0, last-quarter.InYear)
	if at, ok := PlaceIn(series, from.Quarter); ok && from.Reading.Present() {
		first = max(first, at)
	}
	return i.leavingOut(series[first:last], series[last])
}

// beginning says why a quarter up to the baseline is compared with nothing.
func (f EarlierFigure) beginning(q quarter.Quarter) string {
	if q == f.Baseline {
		return q.Name() + " is the first quarter of the comparison"
	}
	return "the comparison begins with " + f.Baseline.Name()
}

func (r DirectionRule) direction(i *Indicator, from, to Point) Direction {
	gain, ok := i.gain(from.Reading.Value, to)
	switch {
	case !ok:
		return ""
	case r.within(from, to) || gain.IsZero():
		return Unchanged
	case gain.IsPositive():
		return GotBetter
	}
	return GotWorse
}

// smallness says why a change counts as none: it is within the band or, of a range, no
// nearer to it. It is empty of figures that look the same.
func (r DirectionRule) smallness(i *Indicator, from, to Point) string {
	if i.sameShown(from, to) {
		return ""
	}
	if far := i.alikeFar(from, to); far != "" {
		return ", " + far
	}
	if !r.within(from, to) {
		return ""
	}
	return r.bandWords(i)
}

// within reports whether a change is small enough to count as none.
func (r DirectionRule) within(from, to Point) bool {
	limit := decimal.Max(r.Points, percentOf(from.Reading.Value, r.Percent))
	return to.Reading.Value.Sub(from.Reading.Value).Abs().LessThanOrEqual(limit)
}

// bandWords says within which distance a change counts as none.
func (r DirectionRule) bandWords(i *Indicator) string {
	switch {
	case r.Percent.IsPositive():
		return fmt.Sprintf(", a change within %s%%", r.Percent)
	case r.Points.IsPositive() && i.Unit.Percentage:
		return ", a change within " + percentagePoints(r.Points)
	case r.Points.IsPositive():
		return ", a change within " + i.FormatExact(r.Points)
	}
	return ""
}
