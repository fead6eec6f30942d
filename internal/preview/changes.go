package preview

import (
	"slices"

	"golang.org/x/net/html/atom"
)

// Change is one difference between a page as it was published and as it is now.
// Before is nil for something added, Now for something removed.
type Change struct {
	What      string // "Paragraph 14", "Children in foster placements"
	Continues bool   // it has the same heading as the change before it
	Href      string // link to its place in the page; empty when it was removed
	Before    Side
	Now       Side
}

// comparePassages lists the passages of a page that were changed, added or removed,
// in the order of the page.
func comparePassages(before, now []passage) []Change {
	kept := commonPairs(len(before), len(now), func(i, j int) bool {
		return before[i].kind == now[j].kind && before[i].text == now[j].text
	})
	var all []Change
	last := pair{-1, -1}
	for _, next := range append(kept, pair{len(before), len(now)}) {
		all = append(all, compareGap(before[last.before+1:next.before], now[last.now+1:next.now])...)
		last = next
	}
	for n := range all {
		all[n].Continues = n > 0 && all[n].bothSides() && all[n-1].bothSides() && all[n].What == all[n-1].What
	}
	return all
}

func (c Change) bothSides() bool { return c.Before != nil && c.Now != nil }

// rewordedLikeness is the least likeness of a passage and its reworded form.
const rewordedLikeness = 0.4

// compareGap compares the passages between two unchanged ones. A passage that is much
// like one on the other side counts as reworded.
func compareGap(before, now []passage) []Change {
	likely := commonPairs(len(before), len(now), func(i, j int) bool { return isRewording(before[i], now[j]) })
	var all []Change
	last := pair{-1, -1}
	for _, next := range append(likely, pair{len(before), len(now)}) {
		all = append(all, compareUnlike(before[last.before+1:next.before], now[last.now+1:next.now])...)
		if next.before < len(before) && next.now < len(now) {
			all = append(all, rewordedChange(before[next.before], now[next.now]))
		}
		last = next
	}
	return all
}

func isRewording(before, now passage) bool {
	return before.kind == now.kind && (now.kind == atom.H1 || likeness(before.text, now.text) >= rewordedLikeness)
}

func rewordedChange(before, now passage) Change {
	old, new := compareWords(before.text, now.text)
	return Change{What: now.label(), Href: now.href(), Before: old, Now: new}
}

// compareUnlike compares passages that are not like each other. If both sides have
// short passages of the same kinds in the same order, such as figures, each replaced
// its counterpart.
func compareUnlike(before, now []passage) []Change {
	var all []Change
	if slices.EqualFunc(before, now, isReplacement) {
		for n := range now {
			all = append(all, rewordedChange(before[n], now[n]))
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

func isReplacement(before, now passage) bool {
	const short = 40
	return before.kind == now.kind && max(len(before.text), len(now.text)) <= short
}

func (p passage) href() string {
	if p.anchor == "" {
		return ""
	}
	return "#" + p.anchor
}
