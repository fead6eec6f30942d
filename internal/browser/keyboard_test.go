package browser_test

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// focus is the element that the keyboard is at.
type focus struct {
	Selector string  `json:"selector"`
	Skip     bool    `json:"skip"`    // the link past the head of the page
	None     bool    `json:"none"`    // no element of the page
	Outline  float64 `json:"outline"` // how wide the mark around it is, in pixels
	Seen     bool    `json:"seen"`    // it stands in the window, and nothing covers it
	InMain   bool    `json:"inMain"`
}

const focused = `(() => {
	const e = document.activeElement, style = getComputedStyle(e), box = e.getClientRects()[0] ?? e.getBoundingClientRect();
	const at = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, innerHeight - box.top) / 2);
	return {
		selector: e.localName + (e.id && "#" + e.id) + [...e.classList].map(c => "." + c).join("") + " " + JSON.stringify(e.innerText.slice(0, 40)),
		skip: e.matches(".skip"),
		none: e === document.body,
		outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
		seen: at !== null && (e.contains(at) || at.contains(e)),
		inMain: !!document.querySelector("main")?.contains(e),
	};
})()`

// testKeyboard holds that the first key leads to the link past the head of the
// page, that the link leads into the contents, and that the keyboard's place
// can be seen.
func testKeyboard(t *testing.T, browser context.Context, s *site, kinds []kind) {
	b := newTab(t, browser)
	b.holdFocus(t)
	for _, width := range []int64{360, 1280} {
		b.do(t, chromedp.EmulateViewport(width, 900))
		for _, k := range kinds {
			b.open(t, s.address(k.path))
			b.walk(t, k.path, width)
			b.skip(t, k.path, width)
		}
	}
}

// walk goes through the first 15 places of the keyboard.
func (b *tab) walk(t *testing.T, page string, width int64) {
	t.Helper()
	for n := range 15 {
		at := b.press(t, kb.Tab)
		switch {
		case n == 0 && !at.Skip:
			t.Errorf("%s at %d px: the first key leads to %s, not to the link past the head", page, width, at.Selector)
		case n > 0 && (at.None || at.Skip):
			return // all places were visited
		}
		if at.Outline <= 0 {
			t.Errorf("%s at %d px: nothing marks the keyboard's place at %s", page, width, at.Selector)
		}
		if !at.Seen {
			t.Errorf("%s at %d px: the keyboard's place cannot be seen: %s", page, width, at.Selector)
		}
	}
}

// skip follows the link past the head of the page.
func (b *tab) skip(t *testing.T, page string, width int64) {
	t.Helper()
	b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelector(".skip").focus()`))
	b.press(t, kb.Enter)
	if at := b.press(t, kb.Tab); !at.InMain {
		t.Errorf("%s at %d px: the link past the head leads to %s", page, width, at.Selector)
	}
}

// holdFocus makes the tab behave as the one in front.
func (b *tab) holdFocus(t *testing.T) {
	t.Helper()
	params := emulation.SetFocusEmulationEnabledParams{Enabled: true}
	if _, err := chromedp.Call(b.ctx, emulation.SetFocusEmulationEnabled, params); err != nil {
		t.Fatal(err)
	}
}

func (b *tab) press(t *testing.T, key string) focus {
	t.Helper()
	b.do(t, chromedp.KeyEvent(key))
	return ask[focus](t, b, focused)
}
