package chart

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// fits is how high a segment must be to hold its figure.
const fits = 15.0

// SVG draws the columns. The parts' fills are patterns too, so that they can be
// told apart without colour; [Stack.Swatch] shows each beside its name.
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

// drawing has the columns' quarters as its slots, and an axis from 0 to 100%
// or to the highest sum.
func (s Stack) drawing() *drawing {
	high := hundred
	f := Figure{Unit: Unit{Suffix: "%"}}
	for _, c := range s.Columns {
		f.Points = append(f.Points, Point{Quarter: c.Quarter})
		if !s.Counts && c.Sum != nil {
			high = decimal.Max(high, *c.Sum)
		}
	}
	// A little more than 100% keeps the ticks of 100%.
	axis := scale{high: high, span: high.InexactFloat64(), step: roundStep(decimal.Max(hundred, high.Mul(decimal.New(8, -1))))}
	for t := axis.low; t.LessThanOrEqual(high); t = t.Add(axis.step) {
		axis.ticks = append(axis.ticks, t)
	}
	return &drawing{figure: f, scale: axis}
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
		d.filled(s.ID, part, percent("x", x), percent("width", width), length("y", high), length("height", low-high))
		if low-high >= fits {
			d.text("text", c.Points[part].Label, attr("class", "part-figure part-figure-"+strconv.Itoa(part+1)), percent("x", d.x(n)), length("y", (low+high)/2+4.5))
		}
	}
}

// symbol is the mark of a column that is not drawn: that of the first absence.
func (c Column) symbol() string {
	for _, p := range c.Points {
		if p.Value == nil {
			return p.Label
		}
	}
	return "0"
}

// filled draws a rectangle in a part's colour, and its pattern over it, cut to the
// rectangle by a drawing of its own: a pattern of SVG's comes out of a printer as
// coarse dots.
func (s *svg) filled(id string, part int, place ...attribute) {
	s.element("rect", slices.Concat([]attribute{attr("class", "part part-"+strconv.Itoa(part+1))}, place)...)
	if weaves[part%len(weaves)] != nil {
		s.open("svg", place...)
		s.element("use", attr("href", "#"+patternID(id, part)))
		s.close("svg")
	}
}

// weaves draw the patterns of the parts over the largest field that a part can
// have; the first part is plain.
var weaves = [...]func() string{nil, rising, falling, lines, uprights}

// The largest field, in pixels, and how far the lines of a pattern are apart.
const (
	fieldWidth, fieldHeight = 1280, 200
	apart                   = 8
)

func rising() string {
	return each(0, fieldWidth+fieldHeight, fmt.Sprintf("M%%d 0l-%d %d", fieldHeight, fieldHeight))
}

func falling() string {
	return each(-fieldHeight, fieldWidth, fmt.Sprintf("M%%d 0l%d %d", fieldHeight, fieldHeight))
}

func lines() string    { return each(4, fieldHeight, fmt.Sprintf("M0 %%dh%d", fieldWidth)) }
func uprights() string { return each(4, fieldWidth, fmt.Sprintf("M%%d 0v%d", fieldHeight)) }

// each repeats a line of a path, a distance apart.
func each(from, to int, line string) string {
	var d strings.Builder
	for at := from; at < to; at += apart {
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

// Swatch draws the fill of a part, counted from 0, for a legend. It needs the
// drawing of the stack on the same page.
func (s Stack) Swatch(part int) string {
	var d svg
	d.open("svg", attr("class", "swatch"), attr("aria-hidden", "true"), attr("focusable", "false"), attr("width", "24"), attr("height", "16"))
	d.filled(s.ID, part, length("x", 1), length("width", 22), length("y", 1), length("height", 14))
	d.close("svg")
	return d.String()
}
