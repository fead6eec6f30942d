package chart

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// textWidth is how wide a text is at most, in pixels. Narrow letters make up for a wide
// percent sign; a figure has none.
func textWidth(text string) float64 {
	width := letter * float64(utf8.RuneCountInString(text))
	if !strings.ContainsFunc(text, unicode.IsLetter) {
		width += (percentSign - letter) * float64(strings.Count(text, "%"))
	}
	return width
}

// width is the width of the plot area on the narrowest screen, without the margin
// for the ticks' labels.
func (d *drawing) width() float64 {
	if d.plotWidth == 0 {
		d.plotWidth = narrowest - margins[d.margin()]
	}
	return d.plotWidth
}

// margins are the widths in pixels that the stylesheet leaves to the left of the
// plot area, by class.
var margins = map[string]float64{"": 42, " ticks-6": 58, " ticks-9": 82, " ticks-12": 107, " ticks-16": 140}

// caption is the unit's name above the axis, in lines that fit on any screen.
func (d *drawing) caption() []string {
	return wrap(d.plot.Unit.Caption, int(d.width()/letter))
}

// yearSpan is a year on the axis: the points from first up to but not
// including next.
type yearSpan struct {
	label       string
	first, next int
}

func (d *drawing) years() []yearSpan {
	var all []yearSpan
	for n, p := range d.plot.Points {
		if n == 0 || p.Quarter.Number() == 1 {
			all = append(all, yearSpan{p.Quarter.Year().Label(), n, n})
		}
		all[len(all)-1].next = n + 1
	}
	return all
}

// when labels the axis.
func (d *drawing) when() {
	if d.plot.laidOver {
		d.quartersOfYear()
		return
	}
	d.quarters()
}

// quarters labels the axis: every quarter if there is room, and the years below
// them.
func (d *drawing) quarters() {
	years := d.years()
	depth := 8.0
	if d.slot()*d.width() > textWidth("Q1")+4 {
		depth = 24
		for n, p := range d.plot.Points {
			d.text("text", "Q"+strconv.Itoa(p.Quarter.Number()), attr("class", "when"), percent("x", d.x(n)), length("y", bottom+18))
		}
	}
	for _, y := range years[1:] {
		d.element("line", attr("class", "year"), percent("x1", d.start(y.first)), percent("x2", d.start(y.first)), length("y1", bottom), length("y2", bottom+depth))
	}
	d.baseline = bottom + depth + 14
	d.yearLabels(years, d.baseline)
}

// yearLabels are centred on their years. The latest year is labelled first, then
// each earlier one that does not touch the label after it. The outer labels may
// extend into the margins, which is little on the right.
func (d *drawing) yearLabels(years []yearSpan, y float64) {
	before := box{at: 2}
	for _, year := range slices.Backward(years) {
		l := label{"years", year.label, middle, d.start(year.first+year.next) / 2, 0, y}
		if b := l.box(); b.at*d.width()+b.to > d.width()+6 {
			l.anchor, l.x, l.dx = right, 1, 6
		}
		b := l.box()
		if b.at*d.width()+b.from < -30 || b.hits(before, d.width()) {
			continue
		}
		d.put(l)
		before = b
		before.from, before.to = b.from-8, b.to+8
	}
}
