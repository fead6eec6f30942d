package indicator

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"
)

// alike reports whether all points have a figure that can be compared with the last.
func (i *Indicator) alike(points []Point) bool {
	last := Last(points)
	return !slices.ContainsFunc(points, func(p Point) bool { return !p.Reading.Present() || i.Unlike(p, last) != "" })
}

// volatile tests the last three figures. If one is absent or cannot be compared, the
// trend is not volatile.
func (r TrendRule) volatile(i *Indicator, series []Point) verdict {
	last, stride := len(series)-1, i.stride()
	if last < 2*stride {
		return verdict{}
	}
	three := []Point{series[last-2*stride], series[last-stride], series[last]}
	if !i.alike(three) {
		return verdict{}
	}
	three = i.asPrecise(three...)
	if !r.swings(three[0], three[1], three[2]) {
		return verdict{}
	}
	for !r.swings(three[0].asShown(), three[1].asShown(), three[2].asShown()) && showMore(three...) {
	}
	then := fmt.Sprintf("then %s, then %s: two opposite movements of at least %s%% each", i.DisplayAt(three[1]), i.DisplayAt(three[2]), r.VolatilePercent)
	first := i.DisplayAt(three[0])
	return verdict{Volatile, three[0].Quarter, fmt.Sprintf("%s, %s: volatile", first, then), fmt.Sprintf("%s in %s, %s", first, three[0].Quarter.Name(), then)}
}

// swings reports whether three figures move one way and then the other, far enough each
// time.
func (r TrendRule) swings(from, between, to Point) bool {
	a, b, c := from.Reading.Value, between.Reading.Value, to.Reading.Value
	return b.Sub(a).Sign()*c.Sub(b).Sign() < 0 && r.large(a, b) && r.large(b, c)
}

// large reports whether the movement between two readings is at least
// VolatilePercent of the first.
func (r TrendRule) large(from, to decimal.Decimal) bool {
	return to.Sub(from).Abs().GreaterThanOrEqual(percentOf(from, r.VolatilePercent))
}
