package chart

import (
	"fmt"
	"strings"

	"outturn/internal/indicator"
)

// describe says in words what the chart shows: its type, what it covers, how
// the figures changed, which are missing, and the position.
func describe(i *indicator.Indicator, f Figure, last indicator.Evaluation) string {
	kind := "Line chart"
	if f.Bars {
		kind = "Bar chart"
	}
	points := f.Points
	words := []string{fmt.Sprintf("%s of %s from %s to %s.", kind, counted(len(points), "quarter"),
		points[0].Quarter.Name(), points[len(points)-1].Quarter.Name())}
	words = append(words, changeWords(points)...)
	if gaps := gapWords(points); gaps != "" {
		words = append(words, gaps)
	}
	return strings.Join(append(words, strings.TrimSuffix(last.Working, ".")+"."), " ")
}

// changeWords says the first and last figure, and the highest and lowest.
func changeWords(points []Point) []string {
	var present []Point
	for _, p := range points {
		if p.Value != nil {
			present = append(present, p)
		}
	}
	switch len(present) {
	case 0:
		return []string{"There is no figure."}
	case 1:
		return []string{fmt.Sprintf("The only figure is %s in %s.", present[0].Figure, present[0].Quarter.Name())}
	}
	low, high := present[0], present[0]
	for _, p := range present {
		if p.Value.LessThan(*low.Value) {
			low = p
		}
		if p.Value.GreaterThan(*high.Value) {
			high = p
		}
	}
	first, last := present[0], present[len(present)-1]
	if low.Value.Equal(*high.Value) {
		return []string{fmt.Sprintf("Every figure is %s.", first.Figure)}
	}
	return []string{
		fmt.Sprintf("From %s in %s to %s in %s.", first.Figure, first.Quarter.Name(), last.Figure, last.Quarter.Name()),
		fmt.Sprintf("Lowest %s in %s, highest %s in %s.", low.Figure, low.Quarter.Name(), high.Figure, high.Quarter.Name()),
	}
}

func gapWords(points []Point) string {
	var gaps []string
	for _, p := range points {
		if p.Value == nil {
			gaps = append(gaps, fmt.Sprintf("%s (%s)", p.Quarter.Name(), p.Absence))
		}
	}
	if len(gaps) == 0 {
		return ""
	}
	return "No figure for " + strings.Join(gaps, ", ") + "."
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
