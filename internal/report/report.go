// Package report turns a dataset into reports, one for each quarter with a
// paper, complete and evaluated: every indicator judged, every figure in the
// prose filled in, every block's table computed.
//
// A dataset comes in, reports and diagnostics go out. A report sees the world
// as of its own quarter: readings and revisions recorded up to it, never later
// ones. Wording and numbers are final here; pages only lay them out.
package report

import (
	"maps"
	"slices"
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
	Paper         *load.Paper   // nil in the report that a review stands on
	Minutes       *load.Minutes // of the paper; nil when there are none
	Public        bool          // the paper may be read by the public; otherwise this is a draft
	MinutesPublic bool          // the minutes may be read by the public
	Source        string        // the document that the figures come from
	Measures      []*Measure
	Entries       []*Entry
	Finance       *finance.Statement // nil when there is none
	Actions       []Action           // of earlier minutes: those that are open, or were closed in the quarter

	Figures map[*commentary.Figure]Text
	Blocks  map[*commentary.Block]Block

	byID    map[string]*Measure
	dataset *load.Dataset
	known   map[quarter.Quarter]bool // quarters of which anything is recorded
}

// Measure is one indicator as of the quarter.
type Measure struct {
	Indicator   *indicator.Indicator
	Name        indicator.Name // what documents of the quarter call it
	Comparators []Comparator
	Evaluation  indicator.Evaluation
	Series      []indicator.Point // to the quarter, without gaps between quarters
	// Judged is each point of the series as it was judged. A judgement is made once
	// and shared by all reports that know the same of its quarter: the same pointer
	// is the same point, judged alike. Nothing may change it.
	Judged     []*indicator.Evaluation
	Display    string               // the quarter's reading as pages show it
	Commentary *commentary.Document // nil when there is none
	Group      *load.Group          // the group that the measure is a row of; may be nil
}

// Entry is what counts once in totals: a measure, or a group of them.
type Entry struct {
	ID, Title    string
	Set, Service string
	Position     indicator.Position
	Group        *load.Group // nil for a measure on its own
	Measures     []*Measure  // the rows shown
	Judging      []*Measure  // those that the position comes from
}

// Counts reports whether the entry is part of totals. One whose readings do not
// apply in the quarter is not.
func (e *Entry) Counts() bool {
	for _, m := range e.Judging {
		if m.Evaluation.Reading.State != indicator.NotApplicable {
			return true
		}
	}
	return false
}

// All makes the report of every quarter that has a paper, in order. Reports
// whose paper is not public on the day are marked as drafts.
func All(dataset *load.Dataset, day time.Time) ([]*Report, *source.Diagnostics) {
	ds := &source.Diagnostics{}
	var all []*Report
	histories := newHistories(dataset)
	for _, q := range dataset.Quarters {
		histories.advance(q)
		if q.Paper == nil {
			continue
		}
		r := build(dataset, q, histories)
		r.Public = q.Paper.PublicOn(day)
		r.MinutesPublic = q.Minutes != nil && q.Minutes.PublicOn(day)
		r.fillIn(q, ds)
		all = append(all, r)
	}
	return all, ds
}

func build(dataset *load.Dataset, q *load.Quarter, histories *histories) *Report {
	r := &Report{
		Quarter:      q.Quarter,
		Organisation: &dataset.Organisation,
		Paper:        q.Paper,
		Minutes:      q.Minutes,
		Source:       q.Source,
		Finance:      q.Finance,
		Actions:      actions(dataset, q.Quarter),
		Figures:      map[*commentary.Figure]Text{},
		Blocks:       map[*commentary.Block]Block{},
		byID:         map[string]*Measure{},
		dataset:      dataset,
		known:        maps.Clone(histories.known),
	}
	for _, i := range dataset.Indicators {
		h := histories.of[i.ID]
		if h == nil || !covers(q, i) {
			continue
		}
		m := h.measure()
		m.Commentary = q.Commentary[i.ID]
		m.Comparators = histories.comparators(i.ID)
		r.Measures = append(r.Measures, m)
		r.byID[i.ID] = m
	}
	r.entries(dataset.Groups)
	return r
}

// covers reports whether a quarter's report has an indicator: one that is reported
// then, and of which the quarter records something where its paper reports only
// what is recorded.
func covers(q *load.Quarter, i *indicator.Indicator) bool {
	if q.Paper == nil || !q.Paper.Recorded {
		return i.Reports(q.Quarter)
	}
	return i.Reports(q.Quarter) && (q.Records(i.ID) || i.Derived != nil && !slices.ContainsFunc(i.Derived.Parts(), func(part string) bool {
		_, recorded := q.Readings[part]
		return !recorded
	}))
}

// entries makes groups and the measures that are in none, in the order of the
// measures; a group stands where its first row does. Where nothing that a group is
// judged by is in the report, its rows stand by themselves.
func (r *Report) entries(groups []*load.Group) {
	for _, g := range groups {
		if !g.Holds(r.Quarter) || len(r.those(g.JudgedBy)) == 0 {
			continue
		}
		for _, id := range g.Members {
			if m := r.byID[id]; m != nil {
				m.Group = g
			}
		}
	}
	made := map[*load.Group]bool{}
	for _, m := range r.Measures {
		switch {
		case m.Group == nil:
			r.Entries = append(r.Entries, single(m))
		case !made[m.Group]:
			made[m.Group] = true
			r.Entries = append(r.Entries, r.grouped(m.Group))
		}
	}
}

func single(m *Measure) *Entry {
	return &Entry{
		ID: m.Indicator.ID, Title: m.Name.String(), Set: m.Indicator.Set, Service: m.Indicator.Service,
		Position: m.Evaluation.Position, Measures: []*Measure{m}, Judging: []*Measure{m},
	}
}

func (r *Report) grouped(g *load.Group) *Entry {
	e := &Entry{ID: g.ID, Title: g.Title, Set: g.Set, Service: g.Service, Group: g}
	e.Measures, e.Judging = r.those(g.Members), r.those(g.JudgedBy)
	var positions []indicator.Position
	for _, m := range e.Judging {
		positions = append(positions, m.Evaluation.Position)
	}
	e.Position = indicator.Worst(positions...)
	return e
}

func (r *Report) those(ids []string) []*Measure {
	var all []*Measure
	for _, id := range ids {
		if m := r.byID[id]; m != nil {
			all = append(all, m)
		}
	}
	return all
}

// Measure finds a measure by the indicator's id; nil when it is not in the
// report.
func (r *Report) Measure(id string) *Measure { return r.byID[id] }

// In lists the entries of a set; of every set when it is empty.
func (r *Report) In(set string) []*Entry {
	var in []*Entry
	for _, e := range r.Entries {
		if set == "" || e.Set == set {
			in = append(in, e)
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

// Count is how many entries stand in a position.
type Count struct {
	Position indicator.Position
	Count    int
}

// Tally counts a set's entries by position, in the order of positions.
func (r *Report) Tally(set string) []Count { return tally(r.In(set)) }

func tally(entries []*Entry) []Count {
	var all []Count
	for _, p := range indicator.Positions() {
		c := Count{Position: p}
		for _, e := range entries {
			if e.Position == p && e.Counts() {
				c.Count++
			}
		}
		all = append(all, c)
	}
	return all
}
