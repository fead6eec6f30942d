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

// smallNumbers are how an organisation, a unit or an indicator publishes small numbers, as
// it is written.
type smallNumbers struct{ threshold, rounding keyfile.At[int] }

// threshold is the greatest count of an indicator that is not published: its own, its
// unit's or the organisation's. It also says whether somebody wrote it for this indicator
// or unit, so that its figures count people, whatever the unit looks like.
func (a *assembly) threshold(t indicatorTable) (upTo int, written bool) {
	unit := a.ofUnits[t.Unit.Value].threshold
	return a.thresholdOr(t.Threshold, a.thresholdOr(unit, a.smallUpTo)), t.Threshold.Set || unit.Set
}

// rounding is the multiple to which counts of an indicator are rounded: its own, its unit's
// or the organisation's; zero where they are not.
func (a *assembly) rounding(t indicatorTable, upTo int) int {
	unit := a.ofUnits[t.Unit.Value].rounding
	return a.roundingOr(smallNumbers{t.Threshold, t.Rounding}, upTo, unit.Or(a.roundTo))
}

// roundingOr is the multiple that goes with a threshold: one that is written, or else
// another one, which does not apply where nothing is hidden. Counts that it would make zero
// have to be hidden: zero is for none.
func (a *assembly) roundingOr(written smallNumbers, upTo, other int) int {
	at := written.rounding
	if !at.Set && upTo == 0 {
		return 0
	}
	to := at.Or(other)
	if !at.Set {
		at = written.threshold
	}
	switch {
	case !at.Set:
	case to < 0 || to == 1 || to > maxThreshold:
		a.ds.Report(rule.OutOfRange, at.Span, "counts are rounded to a multiple of 2 to %d", maxThreshold).
			WithHint("5 rounds to the nearest 5, and 0 does not round")
	case to > 2*upTo+2:
		a.ds.Report(rule.OutOfRange, at.Span, "rounded to the nearest %d, a count of %d would be shown as 0", to, upTo+1).
			WithHint("hide them: threshold = %d; or round to less: rounding = %d", (to-1)/2, 2*upTo+2)
	}
	return to
}
