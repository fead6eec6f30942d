package chart

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/shopspring/decimal"
)

// addSeries adds the series from the back to the front: tolerance, edges of classes,
// target, comparators, years before, readings.
func (f Plot) addSeries(c *charts.Line) {
	f.addBands(c)
	f.addClassEdges(c)
	dashed := &opts.LineStyle{Type: "dashed", Width: 1.5}
	f.addTarget(c, "target", "Target", dashed, func(s Step) *decimal.Decimal { return s.Target.Low })
	f.addTarget(c, "ceiling", "Target, upper end", dashed, Step.ceiling)
	f.addComparators(c)
	f.addEarlierYears(c)
	if f.Bars {
		bars := charts.NewBar()
		bars.AddSeries("Figure", f.bars(), charts.WithSeriesId("reading"), f.label("top"), f.breakLines())
		c.Overlap(bars)
		return
	}
	f.addReadings(c)
}

// ceiling is the upper end of a target that is a range, otherwise nil.
func (s Step) ceiling() *decimal.Decimal {
	if s.Target.Low.Equal(*s.Target.High) {
		return nil
	}
	return s.Target.High
}

// label writes the figures beside their points if there are few.
func (f Plot) label(position string) charts.SeriesOpts {
	show := opts.Bool(len(f.Points) <= maxLabelled)
	return charts.WithLabelOpts(opts.Label{Show: show, Position: position, Formatter: "{b}"})
}

func (f Plot) line() []opts.LineData {
	all := f.noLine()
	for n, p := range f.Points {
		all[n] = opts.LineData{Name: f.wordsAt(n), Value: number(p.Value), Symbol: p.symbol()}
	}
	return all
}

// hollow reports whether the mark of a figure is not filled.
func (p PlottedPoint) hollow() bool { return p.Provisional || p.Apart != "" }

// symbol is the mark of a point as in the drawing. It is empty for a disc.
func (p PlottedPoint) symbol() string {
	switch {
	case p.hollow() && p.Revised:
		return "emptyDiamond"
	case p.hollow():
		return "emptyCircle"
	case p.Revised:
		return "diamond"
	}
	return ""
}

func (f Plot) bars() []opts.BarData {
	all := f.noBars()
	for n, p := range f.Points {
		one := opts.BarData{Name: f.wordsAt(n), Value: number(p.Value)}
		if p.hollow() {
			one.ItemStyle = &opts.ItemStyle{Opacity: opts.Float(0.4)}
		}
		all[n] = one
	}
	return all
}

// wordsAt describes a point to a reader, without its quarter, and says where a break
// begins.
func (f Plot) wordsAt(n int) string {
	p := f.Points[n]
	if n > 0 && f.isBreak(p.Quarter) && p.Value != nil {
		return p.words() + ", not comparable with figures before"
	}
	return p.words()
}

// words describes the point to a reader, without its quarter.
func (p PlottedPoint) words() string {
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
	if p.Apart != "" {
		words += ", " + p.Apart
	}
	return words
}

// addTarget adds one end of the targets as a stepped line, if any target has that
// end.
func (f Plot) addTarget(c *charts.Line, id, name string, style *opts.LineStyle, end func(Step) *decimal.Decimal) {
	data, found := f.noLine(), false
	for _, s := range f.Steps {
		for n := s.First; n <= s.Last && end(s) != nil; n++ {
			data[n], found = opts.LineData{Name: f.Unit.formatExact(*end(s)), Value: number(end(s))}, true
		}
	}
	if found {
		c.AddSeries(name, data, charts.WithSeriesId(id), f.targetLine(style, end))
	}
}

// targetLine sets how the ends of targets are drawn. A target that never changes is
// a line across the whole chart, unless there is more beside the quarters. Other targets step halfway between quarters, with
// a dash in each quarter, so that a target of only one quarter is visible too.
func (f Plot) targetLine(style *opts.LineStyle, end func(Step) *decimal.Decimal) charts.SeriesOpts {
	return func(s *charts.SingleSeries) {
		s.Step, s.Symbol, s.SymbolSize, s.ShowSymbol, s.LineStyle = "middle", "rect", []int{16, 2}, opts.Bool(true), style
		if first := f.Steps[0]; first.First == 0 && first.Last == len(f.columns())-1 {
			s.Symbol, s.LineStyle = "none", &opts.LineStyle{Opacity: opts.Float(0)}
			s.MarkLines = &opts.MarkLines{Data: []any{horizontalLine{YAxis: number(end(first)), LineStyle: style}},
				MarkLineStyle: opts.MarkLineStyle{Symbol: []string{"none", "none"}, Label: &opts.Label{Show: opts.Bool(false)}}}
		}
	}
}

// addBands adds the areas of the drawing: what is tolerable, and what meets the
// target.
func (f Plot) addBands(c *charts.Line) {
	tolerances, ranges := f.noBars(), f.noBars()
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

// addBand adds areas, if there are any. They belong to a bar series without values,
// because only there do areas cover whole quarters instead of running from middle
// to middle.
func (f Plot) addBand(c *charts.Line, id, name string, words []opts.BarData, areas []any) {
	if len(areas) == 0 {
		return
	}
	bars := charts.NewBar()
	bars.AddSeries(name, words, charts.WithSeriesId(id), func(s *charts.SingleSeries) {
		s.MarkAreas = &opts.MarkAreas{Data: areas}
	})
	c.Overlap(bars)
}

// area is the space between two values while a step lasts. It is nil if an end is
// open, as in the drawing.
func (s Step) area(low, high *decimal.Decimal) []any {
	if low == nil || high == nil || !low.LessThan(*high) {
		return nil
	}
	return []any{[]corner{{s.First, number(low)}, {s.Last, number(high)}}}
}

// limits writes the ends of what is tolerable that differ from the target.
func (f Plot) limits(s Step, below, above bool) string {
	var ends []string
	if below {
		ends = append(ends, f.Unit.formatExact(*s.Tolerable.Low))
	}
	if above {
		ends = append(ends, f.Unit.formatExact(*s.Tolerable.High))
	}
	return strings.Join(ends, " to ")
}

// number writes a decimal as JSON, and nil as null.
func number(v *decimal.Decimal) json.RawMessage {
	if v == nil {
		return json.RawMessage("null")
	}
	return json.RawMessage(v.String())
}
