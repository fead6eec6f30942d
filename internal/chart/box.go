package chart

// box is a rectangle. Its left and right edges are given in pixels from a point
// that is a share of the width.
type box struct {
	at          float64
	from, to    float64
	top, bottom float64
}

// hits reports whether two boxes overlap when the drawing has the given width.
func (b box) hits(o box, width float64) bool {
	if b.top >= o.bottom || o.top >= b.bottom {
		return false
	}
	away := (o.at - b.at) * width
	return b.from < away+o.to && away+o.from < b.to
}

// everHits reports whether two boxes overlap at the given width or any greater one.
func (b box) everHits(o box, width float64) bool {
	if b.top >= o.bottom || o.top >= b.bottom {
		return false
	}
	one, two := (o.at-b.at)*width, (o.at-b.at)*widest
	return b.from < max(one, two)+o.to && min(one, two)+o.from < b.to
}

// stroke is a line from left to right. x1 and x2 are shares of the width; y1 and y2
// are pixels.
type stroke struct{ x1, y1, x2, y2 float64 }

// crosses reports whether the line passes through a box.
func (s stroke) crosses(b box, width float64) bool {
	if min(s.y1, s.y2) >= b.bottom || max(s.y1, s.y2) <= b.top {
		return false
	}
	from, to := s.x1*width, s.x2*width
	left, right := max(b.at*width+b.from, from), min(b.at*width+b.to, to)
	if left > right {
		return false
	}
	slope := (s.y2 - s.y1) / (to - from)
	one, two := s.y1+slope*(left-from), s.y1+slope*(right-from)
	return min(one, two) < b.bottom && max(one, two) > b.top
}
