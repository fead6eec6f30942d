package chart

import (
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// others is the name of the columns beside the quarters.
const others = "Others"

// addComparators adds the comparators as single points with the symbols of the
// drawing. The first is added last, because a legend and a tooltip list the series
// in the front first.
func (f Plot) addComparators(c *charts.Line) {
	places, _ := f.places(f.scale())
	for n, one := range slices.Backward(f.Comparators) {
		c.AddSeries(one.Name, f.comparatorPoint(one, n, places[n]), charts.WithSeriesId("comparator-"+one.ID),
			charts.WithLineChartOpts(opts.LineChart{Symbol: comparatorSymbol(n), SymbolSize: 11, ShowSymbol: opts.Bool(true)}))
	}
}

// comparatorPoint has a figure in the comparator's quarter alone, or in its column
// beside the quarters, where the symbol is hollow.
func (f Plot) comparatorPoint(c Comparator, n int, p place) []opts.LineData {
	all := f.noLine()
	point := opts.LineData{Name: c.words(), Value: number(&c.Value)}
	if !p.beside {
		all[p.at] = point
		return all
	}
	point.Symbol = "emptyPath://" + shapes[n%comparatorStyles]
	all[len(f.Points)+p.at] = point
	return all
}

func comparatorSymbol(n int) string { return "path://" + shapes[n%comparatorStyles] }

// words describes the comparator to a reader, without its name.
func (c Comparator) words() string {
	if c.Date == "" {
		return c.Figure
	}
	return c.Figure + ", " + c.Date
}
