package starter

import (
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// Remaining is what is still to write of a quarter whose paper is a draft.
type Remaining struct {
	Quarter  quarter.Quarter
	Readings int // that are due and not recorded
	Comments int // that hold the placeholder
}

// StillToWrite lists the drafts in which something is still to write.
func StillToWrite(dataset *load.Dataset) []Remaining {
	var all []Remaining
	for _, q := range dataset.Quarters {
		if q.Paper == nil || q.Paper.Status != load.Draft {
			continue
		}
		r := Remaining{Quarter: q.Quarter, Readings: unrecorded(dataset, q)}
		for _, d := range q.Commentary {
			if unwritten(d) {
				r.Comments++
			}
		}
		if r.Readings+r.Comments > 0 {
			all = append(all, r)
		}
	}
	return all
}

// unrecorded counts the readings that a paper waits for: those that are due and
// those that hold the placeholder. One that reports only what is recorded waits
// for no others.
func unrecorded(dataset *load.Dataset, q *load.Quarter) int {
	n := 0
	for _, i := range dataset.Indicators {
		r, recorded := q.Readings[i.ID]
		due := i.Reports(q.Quarter) && i.IsDue(q.Quarter) && i.Derived == nil && !q.Paper.Recorded
		if due && !recorded || recorded && r.Reason == load.Placeholder {
			n++
		}
	}
	return n
}

// unwritten reports whether a line of a document is the placeholder.
func unwritten(d *commentary.Document) bool {
	return slices.ContainsFunc(strings.Split(string(d.Body), "\n"), func(line string) bool {
		return strings.TrimSpace(line) == load.Placeholder
	})
}
