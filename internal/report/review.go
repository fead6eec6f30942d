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
	AsOf   *Report // that its figures are taken from, which need not have a paper
}

// Reviews fills in every annual review, in order. Those that are not public on
// the day are marked as drafts.
func Reviews(dataset *load.Dataset, day time.Time) ([]*Review, *source.Diagnostics) {
	ds := &source.Diagnostics{}
	var all []*Review
	for _, written := range dataset.Reviews {
		r := &Review{Review: written, Public: written.PublicOn(day), AsOf: reportAsOf(dataset, written)}
		f := &filler{report: r.AsOf, paper: written.Document, review: written, ds: ds, within: "the review", shown: map[string]bool{}}
		f.checkAsOf()
		f.figures(written.Document)
		f.blocks(written.Document)
		all = append(all, r)
	}
	return all, ds
}

// checkAsOf checks that the quarter whose figures a review gives has any: a paper
// that is not public has none for the public, and a count would come to zero.
func (f *filler) checkAsOf() {
	givesFigures := slices.ContainsFunc(f.paper.Figures, func(figure *commentary.Figure) bool {
		return !figureTypeOf(figure).reference && figure.Get("quarter").Text == ""
	})
	if givesFigures && !f.report.recorded[f.report.Quarter] {
		f.ds.Report(rule.BadQuarter, f.paper.File.Top(), "there are no figures of %s that this review could give", f.report.Quarter.Name()).
			WithHint("as_of names the quarter; one whose paper is not published has none for the public")
	}
}

// reportAsOf is the report of a review's quarter, without its paper.
func reportAsOf(dataset *load.Dataset, review *load.Review) *Report {
	timeline := newTimeline(dataset)
	own := &load.Quarter{Quarter: review.AsOf}
	for _, q := range dataset.Quarters {
		if q.Quarter.After(review.AsOf) {
			break
		}
		if q.Quarter == review.AsOf {
			own = q
			break
		}
		timeline.advance(q)
	}
	timeline.advance(own)
	withoutPaper := *own
	withoutPaper.Paper, withoutPaper.Minutes = nil, nil
	return newReport(dataset, &withoutPaper, timeline)
}
