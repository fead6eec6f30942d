package indicator

import "fmt"

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
	case back == 1:
		return Point{}, "no figure for the quarter before"
	}
	return Point{}, fmt.Sprintf("no figure for the %d quarters before", back)
}
