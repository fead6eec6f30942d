package quarter

import "fmt"

// Label is the quarter in full, with its months:
// "Quarter 2, 2019/20 (July to September 2019)".
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

// Months gives the months that the quarter covers: "July to September 2019".
func (q Quarter) Months() string {
	return fmt.Sprintf("%s to %s", q.Start().Format("January"), q.End().Format("January 2006"))
}

// YearToDate gives the months from the start of the financial year to the end of
// the quarter: "April to September 2019", "April 2019 to March 2020".
func (q Quarter) YearToDate() string {
	first, last := Of(q.Year(), 1).Start(), q.End()
	if first.Year() == last.Year() {
		return fmt.Sprintf("%s to %s", first.Format("January"), last.Format("January 2006"))
	}
	return fmt.Sprintf("%s to %s", first.Format("January 2006"), last.Format("January 2006"))
}

// Ending is the month in which the quarter ends: "June 2022".
func (q Quarter) Ending() string { return q.End().Format("January 2006") }
