package export

import (
	"encoding/json"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

// row is one quarter of a measure's series, from which every format takes its values.
type row struct {
	report    *report.Report
	measure   *report.Measure
	at        int                  // its place in the series
	indicator *indicator.Indicator // as it is measured and judged in the quarter
	point     indicator.Point
	judged    *indicator.Evaluation
}

func newRow(r *report.Report, m *report.Measure, at int) row {
	p := m.Series[at]
	return row{r, m, at, m.Indicator.At(p.Quarter), p, m.Evaluations[at]}
}

// lastRow is the row of the report's own quarter.
func lastRow(r *report.Report, m *report.Measure) row { return newRow(r, m, len(m.Series)-1) }

// isLast reports whether the row is of the report's own quarter.
func (r row) isLast() bool { return r.at == len(r.measure.Series)-1 }

// label is the organisation's words for a position or class.
func (r row) label(p indicator.Position) string { return r.report.Organisation.Labels[p] }

// classLabel is the organisation's words for the class of a position; empty where the
// position is not one of its own.
func (r row) classLabel(p indicator.Position) string {
	if p.Class() == "" {
		return ""
	}
	return r.label(p)
}

// months is how many months the figure covers; zero of an absence and of a state on one
// day.
func (r row) months() int {
	if !r.point.Reading.Present() {
		return 0
	}
	return r.indicator.Months(r.point)
}

// breakReason is why the figure cannot be compared with earlier ones; empty unless a
// break begins in the quarter.
func (r row) breakReason() string {
	b, _ := r.indicator.BreakAt(r.point.Quarter)
	return b.Reason
}

// ruleChange is the change of how the indicator is measured or judged that holds from
// the quarter on; false when there is none.
func (r row) ruleChange() (indicator.RuleChange, bool) {
	for _, c := range r.indicator.Changes {
		if c.From == r.point.Quarter {
			return c, true
		}
	}
	return indicator.RuleChange{}, false
}

// yearToDate is the sum of the year's readings; nil where there is none.
func (r row) yearToDate() *json.Number {
	sum, ok := r.measure.SumAt(r.at)
	if !ok {
		return nil
	}
	return computedNumber(sum)
}

// groupID is the id of the group that counts the row's indicator in the quarter; empty
// when it counts by itself.
func (r row) groupID() string {
	if g := r.measure.Group; g != nil && g.Holds(r.point.Quarter) {
		return g.ID
	}
	return ""
}

// covers is the code of the span that an indicator's figures are of.
func covers(c indicator.Covers) string {
	switch {
	case c.YearToDate:
		return "year to date"
	case c.AtDate:
		return "at a date"
	case c.Months != 0 && c.Months != indicator.QuarterMonths:
		return "months"
	}
	return "quarter"
}
