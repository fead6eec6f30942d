// Package workday counts the clear days between a paper's publication and its meeting.
//
// Days come in; counts and days go out. A working day is one on which offices are open:
// no Saturday or Sunday, no bank holiday in England, and no further day on which the
// organisation's own offices are shut. All days are midnight in UTC.
//
// The rule is that of the Local Government Act 1972, section 100B, and of the Local
// Authorities (Executive Arrangements) (Meetings and Access to Information) (England)
// Regulations 2012: agenda and reports are open to the public five clear days before a
// meeting. Clear days are working days between the two days, neither of them counted.
package workday

import (
	"slices"
	"time"
)

// Calendar tells which days are working days. The zero value knows weekends and the bank
// holidays in England.
type Calendar struct {
	Shut []time.Time // further days on which offices are shut
}

// Works reports whether a day is a working day.
func (c Calendar) Works(day time.Time) bool {
	return weekday(day) && !BankHoliday(day) && !slices.ContainsFunc(c.Shut, day.Equal)
}

// Clear counts the clear days from a publication to a meeting; 0 where the meeting is not
// after it.
func (c Calendar) Clear(published, meeting time.Time) int {
	n := 0
	for day := published.AddDate(0, 0, 1); day.Before(meeting); day = day.AddDate(0, 0, 1) {
		if c.Works(day) {
			n++
		}
	}
	return n
}

// Latest is the last working day on which a paper can be published with so many clear days
// before its meeting.
func (c Calendar) Latest(meeting time.Time, clear int) time.Time {
	day := c.before(meeting)
	for range clear {
		day = c.before(day)
	}
	return day
}

// before is the last working day before a day.
func (c Calendar) before(day time.Time) time.Time {
	day = day.AddDate(0, 0, -1)
	for !c.Works(day) {
		day = day.AddDate(0, 0, -1)
	}
	return day
}

func weekday(day time.Time) bool {
	return day.Weekday() != time.Saturday && day.Weekday() != time.Sunday
}
