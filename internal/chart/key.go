package chart

import (
	"slices"
	"strings"

	"outturn/internal/indicator"
)

// mark is a sign of the drawing that the key explains.
type mark int

const (
	targetMark mark = iota
	toleranceMark
	rangeMark
	provisionalMark
	revisedMark
	absentMark
	symbolMark // the text begins with it
)

// keyEntry explains a mark that is not named where it stands.
type keyEntry struct {
	mark mark
	text string
}

func (d *drawing) explain(e keyEntry) { d.key = append(d.key, e) }

// meeting explains what counts as meeting the target, where that is wider.
func (d *drawing) meeting(met indicator.Interval) {
	u, words := d.figure.Unit, ""
	switch {
	case met.High == nil:
		words = u.exactly(*met.Low) + " or more"
	case met.Low == nil:
		words = u.exactly(*met.High) + " or less"
	default:
		words = u.exactly(*met.Low) + " to " + u.exactly(*met.High)
	}
	d.explain(keyEntry{rangeMark, "Meets the target: " + words})
}

// gaps marks quarters without a figure at the foot of the plot: with the
// absence's symbol or, where quarters are narrow, with a bar.
func (d *drawing) gaps() {
	points, dense := d.figure.Points, false
	for _, p := range points {
		if p.Value == nil && d.slot()*d.width() < textWidth(p.Label)+2 {
			dense = true
		}
	}
	for n, p := range points {
		switch {
		case p.Value != nil:
		case !dense:
			d.put(label{"gap", p.Label, middle, d.x(n), 0, bottom - 6})
		case n == 0 || points[n-1].Value != nil:
			d.absence(n)
		}
	}
	d.explainGaps(dense)
}

// absence draws the bar of neighbouring gaps from the given one on.
func (d *drawing) absence(from int) {
	to := from
	for to < len(d.figure.Points) && d.figure.Points[to].Value == nil {
		to++
	}
	start, width := d.start(from), d.slot()*float64(to-from)
	d.element("rect", attr("class", "absence"), percent("x", start), percent("width", width), length("y", bottom-6), length("height", 6))
	d.taken = append(d.taken, box{start, 0, width * d.width(), bottom - 6, bottom})
}

// explainGaps says what the symbols of absences mean; two can have the same.
func (d *drawing) explainGaps(dense bool) {
	var symbols []string
	meanings := map[string][]string{}
	for _, p := range d.figure.Points {
		if p.Value != nil || slices.Contains(meanings[p.Label], p.Absence) {
			continue
		}
		if meanings[p.Label] == nil {
			symbols = append(symbols, p.Label)
		}
		meanings[p.Label] = append(meanings[p.Label], p.Absence)
	}
	var all []string
	for _, s := range symbols {
		words := strings.Join(meanings[s], " or ")
		if all = append(all, words); !dense {
			d.explain(keyEntry{symbolMark, s + " " + words})
		}
	}
	if dense {
		d.explain(keyEntry{absentMark, "No figure: " + strings.Join(all, " or ")})
	}
}

// explainPoints explains the marks of points that are not final or no longer
// what they were.
func (d *drawing) explainPoints() {
	is := func(what func(Point) bool) bool { return slices.ContainsFunc(d.figure.Points, what) }
	provisional := is(func(p Point) bool { return p.Provisional && !p.Estimated })
	switch estimated := is(func(p Point) bool { return p.Estimated }); {
	case provisional && estimated:
		d.explain(keyEntry{provisionalMark, "Provisional or estimated"})
	case estimated:
		d.explain(keyEntry{provisionalMark, "Estimated"})
	case provisional:
		d.explain(keyEntry{provisionalMark, "Provisional"})
	}
	if is(func(p Point) bool { return p.Revised }) {
		d.explain(keyEntry{revisedMark, "Revised"})
	}
}

// The measures of the key in pixels.
const (
	keyRow  = 20.0
	keyMark = 26.0 // a mark with the space behind it
	keySkip = 16.0 // between two entries
)

// drawKey writes the key under the axis, in as many rows as the narrowest screen
// needs.
func (d *drawing) drawKey() {
	d.explainPoints()
	start := d.width() - narrowest
	x := start
	if len(d.key) > 0 {
		d.foot += keyRow + 2
	}
	for _, e := range d.key {
		mark := keyMark
		if e.mark == symbolMark {
			mark = 0
		}
		width := mark + textWidth(e.text)
		if x > start && x+width > d.width() {
			x = start
			d.foot += keyRow
		}
		d.entry(e, x, d.foot)
		d.text("text", e.text, attr("class", "keyed"), length("x", x+mark), length("y", d.foot))
		x += width + keySkip
	}
}

// entry draws a mark as it looks in the plot.
func (d *drawing) entry(e keyEntry, x, y float64) {
	y -= 4
	swatch := func(class string) {
		d.element("rect", attr("class", class), length("x", x), length("y", y-6), length("width", 20), length("height", 12))
	}
	switch {
	case e.mark == targetMark:
		d.element("line", attr("class", "target"), length("x1", x), length("x2", x+20), length("y1", y), length("y2", y))
	case e.mark == toleranceMark:
		swatch("tolerance")
	case e.mark == rangeMark:
		swatch("range")
	case e.mark == absentMark:
		d.element("rect", attr("class", "absence"), length("x", x), length("y", y-3), length("width", 20), length("height", 6))
	case e.mark == revisedMark:
		d.diamond("point revised", length("x", x+10), y)
	case e.mark == provisionalMark && d.figure.Bars:
		swatch("bar provisional")
	case e.mark == provisionalMark:
		d.element("circle", attr("class", "point provisional"), length("cx", x+10), length("cy", y), attr("r", "4"))
	}
}
