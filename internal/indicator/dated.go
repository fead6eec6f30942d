package indicator

import (
	"fmt"
	"time"

	"outturn/internal/wording"
)

// A figure may be of another day than the last one of its quarter. It is then the day on
// which the span of the figure ends, and no sentence says that the figure is of the end
// of the quarter.

// Span names the span of a figure for use after it: "for the year to date", "at 14
// October 2025". It is empty for a quarter, which goes without saying, and for a figure
// of other months than the rest, of which its remark tells, unless it has a day.
func (i *Indicator) Span(p Point) string {
	day, n := wording.Day(p.Reading.Date), i.Months(p)
	switch {
	case day == "" && p.Reading.Months != 0:
		return ""
	case day == "":
		return i.Covers.Words()
	case i.fromYearBegin(p):
		return "for the year to date, up to " + day
	case n == 0 || n == QuarterMonths:
		return "at " + day
	}
	return "over " + months(n) + " to " + day
}

// Ending is when the span of a figure ends: "14 October 2025" where it has a day of its
// own, and otherwise the last month of its quarter, "September 2025".
func (p Point) Ending() string {
	if day := wording.Day(p.Reading.Date); day != "" {
		return day
	}
	return p.Quarter.Ending()
}

// nearEnd is how far from the end of its quarter a figure for the year to date may end
// and still be compared with others.
const nearEnd = 15 * 24 * time.Hour

// endsEarly says that a figure for the year to date ends before its quarter does, as a
// clause: "the figure for Quarter 1, 2025/26 goes up to 14 May 2025, before its quarter
// ends". It is empty for other figures.
func (i *Indicator) endsEarly(p Point) string {
	if day := p.Reading.Date; day.IsZero() || !i.fromYearBegin(p) || p.Quarter.End().Sub(day) <= nearEnd {
		return ""
	}
	return fmt.Sprintf("the figure for %s goes up to %s, before its quarter ends", p.Quarter.Name(), p.Ending())
}
