package browser_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const (
	fourth   = `document.querySelector("#p4 > .number")`
	citeOpen = `!!document.querySelector(".cite:popover-open")`
	citeSaid = `document.querySelector(".cite [role=status]").textContent`
)

// cited checks a citation by keyboard from beginning to end: from a server, where it is
// copied, and from a folder without a clipboard, where it is selected.
func (b *tab) cited(t *testing.T, s *site, paper string) {
	heard := b.listen(t, s)
	for _, address := range []string{s.address(paper), s.file(paper)} {
		b.open(t, address+"?contractual-words=plan")
		want := "Outturn, worked example, “Performance challenge of Doncaster Children's Services Trust: Quarter 2, 2019/20”, " +
			"Quarter 2, 2019/20 (July to September 2019), paragraph 4. " + address + "#p4"
		b.clipboard(t, true)
		b.cite(t)
		b.wantCopied(t, want, "Citation copied.")
		b.press(t, kb.Tab)
		b.wantCopied(t, address+"#p4", "Link copied.")
		b.escapes(t)

		b.clipboard(t, false)
		b.cite(t)
		b.press(t, kb.Enter)
		b.until(t, citeSaid+` === "Citation selected, ready to be copied."`)
		if got := ask[string](t, b, `getSelection().toString()`); got != want {
			t.Errorf("selected is %q, want %q", got, want)
		}
		b.leaves(t)
	}
	b.pointed(t)
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

// clipboard gives the page a clipboard that the test can read, or none.
func (b *tab) clipboard(t *testing.T, there bool) {
	t.Helper()
	one := `undefined`
	if there {
		one = `{writeText: async text => { window.copied = text }}`
	}
	b.do(t, chromedp.Evaluate[chromedp.Void](`Object.defineProperty(navigator, "clipboard", {configurable: true, value: `+one+`})`))
}

// cite follows the number of a paragraph, and checks that the address names the
// paragraph, and that the box is within the window and has the keyboard's focus.
func (b *tab) cite(t *testing.T) {
	t.Helper()
	b.do(t, chromedp.Evaluate[chromedp.Void](fourth+`.focus()`))
	at := b.press(t, kb.Enter)
	if !strings.Contains(at.Selector, "Copy citation") || at.Outline <= 0 || !at.Seen {
		t.Errorf("the keyboard is at %+v, not seen at the first button", at)
	}
	if got := ask[string](t, b, `location.hash`); got != "#p4" {
		t.Errorf("the address names %q", got)
	}
	if !ask[bool](t, b, `(box => box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight)(document.querySelector(".cite:popover-open").getBoundingClientRect())`) {
		t.Error("the citation does not stand within the window")
	}
	if got := ask[string](t, b, `document.querySelector(".cite").ariaLabel`); got != "Cite paragraph 4" {
		t.Errorf("the citation is named %q", got)
	}
}

func (b *tab) wantCopied(t *testing.T, text, said string) {
	t.Helper()
	b.press(t, kb.Enter)
	b.until(t, citeSaid+` === "`+said+`"`)
	if got := ask[string](t, b, `window.copied`); got != text {
		t.Errorf("copied is %q, want %q", got, text)
	}
}

// escapes checks that Escape closes the box and leads back to the number.
func (b *tab) escapes(t *testing.T) {
	t.Helper()
	b.press(t, kb.Escape)
	b.until(t, `document.querySelector(".cite") === null`)
	if !ask[bool](t, b, `document.activeElement === `+fourth) {
		t.Error("Escape does not lead back to the paragraph's number")
	}
}

// leaves checks that going past the last button closes the box, and that the keyboard
// goes on in the paper.
func (b *tab) leaves(t *testing.T) {
	t.Helper()
	b.press(t, kb.Tab)
	b.press(t, kb.Tab)
	b.press(t, kb.Tab)
	b.until(t, `document.querySelector(".cite") === null`)
	if !ask[bool](t, b, `document.activeElement === document.querySelector("#p5 > .number")`) {
		t.Errorf("past the citation the keyboard is at %s", ask[focus](t, b, focused).Selector)
	}
}

// pointed opens a citation with the pointer and closes it beside it.
func (b *tab) pointed(t *testing.T) {
	t.Helper()
	b.do(t, chromedp.Click(`#p4 > .number`))
	b.until(t, citeOpen)
	b.do(t, chromedp.MouseClickXY(5, 5))
	b.until(t, `document.querySelector(".cite") === null`)
}

// paragraphLinked checks that without scripts a paragraph's number is a link to it and
// nothing more.
func (b *tab) paragraphLinked(t *testing.T, address string) {
	b.scripts(t, false)
	b.open(t, address)
	b.do(t, chromedp.Evaluate[chromedp.Void](fourth+`.focus()`))
	b.press(t, kb.Enter)
	if !ask[bool](t, b, `location.hash === "#p4" && document.getElementById("p4").matches(":target")`) {
		t.Error("the number does not lead to its paragraph")
	}
	if ask[bool](t, b, `[...document.querySelectorAll("main button, main form, main input, main select")].some(e => e.checkVisibility({visibilityProperty: true}))`) {
		t.Error("without scripts there is a dead control")
	}
}
