package sense

import (
	"strconv"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// deducible warns of a confidential figure that follows from those of a derived total:
// from the total and all other parts, or from all parts where it is the total.
func (c *checker) deducible(s *series) {
	if s.Derived == nil {
		return
	}
	for _, q := range c.Quarters {
		kept, place, others := "", source.Span{}, []string{}
		for _, id := range append(s.Derived.Parts(), s.ID) {
			switch r, at := c.latest(id, q.Quarter); {
			case r.Present():
				others = append(others, id)
			case r.State == indicator.Confidential:
				kept, place = id, at
			}
		}
		if kept == "" || len(others) != len(s.Derived.Parts()) {
			continue
		}
		c.report(rule.Deducible, s.Indicator, place, "keep back one of those as well",
			"%q is kept back in %s, and follows from what is published of %s", kept, q.Quarter.Name(), wording.List(quoted(others)))
	}
}

// latest is the reading of a quarter as last recorded or corrected, and where it stands.
func (c *checker) latest(id string, q quarter.Quarter) (indicator.Reading, source.Span) {
	last := c.Quarters[len(c.Quarters)-1].Quarter
	return c.ReadingAsOf(id, q, last), c.Written(load.Place{Quarter: q, Indicator: id}, last)
}

func quoted(ids []string) []string {
	all := make([]string, len(ids))
	for n, id := range ids {
		all[n] = strconv.Quote(id)
	}
	return all
}
