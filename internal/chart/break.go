package chart

import (
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// breaksIn are the breaks of an indicator within its series: figures before one
// cannot be compared with later ones.
func breaksIn(i *indicator.Indicator, series []indicator.Point) []indicator.Break {
	var all []indicator.Break
	for _, p := range series[1:] {
		if b, ok := i.BreakAt(p.Quarter); ok {
			all = append(all, b)
		}
	}
	return all
}

// isBreak reports whether a break begins with a quarter.
func (f Plot) isBreak(q quarter.Quarter) bool {
	for _, b := range f.Breaks {
		if b.From == q {
			return true
		}
	}
	return false
}

// joins reports whether a line leads from one point to another: both have a figure of
// the same span, and there is no break between them.
func (f Plot) joins(from, to int) bool {
	if f.Points[from].Value == nil || f.Points[to].Value == nil || f.Points[from].Apart != f.Points[to].Apart {
		return false
	}
	for n := from + 1; n <= to; n++ {
		if f.isBreak(f.Points[n].Quarter) {
			return false
		}
	}
	return true
}

// sinceBreak are the points since the latest break.
func (f Plot) sinceBreak() []PlottedPoint {
	for n := len(f.Points) - 1; n > 0; n-- {
		if f.isBreak(f.Points[n].Quarter) {
			return f.Points[n:]
		}
	}
	return f.Points
}

// drawBreaks draws a line before each quarter with which a break begins.
func (d *drawing) drawBreaks() {
	for n, p := range d.plot.Points {
		if n > 0 && d.plot.isBreak(p.Quarter) {
			x := d.start(n)
			d.element("line", attr("class", "break"), percent("x1", x), percent("x2", x), length("y1", top), length("y2", bottom))
			d.markBoxes = append(d.markBoxes, box{x, -1, 1, top, bottom})
		}
	}
}

// nameBreaks writes the sign of a break beside its line, with its quarter if there is
// room. The key has both in any case.
func (d *drawing) nameBreaks() {
	for n, p := range d.plot.Points {
		if n > 0 && d.plot.isBreak(p.Quarter) {
			_ = d.nameBreak(n, breakSign+" "+p.Quarter.Short()) || d.nameBreak(n, breakSign)
		}
	}
	for _, b := range d.plot.breaksDrawn() {
		d.explain(keyEntry{mark: symbolMark, text: breakSign + " Not comparable before " + b.From.Short()})
	}
}

// breakSign marks a break in tables too.
const breakSign = "[b]"

// breaksDrawn are the breaks that keep figures of the picture apart, or out of it.
func (f Plot) breaksDrawn() []indicator.Break {
	first := f.Points[0].Quarter
	if n := len(f.earlier); n > 0 {
		first = f.earlier[n-1].points[0].Quarter
	}
	var all []indicator.Break
	for _, b := range f.Breaks {
		if b.From.After(first) {
			all = append(all, b)
		}
	}
	return all
}

func (d *drawing) nameBreak(n int, text string) bool {
	for _, y := range []float64{top + 3, bottom - 24} {
		for _, s := range []shift{{right, -4, y}, {left, 4, y}} {
			if l := (label{"break-sign", text, s.anchor, d.start(n), s.dx, s.dy}); d.isClear(l, d.width()) {
				d.put(l)
				return true
			}
		}
	}
	return false
}
