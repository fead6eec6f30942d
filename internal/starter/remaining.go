package starter

import (
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/load"
)

// Remaining is what is still to be written of a quarter or of a year's review.
type Remaining struct {
	Of       string // the quarter or the year, as files write it
	Readings int    // of a paper: readings that are due but not recorded
	Finance  bool   // of a paper: its file of finance is begun, without a figure
	Actions  int    // of a paper: actions that are due, and that its quarter says nothing about
	Comments int    // of a paper: commentary with a placeholder
	Passages Passages
}

// Passages counts the placeholders in each kind of draft.
type Passages struct{ Paper, Minutes, Review int }

func (r Remaining) none() bool {
	return r.Readings+r.Actions+r.Comments == 0 && !r.Finance && r.Passages == Passages{}
}

// StillToWrite lists the quarters and years with a draft that is not complete:
// quarters first, each in order.
func StillToWrite(dataset *load.Dataset) []Remaining {
	var all []Remaining
	add := func(r Remaining) {
		if !r.none() {
			all = append(all, r)
		}
	}
	for _, q := range dataset.Quarters {
		add(ofQuarter(dataset, q))
	}
	for _, r := range dataset.Reviews {
		add(Remaining{Of: r.Year.String(), Passages: Passages{Review: passages(&r.Publication)}})
	}
	return all
}

func ofQuarter(dataset *load.Dataset, q *load.Quarter) Remaining {
	r := Remaining{Of: q.Quarter.String()}
	if q.Minutes != nil {
		r.Passages.Minutes = passages(&q.Minutes.Publication)
	}
	if q.Paper == nil || q.Paper.Status != load.Draft {
		return r
	}
	r.Readings, r.Passages.Paper = unrecorded(dataset, q), passages(&q.Paper.Publication)
	r.Finance, r.Actions = q.Finance != nil && q.Finance.Empty(), unreported(dataset, q)
	for _, d := range q.Commentary {
		if placeholders(d) > 0 {
			r.Comments++
		}
	}
	return r
}

// unrecorded counts the readings that a paper waits for: those that are due
// and those with a placeholder. A paper that reports only what is recorded
// waits only for the latter.
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

// unreported counts the actions of earlier minutes that are due by a quarter,
// and that the quarter says nothing about.
func unreported(dataset *load.Dataset, q *load.Quarter) int {
	n := 0
	for _, a := range (&Project{Dataset: dataset}).openActions(q.Quarter) {
		reported := slices.ContainsFunc(q.Progress, func(p load.Progress) bool { return p.Action == a.ID })
		if !a.Due.IsZero() && !a.Due.After(q.Quarter) && !reported {
			n++
		}
	}
	return n
}

// passages counts the placeholders of a document, if it is a draft.
func passages(p *load.Publication) int {
	if p.Status != load.Draft {
		return 0
	}
	return placeholders(p.Document)
}

// placeholders counts the lines of a document that are the placeholder, and
// the keys of its front matter with it.
func placeholders(d *commentary.Document) int {
	n := 0
	for line := range strings.Lines(string(d.Body)) {
		if strings.TrimSpace(line) == load.Placeholder {
			n++
		}
	}
	if !d.FrontMatter.IsZero() {
		for line := range strings.Lines(d.FrontMatter.Text()) {
			if !strings.HasPrefix(strings.TrimSpace(line), "#") && strings.Contains(line, quoted(load.Placeholder)) {
				n++
			}
		}
	}
	return n
}
