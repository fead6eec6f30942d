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
	a, b, c := three[0].Reading.Value, three[1].Reading.Value, three[2].Reading.Value
	if b.Sub(a).Sign()*c.Sub(b).Sign() >= 0 || !r.large(a, b) || !r.large(b, c) {
		return verdict{}
	}
	return verdict{Volatile, three[0].Quarter, fmt.Sprintf("%s, then %s, then %s: two opposite movements of at least %s%% each: volatile",
		i.DisplayAt(three[0]), i.DisplayAt(three[1]), i.DisplayAt(three[2]), r.VolatilePercent)}
}

// large reports whether the movement between two readings is at least
// VolatilePercent of the first.
func (r TrendRule) large(from, to decimal.Decimal) bool {
	return to.Sub(from).Abs().GreaterThanOrEqual(percentOf(from, r.VolatilePercent))
}
