// Package load reads a project's data/ and content/ into one checked
// [Dataset].
//
// A file system comes in; a dataset and diagnostics go out. "Why was my file
// refused?" is answered here: the keys of every file are declared in
// declare.go, and every reference between files is checked. The package judges
// no figure and knows no page.
package load

import (
	"time"

	"outturn/internal/commentary"
	"outturn/internal/finance"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// Dataset is everything that a project's files say. It is not changed after
// loading.
type Dataset struct {
	Organisation Organisation
	Indicators   []*indicator.Indicator // in the order declared
	Groups       []*Group               // in the order declared
	Quarters     []*Quarter             // in order, earliest first; only those with files

	byID map[string]*indicator.Indicator
}

// Indicator finds an indicator by its id; nil when there is none.
func (ds *Dataset) Indicator(id string) *indicator.Indicator { return ds.byID[id] }

// Organisation is what data/organisation.toml says.
type Organisation struct {
	Title, Publisher, Notice, Language string

	Sets     []Set
	Services []Service
	Labels   indicator.Labels
	RAG      map[indicator.Position]string
	Rules    indicator.Rules
}

// Set is a suite of indicators.
type Set struct{ ID, Title, Description string }

// Service is a part of the organisation that indicators belong to.
type Service struct{ ID, Title string }

// Group is rows that are counted once.
type Group struct {
	ID, Title, Note string
	Set, Service    string
	From, Until     quarter.Quarter
	Members         []string // ids, in order
	JudgedBy        []string // ids
}

// Holds reports whether the group holds in the quarter.
func (g *Group) Holds(q quarter.Quarter) bool {
	return !q.Before(g.From) && (g.Until.IsZero() || !q.After(g.Until))
}

// Quarter is what was recorded in one quarter.
type Quarter struct {
	Quarter    quarter.Quarter
	Source     string // the document that the figures come from
	Readings   map[string]indicator.Reading
	Revisions  []Revision
	Stated     map[string]indicator.Stated
	Finance    *finance.Statement              // nil when there is none
	Paper      *Paper                          // nil: the quarter only feeds series
	Commentary map[string]*commentary.Document // by indicator

	readings source.Span // where they are recorded; nowhere without a file of data
	unsound  bool        // there are mistakes in that file, so that what it lacks cannot be told
}

// Revision is a correction, recorded in one quarter, of an earlier one.
type Revision struct {
	Of        quarter.Quarter
	Indicator string
	Reading   indicator.Reading
}

// Paper is a quarter's report as its authors wrote it.
type Paper struct {
	Title          string
	Status         Status
	PublishOn      time.Time // of a scheduled paper
	Addressee      string
	CabinetMembers []string
	Wards          string
	KeyDecision    string
	Attachments    []string
	Authors        []string
	Document       *commentary.Document
}

// Status says whether a paper may be read by the public.
type Status string

// The statuses of a paper.
const (
	Draft     Status = "draft"
	Scheduled Status = "scheduled"
	Published Status = "published"
)

// PublicOn reports whether the paper may be read by the public on the day.
func (p *Paper) PublicOn(day time.Time) bool {
	return p.Status == Published || p.Status == Scheduled && !p.PublishOn.After(day)
}

// Public is the dataset without the quarters whose paper is not public on the
// day: their readings, revisions and commentary are gone from it, so that no
// later stage can publish them.
func (ds *Dataset) Public(day time.Time) *Dataset {
	public := *ds
	public.Quarters = nil
	for _, q := range ds.Quarters {
		if q.Paper == nil || q.Paper.PublicOn(day) {
			public.Quarters = append(public.Quarters, q)
		}
	}
	return &public
}
