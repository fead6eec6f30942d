package load

import (
	"time"

	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// checkCorrectedOn checks that a figure was corrected after the quarter that it is of.
func (a *assembly) checkCorrectedOn(of quarter.Quarter, on dayKey) {
	if on.IsZero() || on.After(of.End()) {
		return
	}
	a.ds.Report(rule.BadRevision, on.Span, "a figure of %s was not corrected on %s, before the quarter had ended", of.Name(), wording.Day(on.Time)).
		WithHint("write the day on which it was corrected, after %s, or take on out", wording.Day(of.End()))
}

// checkCorrectionDays checks the days of a quarter's corrections against those on which
// the reports are published: the one that a figure stood in, and the one that corrects it.
func (a *assembly) checkCorrectionDays(q *Quarter) {
	for _, r := range q.Revisions {
		if r.Reading.Revision == nil || r.Reading.Revision.On.IsZero() {
			continue
		}
		on, at := r.Reading.Revision.On, a.dataset.Written(Place{Quarter: r.Of, Indicator: r.Indicator, Key: "on"}, q.Quarter)
		if day := publishedOn(q); !day.IsZero() && on.After(day) {
			a.misdated(at, on, "is after %s, on which the report that tells of the correction is published", day)
		}
		for _, corrected := range a.dataset.Quarters {
			if day := publishedOn(corrected); corrected.Quarter == r.Of && on.Before(day) {
				a.misdated(at, on, "is before %s, on which the report with the figure was published", day)
			}
		}
	}
}

func (a *assembly) misdated(at source.Span, on time.Time, why string, published time.Time) {
	a.ds.Report(rule.BadRevision, at, "%s "+why, wording.Day(on), wording.Day(published)).
		WithHint("write the day on which the figure was corrected; the other day is publish_on of the paper")
}

// publishedOn is the day that the paper of a quarter names for its publication; zero where
// it names none.
func publishedOn(q *Quarter) time.Time {
	if q.Paper == nil {
		return time.Time{}
	}
	return q.Paper.PublishOn
}
