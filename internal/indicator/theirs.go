package indicator

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// Theirs is the figure of somebody else that an indicator is compared with.
type Theirs struct {
	Value   decimal.Decimal
	Quarter quarter.Quarter // with which it ends; zero: that is not recorded
	Months  int             // that it covers; zero: as many as the indicator's figures
}

// UnlikeTheirs says why a figure of the indicator cannot be compared with somebody
// else's, as a clause; it is empty when it can. Figures over a span are alike where both
// cover as many months and end with the same quarter of a year. A quarter's figure, and
// a state on one day, are compared with whatever is the latest.
func (i *Indicator) UnlikeTheirs(ours Point, theirs Theirs) string {
	usual, had := i.Months(Point{Quarter: ours.Quarter}), i.Months(ours)
	switch {
	case theirs.Months == 0 && had != usual:
		return fmt.Sprintf("ours covers %s and not the usual %s", months(had), strings.TrimSuffix(months(usual), " months"))
	case theirs.Months != 0 && theirs.Months != had:
		return fmt.Sprintf("ours covers %s and theirs %s", months(had), months(theirs.Months))
	case had == 0 || had == QuarterMonths && !i.Covers.YearToDate:
		return ""
	}
	span := i.Covers.Words()
	if had != usual || span == "" {
		span = i.SpanWords(ours)
	}
	switch {
	case theirs.Quarter.IsZero():
		return fmt.Sprintf("ours is %s, and no quarter is recorded of theirs", span)
	case theirs.Quarter.Number() != ours.Quarter.Number():
		return fmt.Sprintf("ours is %s up to %s, and theirs up to %s", span, ours.Ending(), theirs.Quarter.Ending())
	}
	return ""
}

// NeverLike says why no figure of the indicator in any quarter of a year can be compared
// with somebody else's, as a clause for one quarter; it is empty when one can.
func (i *Indicator) NeverLike(q quarter.Quarter, theirs Theirs) string {
	for n := 1; n <= quarter.InYear; n++ {
		if i.UnlikeTheirs(Point{Quarter: q.Year().Quarter(n)}, theirs) == "" {
			return ""
		}
	}
	return i.UnlikeTheirs(Point{Quarter: q}, theirs)
}
