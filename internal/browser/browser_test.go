package browser_test

import (
	"context"
	"path/filepath"
	"runtime"
	"testing"
)

// TestSite builds the example once and runs every check over it.
func TestSite(t *testing.T) {
	if testing.Short() {
		t.Skip("checks in a browser take long")
	}
	t.Parallel()
	folder := t.TempDir()
	reports := writeExample(t, filepath.Join(folder, "site"))
	writeDrafts(t, filepath.Join(folder, "drafts"))
	s, drafts := serve(t, filepath.Join(folder, "site")), serve(t, filepath.Join(folder, "drafts"))
	pages := s.pages(t)
	sorted := byKind(t, pages, reports)
	all := specimens(t, s, drafts, sorted, reports)
	r := newRecord()
	browser := launch(t)

	t.Run("checks", func(t *testing.T) {
		for _, check := range []struct {
			name string
			run  func(*testing.T)
		}{
			{"specimens", func(t *testing.T) { testSpecimens(t, browser, all, r, s, drafts) }},
			{"every page", func(t *testing.T) { r.begun("reflow"); testEveryPage(t, browser, s, pages, r) }},
			{"links", func(t *testing.T) { testLinks(t, s, pages) }},
			{"validation", func(t *testing.T) { r.begun("validation"); testValidation(t, s, r) }},
			{"structure", func(t *testing.T) { r.begun("structure"); testStructure(t, s, pages, r) }},
			{"cards", func(t *testing.T) { testCards(t, browser, s, sorted, reports) }},
			{"control", func(t *testing.T) { testControl(t, browser) }},
			{"pdf", func(t *testing.T) { testPDF(t, s) }},
			{"pdf for everyone", func(t *testing.T) { testUA(t, s, sorted) }},
			{"parts on paper", func(t *testing.T) { testParts(t, s) }},
			{"draft on paper", func(t *testing.T) { testDraftPDF(t, drafts) }},
			{"labels of charts", func(t *testing.T) { testLabels(t, browser, s, reports[1]) }},
			{"explore", func(t *testing.T) { testExplore(t, browser, s, reports) }},
			{"reader", func(t *testing.T) { testReader(t, browser, s, reports) }},
			{"release", func(t *testing.T) { testRelease(t, browser) }},
			{"search", func(t *testing.T) { testSearch(t, browser, s) }},
			{"servers", func(t *testing.T) { testServers(t, browser, s, pages) }},
			{"calendars", func(t *testing.T) { testCalendars(t, browser) }},
			{"first view", func(t *testing.T) { testFirstView(t, browser, s) }},
			{"steady", func(t *testing.T) { testSteady(t, browser, s, sorted) }},
			{"first view of a bad page", func(t *testing.T) { testFirstViewSees(t, browser) }},
		} {
			t.Run(check.name, func(t *testing.T) {
				t.Parallel()
				check.run(t)
			})
		}
	})
	r.hold(t, len(all))
}

// testSpecimens checks what people see and do on every specimen. It opens only as many
// tabs as there are tests at once, because a tab takes long to open.
func testSpecimens(t *testing.T, browser context.Context, all []specimen, r *record, sites ...*site) {
	tabs := make(chan *tab, runtime.GOMAXPROCS(0))
	for range cap(tabs) {
		b := newTab(t, browser)
		b.listen(t, sites...)
		tabs <- b
	}
	program := axe(t)
	for _, s := range all {
		t.Run(s.name(), func(t *testing.T) {
			t.Parallel()
			b := <-tabs
			defer func() { tabs <- b }()
			b.looks(t, s, program, r)
			if s.walk {
				b.open(t, s.address())
				b.keyboard(t, s, r)
			}
			r.begun("specimens")
		})
	}
}

// looks runs the checks of how a specimen looks and what it says.
func (b *tab) looks(t *testing.T, s specimen, axe string, r *record) {
	t.Helper()
	b.features(t, "prefers-color-scheme", "light")
	b.window(t)
	b.loads(t, s.address())
	said := b.says(t, s)
	b.keepsText(t, s, r)
	b.atDesk(t)
	b.keepsShapes(t, r)
	b.axe(t, s, axe, r)
	b.fitsPaper(t)
	if s.lead {
		b.window(t)
		b.withoutScripts(t, s, said, r)
	}
}
