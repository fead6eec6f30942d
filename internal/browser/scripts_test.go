package browser_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// says are the main texts of the page, as it shows them.
func (b *tab) says(t *testing.T, s specimen) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, selector := range s.shows {
		all[selector] = ask[string](t, b, fmt.Sprintf(`document.querySelector(%q)?.innerText ?? ""`, selector))
	}
	return all
}

// withoutScripts checks that a page says the same when scripts are off.
func (b *tab) withoutScripts(t *testing.T, s specimen, with map[string]string, r *record) {
	t.Helper()
	b.scripts(t, false)
	defer b.scripts(t, true)
	b.open(t, s.address())
	for selector, without := range b.says(t, s) {
		if without == "" || without != with[selector] {
			r.fault(t, "scripts", "%s says %q without scripts and %q with them", selector, without, with[selector])
		}
	}
}

// scripts lets the pages that the tab opens from now on run scripts, or not.
func (b *tab) scripts(t *testing.T, run bool) {
	t.Helper()
	call(t, b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !run})
}
