package chart

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// A figure of another span than the latest's is drawn, but is no step on the way to it:
// no line joins the two, and words neither rank nor compare it. Figures for the year to
// date are of unlike spans by nature; among them, one is apart that is not of its year to
// date.

// tellApart marks the figures of another span than that of the latest figure.
func (f *Plot) tellApart(i *indicator.Indicator, series []indicator.Point) {
	latest := len(f.Points) - 1
	for latest > 0 && f.Points[latest].Value == nil {
		latest--
	}
	for n, p := range series {
		if f.Points[n].Value == nil {
			continue
		}
		if f.Points[n].Apart = i.OtherSpan(p, series[latest]); f.Points[n].Apart != "" {
			f.Span = i.SpanWords(series[latest])
		}
	}
}

// turnsApart reports whether the n-th figure and the one before it are of unlike spans.
func turnsApart(points []PlottedPoint, n int) bool {
	before, p := points[n-1], points[n]
	return before.Value != nil && p.Value != nil && before.Apart != p.Apart
}

// compared are the figures that can be compared with the latest one: since the latest
// break, and of the same span. Others of those quarters are gaps.
func (f Plot) compared() []PlottedPoint {
	points := slices.Clone(f.sinceBreak())
	for n, p := range points {
		if p.Apart != "" {
			points[n] = PlottedPoint{Quarter: p.Quarter}
		}
	}
	return points
}

// apartWords name the figures of another span, with their spans: few of them one by one.
func (f Plot) apartWords() []string {
	points := f.sinceBreak()
	isApart := func(p PlottedPoint) bool { return p.Apart != "" }
	switch n := count(points, isApart); {
	case n == 0:
		return nil
	case n > maxNamed:
		return []string{apartTogether(points)}
	}
	var all []string
	for _, p := range points {
		if p.Apart != "" {
			all = append(all, fmt.Sprintf("%s in %s", p.figureWithSpan(), p.Quarter.Name()))
		}
	}
	return []string{"Not compared, because of another span: " + strings.Join(all, ", ") + "."}
}

// apartTogether names the quarters of many figures of other spans. The span stands once
// where all have the same.
func apartTogether(points []PlottedPoint) string {
	apart, alike := map[quarter.Quarter]bool{}, slices.Clone(points)
	spans := spansApart(points)
	for n, p := range points {
		apart[p.Quarter] = p.Apart != ""
		if len(spans) == 1 {
			alike[n].Apart = ""
		}
	}
	words := "The figures " + quarterWords(alike, func(p PlottedPoint) bool { return apart[p.Quarter] })
	if len(spans) == 1 {
		return words + " are " + spans[0] + " and are not compared."
	}
	return words + " are of another span and are not compared."
}

// spansApart are the other spans of figures, each once.
func spansApart(points []PlottedPoint) []string {
	var all []string
	for _, p := range points {
		if p.Apart != "" && !slices.Contains(all, p.Apart) {
			all = append(all, p.Apart)
		}
	}
	return all
}

// figureWithSpan is a figure, with its span where that is another.
func (p PlottedPoint) figureWithSpan() string { return strings.TrimSpace(p.Figure + " " + p.Apart) }

// explainApart says in the key of which spans figures are not joined or compared.
func (d *drawing) explainApart() {
	for _, span := range spansApart(d.plot.everyPoint()) {
		d.explain(keyEntry{mark: apartMark, text: "Not comparable: figures " + span})
	}
}
