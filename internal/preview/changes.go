package preview

import "golang.org/x/net/html/atom"

// Change is one difference between a page as it was published and as it is now.
// Of what was added or removed one side is empty.
type Change struct {
	What   string // "Paragraph 14", "Foster placements: reading"
	Href   string // of its place in the page; empty when that is gone
	Before []Words
	Now    []Words
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
	return all
}

// alike is the likeness from which a passage is taken for another one reworded.
const alike = 0.4

// gap compares what stands between two passages that stayed as they were. A
// passage that is much like one on the other side was reworded.
func gap(before, now []passage) []Change {
	likely := common(len(before), len(now), func(i, j int) bool { return reworded(before[i], now[j]) })
	var all []Change
	last := pair{-1, -1}
	for _, next := range append(likely, pair{len(before), len(now)}) {
		for _, p := range before[last.before+1 : next.before] {
			all = append(all, Change{What: p.label(), Before: []Words{{p.text, true}}})
		}
		for _, p := range now[last.now+1 : next.now] {
			all = append(all, Change{What: p.label(), Href: p.href(), Now: []Words{{p.text, true}}})
		}
		if next.before < len(before) && next.now < len(now) {
			p := now[next.now]
			old, new := compareWords(before[next.before].text, p.text)
			all = append(all, Change{p.label(), p.href(), old, new})
		}
		last = next
	}
	return all
}

func reworded(before, now passage) bool {
	return before.kind == now.kind && (now.kind == atom.H1 || likeness(before.text, now.text) >= alike)
}

func (p passage) href() string {
	if p.anchor == "" {
		return ""
	}
	return "#" + p.anchor
}
