package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
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

var pageRange = regexp.MustCompile(`^\d+(-\d+)?(,\d+(-\d+)?)*$`)

// ascending reports whether every range of pages ends after it begins.
func ascending(pages string) bool {
	for _, one := range strings.Split(pages, ",") {
		first, last, isRange := strings.Cut(one, "-")
		from, _ := strconv.Atoi(first)
		to, _ := strconv.Atoi(last)
		if isRange && from >= to {
			return false
		}
	}
	return true
}

var pagesFigure = figureType{
	Form: commentary.Form{
		Name:    "pages",
		Doc:     "Pages of the full report that a review abridges. It belongs in a review that names its full_report.",
		Example: "{{pages 14-16 appendix=A}}",
		Result:  "the pages in words, and the appendix",
		Subject: commentary.Subject{What: "pages of the full report", Doc: "Pages of the full report: 17, 14-16 or 3,32."},
		Options: []commentary.Option{{Name: "appendix", Doc: "The letter of an appendix that belongs to them."}},
	},
	fill:    words((*filler).pages),
	ofPages: true,
}

// pages refers to pages of the full report that a review abridges.
func (f *filler) pages(figure *commentary.Figure) string {
	at := figure.Subject
	switch {
	case f.review == nil || f.review.FullReport == "":
		f.ds.Report(rule.MisplacedFigure, figure.Span, "there is no full report whose pages these could be").
			WithHint("{{pages}} belongs in a review that names its full_report")
		return ""
	case !pageRange.MatchString(at.Text) || !ascending(at.Text):
		f.ds.Report(rule.UnknownValue, at.Span, "%q is no page and no range of pages", at.Text).
			WithHint("write {{pages 17}}, {{pages 14-16}} or {{pages 3,32}}")
		return ""
	}
	words := "page "
	if strings.ContainsAny(at.Text, "-,") {
		words = "pages "
	}
	words += strings.NewReplacer("-", " to ", ",", ", ").Replace(at.Text)
	if appendix := figure.Get("appendix"); appendix.Text != "" {
		words += " and Appendix " + appendix.Text
	}
	return words
}
