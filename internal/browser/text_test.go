package browser_test

import (
	"fmt"
	"strings"
	"testing"
)

// collisions lists the words that are cut off by a box, and those that lie over others.
// Words that can be scrolled to or that only screen readers read do not count as cut
// off. Lines of text may touch, because letters do not fill their height. If pictures
// is true, labels in pictures must not touch each other.
const collisions = `(pictures => {
	const kept = (box, by) => ({
		left: Math.max(box.left, by.left), right: Math.min(box.right, by.right),
		top: Math.max(box.top, by.top), bottom: Math.min(box.bottom, by.bottom),
	});
	const said = text => JSON.stringify(text.data.trim().slice(0, 30)) + " in " + text.parentElement.localName
		+ [...text.parentElement.classList].map(c => "." + c).join("");
	const faults = new Set(), all = [], known = new Map();
	const held = e => known.get(e) ?? known.set(e, look(e)).get(e);
	const look = e => { // what an element does to the text in it
		const style = getComputedStyle(e);
		const open = style.overflowX === "visible" || e.localName === "svg" && style.overflow === "visible";
		return {hides: style.clipPath !== "none", open, cuts: ["hidden", "clip"].includes(style.overflowX), by: open ? null : e.getBoundingClientRect()};
	};
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, text => {
		const e = text.parentElement;
		return text.data.trim() && e.checkVisibility({visibilityProperty: true}) && !e.closest("script, .skip") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
	});
	const range = document.createRange();
	for (let text; text = texts.nextNode();) {
		range.selectNodeContents(text);
		let boxes = [...range.getClientRects()].filter(box => box.width > 1);
		for (let e = text.parentElement; e !== document.body && boxes.length; e = e.parentElement) {
			const {hides, open, cuts, by} = held(e);
			if (hides) boxes = [];
			if (open) continue;
			if (cuts && boxes.some(box => box.left < by.left - 2 || box.right > by.right + 2 || box.top < by.top - 4 || box.bottom > by.bottom + 4)) {
				faults.add(said(text) + " is cut off");
			}
			boxes = boxes.map(box => kept(box, by)).filter(box => box.right > box.left && box.bottom > box.top);
		}
		for (const {left, right, top, bottom} of boxes) all.push({text, left, right, top, bottom});
	}
	all.sort((one, other) => one.top - other.top);
	all.forEach((one, n) => {
		for (let m = n + 1; m < all.length && all[m].top < one.bottom; m++) {
			const other = all[m], both = kept(one, other);
			const height = Math.min(one.bottom - one.top, other.bottom - other.top);
			if (!pictures && one.text.parentElement.ownerSVGElement && other.text.parentElement.ownerSVGElement) continue;
			if (one.text !== other.text && both.right - both.left > 2 && both.bottom - both.top > height * 0.35) {
				faults.add(said(one.text) + " lies over " + said(other.text));
			}
		}
	});
	return [...faults].slice(0, 10);
})`

// keepsText checks that in no view the page scrolls sideways, text is cut off, or one
// text lies over another, even if it is spaced or enlarged. Labels of a picture are
// placed by its figures, and may touch where readers space text: the description and
// the table beside it say the same. Pages that are not the first of their kind are looked
// at in fewer views.
func (b *tab) keepsText(t *testing.T, s specimen, r *record) {
	t.Helper()
	for _, v := range append(views, view{"1280 px", 1280, 900, 1, "", true}) {
		if !s.lead && !v.always {
			continue
		}
		if out := b.sticksOut(t, v); len(out) > 0 {
			r.fault(t, "reflow", "at %s: %s", v.name, strings.Join(out, ", "))
		}
		for _, fault := range ask[[]string](t, b, fmt.Sprintf("%s(%t)", collisions, v.text != spaced)) {
			r.fault(t, "text", "at %s: %s", v.name, fault)
		}
	}
}
