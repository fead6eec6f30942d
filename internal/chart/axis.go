package chart

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

func textWidth(text string) float64 { return letter * float64(utf8.RuneCountInString(text)) }

// width is the plot's on the narrowest screen, less the ticks' margin.
func (d *drawing) width() float64 {
	if d.plot == 0 {
		d.plot = narrowest - margins[d.margin()]
	}
	return d.plot
}

// margins are what the stylesheet leaves to the left of the plot, in pixels.
var margins = map[string]float64{"": 38, " ticks-6": 54, " ticks-9": 75, " ticks-12": 98}

// caption is the unit's name over the axis, in lines that fit anywhere.
func (d *drawing) caption() []string {
	return broken(d.figure.Unit.Caption, int(d.width()/letter))
}

// yearSpan is a financial year's part of the axis: from one point until before
// another.
type yearSpan struct {
	label       string
	first, next int
}

func (d *drawing) years() []yearSpan {
	var all []yearSpan
	for n, p := range d.figure.Points {
		if n == 0 || p.Quarter.Number() == 1 {
			all = append(all, yearSpan{p.Quarter.Year().Label(), n, n})
		}
		all[len(all)-1].next = n + 1
	}
	return all
}

// quarters labels the axis: every quarter where there is room, and below them
// their years.
func (d *drawing) quarters() {
	years := d.years()
	depth := 8.0
	if d.slot()*d.width() > textWidth("Q1")+4 {
		depth = 24
		for n, p := range d.figure.Points {
			d.text("text", "Q"+strconv.Itoa(p.Quarter.Number()), attr("class", "when"), percent("x", d.x(n)), length("y", bottom+18))
		}
	}
	for _, y := range years[1:] {
		d.element("line", attr("class", "year"), percent("x1", d.start(y.first)), percent("x2", d.start(y.first)), length("y1", bottom), length("y2", bottom+depth))
	}
	d.foot = bottom + depth + 14
	d.yearLabels(years, d.foot)
}

// yearLabels stand in the middle of their years: the latest, and as many before
// it as do not touch. The margins beside the plot hold a part of the outer ones.
func (d *drawing) yearLabels(years []yearSpan, y float64) {
	before := box{at: 2}
	for _, year := range slices.Backward(years) {
		l := label{"years", year.label, middle, d.start(year.first+year.next) / 2, 0, y}
		b := l.box()
		if b.at*d.width()+b.from < -30 || b.at*d.width()+b.to > d.width()+12 || b.hits(before, d.width()) {
			continue
		}
		d.put(l)
		before = b
		before.from, before.to = b.from-8, b.to+8
	}
}
