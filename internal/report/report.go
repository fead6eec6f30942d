package report

import (
	"maps"
	"slices"
	"sync"
	"time"

	"outturn/internal/commentary"
	"outturn/internal/finance"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// Report is one quarter's report.
type Report struct {
	Quarter       quarter.Quarter
	Organisation  *load.Organisation
	Paper         *load.Paper   // nil in the report that a review takes its figures from
	Minutes       *load.Minutes // of the paper; nil when there are none
	Public        bool          // the paper may be read by the public; otherwise this is a draft
	Awaited       bool          // the paper is public only on a day to come, as which the site is built
	MinutesPublic bool          // the minutes may be read by the public
	Source        string        // the document that the figures come from
	Measures      []*Measure
	Entries       []*Entry
	Finance       *finance.Statement // nil when there is none
	Actions       []Action           // agreed in earlier minutes, and open or closed in this quarter
	Revisions     []Revision         // of figures of earlier quarters, since the report before

	Figures map[*commentary.Figure]FigureText
	Blocks  map[*commentary.Block]Block

	byID     map[string]*Measure
	dataset  *load.Dataset
	recorded map[quarter.Quarter]bool // quarters of which anything is recorded
	world    *load.World
}

// All makes the report of every quarter that has a paper, in order. Reports
// whose paper is not public on the day are marked as drafts.
func All(dataset *load.Dataset, day time.Time) ([]*Report, *source.Diagnostics) {
	var all []*Report
	var found []*source.Diagnostics // of each report
	var filling sync.WaitGroup      // what a report has does not change while the timeline goes on
	timeline := newTimeline(dataset)
	for _, q := range dataset.Quarters {
		timeline.advance(q)
		if q.Paper == nil {
			continue
		}
		r := newReport(dataset, q, timeline)
		r.Public = q.Paper.PublicOn(day)
		r.MinutesPublic = q.Minutes != nil && q.Minutes.PublicOn(day)
		ds := &source.Diagnostics{}
		filling.Go(func() { r.fillIn(q, ds) })
		all, found = append(all, r), append(found, ds)
	}
	filling.Wait()
	ds := &source.Diagnostics{}
	for _, one := range found {
		ds.Add(one.Sorted()...)
	}
	return all, ds
}

// newReport is the report of a quarter that the timeline has reached, before its
// figures and blocks are filled in.
func newReport(dataset *load.Dataset, q *load.Quarter, timeline *timeline) *Report {
	r := &Report{
		Quarter:      q.Quarter,
		Organisation: timeline.world.Organisation(q.Quarter),
		Paper:        q.Paper,
		Minutes:      q.Minutes,
		Source:       q.Source,
		Finance:      q.Finance,
		Actions:      actions(dataset, q),
		Figures:      map[*commentary.Figure]FigureText{},
		Blocks:       map[*commentary.Block]Block{},
		byID:         map[string]*Measure{},
		dataset:      dataset,
		recorded:     maps.Clone(timeline.recorded),
		world:        timeline.world,
	}
	for _, i := range dataset.Indicators {
		s := timeline.series[i.ID]
		if s == nil || !r.isReported(q, i) {
			continue
		}
		m := s.measure()
		m.Commentary = q.Commentary[i.ID]
		m.compare(timeline.comparatorsOf(i.ID))
		m.Forecast = m.forecast(q, dataset.Organisation.Rules)
		r.Measures = append(r.Measures, m)
		r.byID[i.ID] = m
	}
	r.makeEntries(dataset.Groups)
	r.Revisions, timeline.revisions = timeline.revisions, nil
	return r
}

// isReported reports whether a quarter's report has an indicator. The indicator has
// to be in use in that quarter; where the paper reports only what is recorded, the
// quarter also has to record it or all that it is computed from.
func (r *Report) isReported(q *load.Quarter, i *indicator.Indicator) bool {
	if q.Paper == nil || !q.Paper.Recorded {
		return r.world.Has(i, q.Quarter)
	}
	return r.world.Has(i, q.Quarter) && (q.Records(i.ID) || i.Derived != nil && !slices.ContainsFunc(i.Derived.Parts(), func(part string) bool {
		_, recorded := q.Readings[part]
		return !recorded
	}))
}

// Measure finds a measure by the indicator's id; nil when it is not in the
// report.
func (r *Report) Measure(id string) *Measure { return r.byID[id] }

// EntriesIn lists the entries of a set; of every set when it is empty.
func (r *Report) EntriesIn(set string) []*Entry {
	var in []*Entry
	for _, e := range r.Entries {
		if set == "" || e.inSet(set) {
			in = append(in, e)
		} else {
			in = append(in, r.singlesIn(set, e)...)
		}
	}
	return in
}

// SetTitle is the name of a set.
func (r *Report) SetTitle(id string) string {
	for _, s := range r.Organisation.Sets {
		if s.ID == id {
			return s.Title
		}
	}
	return id
}

// ServiceTitle is the name of a service.
func (r *Report) ServiceTitle(id string) string {
	for _, s := range r.Organisation.Services {
		if s.ID == id {
			return s.Title
		}
	}
	return id
}

// Judged reports whether any reading of the report was judged so, in any quarter.
func (r *Report) Judged(so func(*indicator.Evaluation) bool) bool {
	return slices.ContainsFunc(r.Measures, func(m *Measure) bool { return slices.ContainsFunc(m.Evaluations, so) })
}

// Judges reports whether a set has an indicator that is not a mere volume. What belongs
// to another set and is judged there does not make a set of volumes a judged one.
func (r *Report) Judges(set string) bool {
	own, further := false, false
	for _, m := range r.Measures {
		judged := m.Indicator.Polarity != indicator.None
		switch {
		case m.Indicator.Set == set && judged:
			return true
		case m.Indicator.Set == set:
			own = true
		case judged && m.Indicator.InSet(set):
			further = true
		}
	}
	return further && !own
}

// Written is where a figure is written in the data, as the report knows it; the zero span
// where no file has it.
func (r *Report) Written(p load.Place) source.Span { return r.dataset.Written(p, r.Quarter) }
