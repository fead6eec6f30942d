package browser_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"outturn/internal/address"
	"outturn/internal/report"
)

// How wide a small phone and a tablet are, in CSS pixels.
const (
	phone  = 360
	tablet = 768
)

// unfold opens what is folded, and says how much there is.
const unfold = `[...document.querySelectorAll("details")].map(fold => fold.open = true).length`

// lost lists cells of tables that are beyond the window's edges, or have text beyond their
// own. Authors' tables are not rows of indicators: they scroll by themselves.
const lost = `(() => {
	const beyond = cell => {
		const { left, right, width } = cell.getBoundingClientRect();
		return width > 1 && (left < 0 || right > innerWidth || cell.scrollWidth > cell.clientWidth + 1);
	};
	return [...document.querySelectorAll("table[class] :is(tbody, tfoot) :is(th, td)")].filter(beyond)
		.map(cell => cell.closest("table").className + ": " + cell.textContent.trim());
})()`

// unlabelled lists cells of cards that show a word or figure without saying what it is of.
const unlabelled = `[...document.querySelectorAll(".cards td:not([data-label])")]
	.filter(cell => cell.getBoundingClientRect().width > 1 && !cell.querySelector(".badge")).map(cell => cell.textContent)`

// testCards checks that no cell of a table is out of sight on a phone or a tablet, on pages
// of every kind, and that screen readers hear the same tables there as on a wide screen.
func testCards(t *testing.T, browser context.Context, s *site, pages map[*kind][]string, reports []*report.Report) {
	b := newTab(t, browser)
	latest := address.Report(reports[len(reports)-1].Quarter)
	for _, all := range pages {
		for _, page := range slices.Compact([]string{all[0], all[len(all)-1]}) {
			b.atDesk(t)
			b.open(t, s.address(page))
			ask[int](t, b, unfold)
			wide := b.heardTables(t)
			if tables := ask[int](t, b, `document.querySelectorAll("table").length`); tables > 0 && wide["row"] == 0 {
				t.Errorf("%s: screen readers hear no rows: %v", page, wide)
			}
			for _, width := range []int64{tablet, phone} {
				b.do(t, chromedp.EmulateViewport(width, 900))
				if diff := cmp.Diff(wide, b.heardTables(t)); diff != "" {
					t.Errorf("%s: parts of tables that are heard on a wide screen (-) and at %d px (+):\n%s", page, width, diff)
				}
				for _, cell := range ask[[]string](t, b, lost) {
					t.Errorf("%s: out of sight at %d px: %s", page, width, cell)
				}
			}
			for _, cell := range ask[[]string](t, b, unlabelled) {
				t.Errorf("%s: a card does not say what %q is", page, cell)
			}
		}
	}
	b.open(t, s.address(latest))
	if got := ask[string](t, b, `(row => { row.classList.add("left-out"); return getComputedStyle(row).display })(document.querySelector(".cards tbody tr"))`); got != "none" {
		t.Errorf("a card that the filter leaves out has the display %s", got)
	}
	b.atDesk(t)
	ask[bool](t, b, `(table => !!(table.style.width = "2000px"))(document.querySelector(".appendix"))`)
	if len(ask[[]string](t, b, lost)) == 0 {
		t.Error("the check sees no cell out of sight in a table that scrolls")
	}
}

// heardTables counts the parts of tables that screen readers hear, by their roles.
func (b *tab) heardTables(t *testing.T) map[string]int {
	t.Helper()
	tree, err := chromedp.Call(b.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]int{}
	for _, n := range tree.Nodes {
		if n.Ignored || n.Role == nil {
			continue
		}
		role := strings.Trim(string(n.Role.Value), `"`)
		if slices.Contains([]string{"table", "row", "columnheader", "rowheader", "cell"}, role) {
			parts[role]++
		}
	}
	return parts
}
