package chart

import (
	"encoding/json"
	"fmt"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"outturn/internal/quarter"
)

// maxWithoutSlider is the greatest number of quarters that are shown without a
// slider for zooming.
const maxWithoutSlider = 12

// Options writes the chart as options for ECharts: JSON that is safe inside a
// script element. Its numbers have exactly the digits of the decimals, and each
// item of a series is named with the words that describe it to a reader. It has no
// colours: the page's script takes them from the stylesheet, by the ids of the
// series.
func (f Plot) Options() ([]byte, error) {
	f = f.laid()
	c := charts.NewLine()
	c.SetGlobalOptions(f.globalOptions()...)
	c.SetGlobalOptions(f.axes()...)
	c.SetXAxis(f.columns())
	f.addSeries(c)
	c.Accept(optionsPatch{})
	c.Validate()
	text, err := json.Marshal(c.JSON())
	if err != nil {
		return nil, fmt.Errorf("writing the options of %s: %w", f.ID, err)
	}
	return text, nil
}

// globalOptions are the options apart from the axes and the series. Setting the id
// and the theme keeps out go-echarts' random id and its palette.
func (f Plot) globalOptions() []charts.GlobalOpts {
	yes := opts.Bool(true)
	all := []charts.GlobalOpts{
		charts.WithInitializationOpts(opts.Initialization{ChartID: f.ID, Theme: "outturn", Renderer: "svg"}),
		charts.WithTitleOpts(opts.Title{Title: f.Title, Show: opts.Bool(false)}),
		charts.WithTooltipOpts(opts.Tooltip{Show: yes, Trigger: "axis"}),
		charts.WithLegendOpts(opts.Legend{Show: yes, Left: "0", Top: "0"}),
		charts.WithAriaOpts(&opts.Aria{Enabled: yes, Decal: &opts.AriaDecal{Show: yes},
			Label: &opts.AriaLabel{Enabled: yes, Description: f.Description()}}),
		charts.WithToolboxOpts(opts.Toolbox{Show: yes, Feature: &opts.ToolBoxFeature{
			DataView:    &opts.ToolBoxFeatureDataView{Show: yes, Title: "Table", Lang: []string{"Table", "Close", "Refresh"}},
			SaveAsImage: &opts.ToolBoxFeatureSaveAsImage{Show: yes, Type: "png", Name: f.ID, Title: "Save as image"},
		}}),
	}
	if len(f.Points) <= maxWithoutSlider {
		return append(all, charts.WithGridOpts(opts.Grid{Left: "56", Right: "12", Top: "64", Bottom: "48"}))
	}
	return append(all, charts.WithGridOpts(opts.Grid{Left: "56", Right: "12", Top: "64", Bottom: "88"}),
		charts.WithDataZoomOpts(opts.DataZoom{Type: "slider", End: 100, FilterMode: "none"}))
}

// axes has the ticks of the drawing. The ticks of the quarters are shown because
// ECharts lets an area begin at the edge of a quarter only if there is a tick.
func (f Plot) axes() []charts.GlobalOpts {
	s := f.scale()
	step, _ := s.step.Float64()
	yes := opts.Bool(true)
	return []charts.GlobalOpts{
		charts.WithXAxisOpts(opts.XAxis{Type: "category", BoundaryGap: yes,
			AxisTick:  &opts.AxisTick{Show: yes, Interval: "0"},
			AxisLabel: &opts.AxisLabel{HideOverlap: yes}}),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Show: opts.Bool(len(s.ticks) > 0), Name: f.Unit.Caption,
			Min: number(&s.low), Max: number(&s.high), MinInterval: step, MaxInterval: step,
			AxisLabel: &opts.AxisLabel{Formatter: types.FuncStr(f.Unit.Prefix + "{value}" + f.Unit.Suffix),
				ShowMinLabel: opts.Bool(s.isTick(s.low)), ShowMaxLabel: opts.Bool(s.isTick(s.high))}}),
	}
}

// columns are the names of the horizontal axis: the quarters, and what is beside them.
func (f Plot) columns() []string {
	var all []string
	for _, p := range f.Points {
		all = append(all, f.columnOf(p.Quarter))
	}
	_, lanes := f.places(f.scale())
	for range lanes {
		all = append(all, others)
	}
	return all
}

// columnOf names a quarter, or of years that are laid over one another, the month up
// to which the figures of each year are: "Q2 to September".
func (f Plot) columnOf(q quarter.Quarter) string {
	if f.laidOver {
		return fmt.Sprintf("Q%d to %s", q.Number(), q.End().Month())
	}
	return q.Short()
}

// noLine has no figure in any column.
func (f Plot) noLine() []opts.LineData {
	all := make([]opts.LineData, len(f.columns()))
	for n := range all {
		all[n].Value = number(nil)
	}
	return all
}

// noBars has no figure in any column.
func (f Plot) noBars() []opts.BarData {
	all := make([]opts.BarData, len(f.columns()))
	for n := range all {
		all[n].Value = number(nil)
	}
	return all
}
