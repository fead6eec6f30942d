package chart

import (
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// Vertical measures of a drawing, in pixels. Horizontal positions are shares of the
// width of the plot area. The ticks' labels are to the left of it, in a margin that
// the stylesheet leaves.
const (
	height    = 250.0
	captionAt = 10.0 // the baseline of the last line of the axis's caption
	top       = 22.0
	bottom    = 204.0 // of the plot area; labels of quarters and years are below it

	// maxLabelled is the greatest number of points that are all labelled. If there
	// are more, only the last, the lowest and the highest are.
	maxLabelled = 12
)

// drawing holds the state of a chart while it is being drawn.
type drawing struct {
	svg
	plot        Plot
	scale       scale
	slots       slots
	places      []place  // of the comparators, in order
	comparators []box    // their marks, in order
	textBoxes   []box    // of texts
	markBoxes   []box    // of points, bars and comparators
	symbolBoxes []box    // of points and comparators, without bars
	lines       []stroke // of the series and the targets
	candidates  []label  // reused to avoid allocations
	key         []keyEntry
	ys          []float64 // the vertical positions of the points
	plotWidth   float64   // of the plot area; 0 until it is computed
	baseline    float64   // of the lowest text
}

// SVG draws the chart. The drawing has a title and a description. Its colours come
// from the stylesheet.
func (f Plot) SVG() string { return f.draw().frame() }

// draw works from the back to the front.
func (f Plot) draw() *drawing {
	d := f.laid().drawing()
	d.Grow(4096 + 192*len(f.Points))
	d.axis()
	for _, s := range d.plot.Steps {
		d.step(s)
	}
	d.drawBreaks()
	d.earlierYears()
	if f.Bars {
		d.bars()
	} else {
		d.line()
	}
	d.drawComparators()
	d.gaps()
	d.nameBreaks()
	d.targets()
	d.labels()
	d.nameYears()
	d.explainLeftOut()
	d.explainApart()
	d.when()
	d.drawKey()
	return d
}

// drawing is the plot with its axes, of which nothing is drawn yet.
func (f Plot) drawing() *drawing {
	d := &drawing{plot: f, scale: f.scale()}
	lanes := 0
	d.places, lanes = f.places(d.scale)
	d.chooseSlots(lanes)
	if caption := d.caption(); len(caption) > 0 {
		last := label{"caption", caption[len(caption)-1], left, 0, 0, captionAt}
		d.textBoxes = append(d.textBoxes, last.box())
	}
	d.ys = make([]float64, len(f.Points))
	for n, p := range f.Points {
		if p.Value != nil {
			d.ys[n] = d.y(*p.Value)
		}
	}
	return d
}

// frame puts the drawing into its svg element, below the lines of the axis's
// caption.
func (d *drawing) frame() string {
	f, caption := d.plot, d.caption()
	more := float64(max(0, len(caption)-1)) * lineHeight
	var whole svg
	whole.Grow(d.Len() + 1024)
	whole.open("svg", attr("class", "chart plot"+d.margin()), attr("role", "img"), attr("width", "100%"), length("height", d.baseline+8+more),
		attr("aria-labelledby", f.ID+"-title "+f.ID+"-words"))
	whole.text("title", f.Title, attr("id", f.ID+"-title"))
	whole.text("desc", f.Description(), attr("id", f.ID+"-words"))
	for n, line := range caption {
		whole.text("text", line, attr("class", "caption"), length("x", 0), length("y", captionAt+lineHeight*float64(n)))
	}
	if more == 0 {
		whole.Write(d.Bytes())
	} else {
		whole.open("g", attr("transform", "translate(0 "+twoDecimals(more)+")"))
		whole.Write(d.Bytes())
		whole.close("g")
	}
	whole.close("svg")
	return whole.String()
}

// scale is the axis. It contains every value that is drawn.
func (f Plot) scale() scale {
	all := f.values()
	for _, c := range f.Comparators {
		all = append(all, c.Value)
	}
	return f.axisOf(all)
}

// values are those of the indicator: the series, targets and tolerances, without
// comparators.
func (f Plot) values() []decimal.Decimal {
	all := make([]decimal.Decimal, 0, len(f.Points)+6*len(f.Steps))
	for _, p := range f.everyPoint() {
		if p.Value != nil {
			all = append(all, *p.Value)
		}
	}
	for _, s := range f.Steps {
		for _, in := range []indicator.Interval{s.Target, s.Met, s.Tolerable} {
			for _, end := range []*decimal.Decimal{in.Low, in.High} {
				if end != nil {
					all = append(all, *end)
				}
			}
		}
		for _, e := range s.edges {
			all = append(all, e.value)
		}
	}
	return all
}

// y is the vertical position of a value.
func (d *drawing) y(v decimal.Decimal) float64 {
	return bottom - d.scale.at(v)*(bottom-top)
}

// axis draws the grid and its ticks.
func (d *drawing) axis() {
	for _, t := range d.scale.ticks {
		y := d.y(t)
		d.element("line", attr("class", "grid"), length("x1", 0), percent("x2", 1), length("y1", y), length("y2", y))
		d.text("text", d.tick(t), attr("class", "tick"), length("x", -8), length("y", y+4))
	}
}

func (d *drawing) tick(t decimal.Decimal) string {
	return d.plot.Unit.format(t, decimals(d.scale.step))
}

// margin is the class that leaves room for the ticks' labels.
func (d *drawing) margin() string {
	switch n := d.tickLetters(); {
	case n > 12:
		return " ticks-16"
	case n > 9:
		return " ticks-12"
	case n > 6:
		return " ticks-9"
	case n > 4:
		return " ticks-6"
	}
	return ""
}

func (d *drawing) tickLetters() int {
	most := 0
	if n := len(d.scale.ticks); n > 0 {
		for _, t := range []decimal.Decimal{d.scale.ticks[0], d.scale.ticks[n-1]} {
			most = max(most, utf8.RuneCountInString(d.tick(t)))
		}
	}
	return most
}

// step draws a target as a line, with bands for what still meets it and for what is
// tolerable, or with lines where classes begin.
func (d *drawing) step(s Step) {
	from, to := d.start(s.First), d.start(s.Last+1)
	d.band("tolerance", from, to, s.Tolerable.Low, s.Met.Low)
	d.band("tolerance", from, to, s.Met.High, s.Tolerable.High)
	d.band("range", from, to, s.Met.Low, s.Target.Low)
	d.band("range", from, to, s.Target.Low, s.Target.High)
	d.band("range", from, to, s.Target.High, s.Met.High)
	d.classEdges(s)
	for _, v := range s.lines() {
		y := d.y(v)
		d.element("line", attr("class", "target"), percent("x1", from), percent("x2", to), length("y1", y), length("y2", y))
		d.lines = append(d.lines, stroke{from, y, to, y})
	}
}

// band fills the space between two values. It draws nothing if an end is open.
func (d *drawing) band(class string, from, to float64, low, high *decimal.Decimal) {
	if low == nil || high == nil || !low.LessThan(*high) {
		return
	}
	d.element("rect", attr("class", class), percent("x", from), percent("width", to-from),
		length("y", d.y(*high)), length("height", d.y(*low)-d.y(*high)))
}
