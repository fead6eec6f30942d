package report

import (
	"maps"
	"reflect"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// timeline is every indicator's series up to the quarter that was reached. As it
// advances quarter by quarter, each reading is judged once, and all later reports
// have that judgement. What a report took from it does not change any more: a
// revision is made to a copy of the series, and judged anew.
type timeline struct {
	dataset     *load.Dataset
	first, now  quarter.Quarter                  // the earliest and the latest quarter of the series
	series      map[string]*series               // by indicator
	recorded    map[quarter.Quarter]bool         // quarters of which anything is recorded
	comparators map[string]map[string]Comparator // by indicator and comparator
	before      map[string]*series               // by indicator, as it was before the revisions of the quarter that was reached
	revisions   []Revision                       // since the last report
	world       *load.World
}

// series is what is known of one indicator: a point for each quarter, and its
// judgement.
type series struct {
	indicator *indicator.Indicator
	points    []indicator.Point
	judged    []*indicator.Evaluation // shared with reports: replaced, never changed
	moved     map[quarter.Quarter]Moved
}

func newTimeline(dataset *load.Dataset) *timeline {
	return &timeline{
		dataset: dataset, series: map[string]*series{}, recorded: map[quarter.Quarter]bool{},
		comparators: map[string]map[string]Comparator{}, world: dataset.World(),
	}
}

// advance goes on to a quarter: to its readings, revisions and comparators. Quarters
// in between, of which the project has no files, become absences.
func (t *timeline) advance(to *load.Quarter) {
	if t.first.IsZero() {
		t.first, t.now = to.Quarter, to.Quarter.Add(-1)
	}
	for next := t.now.Add(1); next.Before(to.Quarter); next = next.Add(1) {
		t.record(&load.Quarter{Quarter: next})
	}
	t.now = to.Quarter
	t.recorded[to.Quarter] = t.recorded[to.Quarter] || len(to.Readings) > 0 || to.Paper != nil
	t.recordComparators(to)
	t.record(to)
	if len(to.Revisions) == 0 {
		return
	}
	t.before = maps.Clone(t.series)
	for id, s := range t.before {
		was := *s
		t.before[id] = &was
	}
	for _, r := range to.Revisions {
		t.revise(r)
	}
	t.tellRevisions(to.Quarter)
	for _, r := range to.Revisions {
		t.recorded[r.Of] = true
	}
}

// record appends a quarter's readings. Derived readings come last, when those that
// they are computed from are there.
func (t *timeline) record(q *load.Quarter) {
	var derived []*indicator.Indicator
	for _, i := range t.dataset.Indicators {
		_, recorded := q.Readings[i.ID]
		switch {
		case !i.Reports(q.Quarter):
		case i.Derived != nil && !recorded:
			derived = append(derived, i)
		default:
			t.append(i, q, reading(i, q))
		}
	}
	for _, i := range derived {
		t.append(i, q, t.derive(i, q.Quarter))
	}
}

// derive computes a reading from those of its parts. Where a part is absent the
// result is too, and is marked as derived: a revision of that part will compute it
// again.
func (t *timeline) derive(i *indicator.Indicator, q quarter.Quarter) indicator.Reading {
	r := i.DerivedIn(q, func(id string) indicator.Reading { return t.readingOf(id, q) })
	r.Derived = true
	return r
}

// reading is what was recorded, or else an absence.
func reading(i *indicator.Indicator, q *load.Quarter) indicator.Reading {
	if r, recorded := q.Readings[i.ID]; recorded {
		return r
	}
	return unrecorded(i, q.Quarter)
}

// unrecorded is the absence of a reading of which no file says anything.
func unrecorded(i *indicator.Indicator, q quarter.Quarter) indicator.Reading {
	if !i.IsDue(q) {
		return indicator.Reading{State: indicator.NotDue, Reason: "Reported " + i.ReportedWords() + ".", Unrecorded: true}
	}
	return indicator.Reading{Reason: "No figure for this quarter is recorded here.", Unrecorded: true}
}

func (t *timeline) append(i *indicator.Indicator, q *load.Quarter, r indicator.Reading) {
	s := t.series[i.ID]
	if s == nil {
		s = &series{indicator: i}
		t.series[i.ID] = s
	}
	s.points = append(s.points, indicator.Point{Quarter: q.Quarter, Reading: r, Comparators: t.comparatorFigures(i, q.Quarter)})
	s.judged = append(s.judged, t.judge(s, len(s.points), q.Stated[i.ID]))
	s.settleDecimals(len(s.points) - 1)
}

// judge judges the n-th point of a series by the points up to it.
func (t *timeline) judge(s *series, n int, stated indicator.StatedJudgement) *indicator.Evaluation {
	e := s.indicator.Evaluate(s.points[:n], stated, t.dataset.Organisation.Rules)
	return &e
}

func (t *timeline) readingOf(id string, q quarter.Quarter) indicator.Reading {
	if s := t.series[id]; s != nil {
		if p, ok := indicator.PointIn(s.points, q); ok {
			return p.Reading
		}
	}
	return indicator.Reading{Reason: "A part of it was not reported.", Unrecorded: true}
}

// revise restates an earlier reading of an indicator, and of those that are derived
// from it, and judges them again from there on.
func (t *timeline) revise(r load.Revision) {
	t.extendBack(r.Of)
	if r.Reading.Revision != nil { // how the position moves is known to this timeline alone
		own := *r.Reading.Revision
		r.Reading.Revision = &own
	}
	t.replace(r.Indicator, r.Of, r.Reading)
	for _, i := range t.dataset.Indicators {
		if i.Derived != nil && slices.Contains(i.Derived.Parts(), r.Indicator) && t.readingOf(i.ID, r.Of).Derived {
			t.deriveAgain(i, r)
		}
	}
}

// extendBack lets every series begin no later than a quarter, since a revision may
// restate a quarter that the project has no files of. The absences that this puts
// before a series change none of its judgements.
func (t *timeline) extendBack(of quarter.Quarter) {
	if !of.Before(t.first) {
		return
	}
	earlier := &timeline{dataset: t.dataset, series: map[string]*series{}}
	for _, q := range of.Through(t.first.Add(-1)) {
		earlier.record(&load.Quarter{Quarter: q})
	}
	for id, s := range earlier.series {
		if later := t.series[id]; later != nil {
			s.points = append(s.points, later.points...)
			s.judged = append(s.judged, later.judged...)
		}
		t.series[id] = s
	}
	t.first = of
}

// replace puts a reading in the place of another, and judges again from there on. A
// judgement that does not differ is kept, so that reports go on sharing it.
func (t *timeline) replace(id string, of quarter.Quarter, r indicator.Reading) {
	s := t.series[id]
	at := of.Since(s.points[0].Quarter)
	s.points, s.judged = slices.Clone(s.points), slices.Clone(s.judged)
	s.points[at].Reading = r
	for n := at; n < len(s.points); n++ {
		if again := t.judge(s, n+1, s.judged[n].Stated); !reflect.DeepEqual(again, s.judged[n]) {
			s.judged[n] = again
		}
		s.settleDecimals(n)
	}
}

// settleDecimals gives a figure the decimals that its own judgement needs.
func (s *series) settleDecimals(n int) {
	s.points[n].Decimals = nil
	if decimals, ok := s.judged[n].DecimalsIn(s.points[n].Quarter); ok {
		s.points[n].Decimals = &decimals
	}
}

// shownPoints are the points from one on, with the decimals that they have in the report
// of the last quarter.
func (s *series) shownPoints(first int) []indicator.Point {
	n := len(s.points)
	points := s.points[first:n:n]
	for at, p := range points {
		if decimals, ok := s.judged[n-1].DecimalsIn(p.Quarter); ok && at < len(points)-1 {
			points = slices.Clone(points)
			points[at].Decimals = &decimals
		}
	}
	return points
}

// measure is the indicator as of the quarter that was reached. Its series begins with
// the first quarter that has a record of it.
func (s *series) measure() *Measure {
	n, first := len(s.points), 0
	for first < n-1 && s.points[first].Reading.Unrecorded {
		first++
	}
	e := *s.judged[n-1]
	return &Measure{
		Indicator:   s.indicator.At(s.points[n-1].Quarter),
		Name:        s.indicator.NameAt(s.points[n-1].Quarter),
		Evaluation:  e,
		Series:      s.shownPoints(first),
		Evaluations: s.judged[first:n:n],
		Display:     e.Shown,
		Moved:       s.moved,
	}
}
