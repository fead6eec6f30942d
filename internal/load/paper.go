package load

import (
	"cmp"
	"slices"
	"time"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
)

func (a *assembly) paper(f *file) *Paper {
	var t paperFrontMatter
	if f.document.FrontMatter.IsZero() {
		return nil
	}
	keyfile.Decode(f.table, &t, a.ds)
	return &Paper{
		Publication: a.publication(t.Title, t.Status, t.PublishOn, f),
		Recorded:    t.Scope == "recorded", Final: t.Final,
		Addressee: t.Addressee, CabinetMembers: t.CabinetMembers, Wards: t.Wards, KeyDecision: t.KeyDecision,
		Meeting: t.Meeting, MeetingOn: t.MeetingOn.Value.Time, MeetingOnAt: t.MeetingOn.Span,
		Attachments: a.attachments(f, t.Attachments), Authors: t.Authors,
	}
}

// publication reads what all documents declare in the same way.
func (a *assembly) publication(title, status keyfile.At[string], on keyfile.At[dayKey], f *file) Publication {
	return Publication{Title: title.Value, Status: Status(status.Value), PublishOn: a.publishOn(status, on, f), PublishOnAt: on.Span, Document: f.document}
}

// publishOn returns the day of publication, which a scheduled document must
// have.
func (a *assembly) publishOn(status keyfile.At[string], on keyfile.At[dayKey], f *file) time.Time {
	if status.Value == string(Scheduled) && !on.Set {
		a.ds.Report(rule.MissingKey, status.Span, "what is scheduled needs its day").
			WithHint("add publish_on = %s, or whichever day it is", likelyDay(f).Format(time.DateOnly))
	}
	return on.Value.Time
}

// likelyDay is a day on which a document might be published: four weeks after
// the end of its quarter or year.
func likelyDay(f *file) time.Time {
	last := f.quarter
	if last.IsZero() {
		last = f.year.Quarter(4)
	}
	return last.End().AddDate(0, 0, 28)
}

func (a *assembly) reviews() {
	for _, f := range a.found.all(reviewRole) {
		if f.table == nil || f.document.FrontMatter.IsZero() {
			continue
		}
		var t reviewFrontMatter
		keyfile.Decode(f.table, &t, a.ds)
		a.dataset.Reviews = append(a.dataset.Reviews, &Review{
			Publication: a.publication(t.Title, t.Status, t.PublishOn, f),
			Year:        f.year, AsOf: cmp.Or(a.quarter(t.AsOf), f.year.Quarter(4)),
			Period: t.Period, Addressee: t.Addressee, Dated: t.Dated.Value.Time,
			Signatories: t.Signatories, FullReport: t.FullReport, Attachments: a.attachments(f, t.Attachments),
		})
	}
	slices.SortFunc(a.dataset.Reviews, func(x, y *Review) int { return x.Year.Compare(y.Year) })
}
