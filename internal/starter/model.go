package starter

import (
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// isChallenge reports whether a report is a challenge and response: it covers
// only what was recorded for it, and voices stand side by side in it.
func isChallenge(r *report.Report) bool {
	return r.Paper.Recorded && heard(r.Paper.Document.Blocks)
}

// model is what a quarter's paper is made from: the latest earlier one of its
// kind or, where there is none, the latest of the other. It is nil when there is
// no earlier paper.
func (p *Project) model(q quarter.Quarter, challenge bool) (model *report.Report, alike bool) {
	for _, r := range p.Reports {
		if r.Quarter.Before(q) && isChallenge(r) == challenge {
			model, alike = r, true
		}
	}
	if model == nil {
		return p.latest(q), false
	}
	return model, alike
}

// latest is the latest report before a quarter, of whichever kind; nil when there
// is none.
func (p *Project) latest(before quarter.Quarter) *report.Report {
	var latest *report.Report
	for _, r := range p.Reports {
		if r.Quarter.Before(before) {
			latest = r
		}
	}
	return latest
}
