package chart

import (
	"fmt"
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
	words := []string{coverage(f)}
	words = append(words, changeWords(f.Points)...)
	for _, s := range []struct {
		what string
		is   func(PlottedPoint) bool
	}{
		{"No figure", func(p PlottedPoint) bool { return p.Value == nil }},
		{"Provisional", func(p PlottedPoint) bool { return p.Provisional && !p.Estimated }},
		{"Estimated", func(p PlottedPoint) bool { return p.Estimated }},
		{"Revised", func(p PlottedPoint) bool { return p.Revised }},
	} {
		if list := quarterWords(f.Points, s.is); list != "" {
			words = append(words, s.what+" "+list+".")
		}
	}
	words = append(words, wording.Capital(wording.Sentence(f.Working)))
	for _, c := range f.Comparators {
		words = append(words, f.comparison(c))
	}
	return strings.Join(words, " ")
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

// changeWords gives the first and last figures, and the lowest and highest.
func changeWords(points []PlottedPoint) []string {
	first, last, low, high, n := extremes(points)
	switch {
	case n == 0:
		return []string{"There is no figure."}
	case n == 1:
		return []string{fmt.Sprintf("The only figure is %s in %s.", points[first].Figure, points[first].Quarter.Name())}
	case points[low].Value.Equal(*points[high].Value):
		return []string{fmt.Sprintf("Every figure is %s.", points[first].Figure)}
	}
	return []string{
		fmt.Sprintf("From %s in %s to %s in %s.", points[first].Figure, points[first].Quarter.Name(), points[last].Figure, points[last].Quarter.Name()),
		fmt.Sprintf("Lowest %s in %s, highest %s in %s.", points[low].Figure, points[low].Quarter.Name(), points[high].Figure, points[high].Quarter.Name()),
	}
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
