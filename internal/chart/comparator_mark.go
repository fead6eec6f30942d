package chart

import "strconv"

// shapes are the symbols of comparators, as paths around the origin. Discs and
// diamonds are not among them: they mark the points of the series.
var shapes = [comparatorStyles]string{
	"M0-5.5 5.5 4.5-5.5 4.5Z",
	"M-4.5-4.5H4.5V4.5H-4.5Z",
	"M-5.5-4.5H5.5L0 5.5Z",
	"M-5.5-3.5-3.5-5.5 0-2 3.5-5.5 5.5-3.5 2 0 5.5 3.5 3.5 5.5 0 2-3.5 5.5-5.5 3.5-2 0Z",
}

// comparatorClass adds the number of the comparator's style to a class.
func comparatorClass(class string, n int) string {
	return class + " comparator-" + strconv.Itoa(n%comparatorStyles+1)
}

// comparatorMark draws the symbol of a comparator: a hollow one if it is beside the
// quarters.
func (d *drawing) comparatorMark(n int, x attribute, y float64) {
	class := "comparator-mark"
	if d.places[n].beside {
		class += " beside"
	}
	d.mark(comparatorClass(class, n), shapes[n%comparatorStyles], x, y)
}

// drawComparators draws each comparator as a mark at its place, and an edge between
// the quarters and what is beside them.
func (d *drawing) drawComparators() {
	if d.slots.lanes > 0 {
		d.element("line", attr("class", "edge"), percent("x1", d.slots.end()), percent("x2", d.slots.end()), length("y1", top), length("y2", bottom))
	}
	for n, c := range d.plot.Comparators {
		b := d.comparatorBox(d.places[n], d.y(c.Value))
		d.comparatorMark(n, percent("x", b.at), d.y(c.Value))
		d.coverSymbol(b)
		d.comparators = append(d.comparators, b)
	}
}

// comparatorBox is the place of a comparator's mark: the middle of its lane or of its
// quarter, or one side of the quarter if another symbol is there. Where a narrow
// screen has no room at either side, a wide one may have.
func (d *drawing) comparatorBox(p place, y float64) box {
	half := markHeight / 2
	b := box{d.slots.laneMiddle(p.at), -half, half, y - half, y + half}
	if p.beside {
		return b
	}
	for _, width := range []float64{d.width(), roomy} {
		for _, share := range []float64{0.5, 0.85, 0.15} {
			b.at = d.start(p.at) + share*d.slot()
			if !d.coversSymbol(b, width) {
				return b
			}
		}
	}
	b.at = d.x(p.at)
	return b
}

// coversSymbol reports whether a box covers a symbol when the drawing has the given
// width.
func (d *drawing) coversSymbol(b box, width float64) bool {
	for _, o := range d.symbolBoxes {
		if b.hits(o, width) {
			return true
		}
	}
	return false
}

// nameComparators writes the comparators' names beside their marks, with the date if
// there is room on any screen. Otherwise the key gives the full text, and the mark
// has as much of it as fits.
func (d *drawing) nameComparators() {
	for n, c := range d.plot.Comparators {
		if d.nameComparator(n, c.datedText(), d.width(), "comparator-label") {
			continue
		}
		_ = d.nameComparator(n, c.text(), d.width(), "comparator-label") ||
			d.nameComparator(n, c.Label, d.width(), "comparator-label") ||
			d.nameComparator(n, c.datedText(), roomy, "comparator-label roomy") ||
			d.nameComparator(n, c.text(), roomy, "comparator-label roomy") ||
			d.nameComparator(n, c.Label, roomy, "comparator-label roomy")
		d.explain(keyEntry{mark: comparatorMark, text: c.datedText(), nth: n})
	}
}

// nameComparator writes a comparator's name where it covers nothing at the given
// width or any greater one, and reports whether there is room for it.
func (d *drawing) nameComparator(n int, text string, width float64, class string) bool {
	if textWidth(text) > width {
		return false
	}
	for _, l := range d.comparatorLabels(n, comparatorClass(class, n), text) {
		if d.isClear(l, width) {
			d.put(l)
			return true
		}
	}
	return false
}

// isClear reports whether a label covers nothing at the given width and any greater
// one. A label at a fixed distance from a mark can cover a point on a wider screen
// that it does not cover on a narrow one.
func (d *drawing) isClear(l label, width float64) bool {
	b := l.box()
	for _, o := range d.markBoxes {
		if b.everHits(o, width) {
			return false
		}
	}
	for ; width < widest; width *= 1.15 {
		if d.cost(l, width) > 0 {
			return false
		}
	}
	return d.cost(l, widest) == 0
}

// comparatorLabels are the candidates for the label of a comparator's mark: beside
// it, above and below it, and above and below it to one side.
func (d *drawing) comparatorLabels(n int, class, text string) []label {
	b := d.comparators[n]
	y := (b.top + b.bottom) / 2
	d.candidates = append(d.candidates[:0],
		label{class, text, left, b.at, 9, y + 4}, label{class, text, right, b.at, -9, y + 4},
		label{class, text, middle, b.at, 0, y - 10}, label{class, text, middle, b.at, 0, y + 18},
		label{class, text, right, b.at, 6, y - 10}, label{class, text, right, b.at, 6, y + 18},
		label{class, text, left, b.at, -6, y - 10}, label{class, text, left, b.at, -6, y + 18})
	return d.candidates
}
