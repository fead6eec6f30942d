package report

import (
	"reflect"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// histories are all indicators' series while time goes by. Advancing quarter by
// quarter judges each reading once, and every later report has that judgement.
// What a report took from a history stays as it was: a revision is made to a
// copy, and judges anew.
type histories struct {
	dataset    *load.Dataset
	first, now quarter.Quarter
	of         map[string]*history
	known      map[quarter.Quarter]bool // quarters of which anything is recorded
	compared   map[string]map[string]Comparator
}

// history is one indicator's series up to now.
type history struct {
	indicator *indicator.Indicator
	points    []indicator.Point
	judged    []*indicator.Evaluation // never changed: another judgement takes the place
}

func newHistories(dataset *load.Dataset) *histories {
	return &histories{
		dataset: dataset, of: map[string]*history{}, known: map[quarter.Quarter]bool{},
		compared: map[string]map[string]Comparator{},
	}
}

// advance moves time on to a quarter. Quarters between, for which the project
// has no files, become absences.
func (hs *histories) advance(to *load.Quarter) {
	if hs.first.IsZero() {
		hs.first, hs.now = to.Quarter, to.Quarter.Add(-1)
	}
	for next := hs.now.Add(1); next.Before(to.Quarter); next = next.Add(1) {
		hs.record(&load.Quarter{Quarter: next})
	}
	hs.now = to.Quarter
	hs.known[to.Quarter] = hs.known[to.Quarter] || len(to.Readings) > 0 || to.Paper != nil
	hs.record(to)
	for _, r := range to.Revisions {
		hs.known[r.Of] = true
		hs.revise(r)
	}
	hs.compare(to)
}

// record appends a quarter's readings: recorded ones first, so that derived
// ones find their parts.
func (hs *histories) record(q *load.Quarter) {
	var derived []*indicator.Indicator
	for _, i := range hs.dataset.Indicators {
		_, recorded := q.Readings[i.ID]
		switch {
		case !i.Reports(q.Quarter):
		case i.Derived != nil && !recorded:
			derived = append(derived, i)
		default:
			hs.append(i, q, reading(i, q))
		}
	}
	for _, i := range derived {
		hs.append(i, q, hs.derive(i, q.Quarter))
	}
}

// derive computes a reading from those of its parts. An absence is marked as
// derived too, so that it follows a revision of the part that was absent.
func (hs *histories) derive(i *indicator.Indicator, q quarter.Quarter) indicator.Reading {
	r := i.Derived.Reading(func(id string) indicator.Reading { return hs.readingOf(id, q) })
	r.Derived = true
	return r
}

// reading is what was recorded, or the absence of anything.
func reading(i *indicator.Indicator, q *load.Quarter) indicator.Reading {
	if r, recorded := q.Readings[i.ID]; recorded {
		return r
	}
	return unrecorded(i, q.Quarter)
}

// unrecorded is the absence of a reading that no file states.
func unrecorded(i *indicator.Indicator, q quarter.Quarter) indicator.Reading {
	if !i.IsDue(q) {
		return indicator.Reading{State: indicator.NotDue, Reason: "Reported " + i.Frequency.Words() + ".", Unrecorded: true}
	}
	return indicator.Reading{Reason: "No figure was recorded for this quarter.", Unrecorded: true}
}

func (hs *histories) append(i *indicator.Indicator, q *load.Quarter, r indicator.Reading) {
	h := hs.of[i.ID]
	if h == nil {
		h = &history{indicator: i}
		hs.of[i.ID] = h
	}
	h.points = append(h.points, indicator.Point{Quarter: q.Quarter, Reading: r})
	h.judged = append(h.judged, hs.judge(h, len(h.points), q.Stated[i.ID]))
}

func (hs *histories) judge(h *history, n int, stated indicator.Stated) *indicator.Evaluation {
	e := h.indicator.Evaluate(h.points[:n], stated, hs.dataset.Organisation.Rules)
	return &e
}

func (hs *histories) readingOf(id string, q quarter.Quarter) indicator.Reading {
	if h := hs.of[id]; h != nil {
		if p, ok := indicator.PointIn(h.points, q); ok {
			return p.Reading
		}
	}
	return indicator.Reading{Reason: "A part of it was not reported.", Unrecorded: true}
}

// revise restates an earlier reading and judges again from there on, for the
// indicator and for those derived from it.
func (hs *histories) revise(r load.Revision) {
	hs.reach(r.Of)
	hs.replace(r.Indicator, r.Of, r.Reading)
	for _, i := range hs.dataset.Indicators {
		if i.Derived != nil && slices.Contains(i.Derived.Parts(), r.Indicator) && hs.readingOf(i.ID, r.Of).Derived {
			hs.deriveAgain(i, r)
		}
	}
}

// reach begins every series no later than the quarter: a revision may restate
// one that there are no files of. Absences before a series change no judgement
// in it.
func (hs *histories) reach(of quarter.Quarter) {
	if !of.Before(hs.first) {
		return
	}
	earlier := newHistories(hs.dataset)
	for _, q := range of.Through(hs.first.Add(-1)) {
		earlier.record(&load.Quarter{Quarter: q})
	}
	for id, h := range earlier.of {
		if later := hs.of[id]; later != nil {
			h.points = append(h.points, later.points...)
			h.judged = append(h.judged, later.judged...)
		}
		hs.of[id] = h
	}
	hs.first = of
}

// deriveAgain lets a derived reading follow a revision of one of its parts. What
// it was before is what was published before, whichever part came first.
func (hs *histories) deriveAgain(i *indicator.Indicator, r load.Revision) {
	before, again := hs.readingOf(i.ID, r.Of), hs.derive(i, r.Of)
	if again.Present() && r.Reading.Revision != nil {
		revision := *r.Reading.Revision
		revision.Was = before.State.String()
		switch {
		case before.Revision != nil && before.Revision.In == revision.In:
			revision.Was = before.Revision.Was
		case before.Present():
			revision.Was = i.DisplayAt(indicator.Point{Quarter: r.Of, Reading: before})
		}
		again.Revision = &revision
	}
	hs.replace(i.ID, r.Of, again)
}

// replace puts a reading in the place of another, and judges again from there on.
// A judgement that comes out the same stays the one that it was.
func (hs *histories) replace(id string, of quarter.Quarter, r indicator.Reading) {
	h := hs.of[id]
	at := of.Since(h.points[0].Quarter)
	h.points, h.judged = slices.Clone(h.points), slices.Clone(h.judged)
	h.points[at].Reading = r
	for n := at; n < len(h.points); n++ {
		if again := hs.judge(h, n+1, h.judged[n].Stated); !reflect.DeepEqual(again, h.judged[n]) {
			h.judged[n] = again
		}
	}
}

// measure is the indicator as of now. Its series begins with the first quarter
// that anything is recorded of.
func (h *history) measure() *Measure {
	n, first := len(h.points), 0
	for first < n-1 && h.points[first].Reading.Unrecorded {
		first++
	}
	e := *h.judged[n-1]
	return &Measure{
		Indicator:  h.indicator,
		Name:       h.indicator.NameAt(h.points[n-1].Quarter),
		Evaluation: e,
		Series:     h.points[first:n:n],
		Judged:     h.judged[first:n:n],
		Display:    e.Shown,
	}
}
