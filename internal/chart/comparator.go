package chart

import (
	"cmp"
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Comparator is a reading of someone else, such as statistical neighbours, in
// the indicator's unit. [Of] writes Label and Figure where they are empty, with
// the decimals that were recorded: the precision of another's figure is not
// ours to choose.
type Comparator struct {
	ID, Name string // the id has letters, digits and hyphens
	Value    decimal.Decimal
	Date     string          // as the author words it: "March 2021"; may be empty
	Quarter  quarter.Quarter // that the date falls in; zero: unknown
	Label    string          // the figure as the chart shows it
	Figure   string          // the figure as the page shows it, with its unit
}

// toldApart is how many comparators have a colour, a dotting and a mark of
// their own.
const toldApart = 4

// written has its figure in words.
func (c Comparator) written(u indicator.Unit) Comparator {
	places := max(0, -int(c.Value.Exponent()))
	c.Label = cmp.Or(c.Label, unit(u).write(c.Value, places))
	c.Figure = cmp.Or(c.Figure, u.Format(c.Value, places))
	return c
}

// named is the comparator with its figure: "Statistical neighbours 84.8%".
func (c Comparator) named() string { return c.Name + " " + c.Label }

// dated is the comparator with its figure and date.
func (c Comparator) dated() string {
	if c.Date == "" {
		return c.named()
	}
	return c.named() + ", " + c.Date
}

// since is the index of the comparator's own quarter, from where it can be seen
// beside the series. One that is dated outside the chart, or without a quarter,
// stands beside all of it.
func (f Figure) since(c Comparator) (first int, within bool) {
	if c.Quarter.IsZero() || len(f.Points) == 0 {
		return 0, false
	}
	n := c.Quarter.Since(f.Points[0].Quarter)
	if n < 0 || n >= len(f.Points) {
		return 0, false
	}
	return n, true
}

// comparison says a comparator and, when there is a figure to compare, how that
// stands beside it. It judges only by a polarity that has a direction.
func (f Figure) comparison(c Comparator) string {
	words := c.Name + ": " + c.Figure
	if c.Date != "" {
		words += " (" + c.Date + ")"
	}
	p := f.counting()
	if p == nil {
		return words + "."
	}
	ours := p.Figure
	if p.Quarter != f.Points[len(f.Points)-1].Quarter {
		ours += " in " + p.Quarter.Name()
	}
	return fmt.Sprintf("%s; %s is %s.", words, ours, f.beside(p, c))
}

// beside compares the recorded decimals: figures that only look alike are not
// the same.
func (f Figure) beside(p *Point, c Comparator) string {
	order := p.Value.Cmp(c.Value)
	if order == 0 {
		return "the same"
	}
	words, better := "lower", f.Polarity == indicator.Smaller
	if order > 0 {
		words, better = "higher", f.Polarity == indicator.Bigger
	}
	if p.Figure == c.Figure {
		words = "slightly " + words
	}
	switch {
	case f.Polarity != indicator.Bigger && f.Polarity != indicator.Smaller:
		return words
	case better:
		return words + ", better than theirs"
	}
	return words + ", worse than theirs"
}

// counting is the point whose figure counts for the last quarter; nil when there
// is none.
func (f Figure) counting() *Point {
	for n := range f.Points {
		if p := &f.Points[n]; p.Quarter == f.Judged && p.Value != nil {
			return p
		}
	}
	return nil
}
