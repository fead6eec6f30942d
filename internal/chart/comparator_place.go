package chart

import (
	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// place is where a comparator is drawn. It says nothing of any quarter but its own,
// so it is a mark in that quarter. If its quarter is unknown or outside the chart, it
// is beside the quarters: in a lane, so that those with similar figures do not cover
// each other.
type place struct {
	beside bool
	at     int // index of the point, or of the lane
}

// quarterOf is the index of the point of a comparator's quarter. Where years are laid
// over one another, it is that of its quarter in any of the years that can be drawn.
func (f Plot) quarterOf(c Comparator) (at int, within bool) {
	if c.Quarter.IsZero() || len(f.Points) == 0 {
		return 0, false
	}
	n := c.Quarter.Since(f.Points[0].Quarter)
	if f.laidOver && n < 0 && n >= -maxEarlier*quarter.InYear {
		n = c.Quarter.Number() - 1
	}
	return n, n >= 0 && n < len(f.Points)
}

// places are those of the comparators, in order, and the number of lanes. All
// renderings have the same.
func (f Plot) places(s scale) (all []place, lanes int) {
	var taken [][]decimal.Decimal // values by lane
	for _, c := range f.Comparators {
		if n, within := f.quarterOf(c); within {
			all = append(all, place{at: n})
			continue
		}
		lane := 0
		for lane < len(taken) && s.isCrowded(c.Value, taken[lane]) {
			lane++
		}
		if lane == len(taken) {
			taken = append(taken, nil)
		}
		taken[lane] = append(taken[lane], c.Value)
		all = append(all, place{beside: true, at: lane})
	}
	return all, len(taken)
}

// markHeight is the height of a comparator's mark in pixels.
const markHeight = 12.0

// isCrowded reports whether the mark of a value would touch that of another.
func (s scale) isCrowded(v decimal.Decimal, others []decimal.Decimal) bool {
	for _, o := range others {
		if distance := (s.at(v) - s.at(o)) * (bottom - top); distance < markHeight && -distance < markHeight {
			return true
		}
	}
	return false
}
