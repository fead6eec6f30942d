package page

import (
	"fmt"

	"outturn/internal/report"
)

// movementView is what changed since the quarter before.
type movementView struct {
	Title string         // since when
	None  string         // said where there is nothing to list
	Lists []movementList // by how they moved
}

// movementList is what moved one way, came or went.
type movementList struct {
	Title string         // how they moved, and how many
	Items []movementItem // the indicators
	Brief bool           // the items are shown to those who ask for them
}

// movementItem is an indicator that moved, came or went.
type movementItem struct {
	Link          // without an address for what has no page of its own
	Detail string // how it moved, or why it came or went; may be empty
}

func (s *Site) movement(d *report.Digest, on showing) movementView {
	v := movementView{Title: "Changed since " + d.Since.Name()}
	if !d.Compared {
		v.None = fmt.Sprintf("Nothing is recorded of %s to compare with.", d.Since.Name())
		return v
	}
	v.add("Moved up", s.moved(d.Up, on), false)
	v.add("Moved down", s.moved(d.Down, on), false)
	v.add("Judged now, and not then", s.moved(d.Gained, on), true)
	v.add("Judged then, and not now", s.moved(d.Lost, on), true)
	v.add("New", came(d.Added, on), true)
	v.add("No longer reported", came(d.Retired, on), true)
	switch {
	case len(v.Lists) > 0:
	case d.Total == 0:
		v.None = "There are no positions to compare."
	default:
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
func (s *Site) moved(moves []report.Move, on showing) []movementItem {
	var all []movementItem
	for _, m := range moves {
		labels := s.organisation.Labels
		item := movementItem{Link: Link{Text: m.Entry.Title}, Detail: fmt.Sprintf("from %s to %s", labels.InSentence(m.Was), labels.InSentence(m.Now))}
		if m.Entry.Group == nil {
			item.Href = on.indicator(m.Entry.ID)
		}
		all = append(all, item)
	}
	return all
}

// came lists indicators that came or went, with the reason.
func came(changes []report.IndicatorChange, on showing) []movementItem {
	var all []movementItem
	for _, c := range changes {
		item := movementItem{Link: Link{Text: c.Title}, Detail: c.Reason}
		if on.report.Measure(c.Indicator.ID) != nil {
			item.Href = on.indicator(c.Indicator.ID)
		}
		all = append(all, item)
	}
	return all
}
