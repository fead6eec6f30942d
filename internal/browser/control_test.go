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

// badPage has a fault for each of the checks.
const badPage = `<!DOCTYPE html>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'nonce-a'; script-src 'nonce-a'; img-src *">
<style nonce="a">.wide { width: 500px } a { font-size: 10px } a:focus { outline: none }
.cut { width: 60px; overflow: hidden; white-space: nowrap } .over { margin-top: -2.4em } .dim { color: #999 }</style>
<a href="#a">a</a><br><a href="#b">b</a>
<p style="color: red">Styled in place</p>
<div class="wide">Wide</div>
<div class="wide" style="overflow: auto">Held</div>
<img src="https://example.org/a.png"><img src="none.png">
<p class="cut">A long line of words that is cut off</p><p class="over">Words lie over words</p>
<p class="dim">Dim words</p><svg width="20" height="20"><path d="M0 0h20v20z" fill="white"/></svg>
<details><summary>Folded</summary><p>Text</p></details><div class="held" tabindex="0">Held</div><a href="#last">The last</a>
<script nonce="a">document.querySelector(".held").onkeydown = e => e.preventDefault();
document.querySelector("summary").onclick = e => e.preventDefault();
console.error("no"); throw new Error("out")</script>`

// testControl checks the checks: each finds its fault on a bad page.
func testControl(t *testing.T, browser context.Context) {
	s := faultySite(t, map[string]string{"bad.html": badPage})
	b := newTab(t, browser)
	heard := b.listen(t, s)
	b.open(t, s.address("bad.html"))
	contains(t, "the listener", strings.Join(heard.take(), "\n"),
		"Content Security Policy", "status of 404", "asks another host: https://example.org/a.png",
		"console.error", "a script fails")
	contains(t, "the check of width", strings.Join(b.sticksOut(t, views[0]), "\n"), "div.wide")
	if at := b.press(t, kb.Tab); at.Outline != 0 || at.Skip || at.InMain {
		t.Errorf("the check of the keyboard takes a link without a mark for %+v", at)
	}
	b.do(t, chromedp.EmulateViewport(360, 900))
	contains(t, "the check of text", strings.Join(ask[[]string](t, b, collisions+"(true)"), "\n"), "is cut off", `"Words lie over words" in p.over lies over`)
	b.forced(t, "light")
	contains(t, "the check of forced colours", strings.Join(ask[[]string](t, b, vanished), "\n"), "path. of")
	b.features(t, "prefers-color-scheme", "light")
	b.open(t, s.address("bad.html"))
	contains(t, "the walk by keyboard", strings.Join(append(b.walk(t), b.unfold(t)...), "\n"),
		"nothing marks the keyboard's place at a", "The last", "a key does not open Folded", "does not leave the page")
	b.do(t, chromedp.Evaluate[chromedp.Void](axe(t)))
	if why := ask[string](t, b, faint+`(document.querySelector(".dim"))`); !strings.HasPrefix(why, "contrast of 2.8") {
		t.Errorf("the measure of contrast says %q of grey words on white", why)
	}
	var rules []string
	for _, f := range b.audit(t, "", allRules).Findings {
		rules = append(rules, f.Rule)
	}
	contains(t, "axe", strings.Join(rules, "\n"), "html-has-lang", "image-alt", "landmark-one-main", "target-size")

	b.scripts(t, false)
	heard.take()
	b.open(t, s.address("bad.html"))
	if got := strings.Join(heard.take(), "\n"); strings.Contains(got, "console.error") {
		t.Errorf("a script runs in a tab without scripts:\n%s", got)
	}
}

// faultySite serves files that have faults on purpose.
func faultySite(t testing.TB, texts map[string]string) *site {
	t.Helper()
	folder := t.TempDir()
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return serve(t, folder)
}

// contains checks that each of the texts wanted is within another.
func contains(t *testing.T, who, got string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(got, want) {
			t.Errorf("%s did not find %q, but:\n%s", who, want, got)
		}
	}
}
