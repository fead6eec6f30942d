package chart

// Labels must not cover each other, nor lines and points, at any width of the
// drawing. They are placed as on the narrowest screen; on a wider one things
// only move apart, and lines get flatter. Labels that there is no room for then
// are shown on wide screens alone.

// The measures of text, in pixels. A letter is as wide as in the wider of the
// usual typefaces.
const (
	letter     = 8.2
	lineHeight = 15.0
	above      = 11.0 // of text over its baseline
	below      = 3.0
)

// The widths of a drawing in pixels: on a screen of 320, from where the
// stylesheet shows labels of the class roomy, and at most.
const (
	narrowest = 270.0
	roomy     = 540.0
	widest    = 740.0
)

// box is a rectangle: across, pixels from a share of the width.
type box struct {
	at          float64
	from, to    float64
	top, bottom float64
}

// hits reports whether two boxes overlap in a drawing of that width.
func (b box) hits(o box, width float64) bool {
	if b.top >= o.bottom || o.top >= b.bottom {
		return false
	}
	away := (o.at - b.at) * width
	return b.from < away+o.to && away+o.from < b.to
}

// stroke is a line from left to right: across in shares, down in pixels.
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

// label is text at a place.
type label struct {
	class, text string
	anchor      anchor
	x, dx, y    float64 // a share, pixels from there, and its baseline
}

// anchor says which end of a text is at its place.
type anchor string

const (
	middle anchor = "middle"
	left   anchor = "start" // the text runs to the right of its place
	right  anchor = "end"
)

func (l label) box() box {
	width := textWidth(l.text)
	b := box{at: l.x, from: l.dx - width/2, top: l.y - above, bottom: l.y + below}
	switch l.anchor {
	case left:
		b.from = l.dx
	case right:
		b.from = l.dx - width
	}
	b.to = b.from + width
	return b
}

// What a place costs: text is never covered, lines and points only where there
// is no better place.
const (
	overText = 100
	overInk  = 10
	overDots = 4 // the lines of comparators, through which figures can be read
)

// cost says how much a label would cover in a drawing of that width.
func (d *drawing) cost(l label, width float64) int {
	b, cost := l.box(), 0
	if b.top < top-above-below-6 || b.bottom > bottom || b.at*width+b.from < -6 || b.at*width+b.to > width+6 {
		cost += overText
	}
	for _, o := range d.taken {
		if b.hits(o, width) {
			cost += overText
		}
	}
	for _, o := range d.inked {
		if b.hits(o, width) {
			cost += overInk
		}
	}
	for _, s := range d.lines {
		if s.crosses(b, width) {
			cost += overInk
		}
	}
	for _, s := range d.dotted {
		if s.crosses(b, width) {
			cost += overDots
		}
	}
	return cost
}

// best is the first of the places that cost least.
func (d *drawing) best(places []label, width float64) (label, int) {
	best, least := places[0], d.cost(places[0], width)
	for _, l := range places[1:] {
		if least == 0 {
			break
		}
		if cost := d.cost(l, width); cost < least {
			best, least = l, cost
		}
	}
	return best, least
}

func (d *drawing) put(l label) {
	d.taken = append(d.taken, l.box())
	attributes := [5]attribute{attr("class", l.class), attr("text-anchor", string(l.anchor)), percent("x", l.x), length("y", l.y), length("dx", l.dx)}
	if l.dx == 0 {
		d.text("text", l.text, attributes[:4]...)
		return
	}
	d.text("text", l.text, attributes[:]...)
}

// labels writes figures beside their points: the last, the highest and the
// lowest first, and the others where there are few and there is room. Names of
// comparators come between.
func (d *drawing) labels() {
	_, last, low, high, present := extremes(d.figure.Points)
	if present == 0 {
		d.nothing()
		d.compare()
		return
	}
	placed := make([]bool, len(d.figure.Points))
	for _, n := range []int{last, high, low} {
		if placed[n] {
			continue
		}
		if l, cost := d.best(d.around(n), d.width()); n == last || cost < overInk || cost < overText && !d.figure.Bars {
			d.put(l)
			placed[n] = true
		}
	}
	d.compare()
	if len(d.figure.Points) <= labelled {
		d.others(placed, d.width(), "value")
		d.others(placed, roomy, "value roomy")
	}
}

// others writes the figures for which there is room at that width.
func (d *drawing) others(placed []bool, width float64, class string) {
	for n, p := range d.figure.Points {
		if p.Value == nil || placed[n] {
			continue
		}
		if l, cost := d.best(d.around(n), width); cost < overInk {
			l.class = class
			d.put(l)
			placed[n] = true
		}
	}
}

// around are the places for the figure of a point that has one, the most
// natural first: over or under it, then beside a line that is steep there. A
// bar has its figure at its end.
func (d *drawing) around(n int) []label {
	p := d.figure.Points[n]
	places, shifts := d.places[:0], besidePoint
	switch {
	case d.figure.Bars && p.Value.IsNegative():
		shifts = underBar
	case d.figure.Bars:
		shifts = overBar
	}
	for _, s := range shifts {
		places = append(places, label{"value", p.Label, s.anchor, d.x(n), s.dx, d.ys[n] + s.dy})
	}
	d.places = places
	return places
}

// shift is a place beside another, in pixels.
type shift struct {
	anchor anchor
	dx, dy float64
}

var (
	besidePoint = []shift{
		{middle, 0, -9}, {middle, 0, 19},
		{right, 6, -9}, {left, -6, -9}, {right, 6, 19}, {left, -6, 19},
		{right, -7, 4}, {left, 7, 4}, {middle, 0, -22}, {middle, 0, 32},
	}
	overBar  = []shift{{middle, 0, -7}, {right, 8, -7}, {left, -8, -7}, {middle, 0, -14}}
	underBar = []shift{{middle, 0, 16}, {right, 8, 16}, {left, -8, 16}, {middle, 0, 23}}
)

// nothing says so where there is no figure, and keeps off the targets.
func (d *drawing) nothing() {
	text := "No figure in these quarters"
	if len(d.figure.Points) == 1 {
		text = "No figure in this quarter"
	}
	at := func(share float64) label {
		return label{"nothing", text, middle, 0.5, 0, top + share*(bottom-top)}
	}
	l, _ := d.best([]label{at(0.5), at(0.3), at(0.7), at(0.15)}, d.width())
	d.put(l)
}
