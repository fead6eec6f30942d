package report

import (
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// Comparator is a reading of someone else that a measure is compared with.
type Comparator struct {
	load.Comparison
	Title, Description string // of the comparator
	Display            string // the reading as pages show it
	recordedIn         quarter.Quarter
}

// comparedFor is how many quarters a comparator is shown for, unless a later quarter
// records it anew: such readings are published once a year.
const comparedFor = 4

// recordComparators takes up the comparators that a quarter records.
func (t *timeline) recordComparators(q *load.Quarter) {
	for id, all := range q.Compared {
		i := t.dataset.Indicator(id)
		if t.comparators[id] == nil {
			t.comparators[id] = map[string]Comparator{}
		}
		for _, c := range all {
			t.comparators[id][c.Comparator] = Comparator{Comparison: c, Display: i.FormatExact(c.Value), recordedIn: q.Quarter}
		}
	}
}

// comparatorsOf are an indicator's comparators as last recorded, in the order in
// which the organisation declares them.
func (t *timeline) comparatorsOf(id string) []Comparator {
	var all []Comparator
	for _, declared := range t.dataset.Organisation.Comparators {
		c, known := t.comparators[id][declared.ID]
		if known && t.now.Since(c.recordedIn) < comparedFor {
			c.Title, c.Description = declared.Title, declared.Description
			all = append(all, c)
		}
	}
	return all
}
