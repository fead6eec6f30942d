package load

import (
	"fmt"
	"strings"

	"outturn/internal/edition"
	"outturn/internal/indicator"
)

// IndicatorSubject is what the facts of an indicator are recorded under.
func IndicatorSubject(id string) string { return indicatorSubject + id }

const indicatorSubject = "indicator "

// markCorrected marks the figures of a quarter that a later edition of its own paper
// corrected, as revisions in later quarters are marked.
func (ds *Dataset) markCorrected() {
	for _, q := range ds.Quarters {
		for _, e := range ds.Editions.Editions(q.Quarter.String()) {
			for _, c := range e.Record.Changes {
				id, isIndicator := strings.CutPrefix(c.Subject, indicatorSubject)
				r, recorded := q.Readings[id]
				if !isIndicator || !recorded || c.Fact != edition.FigureFact {
					continue
				}
				r.Revision = &indicator.Revision{
					In: q.Quarter, On: e.Record.Published.Time, Was: c.Was, Withdrawn: !r.Present(), Reason: e.Record.Reason,
					Move: indicator.Move{Words: positionMoved(e.Record.Changes, c.Subject)},
				}
				if r.State == indicator.Confidential { // what was published is not told again
					r.Revision.Was, r.Revision.Move = "", indicator.Move{}
				}
				q.Readings[id] = r
			}
		}
	}
}

// positionMoved tells how the position of an indicator changed; empty where it did not.
func positionMoved(changes []edition.Change, subject string) string {
	for _, c := range changes {
		if c.Subject == subject && c.Fact == edition.PositionFact {
			return fmt.Sprintf("Its position was “%s” and is now “%s”.", c.Was, c.Now)
		}
	}
	return ""
}

// sayEditions notes what is recorded of editions, which pages tell of.
func (ds *Dataset) sayEditions() {
	for _, e := range ds.Editions.Entries {
		ds.said = append(ds.said, e.Path(edition.ManifestFile), e.ManifestText)
	}
}
