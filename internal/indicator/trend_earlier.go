package indicator

import (
	"fmt"

	"outturn/internal/quarter"
)

// back is how many quarters earlier the figure is that the last one is compared with.
func (r TrendRule) back(i *Indicator) int {
	stride := i.stride()
	return (r.Quarters + stride - 1) / stride * stride
}

// earlier finds the figure with which the last one is compared. Where there is none,
// it says why.
func (r TrendRule) earlier(i *Indicator, series []Point) (Point, string) {
	last, back, why := len(series)-1, r.back(i), ""
	for at := max(0, last-back); at < last; at++ {
		if !series[at].Reading.Present() {
			continue
		}
		if why = i.Unlike(series[at], series[last]); why == "" {
			return series[at], ""
		}
	}
	switch {
	case why != "" && !i.Covers.YearToDate:
		return Point{}, why
	case i.Covers.YearToDate:
		return Point{}, "no figure for the same quarter of last year"
	case len(i.Due) == 1 && !i.isDueBefore(series[last].Quarter, back):
		return Point{}, "it is reported once a year, and a trend looks back only " + months(3*back)
	case back == 1:
		return Point{}, "no figure for the quarter before"
	}
	return Point{}, fmt.Sprintf("no figure for the %d quarters before", back)
}

// isDueBefore reports whether a reading is due in any of a number of quarters before one.
func (i *Indicator) isDueBefore(q quarter.Quarter, quarters int) bool {
	for back := range quarters {
		if i.IsDue(q.Add(-back - 1)) {
			return true
		}
	}
	return false
}
