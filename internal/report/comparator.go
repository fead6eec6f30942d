package report

import (
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// Comparator is a reading of someone else that a measure is compared with.
type Comparator struct {
	load.Comparison
	Title, Description string // who they are
	Display            string // their figure
	recordedIn         quarter.Quarter
}

// comparedFor is for how many quarters a comparator is shown that no later
// quarter records anew: such figures are published once a year.
const comparedFor = 4

// compare takes up the comparators that a quarter records.
func (hs *histories) compare(q *load.Quarter) {
	for id, all := range q.Compared {
		i := hs.dataset.Indicator(id)
		if hs.compared[id] == nil {
			hs.compared[id] = map[string]Comparator{}
		}
		for _, c := range all {
			hs.compared[id][c.Comparator] = Comparator{Comparison: c, Display: i.Goal(c.Value), recordedIn: q.Quarter}
		}
	}
}

// comparators are the latest that are known of an indicator, in the order that
// the organisation declares them.
func (hs *histories) comparators(id string) []Comparator {
	var all []Comparator
	for _, declared := range hs.dataset.Organisation.Comparators {
		c, known := hs.compared[id][declared.ID]
		if known && hs.now.Since(c.recordedIn) < comparedFor {
			c.Title, c.Description = declared.Title, declared.Description
			all = append(all, c)
		}
	}
	return all
}
