package chart

// Labels must not cover each other, lines or points at any width of the drawing.
// They are arranged for the narrowest screen; on a wider one things move apart, except
// those at a fixed distance from an edge, and lines become flatter. Labels without room
// on a narrow screen are shown only on wide ones.

// The measures of text, in pixels. A letter has the average width in the wider of
// the usual typefaces.
const (
	letter      = 8.2
	percentSign = 13.0
	lineHeight  = 15.0
	above       = 11.0 // height of text above its baseline
	below       = 3.0  // depth of text below it
)

// The widths of a drawing in pixels: on a screen of 320 pixels, the least width at
// which the stylesheet shows labels of the class roomy, and the greatest.
const (
	narrowest = 270.0
	roomy     = 540.0
	widest    = 740.0
)

type label struct {
	class, text string
	anchor      anchor
	x, dx, y    float64 // a share of the width, pixels from there, and the baseline
}

// anchor says which part of a text is at its x.
type anchor string

const (
	middle anchor = "middle"
	left   anchor = "start" // the text is to the right of its x
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

// The costs of covering something. Text is never covered; lines and points are
// covered only if there is no better position.
const (
	overText = 100
	overInk  = 10
)

// cost is how much a label would cover when the drawing has the given width; 0 is
// nothing. Text counts as covered if it is at any greater width too.
func (d *drawing) cost(l label, width float64) int {
	b, cost := l.box(), 0
	if b.top < top-above-below-6 || b.bottom > bottom+4 || b.at*width+b.from < -6 || b.at*width+b.to > width+6 {
		cost += overText
	}
	for _, o := range d.textBoxes {
		if b.everHits(o, width) {
			cost += overText
		}
	}
	for _, o := range d.markBoxes {
		if b.hits(o, width) {
			cost += overInk
		}
	}
	for _, s := range d.lines {
		if s.crosses(b, width) {
			cost += overInk
		}
	}
	return cost
}

// best is the first of the candidates with the lowest cost, and that cost.
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

// put writes a label and reserves its space.
func (d *drawing) put(l label) {
	d.textBoxes = append(d.textBoxes, l.box())
	attributes := [5]attribute{attr("class", l.class), attr("text-anchor", string(l.anchor)), percent("x", l.x), length("y", l.y), length("dx", l.dx)}
	if l.dx == 0 {
		d.text("text", l.text, attributes[:4]...)
		return
	}
	d.text("text", l.text, attributes[:]...)
}

// labels writes figures beside their points: first the last, the highest and the
// lowest, then the names of classes and comparators, then the other figures if there are few and
// there is room. The last is in the key if it has no room.
func (d *drawing) labels() {
	_, last, low, high, present := extremes(d.plot.Points)
	if present == 0 {
		d.noFigures()
		d.nameClasses()
		d.nameComparators()
		return
	}
	placed := make([]bool, len(d.plot.Points))
	first := []int{last, high, low}
	if d.plot.laidOver {
		first = append(first, 0, 1, 2, 3)
	}
	for _, n := range first {
		if placed[n] || d.plot.Points[n].Value == nil {
			continue
		}
		l, cost := d.best(d.pointLabels(n), d.width())
		switch {
		case cost < overInk, cost < overText && (n == last || !d.plot.Bars):
			d.put(l)
			placed[n] = true
		case n == last:
			d.explain(keyEntry{mark: latestMark, text: "Latest figure: " + d.plot.Points[n].Label})
			placed[n] = true
		}
	}
	d.nameClasses()
	d.nameComparators()
	if len(d.plot.Points) <= maxLabelled {
		d.remainingLabels(placed, d.width(), "value")
		d.remainingLabels(placed, roomy, "value roomy")
	}
}

// remainingLabels writes the figures for which there is room at the given width.
func (d *drawing) remainingLabels(placed []bool, width float64, class string) {
	for n, p := range d.plot.Points {
		if p.Value == nil || placed[n] {
			continue
		}
		if l, cost := d.best(d.pointLabels(n), width); cost < overInk {
			l.class = class
			d.put(l)
			placed[n] = true
		}
	}
}

// pointLabels are the candidates for the label of a point with a figure, the most
// natural first: above or below the point, then beside it where the line is steep.
// The label of a bar is at its end.
func (d *drawing) pointLabels(n int) []label {
	p := d.plot.Points[n]
	places, shifts := d.candidates[:0], besidePoint
	switch {
	case d.plot.Bars && p.Value.IsNegative():
		shifts = underBar
	case d.plot.Bars:
		shifts = overBar
	}
	for _, s := range shifts {
		places = append(places, label{"value", p.Label, s.anchor, d.x(n), s.dx, d.ys[n] + s.dy})
	}
	d.candidates = places
	return places
}

// shift is the distance of a label from its point, in pixels.
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

// noFigures writes that there is no figure, where it covers least.
func (d *drawing) noFigures() {
	text := "No figure in these quarters"
	if d.plot.laidOver {
		text = "No figure in " + d.plot.Points[0].Quarter.Year().Label()
	} else if len(d.plot.Points) == 1 {
		text = "No figure in this quarter"
	}
	at := func(share float64) label {
		return label{"nothing", text, middle, 0.5, 0, top + share*(bottom-top)}
	}
	l, _ := d.best([]label{at(0.5), at(0.3), at(0.7), at(0.15), at(0.4), at(0.6), at(0.85), at(0.05), at(0.95)}, d.width())
	d.put(l)
}
