package browser_test

import (
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// focus is the element that has the keyboard's focus.
type focus struct {
	Selector string  `json:"selector"`
	Skip     bool    `json:"skip"`    // the link past the head of the page
	None     bool    `json:"none"`    // no element of the page
	Outline  float64 `json:"outline"` // how wide the mark around it is, in pixels
	Seen     bool    `json:"seen"`    // it is in the window, and nothing covers it
	InMain   bool    `json:"inMain"`
}

// describe describes the element that has the focus.
const describe = `(() => {
	const e = document.activeElement, style = getComputedStyle(e), box = e.getClientRects()[0] ?? e.getBoundingClientRect();
	const middle = (from, to, size) => (Math.max(from, 0) + Math.min(to, size)) / 2;
	const at = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
	const seen = at !== null && (e.contains(at) || at.contains(e));
	return {
		seen,
		selector: e.localName + (e.id && "#" + e.id) + [...e.classList].map(c => "." + c).join("") + " " + JSON.stringify(e.textContent.trim().slice(0, 40)),
		skip: e.matches(".skip"),
		none: e === document.body,
		outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
		over: seen ? "" : at?.outerHTML.slice(0, 60) ?? "nothing: it is outside the window",
		inMain: !!document.querySelector("main")?.contains(e),
	};
})`

const focused = describe + `()`

// watchKeys notes where the focus is after each key: when the next one goes down, and
// after the last when visited asks. expected are the places that it should reach, in the
// order of the page.
const (
	watchKeys = `(() => {
		window.visits = [];
		const describe = ` + describe + `;
		window.visit = () => window.visits.push({at: document.activeElement, ...describe()});
		let begun = false;
		document.addEventListener("keydown", () => { if (begun) window.visit(); begun = true; });
		window.expected = [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex]")]
			.filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}));
		return window.expected.length;
	})()`
	visited = `(() => {
		window.visit();
		document.activeElement.blur();
		const ring = e => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth, s.outlineColor].join(" "); };
		const rest = new Map(window.visits.map(v => [v.at, ring(v.at)]));
		const faults = [];
		window.visits.slice(0, window.expected.length).forEach((v, n) => {
			if (v.at !== window.expected[n]) faults.push("key " + (n + 1) + " leads to " + v.selector + ", not to " + window.expected[n].outerHTML.slice(0, 80));
			if (v.none) return;
			if (v.outline <= 0) faults.push("nothing marks the keyboard's place at " + v.selector);
			if (!v.seen) faults.push("the keyboard's place cannot be seen: " + v.selector + ", over it is " + v.over);
		});
		for (const v of window.visits) {
			if (v.outline > 0 && rest.get(v.at).startsWith("solid") && !v.none) faults.push("the mark at " + v.selector + " is always there");
		}
		const last = window.visits.at(-1);
		if (!last.none && !last.skip) faults.push("the keyboard does not leave the page, but is at " + last.selector);
		return faults;
	})()`
)

// keyboard checks that the first key leads to the link past the head of the page, that
// the link leads to the main content, that the focus reaches every link and control in
// order and leaves the page again, that it can be seen each time, and that everything
// folded opens by a key.
func (b *tab) keyboard(t *testing.T, s specimen, r *record) {
	t.Helper()
	b.atDesk(t)
	faults := append(b.walk(t), b.unfold(t)...)
	for _, width := range []int64{360, 1280} {
		b.do(t, chromedp.EmulateViewport(width, 900))
		b.open(t, s.address())
		faults = append(faults, b.skip(t)...)
	}
	for _, fault := range faults {
		r.fault(t, "keyboard", "%s", fault)
	}
}

// walk moves the focus through the whole page, and out of it.
func (b *tab) walk(t *testing.T) []string {
	t.Helper()
	places := ask[int](t, b, watchKeys)
	for range places + 1 {
		b.tap(t, "Tab", 9)
	}
	return ask[[]string](t, b, visited)
}

// tap presses a key without waiting for what it does.
func (b *tab) tap(t *testing.T, key string, code int64) {
	t.Helper()
	params := input.DispatchKeyEventParams{Type: "rawKeyDown", Key: key, Code: key, WindowsVirtualKeyCode: code}
	if _, err := chromedp.Call(b.ctx, input.DispatchKeyEvent, params); err != nil {
		t.Fatal(err)
	}
}

// unfold opens everything that is folded by a key, and lists what did not open.
func (b *tab) unfold(t *testing.T) []string {
	t.Helper()
	var faults []string
	for n := range ask[int](t, b, `(window.folded = [...document.querySelectorAll("details:not([open]) > summary")]).length`) {
		b.do(t, chromedp.Evaluate[chromedp.Void](`window.folded[`+strconv.Itoa(n)+`].focus()`))
		b.do(t, chromedp.KeyEvent(kb.Enter))
		if !ask[bool](t, b, `window.folded[`+strconv.Itoa(n)+`].parentElement.open`) {
			faults = append(faults, "a key does not open "+ask[string](t, b, `window.folded[`+strconv.Itoa(n)+`].innerText`))
		}
	}
	return faults
}

// skip follows the link past the head of the page.
func (b *tab) skip(t *testing.T) []string {
	t.Helper()
	at := b.press(t, kb.Tab)
	if !at.Skip {
		return []string{"the first key leads to " + at.Selector + ", not to the link past the head"}
	}
	b.press(t, kb.Enter)
	if at := b.press(t, kb.Tab); !at.InMain {
		return []string{"the link past the head leads to " + at.Selector}
	}
	return nil
}

func (b *tab) press(t *testing.T, key string) focus {
	t.Helper()
	b.do(t, chromedp.KeyEvent(key))
	return ask[focus](t, b, focused)
}
