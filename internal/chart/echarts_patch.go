package chart

import (
	"encoding/json"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// This file holds all workarounds for what go-echarts v2.7.2 gets wrong or lacks.
// TestPatches fails for each one that a newer version no longer needs.

// corner is a corner of a mark area. opts.MarkAreaData writes the key "YAxis",
// which ECharts does not know.
type corner struct {
	XAxis int             `json:"xAxis"` // the quarter's index
	YAxis json.RawMessage `json:"yAxis"`
}

// horizontalLine is a mark line. opts.MarkLineNameYAxisItem has no line style.
type horizontalLine struct {
	YAxis     json.RawMessage `json:"yAxis"`
	LineStyle *opts.LineStyle `json:"lineStyle"`
}

// verticalLine is a mark line. opts.MarkLineNameXAxisItem has no line style.
type verticalLine struct {
	XAxis     int             `json:"xAxis"` // the quarter's index
	LineStyle *opts.LineStyle `json:"lineStyle"`
}

// optionsPatch writes options for which go-echarts has no field.
type optionsPatch struct {
	charts.BaseConfigurationVisitor
}

// VisitTooltipOpt has tooltips drawn inside the chart. As HTML they would need
// inline styles, which the pages' security policy forbids.
func (optionsPatch) VisitTooltipOpt(t opts.Tooltip) any {
	return struct {
		opts.Tooltip
		RenderMode string `json:"renderMode"`
		Confine    bool   `json:"confine"`
	}{t, "richText", true}
}

// VisitSeriesOpt has every point shown. By default ECharts leaves out points when
// there are many, and a point between two gaps has no line to show it.
func (optionsPatch) VisitSeriesOpt(all charts.MultiSeries) any {
	type series struct {
		charts.SingleSeries
		ShowAllSymbol bool `json:"showAllSymbol,omitempty"`
	}
	var result []series
	for _, s := range all {
		result = append(result, series{s, s.Type == "line"})
	}
	return result
}
