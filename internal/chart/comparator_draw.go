package chart

import (
	"math"
	"strconv"
)

// shapes are the marks of comparators, as paths around their place. A disc and
// a diamond are the series' own.
var shapes = [toldApart]string{
	"M0-5.5 5.5 4.5-5.5 4.5Z",
	"M-4.5-4.5H4.5V4.5H-4.5Z",
	"M-5.5-4.5H5.5L0 5.5Z",
	"M-5.5-3.5-3.5-5.5 0-2 3.5-5.5 5.5-3.5 2 0 5.5 3.5 3.5 5.5 0 2-3.5 5.5-5.5 3.5-2 0Z",
}

// Where the marks of comparators stand that are dated outside the chart: in a
// row from its left edge, so that those of similar figures do not cover each
// other.
const (
	markFrom = 8.0
	markStep = 15.0
)

// comparatorClass is a class with the comparator's place among those that can
// be told apart.
func comparatorClass(class string, n int) string {
	return class + " comparator-" + strconv.Itoa(n%toldApart+1)
}

// measureComparators finds the lines of the comparators: each begins at the
// quarter that it is dated in.
func (d *drawing) measureComparators() {
	for _, c := range d.figure.Comparators {
		y, from := d.y(c.Value), 0.0
		if first, within := d.figure.since(c); within {
			from = d.x(first)
		}
		d.dotted = append(d.dotted, stroke{from, y, 1, y})
	}
}

// casings keep what is behind the comparators, such as a line of the grid, from
// filling the spaces between their dots.
func (d *drawing) casings() {
	for _, s := range d.dotted {
		d.level("casing", s)
	}
}

// level draws a line between two places at the same height.
func (d *drawing) level(class string, s stroke) {
	d.element("line", attr("class", class), percent("x1", s.x1), percent("x2", s.x2), length("y1", s.y1), length("y2", s.y2))
}

// comparators draws the readings of others as dotted lines with their marks.
func (d *drawing) comparators() {
	elsewhere := 0.0
	for n, s := range d.dotted {
		d.level(comparatorClass("comparator", n), s)
		if first, within := d.figure.since(d.figure.Comparators[n]); within {
			x := d.aside(first, s.y1)
			d.mark(comparatorClass("comparator-mark", n), shapes[n%toldApart], percent("x", x), s.y1)
			d.inked = append(d.inked, box{x, -6, 6, s.y1 - 6, s.y1 + 6})
			continue
		}
		x := markFrom + markStep*elsewhere
		elsewhere++
		d.mark(comparatorClass("comparator-mark elsewhere", n), shapes[n%toldApart], length("x", x), s.y1)
		d.inked = append(d.inked, box{0, x - 6, x + 6, s.y1 - 6, s.y1 + 6})
	}
}

// aside is where a mark of a quarter stands across: in the quarter's middle or,
// if the series has a point there that would cover it, at the quarter's end.
func (d *drawing) aside(n int, y float64) float64 {
	if d.figure.Points[n].Value != nil && !d.figure.Bars && math.Abs(d.ys[n]-y) < 7 {
		return d.start(n + 1)
	}
	return d.x(n)
}

// compare names the comparators beside their lines: with the date where there
// is room on any screen. Where there is not, the key says it, and the line has as
// much as fits.
func (d *drawing) compare() {
	for n, c := range d.figure.Comparators {
		if d.named(n, c.dated(), d.width(), "comparator-label") {
			continue
		}
		_ = d.named(n, c.named(), d.width(), "comparator-label") ||
			d.named(n, c.dated(), roomy, "comparator-label roomy") ||
			d.named(n, c.named(), roomy, "comparator-label roomy") ||
			d.named(n, c.Label, d.width(), "comparator-label")
		d.explain(keyEntry{mark: comparatorMark, text: c.dated(), nth: n})
	}
}

// named writes a comparator's name where it covers nothing at that width nor at
// a greater one, and reports whether there was such a place.
func (d *drawing) named(n int, text string, width float64, class string) bool {
	if textWidth(text) > width {
		return false
	}
	for _, l := range d.besideLine(n, comparatorClass(class, n), text) {
		if d.clear(l, width) {
			d.put(l)
			return true
		}
	}
	return false
}

// clear reports whether a label covers nothing at that width and at all greater
// ones: places that are some pixels from an edge can be overtaken by points.
func (d *drawing) clear(l label, width float64) bool {
	for ; width < widest; width *= 1.15 {
		if d.cost(l, width) > 0 {
			return false
		}
	}
	return d.cost(l, widest) == 0
}

// besideLine are the places for the name of a comparator: over its line and
// under it at the right end, at the left end behind the mark, and between.
func (d *drawing) besideLine(n int, class, text string) []label {
	s, behind := d.dotted[n], 10.0
	if _, within := d.figure.since(d.figure.Comparators[n]); !within {
		behind = markFrom + markStep
	}
	over, under, between := s.y1-6, s.y1+15, (s.x1+s.x2)/2
	d.places = append(d.places[:0],
		label{class, text, right, s.x2, 0, over}, label{class, text, right, s.x2, 0, under},
		label{class, text, left, s.x1, behind, over}, label{class, text, middle, between, 0, over},
		label{class, text, left, s.x1, behind, under}, label{class, text, middle, between, 0, under})
	return d.places
}

// comparatorKey draws a comparator's line and mark as they look in the plot.
func (d *drawing) comparatorKey(n int, x, y float64) {
	class := "comparator-mark"
	if _, within := d.figure.since(d.figure.Comparators[n]); !within {
		class += " elsewhere"
	}
	d.element("line", attr("class", comparatorClass("comparator", n)), length("x1", x), length("x2", x+20), length("y1", y), length("y2", y))
	d.mark(comparatorClass(class, n), shapes[n%toldApart], length("x", x+10), y)
}
