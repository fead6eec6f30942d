package chart

// slots is the horizontal axis: a slot of equal width for each point, and to the
// right of them a lane for each column of comparators that are beside the quarters.
// Positions and widths are shares of the plot area.
type slots struct {
	points, lanes int
	lane          float64 // the width of a lane
}

// The width of a lane on the narrowest screen in pixels, and the greatest share of the
// plot area that all lanes have.
const (
	laneWidth = 18.0
	maxLanes  = 0.25
)

// chooseSlots chooses the horizontal axis: the quarters of the series, one after the other,
// or those of one year where years are laid over one another.
func (d *drawing) chooseSlots(lanes int) {
	d.slots = slots{points: len(d.plot.Points), lanes: lanes}
	if lanes > 0 {
		d.slots.lane = min(laneWidth/d.width(), maxLanes/float64(lanes))
	}
}

// end is the right edge of the quarters.
func (s slots) end() float64 { return 1 - s.lane*float64(s.lanes) }

func (s slots) width() float64           { return s.end() / float64(s.points) }
func (s slots) start(n int) float64      { return s.width() * float64(n) }
func (s slots) middle(n int) float64     { return s.width() * (float64(n) + 0.5) }
func (s slots) laneMiddle(n int) float64 { return s.end() + s.lane*(float64(n)+0.5) }

// x is the middle of a point's slot, and start is its left edge.
func (d *drawing) x(n int) float64     { return d.slots.middle(n) }
func (d *drawing) start(n int) float64 { return d.slots.start(n) }
func (d *drawing) slot() float64       { return d.slots.width() }
