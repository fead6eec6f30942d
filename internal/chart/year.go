package chart

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// A figure for the year to date starts anew with each year, so that a line through
// all quarters would fall at the beginning of every year and mean nothing by it. The
// chart of such figures lays the years over one another: its quarters are those of one
// year, and each year has a line.

// maxEarlier is the greatest number of years that are drawn beside the report's: the
// year before it, and three that are older.
const maxEarlier = 4

// earlierYear is a year before the report's, with a point for each of its quarters.
type earlierYear struct {
	year   quarter.Year
	before int // how many years before the report's, from 1
	points []PlottedPoint
}

// laid is the plot as it is drawn. Of figures for the year to date its points are the
// quarters of the report's year, and the years before are beside them; any other plot
// is as it was.
func (f Plot) laid() Plot {
	if !f.YearToDate || f.laidOver {
		return f
	}
	series, year := f.Points, f.Points[len(f.Points)-1].Quarter.Year()
	f.laidOver, f.Points, f.Steps = true, quartersOf(year, series), f.YearSteps
	for before := 1; before <= maxEarlier; before++ {
		y := year.Quarter(1).Add(-before * quarter.InYear).Year()
		points := quartersOf(y, series)
		if slices.ContainsFunc(points, func(p PlottedPoint) bool { return !p.isBlank() || p.LeftOut != "" }) {
			f.earlier = append(f.earlier, earlierYear{y, before, points})
		}
	}
	return f
}

// hasFigure reports whether anything is drawn of the year.
func (y earlierYear) hasFigure() bool {
	return slices.ContainsFunc(y.points, func(p PlottedPoint) bool { return p.Value != nil })
}

// quartersOf are the points of a year. Quarters outside the series are blank.
func quartersOf(y quarter.Year, series []PlottedPoint) []PlottedPoint {
	points := make([]PlottedPoint, quarter.InYear)
	for n := range points {
		points[n].Quarter = y.Quarter(n + 1)
		if at := points[n].Quarter.Since(series[0].Quarter); at >= 0 && at < len(series) {
			points[n] = series[at]
		}
	}
	return points
}

// everyPoint are the points of all years that are drawn, in order.
func (f Plot) everyPoint() []PlottedPoint {
	if len(f.earlier) == 0 {
		return f.Points
	}
	var all []PlottedPoint
	for _, y := range slices.Backward(f.earlier) {
		all = append(all, y.points...)
	}
	return append(all, f.Points...)
}

// leaveOutUnlike leaves out figures of the years before that cannot be compared with
// those of the same quarter in the last year.
func leaveOutUnlike(points []PlottedPoint, i *indicator.Indicator, series []indicator.Point) {
	last := indicator.Last(series).Quarter.Year()
	for n, p := range series {
		same := indicator.Point{Quarter: last.Quarter(p.Quarter.Number())}
		if known, ok := indicator.PointIn(series, same.Quarter); ok {
			same = known
		}
		if points[n].Value != nil && i.Unlike(p, same) != "" {
			points[n] = PlottedPoint{Quarter: p.Quarter, LeftOut: "not comparable"}
		}
	}
}

// sameQuarters is the plot of one quarter of each year: that of the latest point. Only
// these figures can be compared with one another when they are for the year to date.
func (f Plot) sameQuarters() Plot {
	points, number := slices.Clone(f.Points), 0
	for _, p := range points {
		if !p.isBlank() {
			number = p.Quarter.Number()
		}
	}
	var kept []Step
	for n, p := range points {
		if p.Quarter.Number() != number {
			points[n] = PlottedPoint{Quarter: p.Quarter}
			continue
		}
		for _, s := range f.Steps {
			if s.First <= n && n <= s.Last {
				s.First, s.Last = n, n
				kept = append(kept, s)
			}
		}
	}
	f.Points, f.Steps = points, kept
	return f
}
