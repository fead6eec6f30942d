package chart

import (
	"strconv"

	"github.com/shopspring/decimal"
)

// The measures of a drawing: pixels down, shares of the width across.
const (
	height = 250.0
	top    = 22.0
	bottom = 204.0 // of the plot; labels of quarters and years stand below
	left   = 0.11
	right  = 0.985

	// labelled is how many points may each have their figure beside them.
	labelled = 8
)

// drawing is one chart while it is being drawn.
type drawing struct {
	svg
	figure Figure
	scale  scale
}

// SVG draws the figure. The drawing has a title and a description, and no
// colours of its own.
func (f Figure) SVG() string {
	d := &drawing{figure: f, scale: newScale(f.values(), f.Bars)}
	d.open("svg", attr("class", "chart"), attr("role", "img"), attr("width", "100%"), length("height", height),
		attr("aria-labelledby", f.ID+"-title "+f.ID+"-words"))
	d.text("title", f.Title, attr("id", f.ID+"-title"))
	d.text("desc", f.Words, attr("id", f.ID+"-words"))
	d.axis()
	for _, s := range f.Steps {
		d.step(s)
	}
	if f.Bars {
		d.bars()
	} else {
		d.line()
	}
	d.gaps()
	d.labels()
	d.quarters()
	if len(d.scale.ticks) == 0 {
		d.text("text", "No figure in these quarters", attr("class", "nothing"), percent("x", (left+right)/2), length("y", (top+bottom)/2))
	}
	d.close("svg")
	return d.String()
}

// values are all that the axis must hold: the series, targets and tolerances.
func (f Figure) values() []decimal.Decimal {
	var all []decimal.Decimal
	for _, p := range f.Points {
		if p.Value != nil {
			all = append(all, *p.Value)
		}
	}
	for _, s := range f.Steps {
		for _, end := range []*decimal.Decimal{s.Target.Low, s.Target.High, s.Tolerable.Low, s.Tolerable.High} {
			if end != nil {
				all = append(all, *end)
			}
		}
	}
	return all
}

// x is the middle of a point's slot, start its left edge.
func (d *drawing) x(n int) float64     { return d.start(n) + d.slot()/2 }
func (d *drawing) start(n int) float64 { return left + d.slot()*float64(n) }
func (d *drawing) slot() float64       { return (right - left) / float64(len(d.figure.Points)) }

// y is the height of a value.
func (d *drawing) y(v decimal.Decimal) float64 {
	return bottom - d.scale.at(v)*(bottom-top)
}

func (d *drawing) axis() {
	if caption := d.figure.Unit.Caption; caption != "" {
		d.text("text", caption, attr("class", "caption"), percent("x", 0), length("y", 10))
	}
	for _, t := range d.scale.ticks {
		y := d.y(t)
		d.element("line", attr("class", "grid"), percent("x1", left), percent("x2", right), length("y1", y), length("y2", y))
		d.text("text", d.figure.Unit.write(t, decimals(d.scale.step)), attr("class", "tick"), percent("x", left-0.012), length("y", y+4))
	}
}

// step draws a target as a line, and what is tolerable as a band beside it.
func (d *drawing) step(s Step) {
	from, to := d.start(s.First), d.start(s.Last+1)
	d.band("tolerance", from, to, s.Tolerable.Low, s.Target.Low)
	d.band("tolerance", from, to, s.Target.High, s.Tolerable.High)
	if !s.Target.Low.Equal(*s.Target.High) {
		d.band("range", from, to, s.Target.Low, s.Target.High)
		d.level(from, to, *s.Target.High)
	}
	d.level(from, to, *s.Target.Low)
}

func (d *drawing) level(from, to float64, v decimal.Decimal) {
	d.element("line", attr("class", "target"), percent("x1", from), percent("x2", to), length("y1", d.y(v)), length("y2", d.y(v)))
}

// band fills the space between two values; one without an end is not drawn.
func (d *drawing) band(class string, from, to float64, low, high *decimal.Decimal) {
	if low == nil || high == nil || !low.LessThan(*high) {
		return
	}
	d.element("rect", attr("class", class), percent("x", from), percent("width", to-from),
		length("y", d.y(*high)), length("height", d.y(*low)-d.y(*high)))
}

// line joins neighbouring points; a gap is a gap. Points that are not final are
// hollow.
func (d *drawing) line() {
	var before *Point
	for n := range d.figure.Points {
		p := &d.figure.Points[n]
		if p.Value != nil && before != nil {
			d.element("line", attr("class", "series"), percent("x1", d.x(n-1)), length("y1", d.y(*before.Value)),
				percent("x2", d.x(n)), length("y2", d.y(*p.Value)))
		}
		before = nil
		if p.Value != nil {
			before = p
		}
	}
	for n, p := range d.figure.Points {
		if p.Value != nil {
			d.element("circle", attr("class", pointClass(p)), percent("cx", d.x(n)), length("cy", d.y(*p.Value)), attr("r", "4"))
		}
	}
}

func pointClass(p Point) string {
	switch {
	case p.Provisional:
		return "point provisional"
	case p.Revised:
		return "point revised"
	}
	return "point"
}

func (d *drawing) bars() {
	for n, p := range d.figure.Points {
		if p.Value == nil {
			continue
		}
		base, end := d.y(decimal.Zero), d.y(*p.Value)
		d.element("rect", attr("class", "bar"), percent("x", d.x(n)-d.slot()*0.32), percent("width", d.slot()*0.64),
			length("y", min(base, end)), length("height", max(base, end)-min(base, end)))
	}
}

// gaps marks quarters without a figure at the foot of the plot.
func (d *drawing) gaps() {
	for n, p := range d.figure.Points {
		if p.Value == nil {
			d.text("text", p.Label, attr("class", "gap"), percent("x", d.x(n)), length("y", bottom-6))
		}
	}
}

// labels writes figures beside their points, and the target beside its line.
func (d *drawing) labels() {
	last := -1
	for n, p := range d.figure.Points {
		if p.Value == nil {
			continue
		}
		last = n
		if len(d.figure.Points) <= labelled {
			d.label(n, p)
		}
	}
	if len(d.figure.Points) > labelled && last >= 0 {
		d.label(last, d.figure.Points[last])
	}
	if n := len(d.figure.Steps); n > 0 {
		d.targetLabel(d.figure.Steps[n-1])
		d.toleranceLabel(d.figure.Steps[n-1])
	}
}

// label stands above its point, or below it where the line comes down to it
// from both sides, where a target's line would cross it or where the plot ends.
func (d *drawing) label(n int, p Point) {
	y := d.y(*p.Value)
	place := y - 9
	below := d.valley(n) || d.crossed(n, y-14)
	if y-top < 4 || below && bottom-y > 18 && !d.crossed(n, y+14) {
		place = y + 19
	}
	d.text("text", p.Label, attr("class", "value"), percent("x", d.x(n)), length("y", place))
}

// valley reports whether a point lies below both its neighbours; one without a
// figure counts as level.
func (d *drawing) valley(n int) bool {
	if d.figure.Bars {
		return false
	}
	lower, points := 0, d.figure.Points
	for _, m := range []int{n - 1, n + 1} {
		if m < 0 || m >= len(points) || points[m].Value == nil {
			continue
		}
		if points[m].Value.LessThan(*points[n].Value) {
			return false
		}
		if points[m].Value.GreaterThan(*points[n].Value) {
			lower++
		}
	}
	return lower > 0
}

// crossed reports whether a target's line passes through the height at a point.
func (d *drawing) crossed(n int, y float64) bool {
	for _, s := range d.figure.Steps {
		if n >= s.First && n <= s.Last && abs(d.y(*s.Target.Low)-y) < 9 {
			return true
		}
	}
	return false
}

// targetLabel stands at the right end of the last target's line, on the side
// where the last figure is not.
func (d *drawing) targetLabel(s Step) {
	y := d.y(*s.Target.High)
	place := y - 6
	if p := d.figure.Points[s.Last]; p.Value != nil && (d.y(*p.Value) < y && y-d.y(*p.Value) < 34 || y-top < 12) {
		place = y + 15
	}
	d.text("text", s.Label, attr("class", "goal"), percent("x", right), length("y", place))
}

// toleranceLabel stands inside the band at its outer edge, where the band is
// high enough; on its left where the last figure is in the way.
func (d *drawing) toleranceLabel(s Step) {
	edge, place := s.Tolerable.Low, -6.0
	if edge == nil || edge.Equal(*s.Target.Low) {
		edge, place = s.Tolerable.High, 15.0
	}
	if s.Limit == "" || edge == nil || abs(d.y(*edge)-d.y(*s.Target.Low)) < 34 {
		return
	}
	y := d.y(*edge) + place
	class, x := "limit", right
	if p := d.figure.Points[s.Last]; p.Value != nil && abs(d.y(*p.Value)-y) < 26 {
		class, x = "limit limit-left", d.start(s.First)+0.008
		if p := d.figure.Points[s.First]; p.Value != nil && abs(d.y(*p.Value)-y) < 26 {
			return
		}
	}
	d.text("text", s.Limit, attr("class", class), percent("x", x), length("y", y))
}

func abs(f float64) float64 {
	if f < 0 {
		return -f
	}
	return f
}

// quarters labels the axis: every quarter where there is room, and years below.
func (d *drawing) quarters() {
	points := d.figure.Points
	every := 1 + (len(points)-1)/20 // years between two labels
	years := 0
	for n, p := range points {
		if len(points) <= labelled {
			d.text("text", "Q"+strconv.Itoa(p.Quarter.Number()), attr("class", "when"), percent("x", d.x(n)), length("y", bottom+18))
		}
		if n > 0 && p.Quarter.Number() != 1 {
			continue
		}
		if n > 0 {
			d.element("line", attr("class", "year"), percent("x1", d.start(n)), percent("x2", d.start(n)), length("y1", bottom), length("y2", bottom+38))
		}
		if years%every == 0 {
			d.text("text", p.Quarter.Year().Label(), attr("class", "years"), percent("x", d.start(n)+0.008), length("y", bottom+36))
		}
		years++
	}
}
