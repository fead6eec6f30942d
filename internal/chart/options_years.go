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
		data := f.noLine()
		for n, p := range y.points {
			data[n] = opts.LineData{Name: p.words(), Value: number(p.Value), Symbol: p.symbol()}
		}
		c.AddSeries(y.year.Label(), data, charts.WithSeriesId(y.class()), charts.WithLineStyleOpts(y.style()),
			charts.WithLineChartOpts(opts.LineChart{Symbol: "circle", SymbolSize: 5, ShowSymbol: opts.Bool(true), ConnectNulls: opts.Bool(false)}))
	}
}

// style tells years apart without colour: by width and dashes.
func (y earlierYear) style() opts.LineStyle {
	return [maxEarlier]opts.LineStyle{{Width: 1.75}, {Width: 1}, {Width: 1, Type: "dashed"}, {Width: 1, Type: "dotted"}}[y.before-1]
}

// addReadings adds the series, in parts where breaks are: a line does not lead from
// one part to the next. The last part is last, in front.
func (f Plot) addReadings(c *charts.Line) {
	first := 0
	for n, p := range f.Points {
		if n > 0 && f.isBreak(p.Quarter) {
			f.addPart(c, fmt.Sprintf("reading-%d", first), "Before "+p.Quarter.Short(), first, n)
			first = n
		}
	}
	name := "Reading"
	if f.laidOver {
		name = f.Points[0].Quarter.Year().Label()
	}
	f.addPart(c, "reading", name, first, len(f.Points), f.breakLines())
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
