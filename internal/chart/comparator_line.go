package chart

import (
	"math"
	"strconv"
)

// shapes are the symbols of comparators, as paths around the origin. Discs and
// diamonds are not among them: they mark the points of the series.
var shapes = [comparatorStyles]string{
	"M0-5.5 5.5 4.5-5.5 4.5Z",
	"M-4.5-4.5H4.5V4.5H-4.5Z",
	"M-5.5-4.5H5.5L0 5.5Z",
	"M-5.5-3.5-3.5-5.5 0-2 3.5-5.5 5.5-3.5 2 0 5.5 3.5 3.5 5.5 0 2-3.5 5.5-5.5 3.5-2 0Z",
}

// The symbols of comparators dated outside the chart are spaced from its left edge,
// so that those with similar figures do not cover each other.
const (
	markFrom = 8.0
	markStep = 15.0
)

// comparatorClass adds the number of the comparator's style to a class.
func comparatorClass(class string, n int) string {
	return class + " comparator-" + strconv.Itoa(n%comparatorStyles+1)
}

// measureComparators finds the lines of the comparators. Each starts at its own
// quarter.
func (d *drawing) measureComparators() {
	for _, c := range d.plot.Comparators {
		y, from := d.y(c.Value), 0.0
		if first, within := d.plot.startOf(c); within {
			from = d.x(first)
		}
		d.comparatorLines = append(d.comparatorLines, stroke{from, y, 1, y})
	}
}

// casings draw a background under the comparators' lines, so that nothing shows in
// the spaces between their dots.
func (d *drawing) casings() {
	for _, s := range d.comparatorLines {
		d.horizontal("casing", s)
	}
}

func (d *drawing) horizontal(class string, s stroke) {
	d.element("line", attr("class", class), percent("x1", s.x1), percent("x2", s.x2), length("y1", s.y1), length("y2", s.y2))
}

// comparators draws the comparators as dotted lines with their symbols.
func (d *drawing) comparators() {
	elsewhere := 0.0
	for n, s := range d.comparatorLines {
		d.horizontal(comparatorClass("comparator", n), s)
		if first, within := d.plot.startOf(d.plot.Comparators[n]); within {
			x := d.markX(first, s.y1)
			d.mark(comparatorClass("comparator-mark", n), shapes[n%comparatorStyles], percent("x", x), s.y1)
			d.markBoxes = append(d.markBoxes, box{x, -6, 6, s.y1 - 6, s.y1 + 6})
			continue
		}
		x := markFrom + markStep*elsewhere
		elsewhere++
		d.mark(comparatorClass("comparator-mark elsewhere", n), shapes[n%comparatorStyles], length("x", x), s.y1)
		d.markBoxes = append(d.markBoxes, box{0, x - 6, x + 6, s.y1 - 6, s.y1 + 6})
	}
}

// markX is the horizontal position of a comparator's symbol: the middle of its
// quarter, or the end of it if a point of the series would cover the symbol.
func (d *drawing) markX(n int, y float64) float64 {
	if d.plot.Points[n].Value != nil && !d.plot.Bars && math.Abs(d.ys[n]-y) < 7 {
		return d.start(n + 1)
	}
	return d.x(n)
}

// nameComparators writes the comparators' names beside their lines, with the date
// if there is room on any screen. Otherwise the key gives the full text, and the
// line has as much of it as fits.
func (d *drawing) nameComparators() {
	for n, c := range d.plot.Comparators {
		if d.nameComparator(n, c.datedText(), d.width(), "comparator-label") {
			continue
		}
		_ = d.nameComparator(n, c.text(), d.width(), "comparator-label") ||
			d.nameComparator(n, c.datedText(), roomy, "comparator-label roomy") ||
			d.nameComparator(n, c.text(), roomy, "comparator-label roomy") ||
			d.nameComparator(n, c.Label, d.width(), "comparator-label")
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
// one. A label at a fixed distance from an edge can cover a point on a wider screen
// that it does not cover on a narrow one.
func (d *drawing) isClear(l label, width float64) bool {
	for ; width < widest; width *= 1.15 {
		if d.cost(l, width) > 0 {
			return false
		}
	}
	return d.cost(l, widest) == 0
}

// comparatorLabels are the candidates for the label of a comparator's line: above
// and below it at the right end, at the left end beside its symbol, and in the
// middle.
func (d *drawing) comparatorLabels(n int, class, text string) []label {
	s, behind := d.comparatorLines[n], 10.0
	if _, within := d.plot.startOf(d.plot.Comparators[n]); !within {
		behind = markFrom + markStep
	}
	over, under, between := s.y1-6, s.y1+15, (s.x1+s.x2)/2
	d.candidates = append(d.candidates[:0],
		label{class, text, right, s.x2, 0, over}, label{class, text, right, s.x2, 0, under},
		label{class, text, left, s.x1, behind, over}, label{class, text, middle, between, 0, over},
		label{class, text, left, s.x1, behind, under}, label{class, text, middle, between, 0, under})
	return d.candidates
}

// comparatorKey draws a comparator's line and symbol for the key, as they look in
// the plot area.
func (d *drawing) comparatorKey(n int, x, y float64) {
	class := "comparator-mark"
	if _, within := d.plot.startOf(d.plot.Comparators[n]); !within {
		class += " elsewhere"
	}
	d.element("line", attr("class", comparatorClass("comparator", n)), length("x1", x), length("x2", x+20), length("y1", y), length("y2", y))
	d.mark(comparatorClass(class, n), shapes[n%comparatorStyles], length("x", x+10), y)
}
