package report

import (
	"slices"
	"time"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Review is an annual review with its figures filled in.
type Review struct {
	*load.Review
	Public bool    // it may be read by the public; otherwise this is a draft
	AsOf   *Report // what its figures are of; there need be no paper
}

// Reviews fills in every annual review, in order. Those that are not public on
// the day are marked as drafts.
func Reviews(dataset *load.Dataset, day time.Time) ([]*Review, *source.Diagnostics) {
	ds := &source.Diagnostics{}
	var all []*Review
	for _, written := range dataset.Reviews {
		r := &Review{Review: written, Public: written.PublicOn(day), AsOf: asOf(dataset, written)}
		f := &filler{report: r.AsOf, paper: written.Document, review: written, ds: ds, shown: map[string]bool{}}
		f.withFigures()
		f.figures(written.Document)
		f.blocks(written.Document)
		all = append(all, r)
	}
	return all, ds
}

// withFigures checks that something is known of the quarter whose figures the
// review gives: nothing may be, where its paper is not public, and a count would
// come to zero.
func (f *filler) withFigures() {
	evaluated := slices.ContainsFunc(f.paper.Figures, func(figure *commentary.Figure) bool {
		return !typeOf(figure).ofPages && figure.Get("quarter").Text == ""
	})
	if evaluated && !f.report.known[f.report.Quarter] {
		f.ds.Report(rule.BadQuarter, f.paper.File.Top(), "there are no figures of %s that this review could give", f.report.Quarter.Name()).
			WithHint("as_of names the quarter; one whose paper is not published has none for the public")
	}
}

// asOf is all that was known in the review's quarter.
func asOf(dataset *load.Dataset, review *load.Review) *Report {
	histories := newHistories(dataset)
	own := &load.Quarter{Quarter: review.AsOf}
	for _, q := range dataset.Quarters {
		if q.Quarter.After(review.AsOf) {
			break
		}
		if q.Quarter == review.AsOf {
			own = q
			break
		}
		histories.advance(q)
	}
	histories.advance(own)
	withoutPaper := *own
	withoutPaper.Paper, withoutPaper.Minutes = nil, nil
	return build(dataset, &withoutPaper, histories)
}
