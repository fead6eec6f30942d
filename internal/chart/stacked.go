package chart

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// minFigureHeight is the least height of a part that has room for its figure, in
// pixels.
const minFigureHeight = 15.0

// SVG draws the columns. Each part has a pattern as well as a colour, so that parts
// can be told apart without colour; [Stack.Swatch] shows each for a legend.
func (s Stack) SVG() string {
	d := s.drawing()
	d.open("svg", attr("class", "chart stack"), attr("role", "img"), attr("width", "100%"), length("height", height),
		attr("aria-labelledby", s.ID+"-title "+s.ID+"-words"))
	d.text("title", s.Title, attr("id", s.ID+"-title"))
	d.text("desc", s.Words, attr("id", s.ID+"-words"))
	d.patterns(s.ID, len(s.Parts))
	d.axis()
	for n, c := range s.Columns {
		d.column(s, n, c)
	}
	d.quarters()
	d.close("svg")
	return d.String()
}

// drawing has a slot for each column, and an axis from 0 to 100%, or to the highest
// sum if that is more.
func (s Stack) drawing() *drawing {
	high := hundred
	f := Plot{Unit: UnitLabel{Suffix: "%"}}
	for _, c := range s.Columns {
		f.Points = append(f.Points, PlottedPoint{Quarter: c.Quarter})
		if !s.Counts && c.Sum != nil {
			high = decimal.Max(high, *c.Sum)
		}
	}
	// A sum a little over 100% does not change the distance between the ticks.
	axis := scale{high: high, span: high.InexactFloat64(), step: roundStep(decimal.Max(hundred, high.Mul(decimal.New(8, -1))))}
	for t := axis.low; t.LessThanOrEqual(high); t = t.Add(axis.step) {
		axis.ticks = append(axis.ticks, t)
	}
	d := &drawing{plot: f, scale: axis}
	d.chooseSlots(0)
	return d
}

// column draws one quarter: its parts from the bottom up, or a marked gap.
func (d *drawing) column(s Stack, n int, c Column) {
	x, width := d.start(n)+d.slot()*0.1, d.slot()*0.8
	if c.Shares == nil {
		d.element("rect", attr("class", "absent"), percent("x", x), percent("width", width), length("y", d.y(hundred)), length("height", bottom-d.y(hundred)))
		d.put(label{"gap", c.symbol(), middle, d.x(n), 0, (top + bottom) / 2})
		return
	}
	base := decimal.Zero
	for part, share := range c.Shares {
		low, high := d.y(base), d.y(base.Add(share))
		base = base.Add(share)
		if share.IsZero() {
			continue
		}
		d.fillPart(s.ID, part, percent("x", x), percent("width", width), length("y", high), length("height", low-high))
		if class, fits := d.figureClass(part, c.Points[part].Label); fits && low-high >= minFigureHeight {
			d.text("text", c.Points[part].Label, attr("class", class), percent("x", d.x(n)), length("y", (low+high)/2+4.5))
		}
	}
}

// figureClass is the class of a part's figure, and whether a column is wide enough for
// it on any screen.
func (d *drawing) figureClass(part int, figure string) (class string, fits bool) {
	class = "part-figure part-figure-" + strconv.Itoa(part+1)
	if textWidth(figure) > d.slot()*d.width() {
		class += " roomy"
	}
	return class, textWidth(figure) <= d.slot()*roomy
}

// symbol marks a column that is not drawn: with the symbol of its first absence, or
// 0 if every part is zero.
func (c Column) symbol() string {
	for _, p := range c.Points {
		if p.Value == nil {
			return p.Label
		}
	}
	return "0"
}

// fillPart draws a rectangle in a part's colour with its pattern on top. The
// pattern is a drawing that an svg element cuts to the rectangle, because an SVG
// pattern is printed as coarse dots.
func (s *svg) fillPart(id string, part int, place ...attribute) {
	s.element("rect", slices.Concat([]attribute{attr("class", "part part-"+strconv.Itoa(part+1))}, place)...)
	if weaves[part%len(weaves)] != nil {
		s.open("svg", place...)
		s.element("use", attr("href", "#"+patternID(id, part)))
		s.close("svg")
	}
}

// weaves draw the patterns of the parts, large enough for the largest part. The
// first part is plain.
var weaves = [...]func() string{nil, rising, falling, lines, uprights}

// The size of the patterns and the distance between their lines, in pixels.
const (
	fieldWidth, fieldHeight = 1280, 200
	patternGap              = 8
)

func rising() string {
	return each(0, fieldWidth+fieldHeight, fmt.Sprintf("M%%d 0l-%d %d", fieldHeight, fieldHeight))
}

func falling() string {
	return each(-fieldHeight, fieldWidth, fmt.Sprintf("M%%d 0l%d %d", fieldHeight, fieldHeight))
}

func lines() string    { return each(4, fieldHeight, fmt.Sprintf("M0 %%dh%d", fieldWidth)) }
func uprights() string { return each(4, fieldWidth, fmt.Sprintf("M%%d 0v%d", fieldHeight)) }

// each repeats a line of a path at the distance of the pattern.
func each(from, to int, line string) string {
	var d strings.Builder
	for at := from; at < to; at += patternGap {
		fmt.Fprintf(&d, line, at)
	}
	return d.String()
}

func patternID(id string, part int) string { return id + "-weave-" + strconv.Itoa(part+1) }

func (s *svg) patterns(id string, parts int) {
	s.open("defs")
	for n := range min(parts, len(weaves)) {
		if weaves[n] == nil {
			continue
		}
		s.element("path", attr("id", patternID(id, n)), attr("class", "weave weave-"+strconv.Itoa(n+1)), attr("d", weaves[n]()))
	}
	s.close("defs")
}

// Swatch draws the fill of a part, numbered from 0, for a legend. The stack must be
// drawn on the same page.
func (s Stack) Swatch(part int) string {
	var d svg
	d.open("svg", attr("class", "swatch"), attr("aria-hidden", "true"), attr("focusable", "false"), attr("width", "24"), attr("height", "16"))
	d.fillPart(s.ID, part, length("x", 1), length("width", 22), length("y", 1), length("height", 14))
	d.close("svg")
	return d.String()
}
