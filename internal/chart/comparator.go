package chart

import (
	"cmp"
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Comparator is a reading of another organisation or group, such as statistical
// neighbours, in the indicator's unit. [Of] fills in Label and Figure where they are
// empty, with the decimals that were recorded, because the precision of such a figure
// is not ours to choose.
type Comparator struct {
	ID, Name string // the id has letters, digits and hyphens
	Value    decimal.Decimal
	Date     string          // as the author writes it: "March 2021"; may be empty
	Quarter  quarter.Quarter // of the date; zero: unknown
	Months   int             // that it covers; zero: as many as the indicator's figures
	Label    string          // the figure as the chart shows it
	Figure   string          // the figure as the page shows it, with its unit
	Unlike   bool            // the indicator's figure cannot be compared with it
	ours     string          // the indicator's figure as it is compared with this one
	order    int             // of that figure and this one: 1 where ours is higher
}

// comparatorStyles is the number of distinct colours and symbols for comparators.
const comparatorStyles = 4

func (c Comparator) withLabels(u indicator.Unit) Comparator {
	places := max(0, -int(c.Value.Exponent()))
	c.Label = cmp.Or(c.Label, unit(u).format(c.Value, places))
	c.Figure = cmp.Or(c.Figure, u.Format(c.Value, places))
	return c
}

// text is the name with the figure: "Statistical neighbours 84.8%".
func (c Comparator) text() string { return c.Name + " " + c.Label }

// datedText is the name with the figure and, if known, the date.
func (c Comparator) datedText() string {
	if c.Date == "" {
		return c.text()
	}
	return c.text() + ", " + c.Date
}

// beside fills in the indicator's figure that is compared with a comparator.
func (c Comparator) beside(i *indicator.Indicator, ours indicator.Point) Comparator {
	if ours.Reading.Present() {
		ours = i.Beside(ours, c.Value)
		c.ours, c.order = i.DisplayAt(ours), ours.Reading.Value.Cmp(c.Value)
	}
	return c
}

// comparison describes a comparator and, when there is a figure to compare with it
// that is like it, the difference. It says better or worse only of figures of one
// quarter, and only if the polarity is bigger or smaller.
func (f Plot) comparison(c Comparator) string {
	words := c.Name + ": " + c.Figure
	if c.Date != "" {
		words += " (" + c.Date + ")"
	}
	if _, within := f.quarterOf(c); within {
		words += ", marked at " + c.Quarter.Name()
	} else {
		words += ", marked beside the quarters"
	}
	p := f.judgedPoint()
	if p == nil || c.Unlike {
		return words + "."
	}
	ours := c.ours
	if p.Quarter != f.Points[f.latest()].Quarter {
		ours += " in " + p.Quarter.Name()
	}
	return fmt.Sprintf("%s; %s is %s.", words, ours, f.difference(p, c))
}

// difference says how the figures compare that stand before it.
func (f Plot) difference(p *PlottedPoint, c Comparator) string {
	if c.order == 0 {
		return "the same"
	}
	words, better := "lower", f.Polarity == indicator.Smaller
	if c.order > 0 {
		words, better = "higher", f.Polarity == indicator.Bigger
	}
	switch {
	case c.Quarter != p.Quarter, f.Polarity != indicator.Bigger && f.Polarity != indicator.Smaller:
		return words
	case better:
		return words + ", better than theirs"
	}
	return words + ", worse than theirs"
}

// judgedPoint is the point that was judged for the last quarter. It is nil when
// that has no figure.
func (f Plot) judgedPoint() *PlottedPoint {
	for n := range f.Points {
		if p := &f.Points[n]; p.Quarter == f.JudgedQuarter && p.Value != nil {
			return p
		}
	}
	return nil
}
