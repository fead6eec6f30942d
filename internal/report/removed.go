package report

import (
	"slices"

	"outturn/internal/edition"
)

// WithoutRemoved are the changes of an edition without what they tell of one that was removed
// before or after them; facts are what the document says by now. Figures and positions of
// indicators stay, unless they are confidential by now: later reports tell of their revision,
// too. Of other facts it is only told that they were corrected.
func WithoutRemoved(changes []edition.Change, facts edition.Facts) []edition.Change {
	var all []edition.Change
	for _, c := range Withheld(changes, facts) {
		said, known := facts[c.Subject]
		switch {
		case c.OfWords():
		case !known && c.Subject != documentSubject:
			continue // its name may be what had to go
		case !ofIndicator(c.Subject) || !slices.Contains(gravest, c.Fact):
			c.Was, c.Now = "", ""
		}
		c.Title = said[edition.TitleFact]
		all = append(all, c)
	}
	return all
}
