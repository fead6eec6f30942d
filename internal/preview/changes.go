package preview

import (
	"slices"

	"golang.org/x/net/html/atom"
)

// Change is one difference between a page as it was published and as it is now.
// Of what was added or removed one side is empty.
type Change struct {
	What   string // "Paragraph 14", "Children in foster placements"
	Again  bool   // it is part of what the change before it is part of
	Href   string // of its place in the page; empty when that is gone
	Before Side
	Now    Side
}

// compare lists what of a page's words was changed, added and removed, in the
// order in which a reader meets it.
func compare(before, now []passage) []Change {
	kept := common(len(before), len(now), func(i, j int) bool {
		return before[i].kind == now[j].kind && before[i].text == now[j].text
	})
	var all []Change
	last := pair{-1, -1}
	for _, next := range append(kept, pair{len(before), len(now)}) {
		all = append(all, gap(before[last.before+1:next.before], now[last.now+1:next.now])...)
		last = next
	}
	for n := range all {
		all[n].Again = n > 0 && all[n].whole() && all[n-1].whole() && all[n].What == all[n-1].What
	}
	return all
}

// whole reports whether there are words on both sides.
func (c Change) whole() bool { return c.Before != nil && c.Now != nil }

// alike is the likeness from which a passage is taken for another one reworded.
const alike = 0.4

// gap compares what stands between two passages that stayed as they were. A
// passage that is much like one on the other side was reworded.
func gap(before, now []passage) []Change {
	likely := common(len(before), len(now), func(i, j int) bool { return reworded(before[i], now[j]) })
	var all []Change
	last := pair{-1, -1}
	for _, next := range append(likely, pair{len(before), len(now)}) {
		all = append(all, unlike(before[last.before+1:next.before], now[last.now+1:next.now])...)
		if next.before < len(before) && next.now < len(now) {
			all = append(all, rewording(before[next.before], now[next.now]))
		}
		last = next
	}
	return all
}

func reworded(before, now passage) bool {
	return before.kind == now.kind && (now.kind == atom.H1 || likeness(before.text, now.text) >= alike)
}

func rewording(before, now passage) Change {
	old, new := compareWords(before.text, now.text)
	return Change{What: now.label(), Href: now.href(), Before: old, Now: new}
}

// unlike compares passages none of which is like another. Short ones of the same
// kinds in the same places, such as figures, took each other's place.
func unlike(before, now []passage) []Change {
	var all []Change
	if slices.EqualFunc(before, now, replaced) {
		for n := range now {
			all = append(all, rewording(before[n], now[n]))
		}
		return all
	}
	for _, p := range before {
		all = append(all, Change{What: p.label(), Before: Side{{p.text, true}}})
	}
	for _, p := range now {
		all = append(all, Change{What: p.label(), Href: p.href(), Now: Side{{p.text, true}}})
	}
	return all
}

func replaced(before, now passage) bool {
	const short = 40
	return before.kind == now.kind && max(len(before.text), len(now.text)) <= short
}

func (p passage) href() string {
	if p.anchor == "" {
		return ""
	}
	return "#" + p.anchor
}
