package browser_test

import (
	"context"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestSite builds the example once and runs every check over it.
func TestSite(t *testing.T) {
	if testing.Short() {
		t.Skip("checks in a browser take long")
	}
	folder := t.TempDir()
	reports := writeExample(t, filepath.Join(folder, "site"))
	writeDrafts(t, filepath.Join(folder, "drafts"))
	s, drafts := serve(t, filepath.Join(folder, "site")), serve(t, filepath.Join(folder, "drafts"))
	pages := s.pages(t)
	all := specimens(t, s, drafts, byKind(t, pages, reports), reports)
	r := newRecord()
	t.Run("links", func(t *testing.T) { testLinks(t, s, pages) })
	browser := launch(t)

	t.Run("checks", func(t *testing.T) {
		for _, check := range []struct {
			name string
			run  func(*testing.T)
		}{
			{"specimens", func(t *testing.T) { testSpecimens(t, browser, all, r) }},
			{"every page", func(t *testing.T) { r.begun("reflow"); testEveryPage(t, browser, s, pages, r) }},
			{"validation", func(t *testing.T) { r.begun("validation"); testValidation(t, s, r) }},
			{"structure", func(t *testing.T) { r.begun("structure"); testStructure(t, s, pages, r) }},
			{"without scripts", func(t *testing.T) { r.begun("scripts"); testWithoutScripts(t, browser, all, r) }},
			{"quiet", func(t *testing.T) { testQuiet(t, browser, all) }},
			{"control", func(t *testing.T) { testControl(t, browser) }},
			{"print", func(t *testing.T) { testPrint(t, browser, all) }},
			{"pdf", func(t *testing.T) { testPDF(t, s) }},
			{"draft on paper", func(t *testing.T) { testDraft(t, s) }},
			{"dark on paper", func(t *testing.T) { testPaperIsWhite(t, browser, all) }},
			{"explore", func(t *testing.T) { testExplore(t, browser, s, reports) }},
			{"reader", func(t *testing.T) { testReader(t, browser, s, reports) }},
			{"search", func(t *testing.T) { testSearch(t, browser, s) }},
			{"first view", func(t *testing.T) { testFirstView(t, browser, s) }},
		} {
			t.Run(check.name, func(t *testing.T) {
				t.Parallel()
				check.run(t)
			})
		}
	})
	r.hold(t, len(all))
}

// testSpecimens runs the checks of what people see and do over every specimen, in
// as few tabs as there are tests at once: a tab takes long to open.
func testSpecimens(t *testing.T, browser context.Context, all []specimen, r *record) {
	tabs := make(chan *tab, runtime.GOMAXPROCS(0))
	for range cap(tabs) {
		b := newTab(t, browser)
		b.holdFocus(t)
		tabs <- b
	}
	for _, s := range all {
		t.Run(s.name(), func(t *testing.T) {
			t.Parallel()
			b := <-tabs
			defer func() { tabs <- b }()
			b.features(t, "prefers-color-scheme", "light")
			b.open(t, s.address())
			b.keepsText(t, r)
			b.do(t, chromedp.EmulateViewport(1280, 900))
			b.keepsShapes(t, r)
			b.axe(t, s, r)
			b.open(t, s.address())
			b.keyboard(t, s, r)
			r.begun("specimens")
		})
	}
}
