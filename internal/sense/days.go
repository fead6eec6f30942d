package sense

import (
	"time"

	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// days checks the days that documents give of themselves against the day of the build and
// the quarter or year that they are about.
func (c *checker) days(day time.Time) {
	for _, q := range c.Quarters {
		if q.Paper != nil {
			c.publication(&q.Paper.Publication, day, q.Quarter, "the paper")
			c.held(q.Paper.MeetingOn, q.Paper.MeetingOnAt, q.Quarter)
			c.notice(q.Paper)
		}
		if q.Paper != nil && q.Minutes != nil {
			c.sameMeeting(q.Paper, q.Minutes)
		}
		if q.Minutes != nil {
			c.publication(&q.Minutes.Publication, day, q.Quarter, "the record of the meeting")
			c.held(q.Minutes.HeldOn, q.Minutes.HeldOnAt, q.Quarter)
		}
	}
	for _, r := range c.Reviews {
		c.publication(&r.Publication, day, r.AsOf, "the review")
	}
}

// publication checks that a published document does not name a day to come, and that it
// goes out after what it is about has ended.
func (c *checker) publication(p *load.Publication, day time.Time, about quarter.Quarter, what string) {
	switch {
	case p.PublishOn.IsZero():
	case p.Status == load.Published && p.PublishOn.After(day):
		c.ds.Report(rule.NotYet, p.PublishOnAt, "%s is published now, and this day, %s, is still to come", what, wording.Day(p.PublishOn)).
			WithHint(`write status = "scheduled" if it is to be published on that day; otherwise take out publish_on, or write the day on which it was published`)
	case !p.PublishOn.After(about.End()):
		c.ds.Report(rule.EarlyDay, p.PublishOnAt, "%s, the day of publication, is before the end of %s", wording.Day(p.PublishOn), about.Label()).
			WithHint("check the year and the month")
	}
}

// held checks that a meeting took place after the quarter whose paper it had.
func (c *checker) held(day time.Time, at source.Span, about quarter.Quarter) {
	if !day.IsZero() && !day.After(about.End()) {
		c.ds.Report(rule.EarlyDay, at, "%s, the day of the meeting, is before the end of %s, whose paper it had", wording.Day(day), about.Label()).
			WithHint("check the year and the month")
	}
}
