package chart

import (
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// addComparators adds the readings of others as dotted lines with the drawing's
// marks. The first comes last, so that a legend and a tooltip, which are read
// from the front, have them in their order.
func (f Figure) addComparators(c *charts.Line) {
	for n, one := range slices.Backward(f.Comparators) {
		c.AddSeries(one.Name, f.comparatorLine(one, n), charts.WithSeriesId("comparator-"+one.ID),
			charts.WithLineStyleOpts(opts.LineStyle{Type: "dotted", Width: 2.2}),
			charts.WithLineChartOpts(opts.LineChart{Symbol: comparatorSymbol(n), SymbolSize: 11, ShowSymbol: opts.Bool(true)}))
	}
}

// comparatorLine has the same figure in every quarter from the comparator's own
// on, which alone bears the mark. The mark of one that is dated outside the
// chart is hollow, and stands where its line begins.
func (f Figure) comparatorLine(c Comparator, n int) []opts.LineData {
	first, within := f.since(c)
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
		all[first].Symbol = "emptyPath://" + shapes[n%toldApart]
	}
	return all
}

func comparatorSymbol(n int) string { return "path://" + shapes[n%toldApart] }

// words are what a reader is told of the comparator, besides its name.
func (c Comparator) words() string {
	if c.Date == "" {
		return c.Figure
	}
	return c.Figure + ", " + c.Date
}
