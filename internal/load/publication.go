package load

import (
	"slices"
	"time"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// Publication is what every document says about itself.
type Publication struct {
	Title       string
	Status      Status
	PublishOn   time.Time   // of a scheduled one
	PublishOnAt source.Span // where the day is written; zero where there is none
	Document    *commentary.Document
}

// Status says whether a document may be read by the public.
type Status string

// The statuses of a document.
const (
	Draft     Status = "draft"
	Scheduled Status = "scheduled"
	Published Status = "published"
)

// PublicOn reports whether the document may be read by the public on the day.
func (p *Publication) PublicOn(day time.Time) bool {
	return p.Status == Published || p.Status == Scheduled && !p.PublishOn.After(day)
}

// Paper is a quarter's report as its authors wrote it.
type Paper struct {
	Publication
	Recorded       bool   // it reports only what the file of its quarter records
	Final          string // says that it is the last of its series; empty when it is not
	Addressee      string
	CabinetMembers []string
	Wards          string
	KeyDecision    string
	Meeting        string      // the body to whose meeting it goes; may be empty
	MeetingOn      time.Time   // zero when not known
	MeetingOnAt    source.Span // where the day is written
	Attachments    []Attachment
	Authors        []string
}

// Minutes are a meeting's record of a paper.
type Minutes struct {
	Publication
	Meeting                 string
	HeldOn                  time.Time   // zero when not known
	HeldOnAt                source.Span // where the day is written
	Attendance              []string
	Strengths, Improvements []string
	Resolution              string
	Actions                 []Action
	Attachments             []Attachment
}

// Action is something to be done that a meeting agreed.
type Action struct {
	ID, Text, Owner string
	Due             quarter.Quarter // zero when none was given
	Indicators      []string        // ids
}

// Progress is what became of an action, as a later quarter reports it.
type Progress struct {
	Action string // id
	State  ActionState
	Note   string
}

// ActionState says whether an action is still to be done.
type ActionState string

// The states of an action.
const (
	Open       ActionState = "open"
	InProgress ActionState = "in progress"
	Done       ActionState = "done"
	Dropped    ActionState = "dropped"
)

// Closed reports whether nothing is left to do.
func (s ActionState) Closed() bool { return s == Done || s == Dropped }

// Review is a year's report.
type Review struct {
	Publication
	Year        quarter.Year
	AsOf        quarter.Quarter
	Period      string
	Addressee   string
	Dated       time.Time // zero when not known
	Signatories []string
	FullReport  string
	Attachments []Attachment
}

// Public returns the dataset without what is not public on the day. A quarter
// with a paper that is not public is left out altogether: its readings,
// revisions, commentary and minutes are gone, so that no later stage can
// publish them. What is declared for such quarters alone is in the dataset still, and
// [World] tells that it is not in use; acronyms are taken out.
func (ds *Dataset) Public(day time.Time) *Dataset {
	public := *ds
	public.Quarters, public.Reviews = nil, nil
	for _, q := range ds.Quarters {
		if q.Paper != nil && !q.Paper.PublicOn(day) {
			continue
		}
		if q.Minutes != nil && !q.Minutes.PublicOn(day) {
			open := *q
			open.Minutes = nil
			q = &open
		}
		public.Quarters = append(public.Quarters, q)
	}
	public.sayPublic(day)
	public.forgetUnpublished()
	for _, r := range ds.Reviews {
		if r.PublicOn(day) {
			public.Reviews = append(public.Reviews, r)
		}
	}
	public.withoutUnusedAcronyms()
	return &public
}

// AllPublic reports whether every document is public on the day, so that the public reads
// the whole dataset.
func (ds *Dataset) AllPublic(day time.Time) bool {
	return ds.FirstHidden(day).IsZero() && !slices.ContainsFunc(ds.Quarters, func(q *Quarter) bool {
		return q.Minutes != nil && !q.Minutes.PublicOn(day)
	}) && !slices.ContainsFunc(ds.Reviews, func(r *Review) bool { return !r.PublicOn(day) })
}

// FirstHidden is the first quarter with a paper that is not public on the day; zero where
// there is none. The public reads the same figures of the quarters before it.
func (ds *Dataset) FirstHidden(day time.Time) quarter.Quarter {
	for _, q := range ds.Quarters {
		if q.Paper != nil && !q.Paper.PublicOn(day) {
			return q.Quarter
		}
	}
	return quarter.Quarter{}
}

// forgetUnpublished limits what revisions say was published before to what the
// public could know. A revision of a figure that the public could not know is
// its first publication.
func (ds *Dataset) forgetUnpublished() {
	for n, q := range ds.Quarters {
		if len(q.Revisions) == 0 {
			continue
		}
		revised := *q
		revised.Revisions = nil
		for _, r := range q.Revisions {
			before, known := ds.readingAsOf(r.Indicator, r.Of, q.Quarter.Add(-1))
			if r.Reading.Revision != nil {
				r.Reading.Revision = ds.publicRevision(r, before, known || r.Taken != "")
			}
			if r.KeepsNote {
				r.Reading.Note = before.Note
			}
			revised.Revisions = append(revised.Revisions, r)
		}
		ds.Quarters[n] = &revised
	}
}

// publicRevision is a revision with what was published before it; nil when
// nothing was.
func (ds *Dataset) publicRevision(r Revision, before indicator.Reading, known bool) *indicator.Revision {
	i := ds.byID[r.Indicator]
	if !known && i.Derived == nil {
		return nil
	}
	revision := *r.Reading.Revision
	public := formerly(i, indicator.Point{Quarter: r.Of, Reading: before}, r.Reading, r.Taken)
	revision.Was, revision.Withdrawn = public.Was, public.Withdrawn
	return &revision
}
