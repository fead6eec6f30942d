package browser_test

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// view is a way of looking at a page.
type view struct {
	name          string
	width, height int64   // in CSS pixels
	scale         float64 // pixels of the screen to a CSS pixel
	spaced        bool    // text is set wider, as WCAG 2.2 criterion 1.4.12 has it
}

var views = []view{
	{"320 px (1280 px at 400%)", 320, 256, 4, false},
	{"320 px, text spaced", 320, 256, 4, true},
	{"768 px, text spaced", 768, 1024, 1, true},
	{"1280 px, text spaced", 1280, 900, 1, true},
}

// space sets text wider, unspace as the page has it. The sheet is not in the
// page's text, so that its policy on styles does not apply.
const (
	space = `(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
		document.adoptedStyleSheets = [sheet];
	})()`
	unspace = `document.adoptedStyleSheets = []`
)

// sticksOut lists what makes the page wider than its window, save what stands
// in a box that scrolls by itself. It is empty when all fits.
const sticksOut = `(() => {
	const page = document.documentElement;
	if (page.scrollWidth <= innerWidth) return [];
	const held = e => e && e !== document.body && (getComputedStyle(e).overflowX !== "visible" || held(e.parentElement));
	const name = e => e.localName + (e.id && "#" + e.id) + [...e.classList].map(c => "." + c).join("");
	const out = [...document.body.querySelectorAll("*")]
		.filter(e => e.getBoundingClientRect().right > innerWidth && !held(e.parentElement));
	return ["the page is " + page.scrollWidth + " px wide", ...out.slice(0, 5).map(name)];
})()`

// testReflow holds that no page scrolls sideways: in a narrow window, with wider
// text, and enlarged.
func testReflow(t *testing.T, browser context.Context, s *site, pages []string) {
	b := newTab(t, browser)
	for _, page := range pages {
		b.open(t, s.address(page))
		for _, v := range views {
			if out := b.sticksOut(t, v); len(out) > 0 {
				t.Errorf("%s at %s: %s", page, v.name, strings.Join(out, ", "))
			}
		}
	}
}

func (b *tab) sticksOut(t *testing.T, v view) []string {
	t.Helper()
	spacing := unspace
	if v.spaced {
		spacing = space
	}
	b.do(t,
		chromedp.EmulateViewport(v.width, v.height, chromedp.EmulateScale(v.scale)),
		chromedp.Evaluate[chromedp.Void](spacing),
	)
	return ask[[]string](t, b, sticksOut)
}
