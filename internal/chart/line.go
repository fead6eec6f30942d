package chart

import (
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// The measures of a drawing in pixels down. Across, places are shares of its
// width: the plot takes all of it, and the ticks' labels hang to the left of
// it, where the stylesheet leaves them a margin.
const (
	height = 250.0
	top    = 22.0
	bottom = 204.0 // of the plot; labels of quarters and years stand below

	// labelled is the most points whose figures all stand beside them; of more,
	// only the last, the lowest and the highest do.
	labelled = 12
)

// drawing is one chart while it is being drawn.
type drawing struct {
	svg
	figure Figure
	scale  scale
	taken  []box    // by text
	inked  []box    // by points and bars
	lines  []stroke // of the series and the targets
	dotted []stroke // of the comparators, in order
	places []label  // the room of the last that were thought of
	key    []keyEntry
	ys     []float64 // the heights of the points
	plot   float64   // its width, once it is known
	foot   float64   // the lowest baseline
}

// SVG draws the figure. The drawing has a title and a description, and no
// colours of its own.
func (f Figure) SVG() string { return f.drawn().framed() }

// drawn draws from the back to the front.
func (f Figure) drawn() *drawing {
	d := &drawing{figure: f, scale: f.scale()}
	d.Grow(4096 + 192*len(f.Points))
	d.ys = make([]float64, len(f.Points))
	for n, p := range f.Points {
		if p.Value != nil {
			d.ys[n] = d.y(*p.Value)
		}
	}
	d.measureComparators()
	d.axis()
	d.casings()
	for _, s := range f.Steps {
		d.step(s)
	}
	if f.Bars {
		d.bars()
		d.casings()
		d.comparators()
	} else {
		d.comparators()
		d.line()
	}
	d.gaps()
	d.targets()
	d.labels()
	d.quarters()
	d.drawKey()
	return d
}

// framed puts the drawing into its element, below the lines of the axis's
// caption.
func (d *drawing) framed() string {
	f, caption := d.figure, d.caption()
	more := float64(max(0, len(caption)-1)) * lineHeight
	var whole svg
	whole.Grow(d.Len() + 1024)
	whole.open("svg", attr("class", "chart plot"+d.margin()), attr("role", "img"), attr("width", "100%"), length("height", d.foot+8+more),
		attr("aria-labelledby", f.ID+"-title "+f.ID+"-words"))
	whole.text("title", f.Title, attr("id", f.ID+"-title"))
	whole.text("desc", f.Description(), attr("id", f.ID+"-words"))
	for n, line := range caption {
		whole.text("text", line, attr("class", "caption"), length("x", 0), length("y", 10+lineHeight*float64(n)))
	}
	if more == 0 {
		whole.Write(d.Bytes())
	} else {
		whole.open("g", attr("transform", "translate(0 "+short(more)+")"))
		whole.Write(d.Bytes())
		whole.close("g")
	}
	whole.close("svg")
	return whole.String()
}

// scale is the axis, which holds all that is drawn.
func (f Figure) scale() scale {
	all := f.values()
	for _, c := range f.Comparators {
		all = append(all, c.Value)
	}
	return newScale(all, f.Bars)
}

// values are those of the indicator itself: the series, targets and tolerances.
func (f Figure) values() []decimal.Decimal {
	all := make([]decimal.Decimal, 0, len(f.Points)+6*len(f.Steps))
	for _, p := range f.Points {
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
	}
	return all
}

// x is the middle of a point's slot, start its left edge.
func (d *drawing) x(n int) float64     { return d.slot() * (float64(n) + 0.5) }
func (d *drawing) start(n int) float64 { return d.slot() * float64(n) }
func (d *drawing) slot() float64       { return 1 / float64(len(d.figure.Points)) }

// y is the height of a value.
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
	return d.figure.Unit.write(t, decimals(d.scale.step))
}

// margin is the class that leaves room for the ticks' labels.
func (d *drawing) margin() string {
	switch n := d.tickLetters(); {
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

// step draws a target as a line, and beside it what still counts as meeting it
// and what is tolerable, as bands.
func (d *drawing) step(s Step) {
	from, to := d.start(s.First), d.start(s.Last+1)
	d.band("tolerance", from, to, s.Tolerable.Low, s.Met.Low)
	d.band("tolerance", from, to, s.Met.High, s.Tolerable.High)
	d.band("range", from, to, s.Met.Low, s.Target.Low)
	d.band("range", from, to, s.Target.Low, s.Target.High)
	d.band("range", from, to, s.Target.High, s.Met.High)
	for _, v := range s.lines() {
		y := d.y(v)
		d.element("line", attr("class", "target"), percent("x1", from), percent("x2", to), length("y1", y), length("y2", y))
		d.lines = append(d.lines, stroke{from, y, to, y})
	}
}

// band fills the space between two values; one without an end is not drawn.
func (d *drawing) band(class string, from, to float64, low, high *decimal.Decimal) {
	if low == nil || high == nil || !low.LessThan(*high) {
		return
	}
	d.element("rect", attr("class", class), percent("x", from), percent("width", to-from),
		length("y", d.y(*high)), length("height", d.y(*low)-d.y(*high)))
}
