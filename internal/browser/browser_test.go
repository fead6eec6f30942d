package browser_test

import (
	"path/filepath"
	"testing"
)

// TestSite builds the example once and runs every check over it.
func TestSite(t *testing.T) {
	if testing.Short() {
		t.Skip("checks in a browser take long")
	}
	folder := filepath.Join(t.TempDir(), "site")
	reports := writeExample(t, folder)
	s := serve(t, folder)
	pages := s.pages(t)
	kinds := kinds(t, pages, reports)
	t.Run("links", func(t *testing.T) { testLinks(t, s, pages) })
	t.Run("structure", func(t *testing.T) { testStructure(t, s, pages) })

	browser := launch(t)
	for _, check := range []struct {
		name string
		run  func(*testing.T)
	}{
		{"axe", func(t *testing.T) { testAxe(t, browser, s, kinds) }},
		{"reflow", func(t *testing.T) { testReflow(t, browser, s, pages) }},
		{"without scripts", func(t *testing.T) { testWithoutScripts(t, browser, s, kinds) }},
		{"quiet", func(t *testing.T) { testQuiet(t, browser, s, pages, kinds) }},
		{"control", func(t *testing.T) { testControl(t, browser) }},
		{"print", func(t *testing.T) { testPrint(t, browser, s, kinds) }},
		{"pdf", func(t *testing.T) { testPDF(t, s) }},
		{"draft on paper", func(t *testing.T) { testDraft(t, s) }},
		{"dark on paper", func(t *testing.T) { testPaperIsWhite(t, browser, s, kinds) }},
		{"explore", func(t *testing.T) { testExplore(t, browser, s, reports) }},
		{"reader", func(t *testing.T) { testReader(t, browser, s, reports) }},
		{"search", func(t *testing.T) { testSearch(t, browser, s) }},
		{"keyboard", func(t *testing.T) { testKeyboard(t, browser, s, kinds) }},
	} {
		t.Run(check.name, func(t *testing.T) {
			t.Parallel()
			check.run(t)
		})
	}
}
