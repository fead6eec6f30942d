package chart

import "github.com/shopspring/decimal"

// The size of a sparkline in pixels, and the room around its line.
const (
	sparkWidth  = 96.0
	sparkHeight = 26.0
	sparkRoom   = 4.0
)

// Spark draws the figure as a sparkline: the series and its target, without
// words. It stands beside the figures that it shows, and readers of the page
// hear those.
func (f Figure) Spark() string {
	var d svg
	d.open("svg", attr("class", "spark"), attr("aria-hidden", "true"), attr("focusable", "false"),
		length("width", sparkWidth), length("height", sparkHeight), attr("viewBox", "0 0 "+short(sparkWidth)+" "+short(sparkHeight)))
	s := newScale(f.values(), f.Bars)
	slot := (sparkWidth - 2*sparkRoom) / float64(len(f.Points))
	x := func(n int) float64 { return sparkRoom + slot*(float64(n)+0.5) }
	y := func(v decimal.Decimal) float64 {
		return sparkHeight - sparkRoom - s.at(v)*(sparkHeight-2*sparkRoom)
	}
	for _, step := range f.Steps {
		for _, end := range step.ends() {
			d.element("line", attr("class", "target"), length("x1", x(step.First)-slot/2), length("x2", x(step.Last)+slot/2), length("y1", y(end)), length("y2", y(end)))
		}
	}
	last := -1
	for n, p := range f.Points {
		if p.Value == nil {
			continue
		}
		if n > 0 && f.Points[n-1].Value != nil {
			d.element("line", attr("class", "series"), length("x1", x(n-1)), length("y1", y(*f.Points[n-1].Value)), length("x2", x(n)), length("y2", y(*p.Value)))
		} else {
			d.element("circle", attr("class", "point"), length("cx", x(n)), length("cy", y(*p.Value)), length("r", 1.2))
		}
		last = n
	}
	if last >= 0 {
		d.element("circle", attr("class", "point"), length("cx", x(last)), length("cy", y(*f.Points[last].Value)), length("r", 2.6))
	}
	d.close("svg")
	return d.String()
}

// ends are the target's lines: one, or both ends of a range.
func (s Step) ends() []decimal.Decimal {
	if s.Target.Low.Equal(*s.Target.High) {
		return []decimal.Decimal{*s.Target.Low}
	}
	return []decimal.Decimal{*s.Target.Low, *s.Target.High}
}
