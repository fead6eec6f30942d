package report

import (
	"strconv"

	"outturn/internal/load"
	"outturn/internal/wording"
)

// Citation is what a reader cites a paragraph of a document with, but for the
// paragraph's number and address, which a script adds.
type Citation struct {
	Work      string // author, title, and the time that it speaks of
	Published string // when it was published, or that it was not; empty when the day is not known
}

// PaperCitation cites the report's paper.
func (r *Report) PaperCitation() Citation {
	return cite(r.Organisation, &r.Paper.Publication, r.Quarter.Label(), r.Public, r.Edition())
}

// MinutesCitation cites the minutes of a report that has some.
func (r *Report) MinutesCitation() Citation {
	return cite(r.Organisation, &r.Minutes.Publication, r.Quarter.Label(), r.Public && r.MinutesPublic, r.MinutesEdition())
}

// Citation cites the review.
func (r *Review) Citation() Citation {
	return cite(r.AsOf.Organisation, &r.Publication, r.AsOf.Organisation.Say("cited.review", "year", r.Year.Label()), r.Public, r.Edition())
}

// cite cites a document. A day is known only of one whose edition is recorded, or that was
// published on a day set before.
func cite(o *load.Organisation, p *load.Publication, when string, public bool, e *Edition) Citation {
	c := Citation{Work: o.Say("cited.work", "author", o.CitedAs, "title", p.Title, "when", when)}
	switch {
	case !public:
		c.Published = o.Say("cited.draft")
	case e != nil && len(e.Corrections) > 0:
		c.Published = o.Say("cited.corrected", "edition", strconv.Itoa(e.Number), "day", wording.Day(e.Corrections[0].On))
	case e != nil && !e.Adopted:
		c.Published = o.Say("cited.published", "day", wording.Day(e.Published))
	case p.Status == load.Scheduled:
		c.Published = o.Say("cited.published", "day", wording.Day(p.PublishOn))
	}
	return c
}
