package browser_test

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"outturn/internal/address"
	"outturn/internal/report"
)

// testReader checks the aids for readers within a page, on a phone and on a desktop
// screen where they differ there.
func testReader(t *testing.T, browser context.Context, s *site, reports []*report.Report) {
	r, _ := latest(t, reports, "banded", func(m *report.Measure) bool { return m.Indicator.ID == banded && len(m.Evaluations) == 6 })
	paper := address.Report(r.Quarter)
	const phone, desk = 360, 1280
	for _, check := range []struct {
		name   string
		widths []int64
		run    func(t *testing.T, b *tab, width int64)
	}{
		{"contents", []int64{phone, desk}, func(t *testing.T, b *tab, width int64) { b.contentsFollow(t, s.address(paper), width) }},
		{"contents without scripts", []int64{phone, desk}, func(t *testing.T, b *tab, width int64) { b.contentsPlain(t, s.address(paper), width) }},
		{"citation", []int64{phone, desk}, func(t *testing.T, b *tab, _ int64) { b.cited(t, s, paper) }},
		{"citation without scripts", []int64{desk}, func(t *testing.T, b *tab, _ int64) { b.paragraphLinked(t, s.address(paper)) }},
		{"filter of a paper", []int64{phone}, func(t *testing.T, b *tab, _ int64) { b.filtered(t, appendix(s, r)) }},
		{"filter of the list", []int64{desk}, func(t *testing.T, b *tab, _ int64) { b.filtered(t, listed(s, reports)) }},
		{"groups", []int64{desk}, func(t *testing.T, b *tab, _ int64) { b.filteredGroup(t, s, r) }},
		{"rows", []int64{desk}, func(t *testing.T, b *tab, _ int64) { b.rowsMarked(t, s, r) }},
		{"shadows", []int64{phone}, func(t *testing.T, b *tab, _ int64) { b.shadows(t, s.address("guide/keys/index.html")) }},
		{"axe", []int64{desk}, func(t *testing.T, b *tab, _ int64) { b.helpedAxe(t, s.address(paper)) }},
	} {
		for _, width := range check.widths {
			t.Run(fmt.Sprintf("%s at %d px", check.name, width), func(t *testing.T) {
				t.Parallel()
				b := newTab(t, browser)
				b.do(t, chromedp.EmulateViewport(width, 800))
				check.run(t, b, width)
			})
		}
	}
}

// current is the text of the entry that is marked in the contents.
const current = `[...document.querySelectorAll(".contents [aria-current=true]")].map(e => e.innerText || e.textContent).join(" and ")`

// contentsFollow checks that the section being read is marked, however the reader got
// there, and that its entry is in sight where the contents are beside the text.
func (b *tab) contentsFollow(t *testing.T, address string, width int64) {
	heading := func(n int) string { return fmt.Sprintf(`document.querySelectorAll(".prose > h2")[%d]`, n) }
	b.features(t, "prefers-reduced-motion", "reduce")
	b.open(t, address)
	last := ask[int](t, b, `document.querySelectorAll(".prose > h2").length`) - 1
	for _, way := range []struct {
		to  int
		how string
	}{{5, `%s.scrollIntoView()`}, {last, `location.hash = %s.id`}, {1, `location.hash = %s.id`}, {2, `location.hash = %s.id`}, {7, `%s.scrollIntoView()`}} {
		n := way.to
		b.do(t, chromedp.Evaluate[chromedp.Void](fmt.Sprintf(way.how, heading(n))))
		b.until(t, current+` === `+heading(n)+`.textContent`)
		inSight := ask[bool](t, b, `(() => {
			const [list, link] = [".contents", ".contents [aria-current]"].map(s => document.querySelector(s).getBoundingClientRect());
			return link.top >= list.top && link.bottom <= list.bottom && link.top >= 0 && link.bottom <= innerHeight;
		})()`)
		if width > 1000 && !inSight {
			t.Errorf("the entry of section %d is out of sight", n)
		}
	}
	b.do(t, chromedp.Evaluate[chromedp.Void](`scrollTo(0, 0)`))
	b.until(t, current+` === ""`)
	for value, want := range map[string]string{"reduce": "instant", "no-preference": "smooth"} {
		b.features(t, "prefers-reduced-motion", value)
		b.do(t, chromedp.EmulateViewport(width, 400)) // lower than the list
		b.open(t, address)
		b.do(t, chromedp.Evaluate[chromedp.Void](`Element.prototype.scrollTo = function (to) { window.moved = to.behavior }`))
		b.do(t, chromedp.Evaluate[chromedp.Void](heading(last)+`.scrollIntoView()`))
		if width > 1000 {
			b.until(t, `window.moved === "`+want+`"`)
		}
	}
}

// contentsPlain checks that without scripts the contents are open beside the paper on a
// desktop screen, and on a phone are folded and can be opened.
func (b *tab) contentsPlain(t *testing.T, address string, width int64) {
	const height = `document.querySelector(".contents").getBoundingClientRect().height`
	const seen = `document.querySelector(".contents a").checkVisibility()`
	b.scripts(t, false)
	b.open(t, address)
	if width < 400 {
		if got := ask[float64](t, b, height); got > 80 || ask[bool](t, b, seen) {
			t.Errorf("the contents are %g px high, and should be folded", got)
		}
		b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelector(".contents summary").focus()`))
		b.press(t, kb.Enter)
	}
	if !ask[bool](t, b, seen) {
		t.Error("the contents do not show")
	}
	if ask[bool](t, b, `document.querySelector(".contents h2").checkVisibility() === document.querySelector(".contents summary").checkVisibility()`) {
		t.Error("the contents have two headings, or none")
	}
	b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelectorAll(".contents a")[1].focus()`))
	b.press(t, kb.Enter)
	if got := ask[string](t, b, `location.hash`); got != ask[string](t, b, `document.querySelectorAll(".contents a")[1].hash`) {
		t.Errorf("the second entry leads to %q", got)
	}
}

// rowsMarked checks that a row which an address names is marked.
func (b *tab) rowsMarked(t *testing.T, s *site, r *report.Report) {
	year := r.Quarter.Year()
	for _, row := range []string{address.Indicators + "#row-" + banded, address.Report(r.Quarter) + "#row-" + banded,
		address.Report(r.Quarter) + "#history-" + banded, address.Year(year) + "#row-" + banded} {
		b.open(t, "about:blank")
		b.open(t, s.address(row))
		if got := ask[string](t, b, `(row => row ? row.localName + " " + getComputedStyle(row).outlineStyle : "none")(document.querySelector(":target"))`); got != "tr solid" {
			t.Errorf("%s marks %s", row, got)
		}
	}
}

// shadows checks that a table which goes on beyond its edge has a shadow there, and
// none once it is scrolled to its end.
func (b *tab) shadows(t *testing.T, address string) {
	const box = `[...document.querySelectorAll(".scroll")].find(e => e.scrollWidth > e.clientWidth)`
	for _, theme := range themes {
		b.features(t, "prefers-color-scheme", theme)
		b.open(t, address)
		b.do(t, chromedp.Evaluate[chromedp.Void](box+`.scrollIntoView()`))
		if !b.shaded(t, box) {
			t.Errorf("%s: nothing shows that the table goes on", theme)
		}
		b.do(t, chromedp.Evaluate[chromedp.Void](box+`.scrollLeft = 10000`))
		if b.shaded(t, box) {
			t.Errorf("%s: the table seems to go on beyond its end", theme)
		}
	}
}

// shaded compares the colour just within the right edge of a box with that of the
// page beyond it, at the top, where no row is.
func (b *tab) shaded(t *testing.T, box string) bool {
	t.Helper()
	at := ask[[]int](t, b, `(box => [box.right - 2, box.right + 4, box.top + 3].map(Math.round))(`+box+`.getBoundingClientRect())`)
	shot, err := chromedp.Call(b.ctx, cdppage.CaptureScreenshot, cdppage.CaptureScreenshotParams{})
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(shot.Data))
	if err != nil {
		t.Fatal(err)
	}
	return picture.At(at[0], at[2]) != picture.At(at[1], at[2])
}

// helpedAxe checks that axe finds nothing in a citation that is open, nor in a table that
// is filtered.
func (b *tab) helpedAxe(t *testing.T, address string) {
	b.open(t, address+"?contractual-position=better")
	b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelector(".number").click()`))
	const helped = `!!document.querySelector(".cite:popover-open") && !!document.querySelector("tr.left-out")`
	b.until(t, helped)
	b.axeWithin(t, ".cite, .filter, .filterable")
	if !ask[bool](t, b, helped) {
		t.Error("the citation or the filter did not stay")
	}
}
