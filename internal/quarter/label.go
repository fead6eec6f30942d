package quarter

import (
	"fmt"
	"time"
)

// Label is the quarter in full, with its months:
// "Quarter 2, 2019/20 (July to September 2019)", or of a calendar year
// "Quarter 2, 2019 (April to June 2019)".
func (q Quarter) Label() string {
	return fmt.Sprintf("%s (%s)", q.Name(), q.Months())
}

// Name is the quarter for use in a sentence: "Quarter 2, 2019/20".
func (q Quarter) Name() string {
	return fmt.Sprintf("Quarter %d, %s", q.Number(), q.Year().Label())
}

// Short is the quarter for a narrow column: "Q2 2019/20".
func (q Quarter) Short() string {
	return fmt.Sprintf("Q%d %s", q.Number(), q.Year().Label())
}

// Months gives the months that the quarter covers: "July to September 2019",
// "November 2019 to January 2020".
func (q Quarter) Months() string { return months(q.Start(), q.End()) }

// YearToDate gives the months from the start of the year to the end of the
// quarter: "April to September 2019", "April 2019 to March 2020".
func (q Quarter) YearToDate() string { return months(q.Year().Start(), q.End()) }

// months names the months from one day to another. The year stands once when it
// is the same.
func months(first, last time.Time) string {
	written := "January 2006"
	if first.Year() == last.Year() {
		written = "January"
	}
	return fmt.Sprintf("%s to %s", first.Format(written), last.Format("January 2006"))
}

// Ending is the month in which the quarter ends: "June 2022".
func (q Quarter) Ending() string { return q.End().Format("January 2006") }
