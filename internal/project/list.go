package project

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"time"

	"outturn/internal/edition"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// ListedDocument is a document with what is known of its publication.
type ListedDocument struct {
	Document string // its address on the site: 2019-20/q2, 2019-20/q2/minutes, 2014-15/annual
	Kind     string // "paper", "minutes" or "review"
	Title    string
	State    string // "draft", "scheduled" or "public"
	Edition  int    // of what was published; 0 where none is recorded

	Publication time.Time // the day on which it is public, or was made so; zero when not known
	PublishBy   time.Time // the last day for it before its meeting, where no day is set yet
	Meeting     string    // the body that meets; may be empty
	MeetingOn   time.Time // zero when not known

	year quarter.Year
}

// List lists all documents of a project as they are on a day, the newest first; of a year
// the review comes first. After an error in the diagnostics there are none.
func List(files fs.FS, day time.Time) ([]ListedDocument, *source.Diagnostics, error) {
	dataset, ds, err := read(files, Options{})
	if err != nil || ds.Failed(false) {
		return nil, ds, err
	}
	var all []ListedDocument
	for _, r := range dataset.Reviews {
		all = append(all, listed(r.Year.String()+"/annual", "review", r.Year, &r.Publication, day))
	}
	for _, q := range slices.Backward(dataset.Quarters) {
		if q.Paper == nil {
			continue
		}
		all = append(all, listPaper(q, dataset.Organisation.Papers, day))
		if q.Minutes != nil {
			all = append(all, listMinutes(q, day))
		}
	}
	for n := range all {
		all[n].recorded(dataset.Editions, day)
	}
	slices.SortStableFunc(all, func(x, y ListedDocument) int { return y.year.Compare(x.year) })
	return all, ds, nil
}

// listPaper lists a quarter's paper. Where the paper does not say when its meeting is, the
// minutes do.
func listPaper(q *load.Quarter, rules load.PaperRules, day time.Time) ListedDocument {
	d := listed(q.Quarter.String(), "paper", q.Quarter.Year(), &q.Paper.Publication, day)
	d.Meeting, d.MeetingOn = q.Paper.Meeting, q.Paper.MeetingOn
	if m := q.Minutes; m != nil {
		d.Meeting, d.MeetingOn = cmp.Or(d.Meeting, m.Meeting), cmp.Or(d.MeetingOn, m.HeldOn)
	}
	if d.Publication.IsZero() && d.State == string(load.Draft) && !d.MeetingOn.IsZero() {
		d.PublishBy = rules.Calendar.Latest(d.MeetingOn, rules.ClearDays)
	}
	return d
}

// listMinutes lists the minutes of a quarter's paper, which are public only with it.
func listMinutes(q *load.Quarter, day time.Time) ListedDocument {
	d := listed(q.Quarter.String()+"/minutes", "minutes", q.Quarter.Year(), &q.Minutes.Publication, day)
	if paper := stateOf(&q.Paper.Publication, day); slices.Index(states, paper) < slices.Index(states, d.State) {
		d.State = paper
	}
	if !d.Publication.IsZero() && q.Paper.PublishOn.After(d.Publication) {
		d.Publication = q.Paper.PublishOn
	}
	d.Meeting, d.MeetingOn = q.Minutes.Meeting, cmp.Or(q.Minutes.HeldOn, q.Paper.MeetingOn)
	return d
}

// public is the state of what readers can read.
const public = "public"

// states are the states of a document, in the order in which it goes through them.
var states = []string{string(load.Draft), string(load.Scheduled), public}

func stateOf(p *load.Publication, day time.Time) string {
	if p.PublicOn(day) {
		return public
	}
	return string(p.Status)
}

func listed(document, kind string, year quarter.Year, p *load.Publication, day time.Time) ListedDocument {
	return ListedDocument{
		Document: document, Kind: kind, Title: p.Title, State: stateOf(p, day), Publication: p.PublishOn, year: year,
	}
}

// recorded adds what the project recorded of a document's editions up to a day.
func (d *ListedDocument) recorded(h *edition.History, day time.Time) {
	for n, e := range h.Editions(d.Document) {
		switch published := e.Record.Published.Time; {
		case published.After(day):
			return
		case n == 0:
			d.Publication = published
		}
		d.Edition = e.Record.Edition
	}
}

// listedJSON is one line of WriteList. What is not known is left out.
type listedJSON struct {
	Document    string `json:"document"`
	Kind        string `json:"kind"`
	Title       string `json:"title"`
	State       string `json:"state"`
	Edition     int    `json:"edition,omitempty"`
	Publication string `json:"publication,omitempty"`
	PublishBy   string `json:"publish_by,omitempty"`
	Meeting     string `json:"meeting,omitempty"`
	MeetingOn   string `json:"meeting_on,omitempty"`
}

// WriteList writes documents for a program to read, one JSON object a line.
func WriteList(w io.Writer, documents []ListedDocument) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, d := range documents {
		line := listedJSON{d.Document, d.Kind, d.Title, d.State, d.Edition, dayOf(d.Publication), dayOf(d.PublishBy), d.Meeting, dayOf(d.MeetingOn)}
		if err := enc.Encode(line); err != nil {
			return fmt.Errorf("listing the documents: %w", err)
		}
	}
	return nil
}

// dayOf writes a day as files do; empty where it is not known.
func dayOf(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(time.DateOnly)
}
