package chart

import (
	"fmt"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// addEarlierYears adds a line for each year before the report's, the oldest first.
func (f Plot) addEarlierYears(c *charts.Line) {
	for _, y := range slices.Backward(f.earlier) {
		if !y.hasFigure() {
			continue
		}
		first, id := 0, y.class()
		for next := 1; next <= len(y.points); next++ {
			if next < len(y.points) && !turnsApart(y.points, next) {
				continue
			}
			data := f.noLine()
			for n, p := range y.points[first:next] {
				data[first+n] = opts.LineData{Name: p.words(), Value: number(p.Value), Symbol: p.symbol()}
			}
			c.AddSeries(y.year.Label(), data, charts.WithSeriesId(id), charts.WithLineStyleOpts(y.style()),
				charts.WithLineChartOpts(opts.LineChart{Symbol: "circle", SymbolSize: 5, ShowSymbol: opts.Bool(true), ConnectNulls: opts.Bool(false)}))
			first, id = next, fmt.Sprintf("%s-%d", y.class(), next)
		}
	}
}

// style tells years apart without colour: by width and dashes.
func (y earlierYear) style() opts.LineStyle {
	return [maxEarlier]opts.LineStyle{{Width: 1.75}, {Width: 1}, {Width: 1, Type: "dashed"}, {Width: 1, Type: "dotted"}}[y.before-1]
}

// addReadings adds the series, in parts where breaks are or the span turns to another: a
// line does not lead from one part to the next. The last part is last, in front.
func (f Plot) addReadings(c *charts.Line) {
	first := 0
	for n := 1; n < len(f.Points); n++ {
		if f.isBreak(f.Points[n].Quarter) || turnsApart(f.Points, n) {
			f.addPart(c, fmt.Sprintf("reading-%d", first), f.partName(first, n), first, n)
			first = n
		}
	}
	f.addPart(c, "reading", f.partName(first, len(f.Points)), first, len(f.Points), f.breakLines())
}

// partName is the name of the readings from first up to but not including next: it says
// that they are of another span, or before a break.
func (f Plot) partName(first, next int) string {
	for _, p := range f.Points[first:next] {
		if p.Apart != "" {
			return "Figures " + p.Apart
		}
	}
	for _, p := range f.Points[next:] {
		if f.isBreak(p.Quarter) {
			return "Before " + p.Quarter.Short()
		}
	}
	if f.laidOver {
		return f.Points[0].Quarter.Year().Label()
	}
	return "Figure"
}

// addPart adds the points from first up to but not including next.
func (f Plot) addPart(c *charts.Line, id, name string, first, next int, more ...charts.SeriesOpts) {
	data := f.noLine()
	copy(data[first:next], f.line()[first:next])
	all := []charts.SeriesOpts{charts.WithSeriesId(id), f.label("top"),
		charts.WithLineChartOpts(opts.LineChart{Symbol: "circle", SymbolSize: 8, ShowSymbol: opts.Bool(true), ConnectNulls: opts.Bool(false)})}
	if f.laidOver {
		all = append(all, charts.WithLineStyleOpts(opts.LineStyle{Width: 3.5}))
	}
	c.AddSeries(name, data, append(all, more...)...)
}

// breakLines marks the quarters with which breaks begin. ECharts has no line between
// two quarters.
func (f Plot) breakLines() charts.SeriesOpts {
	var lines []any
	for n, p := range f.Points {
		if n > 0 && f.isBreak(p.Quarter) {
			lines = append(lines, verticalLine{XAxis: n, LineStyle: &opts.LineStyle{Type: "solid", Width: 1}})
		}
	}
	return func(s *charts.SingleSeries) {
		if len(lines) > 0 {
			s.MarkLines = &opts.MarkLines{Data: lines, MarkLineStyle: opts.MarkLineStyle{Symbol: []string{"none", "none"},
				Label: &opts.Label{Show: opts.Bool(true), Formatter: breakSign}}}
		}
	}
}
