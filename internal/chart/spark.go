package chart

import (
	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// The size of a sparkline in pixels, and the room around its line.
const (
	sparkWidth  = 96.0
	sparkHeight = 26.0
	sparkRoom   = 4.0
)

// sparkline holds the state of a small chart while it is being drawn.
type sparkline struct {
	svg
	plot   Plot
	scale  scale
	slots  slots
	stride int // from one point to the next that it is joined with
}

// Between is the plot of the quarters from the first to the last. Quarters that the
// series does not have are gaps.
func (f Plot) Between(first, last quarter.Quarter) Plot {
	at := first.Since(f.Points[0].Quarter) // of the first quarter in the series; below zero before it begins
	points := f.Points
	f.Points = nil
	for n, q := range first.Through(last) {
		p := PlottedPoint{Quarter: q}
		if n += at; n >= 0 && n < len(points) {
			p = points[n]
		}
		f.Points = append(f.Points, p)
	}
	steps := f.Steps
	f.Steps = nil
	for _, s := range steps {
		s.First, s.Last = max(s.First-at, 0), min(s.Last-at, len(f.Points)-1)
		if s.First <= s.Last {
			f.Steps = append(f.Steps, s)
		}
	}
	return f
}

// Spark draws the series and its target as a sparkline without words. It is hidden
// from screen readers, which read the figures beside it. Of figures for the year to
// date it has one quarter of each year.
func (f Plot) Spark() string {
	stride := 1
	if f.YearToDate {
		f, stride = f.sameQuarters(), quarter.InYear
	}
	d := &sparkline{plot: f, stride: stride, scale: f.axisOf(f.values()), slots: slots{points: len(f.Points)}}
	d.open("svg", attr("class", "spark"), attr("aria-hidden", "true"), attr("focusable", "false"),
		length("width", sparkWidth), length("height", sparkHeight), attr("viewBox", "0 0 96 26"))
	for _, s := range f.Steps {
		for _, end := range s.lines() {
			d.element("line", attr("class", "target"), length("x1", d.start(s.First)), length("x2", d.start(s.Last+1)), length("y1", d.y(end)), length("y2", d.y(end)))
		}
	}
	d.series()
	d.close("svg")
	return d.String()
}

func (d *sparkline) x(n int) float64 { return sparkRoom + (sparkWidth-2*sparkRoom)*d.slots.middle(n) }
func (d *sparkline) start(n int) float64 {
	return sparkRoom + (sparkWidth-2*sparkRoom)*d.slots.start(n)
}
func (d *sparkline) y(v decimal.Decimal) float64 {
	return sparkHeight - sparkRoom - d.scale.at(v)*(sparkHeight-2*sparkRoom)
}

// series joins neighbouring points, unless a break is between them. A point without a neighbour before it is a dot,
// and the last one is a larger dot.
func (d *sparkline) series() {
	points, last := d.plot.Points, -1
	for n, p := range points {
		if p.Value == nil {
			continue
		}
		if before := n - d.stride; before >= 0 && d.plot.joins(before, n) {
			d.element("line", attr("class", "series"), length("x1", d.x(before)), length("y1", d.y(*points[before].Value)), length("x2", d.x(n)), length("y2", d.y(*p.Value)))
		} else {
			d.dot(n, "point", 1.2)
		}
		last = n
	}
	if last >= 0 {
		d.dot(last, pointClass(points[last]), 2.6)
	}
}

func (d *sparkline) dot(n int, class string, radius float64) {
	d.element("circle", attr("class", class), length("cx", d.x(n)), length("cy", d.y(*d.plot.Points[n].Value)), length("r", radius))
}
