package main

import (
	"slices"
	"strings"

	"outturn/internal/load"
	"outturn/internal/starter"
)

// held is a document that the public may not read on the day.
type held struct {
	of   string // its quarter or year
	what string // "", "minutes" or "review": a paper goes by its quarter
	why  string // "a draft" or "scheduled for 28 January 2020"
}

// held lists the documents that a build without drafts leaves out: those of the
// quarters asked for. Minutes of a paper that is left out go with it.
func (p *project) held(dataset *load.Dataset) []held {
	var all []held
	for _, q := range dataset.Quarters {
		switch {
		case len(p.only) > 0 && !slices.Contains(p.only, q.Quarter), q.Paper == nil:
		case !q.Paper.PublicOn(p.day):
			all = append(all, held{q.Quarter.String(), "", why(&q.Paper.Publication)})
		case q.Minutes != nil && !q.Minutes.PublicOn(p.day):
			all = append(all, held{q.Quarter.String(), "minutes", why(&q.Minutes.Publication)})
		}
	}
	for _, r := range dataset.Reviews {
		if len(p.only) == 0 && !r.PublicOn(p.day) {
			all = append(all, held{r.Year.String(), "review", why(&r.Publication)})
		}
	}
	return all
}

// why says why a document is not public.
func why(p *load.Publication) string {
	if p.Status == load.Scheduled {
		return "scheduled for " + p.PublishOn.Format("2 January 2006")
	}
	return "a draft"
}

// heldBack says which documents a site lacks.
func (c *console) heldBack(all []held) {
	for _, h := range all {
		c.result("  %s  %s", h.of, strings.TrimSpace(h.what+" held back: "+h.why))
	}
}

// standing says of each quarter and year what is not public in it, and what is
// still to write.
func (c *console) standing(dataset *load.Dataset, all []held) {
	verbs := map[string]string{"": "is ", "minutes": "its minutes are ", "review": "its review is "}
	said, order := map[string][]string{}, []string{}
	add := func(of, what string) {
		if said[of] == nil {
			order = append(order, of)
		}
		said[of] = append(said[of], what)
	}
	for _, h := range all {
		add(h.of, verbs[h.what]+h.why)
	}
	for _, r := range starter.StillToWrite(dataset) {
		add(r.Of, "still to write: "+unwritten(r))
	}
	for _, of := range order {
		c.result("  %s  %s", of, strings.Join(said[of], "; "))
	}
}
