package browser_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// view is a way of looking at a page.
type view struct {
	name          string
	width, height int64   // in CSS pixels
	scale         float64 // pixels of the screen to a CSS pixel
	text          string  // how text is set: a sheet of styles
	always        bool    // also of pages that are not the first of their kind
}

var views = []view{
	{"320 px (1280 px at 400%)", 320, 256, 4, "", false},
	{"320 px, text spaced", 320, 256, 4, spaced, true},
	{"768 px, text spaced", 768, 1024, 1, spaced, false},
	{"1280 px, text spaced", 1280, 900, 1, spaced, false},
	{"1280 px, text at 200%", 1280, 900, 1, doubled, true},
}

// How readers may set text: spaced as in criterion 1.4.12 of WCAG 2.2, and at twice the
// size, as in criterion 1.4.4.
const (
	spaced  = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`
	doubled = `html { font-size: 212.5% !important }`
)

// set sets the text of a page. The sheet is not in the page's text, so that its
// policy on styles does not apply.
const set = `(text => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(text);
	document.adoptedStyleSheets = [sheet];
})`

// sticksOut lists what makes the page wider than its window, except what is in a box
// that scrolls by itself. It is empty when all fits.
const sticksOut = `(() => {
	const page = document.documentElement;
	if (page.scrollWidth <= innerWidth) return [];
	const held = e => e && e !== document.body && (getComputedStyle(e).overflowX !== "visible" || held(e.parentElement));
	const name = e => e.localName + (e.id && "#" + e.id) + [...e.classList].map(c => "." + c).join("");
	const out = [...document.body.querySelectorAll("*")]
		.filter(e => e.getBoundingClientRect().right > innerWidth && !held(e.parentElement));
	return ["the page is " + page.scrollWidth + " px wide", ...out.slice(0, 5).map(name)];
})()`

// testEveryPage checks that every page loads from the folder without a complaint, and does
// not scroll sideways in a narrow window with wide text. Specimens are loaded from a
// server, and looked at in all views.
func testEveryPage(t *testing.T, browser context.Context, s *site, pages []string, r *record) {
	b := newTab(t, browser)
	b.listen(t, s)
	for _, page := range pages {
		if kindOf(page).name == unknown { // only servers send it
			continue
		}
		b.loads(t, s.file(page))
		for _, v := range views[1:2] {
			if out := b.sticksOut(t, v); len(out) > 0 {
				r.fault(t, "reflow", "%s at %s: %s", page, v.name, strings.Join(out, ", "))
			}
		}
	}
}

func (b *tab) sticksOut(t *testing.T, v view) []string {
	t.Helper()
	b.look(t, v)
	return ask[[]string](t, b, sticksOut)
}

// look shows the page in a view.
func (b *tab) look(t *testing.T, v view) {
	t.Helper()
	b.do(t,
		chromedp.EmulateViewport(v.width, v.height, chromedp.EmulateScale(v.scale)),
		chromedp.Evaluate[chromedp.Void](set+"("+strconv.Quote(v.text)+")"),
	)
}
