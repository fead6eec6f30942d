package load

import (
	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
)

// earlier adds readings of an earlier quarter that are published for the first
// time.
func (a *assembly) earlier(in *Quarter, e keyfile.Entry[keyfile.Map[keyfile.At[readingKey]]]) {
	of, ok := a.parseQuarter(e.Name, e.Key)
	if !ok {
		return
	}
	if !of.Before(in.Quarter) {
		a.ds.Report(rule.BadEarlier, e.Key, "%s is not earlier than %s", of.Name(), in.Quarter.Name()).
			WithHint("the quarter's own figures stand under [readings]")
		return
	}
	for _, one := range e.Value.Entries {
		if !a.knownIndicator(one.Key, one.Name) || !a.checkReported(one.Name, of, one.Key) {
			continue
		}
		i := a.dataset.byID[one.Name].At(of)
		r := a.reading(i, of, one.Value)
		if before, known := a.dataset.readingAsOf(one.Name, of, in.Quarter.Add(-1)); known {
			a.ds.Report(rule.BadEarlier, one.Key, "a reading of %q in %s was published before: %s", one.Name, of.Name(), asPublished(i, indicator.Point{Quarter: of, Reading: before})).
				WithHint("leave it out or, where it was corrected, write it under [revisions.%q]", of)
			continue
		}
		a.dataset.write(Place{Quarter: of, Indicator: one.Name}, in.Quarter, one.Value.Span)
		in.Revisions = append(in.Revisions, Revision{Of: of, Indicator: one.Name, Reading: r})
	}
}
