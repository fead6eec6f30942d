package chart

import (
	"slices"
	"strconv"
)

// class is that of everything drawn of an earlier year.
func (y earlierYear) class() string { return "year-" + strconv.Itoa(y.before) }

// earlierYears draws the years before the report's, the oldest at the back.
func (d *drawing) earlierYears() {
	for _, y := range slices.Backward(d.plot.earlier) {
		d.earlierLine(y)
		for n, p := range y.points {
			if p.Value != nil {
				d.earlierPoint(y, p, d.x(n), d.y(*p.Value))
			}
		}
	}
}

// earlierLine leaves gaps open. Labels keep clear of the year before, but may be
// written over older years, which are faint.
func (d *drawing) earlierLine(y earlierYear) {
	for n := 1; n < len(y.points); n++ {
		from, to := y.points[n-1], y.points[n]
		if from.Value == nil || to.Value == nil || from.Apart != to.Apart {
			continue
		}
		s := stroke{d.x(n - 1), d.y(*from.Value), d.x(n), d.y(*to.Value)}
		d.element("line", attr("class", "series "+y.class()), percent("x1", s.x1), length("y1", s.y1), percent("x2", s.x2), length("y2", s.y2))
		if y.before == 1 {
			d.lines = append(d.lines, s)
		}
	}
}

// earlierPoint marks a figure like [drawing.point], only smaller.
func (d *drawing) earlierPoint(y earlierYear, p PlottedPoint, x, at float64) {
	class := "past " + y.class() + kindClass(p)
	if y.before == 1 {
		d.coverSymbol(box{x, -4, 4, at - 4, at + 4})
	}
	if p.Revised {
		d.mark(class, "M0-4.5 4.5 0 0 4.5-4.5 0Z", percent("x", x), at)
		return
	}
	d.element("circle", attr("class", class), percent("cx", x), length("cy", at), attr("r", "2.5"))
}

// nameYears writes the name of the year before at the end of its line, if there is
// room, and has the key name every year.
func (d *drawing) nameYears() {
	if !d.plot.laidOver {
		return
	}
	if _, _, _, _, present := extremes(d.plot.Points); present > 0 {
		d.explain(keyEntry{mark: thisYearMark, text: d.plot.Points[0].Quarter.Year().Label()})
	}
	for n, y := range d.plot.earlier {
		if !y.hasFigure() {
			continue
		}
		if _, last, _, _, _ := extremes(y.points); y.before == 1 {
			d.nameLine(y.year.Label(), d.x(last), d.y(*y.points[last].Value))
		}
		d.explain(keyEntry{mark: earlierYearMark, text: y.year.Label(), nth: n})
	}
}

// nameLine writes a name beside the end of a line where it covers nothing.
func (d *drawing) nameLine(name string, x, y float64) {
	for _, one := range []struct {
		class string
		width float64
	}{{"year-name", d.width()}, {"year-name roomy", roomy}} {
		for _, s := range besideEnd {
			if l := (label{one.class, name, s.anchor, x, s.dx, y + s.dy}); d.isClear(l, one.width) {
				d.put(l)
				return
			}
		}
	}
}

var besideEnd = []shift{
	{left, 8, 4}, {middle, 0, -9}, {middle, 0, 19}, {right, 6, -9}, {right, 6, 19}, {left, -6, -9}, {left, -6, 19}, {right, -8, 4},
}

// quartersOfYear labels the axis with the quarters of a year and the month up to which
// the figures of each are.
func (d *drawing) quartersOfYear() {
	room := d.slot() * d.width()
	for n, p := range d.plot.Points {
		at := [2]attribute{attr("class", "when"), percent("x", d.x(n))}
		d.text("text", "Q"+strconv.Itoa(p.Quarter.Number()), at[0], at[1], length("y", bottom+18))
		month := p.Quarter.End().Format("Jan")
		if long := "to " + month; textWidth(long)+4 < room {
			month = long
		}
		if textWidth(month) < room {
			d.text("text", month, at[0], at[1], length("y", bottom+33))
		}
	}
	d.baseline = bottom + 33
}
