package page

import (
	"outturn/internal/load"
	"outturn/internal/wording"
)

// citation is what a reader cites a paragraph of a document with, but for the
// paragraph's number and address, which a script adds.
type citation struct {
	Work      string // publisher, title, and the time that it speaks of
	Published string // when it was published, or that it was not; empty when the day is not known
}

// cite is the citation of a document. A day is known only of one that was
// published on a day set before.
func (s *Site) cite(of load.Publication, when string, draft bool) citation {
	c := citation{Work: s.organisation.Publisher + ", “" + of.Title + "”, " + when}
	switch {
	case draft:
		c.Published = "draft, not published"
	case of.Status == load.Scheduled:
		c.Published = "published " + wording.Day(of.PublishOn)
	}
	return c
}
