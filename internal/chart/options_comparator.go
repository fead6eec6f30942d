package chart

import (
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// addComparators adds the comparators as dotted lines with the symbols of the
// drawing. The first is added last, because a legend and a tooltip list the series
// in the front first.
func (f Plot) addComparators(c *charts.Line) {
	for n, one := range slices.Backward(f.Comparators) {
		c.AddSeries(one.Name, f.comparatorLine(one, n), charts.WithSeriesId("comparator-"+one.ID),
			charts.WithLineStyleOpts(opts.LineStyle{Type: "dotted", Width: 2.2}),
			charts.WithLineChartOpts(opts.LineChart{Symbol: comparatorSymbol(n), SymbolSize: 11, ShowSymbol: opts.Bool(true)}))
	}
}

// comparatorLine has the same figure in every quarter from the comparator's own
// quarter on. Only the first has the symbol. If the comparator is dated outside the
// chart, the line starts at the first quarter with a hollow symbol.
func (f Plot) comparatorLine(c ComparatorLine, n int) []opts.LineData {
	first, within := f.startOf(c)
	all := make([]opts.LineData, len(f.Points))
	for at := range all {
		if at < first {
			all[at] = opts.LineData{Value: number(nil)}
			continue
		}
		all[at] = opts.LineData{Name: c.words(), Value: number(&c.Value), Symbol: "none"}
	}
	all[first].Symbol = comparatorSymbol(n)
	if !within {
		all[first].Symbol = "emptyPath://" + shapes[n%comparatorStyles]
	}
	return all
}

func comparatorSymbol(n int) string { return "path://" + shapes[n%comparatorStyles] }

// words describes the comparator to a reader, without its name.
func (c ComparatorLine) words() string {
	if c.Date == "" {
		return c.Figure
	}
	return c.Figure + ", " + c.Date
}
