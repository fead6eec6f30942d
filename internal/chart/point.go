package chart

import "github.com/shopspring/decimal"

// line joins neighbouring points, leaves gaps open and does not cross a break.
func (d *drawing) line() {
	points, class := d.plot.Points, "series"
	if d.plot.laidOver {
		class = "series this-year"
	}
	for n := 1; n < len(points); n++ {
		if !d.plot.joins(n-1, n) {
			continue
		}
		s := stroke{d.x(n - 1), d.ys[n-1], d.x(n), d.ys[n]}
		d.element("line", attr("class", class), percent("x1", s.x1), length("y1", s.y1), percent("x2", s.x2), length("y2", s.y2))
		d.lines = append(d.lines, s)
	}
	for n, p := range points {
		if p.Value != nil {
			d.point(p, d.x(n), d.ys[n])
		}
	}
}

// point marks a figure: with a disc, or a diamond if it was revised. Either is
// hollow if the figure is not final, and hollow with a broken edge if it is of another span.
func (d *drawing) point(p PlottedPoint, x, y float64) {
	d.coverSymbol(box{x, -5, 5, y - 5, y + 5})
	if p.Revised {
		d.diamond(pointClass(p), percent("x", x), y)
		return
	}
	d.element("circle", attr("class", pointClass(p)), percent("cx", x), length("cy", y), attr("r", "4"))
}

// coverSymbol takes the place of a symbol, which neither a label nor another symbol
// may cover.
func (d *drawing) coverSymbol(b box) {
	d.markBoxes = append(d.markBoxes, b)
	d.symbolBoxes = append(d.symbolBoxes, b)
}

func (s *svg) diamond(class string, x attribute, y float64) {
	s.mark(class, "M0-6.5 6.5 0 0 6.5-6.5 0Z", x, y)
}

// mark draws a path around a position. The path is in an svg element of its own, so
// that x can be a percentage.
func (s *svg) mark(class, path string, x attribute, y float64) {
	s.open("svg", x, length("y", y), attr("overflow", "visible"))
	s.element("path", attr("class", class), attr("d", path))
	s.close("svg")
}

func pointClass(p PlottedPoint) string { return "point" + kindClass(p) }

// kindClass says that a figure is not final, was revised or is of another span.
func kindClass(p PlottedPoint) string {
	class := ""
	if p.Provisional {
		class += " provisional"
	}
	if p.Revised {
		class += " revised"
	}
	if p.Apart != "" {
		class += " apart"
	}
	return class
}

// bars draws columns from zero, hollow if they are not final or of another span, with a
// diamond on those that were revised.
func (d *drawing) bars() {
	for n, p := range d.plot.Points {
		if p.Value == nil {
			continue
		}
		class := "bar"
		if p.Provisional {
			class = "bar provisional"
		}
		if p.Apart != "" {
			class += " apart"
		}
		base, end, half := d.y(decimal.Zero), d.ys[n], d.slot()*0.32
		high, low := min(base, end), max(base, end)
		d.element("rect", attr("class", class), percent("x", d.x(n)-half), percent("width", 2*half), length("y", high), length("height", low-high))
		d.markBoxes = append(d.markBoxes, box{d.x(n), -half * d.width(), half * d.width(), high, low})
		if p.Revised {
			d.diamond("point revised", percent("x", d.x(n)), end)
			d.coverSymbol(box{d.x(n), -6, 6, end - 6, end + 6})
		}
	}
}
