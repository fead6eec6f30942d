package load

import (
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
				r.Revision = &indicator.Revision{In: q.Quarter, Was: c.Was, Reason: e.Record.Reason}
				q.Readings[id] = r
			}
		}
	}
}

// sayEditions notes what is recorded of editions, which pages tell of.
func (ds *Dataset) sayEditions() {
	for _, e := range ds.Editions.Entries {
		ds.said = append(ds.said, e.Path(edition.ManifestFile), e.ManifestText)
	}
}
