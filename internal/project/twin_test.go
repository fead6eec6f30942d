package project_test

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/canary"
	"outturn/internal/project"
	"outturn/internal/publish"
)

// twin is a project that differs from another in an unpublished part alone.
type twin struct {
	name  string
	parts []part
	alike bool // with drafts, too, the two are the same: the part shows nowhere
}

// part is a text that is put into a file, in the place of a line of it: of a comment that
// says what belongs there. Without one it is a file of its own.
type part struct{ file, instead, text string }

// twinDay is a day on which everything in [canary.Base] is public.
var twinDay = time.Date(2020, time.August, 1, 0, 0, 0, 0, time.UTC)

// twinFiles is the project of [canary.Base] with further parts.
func twinFiles(t *testing.T, parts ...part) fstest.MapFS {
	t.Helper()
	files := canary.Base()
	for _, p := range parts {
		if p.instead == "" {
			files[p.file] = &fstest.MapFile{Data: []byte(p.text)}
			continue
		}
		was := files[p.file].Data
		if bytes.Count(was, []byte(p.instead)) != 1 {
			t.Fatalf("%s does not have %q once", p.file, p.instead)
		}
		files[p.file] = &fstest.MapFile{Data: bytes.Replace(was, []byte(p.instead), []byte(p.text), 1)}
	}
	return files
}

// twinSite is the site of a project.
func twinSite(t *testing.T, files fstest.MapFS, drafts bool) []publish.SiteFile {
	t.Helper()
	return buildSite(t, files, project.Options{Day: twinDay, Drafts: drafts}).Files
}

// isSite reports whether a site has certain files. It draws no more of it than it needs.
func isSite(t *testing.T, want map[string]string, site []publish.SiteFile) bool {
	t.Helper()
	return len(site) == len(want) && !slices.ContainsFunc(site, func(f publish.SiteFile) bool {
		text, known := want[f.Path]
		return !known || contents(t, []publish.SiteFile{f})[f.Path] != text
	})
}

// TestTwins checks that nothing unpublished changes what is public: a project without it
// builds the same bytes. With drafts the two differ, so that each twin is one.
func TestTwins(t *testing.T) {
	public, drafts := contents(t, twinSite(t, twinFiles(t), false)), contents(t, twinSite(t, twinFiles(t), true))
	if len(twins) < 60 {
		t.Errorf("there are %d twins", len(twins))
	}
	for _, twin := range twins {
		t.Run(twin.name, func(t *testing.T) {
			files := twinFiles(t, twin.parts...)
			sameFiles(t, public, contents(t, twinSite(t, files, false)), func(string) bool { return true })
			if isSite(t, drafts, twinSite(t, files, true)) != twin.alike {
				t.Errorf("with drafts the two are the same: %t, want %t", !twin.alike, twin.alike)
			}
		})
	}
}

// sameFiles compares those files of two sites that count.
func sameFiles(t *testing.T, want, got map[string]string, counts func(path string) bool) {
	t.Helper()
	for _, path := range slices.Sorted(maps.Keys(got)) {
		if _, known := want[path]; !known && counts(path) {
			t.Errorf("there is a file %s", path)
		}
	}
	for _, path := range slices.Sorted(maps.Keys(want)) {
		if text, known := got[path]; counts(path) && (!known || text != want[path]) {
			t.Errorf("%s differs: %s", path, firstDifference(want[path], text))
		}
	}
}

// firstDifference shows where two texts begin to differ.
func firstDifference(was, is string) string {
	at := 0
	for at < min(len(was), len(is)) && was[at] == is[at] {
		at++
	}
	from := max(0, at-60)
	cut := func(text string) string { return strings.ToValidUTF8(text[from:min(len(text), at+60)], "") }
	return cut(was) + "\n\tis now " + cut(is)
}
