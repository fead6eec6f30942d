package chart

import "github.com/shopspring/decimal"

// Measures of the drawing of variances in pixels, and others as they say. Texts have
// to fit on the narrowest page.
const (
	barHeight  = 18.0
	textRow    = 16.0      // height of a line of text
	lineGap    = 14.0      // between one heading's bar and the next heading
	narrowPage = narrowest // width of the drawing on the narrowest page
	axisAt     = 0.5       // position of the axis, as a share of the width
	axisGap    = 3.0       // between the axis and the words beside it
	plain      = 7.1       // width of a letter of the amounts, which are not bold
)

// lettersIn is how many letters of a width have room in a row.
func lettersIn(row, width float64) int { return int(row / width) }

// SVG draws a bar for every line, below its title, its amounts and the variance in
// words. The bar and the words are to the right of the axis for an underspend and to
// its left for an overspend; the words of what is on budget are across it.
func (v Variances) SVG() string {
	d := varianceDrawing{reach: v.reach()}
	d.head(v)
	for _, l := range v.Lines {
		if l.Total {
			d.y += lineGap / 2
			d.element("line", attr("class", "sum"), percent("x1", 0), percent("x2", 1), length("y1", d.y+lineGap/2), length("y2", d.y+lineGap/2))
		}
		d.line(l, v)
	}
	var whole svg
	whole.open("svg", attr("class", "chart variances"), attr("role", "img"), attr("width", "100%"), length("height", d.y),
		attr("aria-labelledby", v.ID+"-title "+v.ID+"-words"))
	whole.text("title", v.Title, attr("id", v.ID+"-title"))
	whole.text("desc", v.Words, attr("id", v.ID+"-words"))
	whole.Write(d.Bytes())
	whole.close("svg")
	return whole.String()
}

// varianceDrawing holds the state of the chart while it is being drawn.
type varianceDrawing struct {
	svg
	reach decimal.Decimal // the amount at each edge
	y     float64         // how far down the drawing goes
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

// x is the horizontal position of an amount.
func (d *varianceDrawing) x(amount decimal.Decimal) float64 {
	share, _ := amount.DivRound(d.reach, 9).Float64()
	return axisAt + share*axisAt
}

// head labels the two sides and the threshold, which is below them because the three
// do not always fit into one row.
func (d *varianceDrawing) head(v Variances) {
	d.y = textRow
	d.text("text", "← Overspend", attr("class", "side"), percent("x", 0), length("y", d.y-2))
	d.text("text", "Underspend →", attr("class", "side side-right"), percent("x", 1), length("y", d.y-2))
	if v.Limit != "" {
		d.y += textRow
		d.text("text", "┆ at "+v.Limit, attr("class", "threshold-words"), percent("x", axisAt), length("y", d.y-2))
	}
}

// line draws one line of the budget.
func (d *varianceDrawing) line(l Variance, v Variances) {
	d.y += lineGap
	d.rows("heading", l.Title, letter)
	d.rows("amounts", l.Amounts, plain)
	d.words(l)
	d.bar(l)
	if v.Limit != "" {
		d.threshold(l, v)
	}
	d.upright("axis", axisAt)
	d.y += barHeight
}

// rows writes a text from the left edge, in as many rows as its letters need.
func (d *varianceDrawing) rows(class, text string, width float64) {
	for _, part := range wrap(text, lettersIn(narrowPage, width)) {
		d.y += textRow
		d.text("text", part, attr("class", class), percent("x", 0), length("y", d.y-4))
	}
}

// words writes the variance above its bar, on the bar's side of the axis.
func (d *varianceDrawing) words(l Variance) {
	class, dx := "figure across", 0.0
	switch l.Net.Sign() {
	case 1:
		class, dx = "figure after", axisGap
	case -1:
		class, dx = "figure before", -axisGap
	}
	for _, part := range wrap(l.Figure, lettersIn(narrowPage*axisAt-axisGap, letter)) {
		d.y += textRow
		d.text("text", part, attr("class", class), percent("x", axisAt), length("dx", dx), length("y", d.y-4))
	}
}

func (d *varianceDrawing) bar(l Variance) {
	from, to := min(axisAt, d.x(l.Net)), max(axisAt, d.x(l.Net))
	class := "under"
	if l.Net.IsNegative() {
		class = "over"
	}
	if !l.Key {
		class += " minor"
	}
	if from < to {
		d.element("rect", attr("class", "variance "+class), percent("x", from), percent("width", to-from), length("y", d.y+1), length("height", barHeight-2))
	}
}

// threshold marks the amount from which a variance is key, on the bar's side of the
// axis, and on both sides of what is on budget. A light line underneath keeps the
// mark visible on a dark bar.
func (d *varianceDrawing) threshold(l Variance, v Variances) {
	for _, amount := range []decimal.Decimal{v.Threshold, v.Threshold.Neg()} {
		if l.Net.Sign()*amount.Sign() >= 0 {
			d.upright("casing", d.x(amount))
			d.upright("threshold", d.x(amount))
		}
	}
}

func (d *varianceDrawing) upright(class string, x float64) {
	d.element("line", attr("class", class), percent("x1", x), percent("x2", x), length("y1", d.y-1), length("y2", d.y+barHeight+1))
}
