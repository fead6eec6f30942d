package chart

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/shopspring/decimal"
)

// addSeries adds what is behind first: tolerance, target, comparators, readings.
func (f Figure) addSeries(c *charts.Line) {
	f.addBands(c)
	f.addTarget(c, "target", "Target", func(s Step) *decimal.Decimal { return s.Target.Low })
	f.addTarget(c, "ceiling", "Target, upper end", Step.ceiling)
	f.addComparators(c)
	if f.Bars {
		bars := charts.NewBar()
		bars.AddSeries("Reading", f.bars(), charts.WithSeriesId("reading"), f.label("top"))
		c.Overlap(bars)
		return
	}
	c.AddSeries("Reading", f.line(), charts.WithSeriesId("reading"), f.label("top"),
		charts.WithLineChartOpts(opts.LineChart{Symbol: "circle", SymbolSize: 8, ShowSymbol: opts.Bool(true), ConnectNulls: opts.Bool(false)}))
}

// ceiling is the upper end of a target that is a range; nil of one that is not.
func (s Step) ceiling() *decimal.Decimal {
	if s.Target.Low.Equal(*s.Target.High) {
		return nil
	}
	return s.Target.High
}

// label puts the figures beside their points, where there is room.
func (f Figure) label(position string) charts.SeriesOpts {
	show := opts.Bool(len(f.Points) <= labelled)
	return charts.WithLabelOpts(opts.Label{Show: show, Position: position, Formatter: "{b}"})
}

func (f Figure) line() []opts.LineData {
	var all []opts.LineData
	for _, p := range f.Points {
		all = append(all, opts.LineData{Name: p.words(), Value: number(p.Value), Symbol: p.symbol()})
	}
	return all
}

// symbol is the drawing's mark for a point, where it is not a disc.
func (p Point) symbol() string {
	switch {
	case p.Provisional && p.Revised:
		return "emptyDiamond"
	case p.Provisional:
		return "emptyCircle"
	case p.Revised:
		return "diamond"
	}
	return ""
}

func (f Figure) bars() []opts.BarData {
	var all []opts.BarData
	for _, p := range f.Points {
		one := opts.BarData{Name: p.words(), Value: number(p.Value)}
		if p.Provisional {
			one.ItemStyle = &opts.ItemStyle{Opacity: opts.Float(0.4)}
		}
		all = append(all, one)
	}
	return all
}

// words are what a reader is told of the point, besides its quarter.
func (p Point) words() string {
	words := p.Figure
	switch {
	case p.Value == nil:
		return p.Absence
	case p.Estimated:
		words += ", estimated"
	case p.Provisional:
		words += ", provisional"
	}
	if p.Revised {
		words += ", revised"
	}
	return words
}

// addTarget adds one end of the targets as a stepped line, if it has any. A dash
// in each quarter shows one that holds for that quarter alone.
func (f Figure) addTarget(c *charts.Line, id, name string, end func(Step) *decimal.Decimal) {
	data, held := make([]opts.LineData, len(f.Points)), false
	for n := range data {
		data[n] = opts.LineData{Value: number(nil)}
	}
	for _, s := range f.Steps {
		for n := s.First; n <= s.Last && end(s) != nil; n++ {
			data[n], held = opts.LineData{Name: f.Unit.exactly(*end(s)), Value: number(end(s))}, true
		}
	}
	if held {
		c.AddSeries(name, data, charts.WithSeriesId(id), f.levels(end))
	}
}

// levels draws the ends of targets. One that never changes is a line across the
// whole chart; others step halfway between quarters, with a dash in each that
// shows a target of that quarter alone.
func (f Figure) levels(end func(Step) *decimal.Decimal) charts.SeriesOpts {
	style := &opts.LineStyle{Type: "dashed", Width: 1.5}
	return func(s *charts.SingleSeries) {
		s.Step, s.Symbol, s.SymbolSize, s.ShowSymbol, s.LineStyle = "middle", "rect", []int{16, 2}, opts.Bool(true), style
		if first := f.Steps[0]; first.First == 0 && first.Last == len(f.Points)-1 {
			s.Symbol, s.LineStyle = "none", &opts.LineStyle{Opacity: opts.Float(0)}
			s.MarkLines = &opts.MarkLines{Data: []any{level{YAxis: number(end(first)), LineStyle: style}},
				MarkLineStyle: opts.MarkLineStyle{Symbol: []string{"none", "none"}, Label: &opts.Label{Show: opts.Bool(false)}}}
		}
	}
}

// addBands adds what is tolerable, and what meets a target besides its line, as
// the drawing's areas.
func (f Figure) addBands(c *charts.Line) {
	tolerances, ranges := make([]opts.BarData, len(f.Points)), make([]opts.BarData, len(f.Points))
	var tolerable, met []any
	for _, s := range f.Steps {
		below, above := s.area(s.Tolerable.Low, s.Met.Low), s.area(s.Met.High, s.Tolerable.High)
		tolerable = slices.Concat(tolerable, below, above)
		met = slices.Concat(met, s.area(s.Met.Low, s.Target.Low), s.area(s.Target.Low, s.Target.High), s.area(s.Target.High, s.Met.High))
		for n := s.First; n <= s.Last; n++ {
			tolerances[n].Name = f.limits(s, below != nil, above != nil)
		}
	}
	f.addBand(c, "tolerance", "Tolerance", tolerances, tolerable)
	f.addBand(c, "range", "Meets the target", ranges, met)
}

// addBand adds areas, if there are any. Bars without values carry them: only of
// a bar series do areas span whole quarters, not from middle to middle.
func (f Figure) addBand(c *charts.Line, id, name string, words []opts.BarData, areas []any) {
	if len(areas) == 0 {
		return
	}
	for n := range words {
		words[n].Value = number(nil)
	}
	bars := charts.NewBar()
	bars.AddSeries(name, words, charts.WithSeriesId(id), func(s *charts.SingleSeries) {
		s.MarkAreas = &opts.MarkAreas{Data: areas}
	})
	c.Overlap(bars)
}

// area is the space between two values while a step lasts; one without an end
// is none, as in the drawing.
func (s Step) area(low, high *decimal.Decimal) []any {
	if low == nil || high == nil || !low.LessThan(*high) {
		return nil
	}
	return []any{[]corner{{s.First, number(low)}, {s.Last, number(high)}}}
}

// limits are the ends of what is tolerable that differ from the target's.
func (f Figure) limits(s Step, below, above bool) string {
	var ends []string
	if below {
		ends = append(ends, f.Unit.exactly(*s.Tolerable.Low))
	}
	if above {
		ends = append(ends, f.Unit.exactly(*s.Tolerable.High))
	}
	return strings.Join(ends, " to ")
}

// number is a decimal as JSON has it, and null for none.
func number(v *decimal.Decimal) json.RawMessage {
	if v == nil {
		return json.RawMessage("null")
	}
	return json.RawMessage(v.String())
}
