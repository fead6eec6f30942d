package starter

import (
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// isChallenge reports whether a report is a challenge and response: it reports
// only what was recorded for it, and sets voices side by side.
func isChallenge(r *report.Report) bool {
	return r.Paper.Recorded && hasChallenge(r.Paper.Document.Blocks)
}

// model returns the report that a quarter's paper is made from: the latest
// earlier one of its kind or, if there is none, of the other kind. It is nil
// when there is no earlier paper.
func (p *Project) model(q quarter.Quarter, challenge bool) (model *report.Report, sameKind bool) {
	for _, r := range p.Reports {
		if r.Quarter.Before(q) && isChallenge(r) == challenge {
			model, sameKind = r, true
		}
	}
	if model == nil {
		return p.latest(q), false
	}
	return model, sameKind
}

// latest returns the latest report before a quarter, of either kind, or nil.
func (p *Project) latest(before quarter.Quarter) *report.Report {
	var latest *report.Report
	for _, r := range p.Reports {
		if r.Quarter.Before(before) {
			latest = r
		}
	}
	return latest
}
