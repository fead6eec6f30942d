package chart

import (
	"encoding/json"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// What go-echarts v2.7.2 gets wrong or lacks stands here, and nowhere else.
// TestPatches fails for each thing that a later version mends.

// corner is a corner of a mark area. opts.MarkAreaData writes the key of its
// height as "YAxis", which ECharts does not know.
type corner struct {
	XAxis int             `json:"xAxis"` // the quarter's index
	YAxis json.RawMessage `json:"yAxis"`
}

// level is a mark line at a height. opts.MarkLineNameYAxisItem has no style of
// its own.
type level struct {
	YAxis     json.RawMessage `json:"yAxis"`
	LineStyle *opts.LineStyle `json:"lineStyle"`
}

// mended writes options that go-echarts has no field for.
type mended struct {
	charts.BaseConfigurationVisitor
}

// VisitTooltipOpt has tooltips drawn as part of the chart: as HTML they need
// inline styles, which the policy of pages forbids.
func (mended) VisitTooltipOpt(t opts.Tooltip) any {
	return struct {
		opts.Tooltip
		RenderMode string `json:"renderMode"`
		Confine    bool   `json:"confine"`
	}{t, "richText", true}
}

// VisitSeriesOpt has every point shown: by default ECharts leaves points out
// when they are many, and a point between two gaps has no line to show it.
func (mended) VisitSeriesOpt(all charts.MultiSeries) any {
	type series struct {
		charts.SingleSeries
		ShowAllSymbol bool `json:"showAllSymbol,omitempty"`
	}
	var written []series
	for _, s := range all {
		written = append(written, series{s, s.Type == "line"})
	}
	return written
}
