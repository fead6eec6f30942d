package page

import (
	"fmt"

	"outturn/internal/report"
)

// movementView is what changed since the quarter before.
type movementView struct {
	Title string
	None  string // said where there is nothing to list
	Lists []movementList
}

type movementList struct {
	Title string
	Items []movementItem
	Brief bool // the items are shown to those who ask for them
}

type movementItem struct {
	Link          // without an address for what has no page of its own
	Detail string // how it moved, or why it came or went; may be empty
}

func (s *Site) movement(d *report.Digest, r *report.Report, here string) movementView {
	v := movementView{Title: "Changed since " + d.Since.Name()}
	if !d.Compared {
		v.None = fmt.Sprintf("Nothing is recorded of %s to compare with.", d.Since.Name())
		return v
	}
	v.add("Moved up", s.moved(d.Up, here), false)
	v.add("Moved down", s.moved(d.Down, here), false)
	v.add("Judged now, and not then", s.moved(d.Gained, here), true)
	v.add("Judged then, and not now", s.moved(d.Lost, here), true)
	v.add("New", came(d.Added, r, here), true)
	v.add("No longer reported", came(d.Retired, r, here), true)
	if len(v.Lists) == 0 {
		v.None = "Every indicator is where it was."
	}
	return v
}

func (v *movementView) add(title string, items []movementItem, brief bool) {
	if len(items) > 0 {
		v.Lists = append(v.Lists, movementList{fmt.Sprintf("%s: %d", title, len(items)), items, brief})
	}
}

// moved lists entries with where they were and where they are.
func (s *Site) moved(moves []report.Move, here string) []movementItem {
	var all []movementItem
	for _, m := range moves {
		labels := s.organisation.Labels
		item := movementItem{Link: Link{Text: m.Entry.Title}, Detail: fmt.Sprintf("from %s to %s", labels.In(m.Was), labels.In(m.Now))}
		if m.Entry.Group == nil {
			item.Href = here + indicatorHref(m.Entry.ID)
		}
		all = append(all, item)
	}
	return all
}

// came lists indicators that came or went, with the reason.
func came(changes []report.IndicatorChange, r *report.Report, here string) []movementItem {
	var all []movementItem
	for _, c := range changes {
		item := movementItem{Link: Link{Text: c.Title}, Detail: c.Reason}
		if r.Measure(c.Indicator.ID) != nil {
			item.Href = here + indicatorHref(c.Indicator.ID)
		}
		all = append(all, item)
	}
	return all
}
