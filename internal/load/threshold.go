package load

import (
	"outturn/internal/keyfile"
	"outturn/internal/rule"
)

// maxThreshold is the greatest threshold of small numbers that can be meant.
const maxThreshold = 100

// thresholdOr is a threshold that is written, or another one.
func (a *assembly) thresholdOr(written keyfile.At[int], other int) int {
	if written.Value < 0 || written.Value > maxThreshold {
		a.ds.Report(rule.OutOfRange, written.Span, "a threshold is between 0 and %d", maxThreshold).
			WithHint("5 hides counts of 1 to 5, and 0 hides none")
	}
	return written.Or(other)
}

// threshold is the greatest count of an indicator that is not published: its own, its
// unit's or the organisation's. It also says whether somebody wrote it for this indicator
// or unit, so that its figures count people, whatever the unit looks like.
func (a *assembly) threshold(t indicatorTable) (upTo int, written bool) {
	unit := a.thresholds[t.Unit.Value]
	return a.thresholdOr(t.Threshold, a.thresholdOr(unit, a.smallUpTo)), t.Threshold.Set || unit.Set
}
