package chart

import (
	"slices"

	"outturn/internal/indicator"
)

// mark is a symbol of the drawing that the key explains.
type mark int

const (
	targetMark mark = iota
	toleranceMark
	rangeMark
	classMark
	provisionalMark
	revisedMark
	apartMark // of a figure of another span
	absentMark
	comparatorMark
	latestMark
	thisYearMark
	earlierYearMark
	symbolMark // the text begins with the symbol, or needs none
)

// keyEntry explains a mark that has no label of its own in the drawing.
type keyEntry struct {
	mark mark
	text string
	nth  int // the index of the comparator, or of the earlier year
}

func (d *drawing) explain(e keyEntry) { d.key = append(d.key, e) }

// meeting explains which values meet the target, when it can be met within a
// margin.
func (d *drawing) meeting(met indicator.Interval) {
	u, words := d.plot.Unit, ""
	switch {
	case met.High == nil:
		words = u.formatExact(*met.Low) + " or more"
	case met.Low == nil:
		words = u.formatExact(*met.High) + " or less"
	default:
		words = u.formatExact(*met.Low) + " to " + u.formatExact(*met.High)
	}
	d.explain(keyEntry{mark: rangeMark, text: "Meets the target: " + words})
}

// explainPoints explains the marks of points that are not final or were revised.
func (d *drawing) explainPoints() {
	is := func(what func(PlottedPoint) bool) bool { return slices.ContainsFunc(d.plot.everyPoint(), what) }
	provisional := is(func(p PlottedPoint) bool { return p.Provisional && !p.Estimated })
	switch estimated := is(func(p PlottedPoint) bool { return p.Estimated }); {
	case provisional && estimated:
		d.explain(keyEntry{mark: provisionalMark, text: "Provisional or estimated"})
	case estimated:
		d.explain(keyEntry{mark: provisionalMark, text: "Estimated"})
	case provisional:
		d.explain(keyEntry{mark: provisionalMark, text: "Provisional"})
	}
	if is(func(p PlottedPoint) bool { return p.Revised }) {
		d.explain(keyEntry{mark: revisedMark, text: "Revised"})
	}
}

// explainLeftOut says why figures are not drawn.
func (d *drawing) explainLeftOut() {
	var said []string
	for _, p := range d.plot.everyPoint() {
		if p.LeftOut != "" && !slices.Contains(said, p.LeftOut) {
			said = append(said, p.LeftOut)
			d.explain(keyEntry{mark: symbolMark, text: "Not drawn: figures " + p.LeftOut})
		}
	}
}

// The measures of the key in pixels.
const (
	keyRow  = 20.0
	keyMark = 26.0 // a mark with the space after it
	keySkip = 16.0 // between two entries
)

// drawKey writes the key below the axis, in as many rows as the narrowest screen
// needs. An entry that needs several lines starts a row of its own.
func (d *drawing) drawKey() {
	d.explainPoints()
	start := d.width() - narrowest
	x := start
	if len(d.key) > 0 {
		d.baseline += keyRow + 2
	}
	for _, e := range d.key {
		mark := keyMark
		if e.mark == symbolMark {
			mark = 0
		}
		lines := wrap(e.text, int((narrowest-mark)/letter))
		width := mark + textWidth(e.text)
		if x > start && x+width > d.width() {
			x = start
			d.baseline += keyRow
		}
		d.entry(e, x, d.baseline)
		for n, line := range lines {
			if n > 0 {
				d.baseline += lineHeight
			}
			d.text("text", line, attr("class", "keyed"), length("x", x+mark), length("y", d.baseline))
		}
		x += width + keySkip
	}
}

// entry draws a mark as it looks in the plot area.
func (d *drawing) entry(e keyEntry, x, y float64) {
	y -= 4
	swatch := func(class string) {
		d.element("rect", attr("class", class), length("x", x), length("y", y-6), length("width", 20), length("height", 12))
	}
	switch {
	case e.mark == targetMark:
		d.element("line", attr("class", "target"), length("x1", x), length("x2", x+20), length("y1", y), length("y2", y))
	case e.mark == classMark:
		d.element("line", attr("class", "class-edge"), length("x1", x), length("x2", x+20), length("y1", y), length("y2", y))
	case e.mark == thisYearMark:
		d.element("line", attr("class", "series this-year"), length("x1", x), length("x2", x+20), length("y1", y), length("y2", y))
	case e.mark == earlierYearMark:
		d.element("line", attr("class", "series "+d.plot.earlier[e.nth].class()), length("x1", x), length("x2", x+20), length("y1", y), length("y2", y))
	case e.mark == toleranceMark:
		swatch("tolerance")
	case e.mark == rangeMark:
		swatch("range")
	case e.mark == absentMark:
		d.element("rect", attr("class", "absence"), length("x", x), length("y", y-3), length("width", 20), length("height", 6))
	case e.mark == comparatorMark:
		d.comparatorMark(e.nth, length("x", x+10), y)
	case e.mark == revisedMark:
		d.diamond("point revised", length("x", x+10), y)
	case e.mark == latestMark && d.plot.Bars:
		swatch("bar")
	case e.mark == latestMark:
		d.element("circle", attr("class", "point"), length("cx", x+10), length("cy", y), attr("r", "4"))
	case e.mark == apartMark && d.plot.Bars:
		swatch("bar apart")
	case e.mark == apartMark:
		d.element("circle", attr("class", "point apart"), length("cx", x+10), length("cy", y), attr("r", "4"))
	case e.mark == provisionalMark && d.plot.Bars:
		swatch("bar provisional")
	case e.mark == provisionalMark:
		d.element("circle", attr("class", "point provisional"), length("cx", x+10), length("cy", y), attr("r", "4"))
	}
}
