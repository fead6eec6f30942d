package browser_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// testWithoutScripts holds that a page says the same when scripts are off.
func testWithoutScripts(t *testing.T, browser context.Context, all []specimen, r *record) {
	on, off := newTab(t, browser), newTab(t, browser)
	off.scriptsOff(t)
	for _, s := range all {
		on.open(t, s.address())
		off.open(t, s.address())
		for _, selector := range s.shows {
			with, without := on.says(t, selector), off.says(t, selector)
			if without == "" || without != with {
				r.fault(t, "scripts", "%s: %s says %q without scripts and %q with them", s.path, selector, without, with)
			}
		}
	}
}

// scriptsOff keeps the tab's pages from running scripts.
func (b *tab) scriptsOff(t *testing.T) {
	t.Helper()
	params := emulation.SetScriptExecutionDisabledParams{Value: true}
	if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, params); err != nil {
		t.Fatal(err)
	}
}

// says is the text that the first element of a selector shows.
func (b *tab) says(t *testing.T, selector string) string {
	t.Helper()
	return ask[string](t, b, fmt.Sprintf(`document.querySelector(%q)?.innerText ?? ""`, selector))
}
