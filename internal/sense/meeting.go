package sense

import (
	"time"

	"outturn/internal/load"
	"outturn/internal/rule"
	"outturn/internal/wording"
)

// notice warns of a paper with too few clear days between its publication and its meeting.
func (c *checker) notice(p *load.Paper) {
	if p.PublishOn.IsZero() || p.MeetingOn.IsZero() {
		return
	}
	wanted, calendar := c.Organisation.Papers.ClearDays, c.Organisation.Papers.Calendar
	clear := calendar.Clear(p.PublishOn, p.MeetingOn)
	if clear >= wanted {
		return
	}
	left := "leaves no clear day before"
	switch {
	case p.PublishOn.After(p.MeetingOn):
		left = "is after"
	case clear > 0:
		left = "leaves " + wording.Count(clear, "clear day") + " before"
	}
	latest := calendar.Latest(p.MeetingOn, wanted)
	c.ds.Report(rule.ShortNotice, p.PublishOnAt, "%s %s the meeting on %s, and a paper has to be public %s before it",
		weekday(p.PublishOn), left, weekday(p.MeetingOn), wording.Count(wanted, "clear day")).WithAgainst(p.MeetingOnAt).
		WithHint("the last day for it is %s: write publish_on = %s, or an earlier day; where the meeting is called at shorter notice, say why beside it: # allow %s: ...",
			weekday(latest), latest.Format(time.DateOnly), rule.ShortNotice.ID)
}

// sameMeeting warns of a paper and its minutes that name different days for the meeting.
func (c *checker) sameMeeting(p *load.Paper, m *load.Minutes) {
	if p.MeetingOn.IsZero() || m.HeldOn.IsZero() || p.MeetingOn.Equal(m.HeldOn) {
		return
	}
	c.ds.Report(rule.MeetingDay, p.MeetingOnAt, "the paper goes to a meeting on %s, and its minutes are of one on %s",
		wording.Day(p.MeetingOn), wording.Day(m.HeldOn)).WithAgainst(m.HeldOnAt).
		WithHint("write the day on which the meeting was held in both; where they are two meetings, say so beside it: # allow %s: ...", rule.MeetingDay.ID)
}

// weekday writes a day with the name of its weekday: "Friday 1 November 2019".
func weekday(day time.Time) string { return day.Format("Monday ") + wording.Day(day) }
