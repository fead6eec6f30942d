package project

import (
	"slices"

	"outturn/internal/load"
	"outturn/internal/wording"
)

// Unpublished is a document that is not public on the day of a build.
type Unpublished struct {
	Of   string // its quarter or year
	Kind string // "minutes" or "review"; empty for a paper
	Why  string // "a draft" or "scheduled for 28 January 2020"
}

// Unpublished lists the documents that a build without drafts leaves out, for the
// quarters in o. It does not list minutes of a paper that is itself left out.
func (d *Result) Unpublished(o Options) []Unpublished {
	var all []Unpublished
	for _, q := range d.Dataset.Quarters {
		switch {
		case len(o.Quarters) > 0 && !slices.Contains(o.Quarters, q.Quarter), q.Paper == nil:
		case !q.Paper.PublicOn(o.Day):
			all = append(all, Unpublished{q.Quarter.String(), "", WhyUnpublished(&q.Paper.Publication)})
		case q.Minutes != nil && !q.Minutes.PublicOn(o.Day):
			all = append(all, Unpublished{q.Quarter.String(), "minutes", WhyUnpublished(&q.Minutes.Publication)})
		}
	}
	for _, r := range d.Dataset.Reviews {
		if len(o.Quarters) == 0 && !r.PublicOn(o.Day) {
			all = append(all, Unpublished{r.Year.String(), "review", WhyUnpublished(&r.Publication)})
		}
	}
	return all
}

// WhyUnpublished says why a document is not public.
func WhyUnpublished(p *load.Publication) string {
	if p.Status == load.Scheduled {
		return "scheduled for " + wording.Day(p.PublishOn)
	}
	return "a draft"
}
