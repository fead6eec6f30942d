package browser_test

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/address"
	"outturn/internal/example"
	"outturn/internal/quarter"
)

// testCalendarYears holds that the site of an organisation whose years are calendar
// years has no broken link and nothing that axe-core finds, and that its search
// understands quarters and years of one number.
func testCalendarYears(t *testing.T, browser context.Context) {
	folder := t.TempDir()
	writeSite(t, folder, calendarYears(t), true)
	s := serve(t, folder)
	pages := s.pages(t)
	testLinks(t, s, pages)
	program, seen := axe(t), map[*kind]bool{}
	for _, path := range pages {
		k := kindOf(path)
		if k == nil {
			t.Errorf("%s belongs to no kind of page", path)
			continue
		}
		if !seen[k] {
			seen[k] = true
			t.Run(k.name, func(t *testing.T) {
				b := newTab(t, browser)
				b.open(t, s.address(path))
				b.axe(t, program, newRecord())
			})
		}
	}
	if len(seen) != len(kinds) {
		t.Errorf("the site has pages of %d kinds, want all %d", len(seen), len(kinds))
	}
	newTab(t, browser).findsCalendarYears(t, s)
}

// calendarYears is the example of outturn init in calendar years, with a review.
func calendarYears(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, f := range example.In(quarter.Beginning(time.January)) {
		files[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
	}
	files["content/2025/annual/review.md"] = &fstest.MapFile{Data: []byte(`+++
title  = "Annual review, 2025"
status = "published"
period = "1 January 2025 to 31 December 2025"
as_of  = "2025/q2"
+++
There were {{value calls}} calls.
`)}
	for _, name := range []string{"node_modules/echarts/dist/echarts.common.min.js", "node_modules/minisearch/dist/umd/index.js"} {
		text, err := os.ReadFile(filepath.Join("../../templates", name))
		if err != nil {
			lacks(t, name)
		}
		files["templates/"+name] = &fstest.MapFile{Data: text}
	}
	return files
}

// findsCalendarYears holds what a search finds first when it names a quarter or a
// year.
func (b *tab) findsCalendarYears(t *testing.T, s *site) {
	t.Helper()
	for _, one := range []struct{ query, what, place string }{
		{"Q2 2025", "Paper, Q2 2025", "2025/q2/index.html"},
		{"quarter 2, 2025 missed bins", "Indicator, Q2 2025", "2025/q2/missed-bins/index.html"},
		{"2025/q2 food waste", "Indicator, Q2 2025", "2025/q2/food-waste/index.html"},
		{"review 2025", "Annual review, 2025", "2025/annual/index.html"},
	} {
		b.open(t, s.address(address.Search)+"?q="+url.QueryEscape(one.query))
		b.until(t, searched+`.includes("for “")`)
		found := ask[[]result](t, b, shownResults)
		if len(found) == 0 || found[0].Href != s.address(one.place) || found[0].What != one.what {
			t.Errorf("%q finds %s, want %s, %s", one.query, firstOf(found), one.what, one.place)
		}
	}
}
