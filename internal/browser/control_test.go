package browser_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// badPage has what each of the checks is there to find.
const badPage = `<!DOCTYPE html>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'nonce-a'; script-src 'nonce-a'; img-src *">
<style nonce="a">.wide { width: 500px } a { font-size: 10px } a:focus { outline: none }</style>
<a href="#a">a</a><br><a href="#b">b</a>
<p style="color: red">Styled in place</p>
<div class="wide">Wide</div>
<div class="wide" style="overflow: auto">Held</div>
<img src="https://example.org/a.png"><img src="none.png">
<script nonce="a">console.error("no"); throw new Error("out")</script>`

// testControl holds that the checks see what they are there for: each finds
// its fault on a bad page.
func testControl(t *testing.T, browser context.Context) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "bad.html"), []byte(badPage), 0o666); err != nil {
		t.Fatal(err)
	}
	s := serve(t, folder)
	b := newTab(t, browser)
	b.holdFocus(t)
	heard := b.listen(t, s)
	b.open(t, s.address("bad.html"))
	contains(t, "the listener", strings.Join(heard.take(), "\n"),
		"Content Security Policy", "status of 404", "asks another host: https://example.org/a.png",
		"console.error", "a script fails")
	contains(t, "the check of width", strings.Join(b.sticksOut(t, views[0]), "\n"), "div.wide")
	if at := b.press(t, kb.Tab); at.Outline != 0 || at.Skip || at.InMain {
		t.Errorf("the check of the keyboard takes a link without a mark for %+v", at)
	}
	b.do(t, chromedp.Evaluate[chromedp.Void](axe(t)))
	var rules []string
	for _, f := range ask[audit](t, b, runAxe).Findings {
		rules = append(rules, f.Rule)
	}
	contains(t, "axe", strings.Join(rules, "\n"), "html-has-lang", "image-alt", "landmark-one-main", "target-size")

	b.scriptsOff(t)
	heard.take()
	b.open(t, s.address("bad.html"))
	if got := strings.Join(heard.take(), "\n"); strings.Contains(got, "console.error") {
		t.Errorf("a script runs in a tab without scripts:\n%s", got)
	}
}

// contains holds that each of the texts wanted is within another.
func contains(t *testing.T, who, got string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(got, want) {
			t.Errorf("%s did not find %q, but:\n%s", who, want, got)
		}
	}
}
