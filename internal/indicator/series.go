package indicator

import "outturn/internal/quarter"

func present(series []Point) int {
	n := 0
	for _, p := range series {
		if p.Reading.Present() {
			n++
		}
	}
	return n
}

// Last is the last point of a series, which has at least one.
func Last(series []Point) Point { return series[len(series)-1] }

// PointIn finds the point of a quarter in a series. It returns false when there is
// none.
func PointIn(series []Point, q quarter.Quarter) (Point, bool) {
	at, ok := PlaceIn(series, q)
	if !ok {
		return Point{}, false
	}
	return series[at], true
}

// PlaceIn finds the index of a quarter's point in a series. It returns false when there
// is none.
func PlaceIn(series []Point, q quarter.Quarter) (int, bool) {
	if len(series) == 0 {
		return 0, false
	}
	at := q.Since(series[0].Quarter)
	return at, at >= 0 && at < len(series)
}
