package load

import (
	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

// checkAllCarried checks the readings of a file that carry earlier figures, once all
// that the file records is known.
func (a *assembly) checkAllCarried(q *Quarter, t quarterFile) {
	for _, e := range t.Readings.Entries {
		a.checkCarried(q, q.Quarter, e)
	}
	for _, of := range t.Earlier.Entries {
		if earlier, err := a.found.calendar.Parse(of.Name); err == nil {
			for _, e := range of.Value.Entries {
				a.checkCarried(q, earlier, e)
			}
		}
	}
	for _, of := range t.Revisions.Entries {
		if earlier, err := a.found.calendar.Parse(of.Name); err == nil {
			for _, e := range of.Value.Entries {
				a.checkCarried(q, earlier, keyfile.Entry[keyfile.At[readingKey]]{Name: e.Name, Key: e.Key, Value: e.Value.Value.reading(e.Value)})
				a.checkStillCarried(q, earlier, e)
			}
		}
	}
}

// checkStillCarried checks that no quarter before the one that withdraws a figure goes on
// being judged on it. The quarter's own readings are checked by themselves.
func (a *assembly) checkStillCarried(in *Quarter, of quarter.Quarter, e revisionEntry) {
	if !a.dataset.ReadingAsOf(e.Name, of, in.Quarter).Withdrawn() {
		return
	}
	for q := of.Add(1); q.Before(in.Quarter); q = q.Add(1) {
		if a.dataset.ReadingAsOf(e.Name, q, in.Quarter).Carried == of {
			a.ds.Report(rule.BadCarried, e.Key, "%s is judged on the figure of %q that is withdrawn here", q.Name(), e.Name).
				WithHint(`correct that quarter too: under [revisions.%q] write %s = { missing = "not available", reason = "..." }`, q, e.Name)
		}
	}
}

// checkCarried checks that a reading of a quarter carries an earlier figure, as known in
// the quarter that records it.
func (a *assembly) checkCarried(in *Quarter, of quarter.Quarter, e keyfile.Entry[keyfile.At[readingKey]]) {
	i, key := a.dataset.byID[e.Name], e.Value.Value.Carried
	carried, err := a.found.calendar.Parse(key.text)
	if !key.written || err != nil || i == nil || !i.Reports(of) {
		return // which has a diagnostic of its own
	}
	before := a.dataset.ReadingAsOf(e.Name, carried, in.Quarter)
	switch {
	case before.Withdrawn():
		a.ds.Report(rule.BadCarried, key.Span, "the figure of %q for %s was withdrawn, so none can be judged on it", e.Name, carried.Name()).
			WithHint(`name the quarter of an earlier figure, or take out the key "carried"`)
	case !carried.Before(of):
		a.ds.Report(rule.BadCarried, key.Span, "%s is not earlier than %s", carried.Name(), of.Name()).
			WithHint(`name the quarter of the latest figure before %s, or take out the key "carried"`, of.Name())
	case !before.Present() && !a.faultyBetween(carried, in.Quarter):
		a.ds.Report(rule.BadCarried, key.Span, "%q has no figure in %s to carry", e.Name, carried.Name()).
			WithHint(`name the quarter of the latest figure, or take out the key "carried"`)
	default:
		if why := i.Unlike(indicator.Point{Quarter: carried, Reading: before}, indicator.Point{Quarter: of}); why != "" {
			a.ds.Report(rule.BadCarried, key.Span, "the figure of %q for %s cannot stand for %s", e.Name, carried.Name(), of.Name()).
				WithHint("%s", why)
		}
	}
}
