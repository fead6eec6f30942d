package load

import (
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// ReadingAsOf returns an indicator's reading of one quarter as it was known in
// another: as recorded, or as last revised up to then. It is the zero Reading
// when there is none.
func (ds *Dataset) ReadingAsOf(id string, of, asOf quarter.Quarter) indicator.Reading {
	known, _ := ds.readingAsOf(id, of, asOf)
	return known
}

// readingAsOf is ReadingAsOf, and reports whether there is a reading.
func (ds *Dataset) readingAsOf(id string, of, asOf quarter.Quarter) (known indicator.Reading, found bool) {
	for _, q := range ds.Quarters {
		if q.Quarter.After(asOf) {
			break
		}
		if r, ok := q.Readings[id]; ok && q.Quarter == of {
			known, found = r, true
		}
		for _, r := range q.Revisions {
			if r.Of == of && r.Indicator == id {
				known, found = r.Reading, true
			}
		}
	}
	return known, found
}
