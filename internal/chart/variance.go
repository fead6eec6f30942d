package chart

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"outturn/internal/finance"
	"outturn/internal/wording"
)

// Variances is a chart of the net variances of a budget, one for each line.
type Variances struct {
	ID, Title string
	Lines     []Variance
	Threshold decimal.Decimal // an underspend or overspend of at least this is a key variance
	Limit     string          // the threshold in words; empty when there is none
	Words     string
}

// Variance is the bar of one line of a budget.
type Variance struct {
	Title   string
	Amounts string          // net budget and forecast in words
	Net     decimal.Decimal // positive: an underspend
	Figure  string          // the variance in words
	Key     bool            // a key variance
	Total   bool
}

// VariancesOf makes the chart of a statement's lines and its total.
func VariancesOf(id, title string, s *finance.Statement) Variances {
	v := Variances{ID: id, Title: title, Threshold: s.Threshold}
	if s.Threshold.IsPositive() {
		v.Limit = s.Scale.Money(s.Threshold)
	}
	key := map[string]bool{}
	for _, l := range s.KeyVariances() {
		key[l.ID] = true
	}
	for _, l := range s.Lines {
		v.Lines = append(v.Lines, variance(s.Scale, l, key[l.ID]))
	}
	v.Words = v.describe()
	if s.Total != nil {
		total := variance(s.Scale, *s.Total, true)
		total.Total = true
		v.Lines = append(v.Lines, total)
		v.Words += fmt.Sprintf(" %s: %s.", total.Title, total.Figure)
	}
	return v
}

func variance(u finance.Scale, l finance.Line, key bool) Variance {
	net := l.Variance().Net
	return Variance{
		Title: l.Title, Net: net, Figure: u.Words(net), Key: key,
		Amounts: fmt.Sprintf("Net budget %s, forecast %s", u.Money(l.Budget.Net), u.Money(l.Forecast.Net)),
	}
}

// describe says how many lines are over and under budget, and gives each key
// variance.
func (v Variances) describe() string {
	over, under, key := 0, 0, []string{}
	for _, l := range v.Lines {
		switch l.Net.Sign() {
		case 1:
			under++
		case -1:
			over++
		}
		if l.Key {
			key = append(key, fmt.Sprintf("%s, %s", l.Title, l.Figure))
		}
	}
	words := fmt.Sprintf("Bar chart of the net variances of %s: underspends to the right, overspends to the left. %d under budget, %d over, %d on it.",
		wording.Count(len(v.Lines), "heading"), under, over, len(v.Lines)-under-over)
	switch {
	case v.Limit == "":
		return words + " " + strings.Join(key, "; ") + "."
	case len(key) == 0:
		return words + " No key variance of " + v.Limit + " or more."
	}
	return words + " Key variances of " + v.Limit + " or more: " + strings.Join(key, "; ") + "."
}

// Vertical measures of the drawing in pixels, and others as they say.
const (
	headRoom     = 14.0 // height of the words above the bars
	barHeight    = 18.0
	textRow      = 16.0 // height of a line of text
	lineGap      = 16.0 // between one heading's bar and the next heading
	titleLetters = 44   // letters in a line of a title on the narrowest page
	axisAt       = 0.5  // position of the axis, as a share of the width
)

// SVG draws a bar for every line, below its title and amounts. The bar goes to the
// right of the axis for an underspend and to the left for an overspend. The
// variance in words is on the other side of the axis.
func (v Variances) SVG() string {
	var d varianceDrawing
	d.reach = v.reach()
	d.open("svg", attr("class", "chart variances"), attr("role", "img"), attr("width", "100%"), length("height", v.height()),
		attr("aria-labelledby", v.ID+"-title "+v.ID+"-words"))
	d.text("title", v.Title, attr("id", v.ID+"-title"))
	d.text("desc", v.Words, attr("id", v.ID+"-words"))
	d.head(v)
	y := headRoom
	for _, l := range v.Lines {
		if l.Total {
			y += lineGap / 2
			d.element("line", attr("class", "sum"), percent("x1", 0), percent("x2", 1), length("y1", y+lineGap/2), length("y2", y+lineGap/2))
		}
		y = d.line(l, v, y)
	}
	d.close("svg")
	return d.String()
}

// varianceDrawing holds the state of the chart while it is being drawn.
type varianceDrawing struct {
	svg
	reach decimal.Decimal // the amount at each edge
}

// reach is the largest amount on either side, including the threshold, or 1 if all
// are zero.
func (v Variances) reach() decimal.Decimal {
	most := v.Threshold
	for _, l := range v.Lines {
		most = decimal.Max(most, l.Net.Abs())
	}
	if most.IsZero() {
		return decimal.NewFromInt(1)
	}
	return most
}

func (v Variances) height() float64 {
	all := headRoom
	for _, l := range v.Lines {
		all += lineGap + textRow*float64(len(wrap(l.Title, titleLetters))+1) + barHeight
		if l.Total {
			all += lineGap / 2
		}
	}
	return all
}

// x is the horizontal position of an amount.
func (d *varianceDrawing) x(amount decimal.Decimal) float64 {
	share, _ := amount.DivRound(d.reach, 9).Float64()
	return axisAt + share*axisAt
}

// head labels the two sides and the threshold.
func (d *varianceDrawing) head(v Variances) {
	d.text("text", "← Overspend", attr("class", "side"), percent("x", 0), length("y", 14))
	d.text("text", "Underspend →", attr("class", "side side-right"), percent("x", 1), length("y", 14))
	if v.Limit != "" {
		d.text("text", "┆ at "+v.Limit, attr("class", "threshold-words"), percent("x", axisAt), length("y", 14))
	}
}

// line draws one line of the budget from y down, and returns where it ends.
func (d *varianceDrawing) line(l Variance, v Variances, y float64) float64 {
	y += lineGap
	for _, part := range wrap(l.Title, titleLetters) {
		y += textRow
		d.text("text", part, attr("class", "heading"), percent("x", 0), length("y", y-4))
	}
	y += textRow
	d.text("text", l.Amounts, attr("class", "amounts"), percent("x", 0), length("y", y-4))
	d.bar(l, y)
	if v.Limit != "" {
		d.threshold(l, v, y)
	}
	d.upright("axis", axisAt, y)
	d.words(l, y)
	return y + barHeight
}

func (d *varianceDrawing) bar(l Variance, y float64) {
	from, to := min(axisAt, d.x(l.Net)), max(axisAt, d.x(l.Net))
	class := "under"
	if l.Net.IsNegative() {
		class = "over"
	}
	if !l.Key {
		class += " minor"
	}
	if from < to {
		d.element("rect", attr("class", "variance "+class), percent("x", from), percent("width", to-from), length("y", y+1), length("height", barHeight-2))
	}
}

// threshold marks the amount from which a variance is key, on the bar's side of the
// axis. A light line underneath keeps the mark visible on a dark bar.
func (d *varianceDrawing) threshold(l Variance, v Variances, y float64) {
	amount := v.Threshold
	if l.Net.IsNegative() {
		amount = amount.Neg()
	}
	d.upright("casing", d.x(amount), y)
	d.upright("threshold", d.x(amount), y)
}

func (d *varianceDrawing) upright(class string, x, y float64) {
	d.element("line", attr("class", class), percent("x1", x), percent("x2", x), length("y1", y-1), length("y2", y+barHeight+1))
}

// words writes the variance on the side of the axis without a bar.
func (d *varianceDrawing) words(l Variance, y float64) {
	class, x := "figure before", axisAt-0.015
	if l.Net.IsNegative() {
		class, x = "figure after", axisAt+0.015
	}
	d.text("text", l.Figure, attr("class", class), percent("x", x), length("y", y+barHeight-5))
}

// wrap breaks a text at spaces into lines of at most the given number of letters. A
// longer word has a line of its own.
func wrap(text string, letters int) []string {
	var lines []string
	for _, word := range strings.Fields(text) {
		last := len(lines) - 1
		if last >= 0 && utf8.RuneCountInString(lines[last])+1+utf8.RuneCountInString(word) <= letters {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}
