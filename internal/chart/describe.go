package chart

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/wording"
)

// Description says in words what the chart shows. It is the author's description if
// there is one. Otherwise it gives the type of chart, what it covers, how the
// figures changed, which are missing or not final, the position, and the comparison
// with others.
func (f Plot) Description() string {
	if f.Words != "" {
		return f.Words
	}
	f = f.laid()
	words := f.shape()
	every := f.everyPoint()
	for _, s := range []struct {
		what string
		is   func(PlottedPoint) bool
	}{
		{"No figure", PlottedPoint.isGap},
		{"Provisional", func(p PlottedPoint) bool { return p.Provisional && !p.Estimated }},
		{"Estimated", func(p PlottedPoint) bool { return p.Estimated }},
		{"Revised", func(p PlottedPoint) bool { return p.Revised }},
		{"Not drawn", func(p PlottedPoint) bool { return p.LeftOut != "" }},
	} {
		if list := quarterWords(every, s.is); list != "" {
			words = append(words, s.what+" "+list+".")
		}
	}
	if f.Working != "" {
		words = append(words, wording.Capital(wording.Sentence(f.Working)))
	}
	for _, c := range f.Comparators {
		words = append(words, f.comparison(c))
	}
	return strings.Join(words, " ")
}

// shape gives the type of chart, what it covers, its breaks and how the figures
// changed.
func (f Plot) shape() []string {
	if f.laidOver {
		return append(f.yearWords(), f.breakWords()...)
	}
	words := append([]string{coverage(f)}, f.breakWords()...)
	compared, which := f.compared(), ""
	if f.Span != "" {
		which = " " + f.Span
	}
	if len(compared) < len(f.Points) {
		which += " since then"
	}
	return slices.Concat(words, changeWords(compared, which), f.apartWords())
}

// breakWords say which figures cannot be compared, and why.
func (f Plot) breakWords() []string {
	var all []string
	for _, b := range f.breaksDrawn() {
		all = append(all, "Figures before "+b.From.Name()+" cannot be compared with later ones.")
		if b.Reason != "" {
			all = append(all, wording.Capital(wording.Sentence(b.Reason)))
		}
	}
	return all
}

// coverage gives the chart's type and its quarters.
func coverage(f Plot) string {
	kind := "Line chart"
	if f.Bars {
		kind = "Bar chart"
	}
	first, last := f.Points[0].Quarter, f.Points[len(f.Points)-1].Quarter
	if first == last {
		return fmt.Sprintf("%s of 1 quarter, %s.", kind, first.Name())
	}
	return fmt.Sprintf("%s of %s from %s to %s.", kind, wording.Count(len(f.Points), "quarter"), first.Name(), last.Name())
}

// changeWords gives the first and last figures, and the lowest and highest, of figures
// that can be compared. Which those are stands after their name: "", " since then", "
// over 3 months".
func changeWords(points []PlottedPoint, which string) []string {
	first, last, low, high, n := extremes(points)
	switch {
	case n == 0 && which == "":
		return nil // the quarters without a figure are named
	case n == 0:
		return []string{"There is no figure" + which + "."}
	case n == 1:
		return []string{fmt.Sprintf("The only figure%s is %s in %s.", which, points[first].Figure, points[first].Quarter.Name())}
	case points[low].Value.Equal(*points[high].Value):
		return []string{fmt.Sprintf("Every figure%s is %s.", which, points[first].Figure)}
	}
	change := fmt.Sprintf("From %s in %s to %s in %s.", points[first].Figure, points[first].Quarter.Name(), points[last].Figure, points[last].Quarter.Name())
	if n == 2 { // these are the lowest and the highest
		return []string{change}
	}
	return []string{
		change,
		fmt.Sprintf("Lowest%s %s %s, highest %s %s.", which, points[low].Figure, quartersLike(points, low), points[high].Figure, quartersLike(points, high)),
	}
}

// quartersLike says in which quarters the figure is as in one of them: in all, or when
// there are many, the first of them.
func quartersLike(points []PlottedPoint, n int) string {
	var names []string
	for _, p := range points {
		if p.Value != nil && p.Figure == points[n].Figure {
			names = append(names, p.Quarter.Name())
		}
	}
	if len(names) > 3 {
		return "(first in " + names[0] + ")"
	}
	return "in " + wording.List(names)
}

// extremes returns the indexes of the first, last, lowest and highest figures, or
// -1 if there are none, and the number of figures. Of equal figures the first
// counts.
func extremes(points []PlottedPoint) (first, last, low, high, present int) {
	first, last, low, high = -1, -1, -1, -1
	for n, p := range points {
		if p.Value == nil {
			continue
		}
		if present++; present == 1 {
			first, low, high = n, n, n
		}
		last = n
		if p.Value.LessThan(*points[low].Value) {
			low = n
		}
		if p.Value.GreaterThan(*points[high].Value) {
			high = n
		}
	}
	return first, last, low, high, present
}
