package project_test

import (
	"maps"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/edition"
	"outturn/internal/project"
)

// TestLostRecords checks that records which a site was built with are missed, all or the last
// ones, and that its folder stays as it is.
func TestLostRecords(t *testing.T) {
	all := func(_ *testing.T, files fstest.MapFS) {
		maps.DeleteFunc(files, func(name string, _ *fstest.MapFile) bool { return strings.HasPrefix(name, "data/editions/") })
	}
	again := func(t *testing.T, files fstest.MapFS) { // with another day
		folder := entryOf(t, files, "2019-20/q2")
		was := edition.Sum(files[folder+"/edition.json"].Data)
		replaced(t, files, folder+"/edition.json", `"2020-01-31"`, `"2020-01-30"`)
		replaced(t, files, folder+"/edition.sha256", "2020-01-31", "2020-01-30")
		replaced(t, files, folder+"/edition.sha256", was, edition.Sum(files[folder+"/edition.json"].Data))
	}
	tests := []struct {
		name   string
		change func(t *testing.T, files fstest.MapFS)
		want   string
	}{
		{"all", all, "4 records that the project has no longer, or not as then, beginning with 0001-2018-19-annual"},
		{"the last", removingEntry("2019-20/q2"), "1 record that the project has no longer, or not as then, beginning with 0004-2019-20-q2"},
		{"the last made again", again, "beginning with 0004-2019-20-q2"},
	}
	site := filepath.Join(t.TempDir(), "site")
	if err := buildSite(t, publishedFiles(t), recordedOptions(publisher)).Write(t.Context(), site); err != nil {
		t.Fatal(err)
	}
	before := manifest(t, site)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := publishedFiles(t)
			test.change(t, files)
			built := buildSite(t, files, recordedOptions(publisher))
			if err := built.Write(t.Context(), site); err != nil {
				t.Fatal(err)
			}
			if got := diagnosticsText(t, built.Diagnostics); built.Files != nil || !strings.Contains(got, test.want) {
				t.Errorf("nothing tells of %q: %s", test.want, got)
			}
			if manifest(t, site) != before {
				t.Error("the site is not what it was")
			}
			if err := buildSite(t, files, recordedOptions(publisher)).Write(t.Context(), filepath.Join(t.TempDir(), "other")); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestComparedOnAnyDay checks that neither a build with drafts nor one of a day before the
// record was made is a way to change what was published.
func TestComparedOnAnyDay(t *testing.T) {
	earlier := recordedOptions(successor)
	earlier.Day = time.Date(2019, 12, 1, 0, 0, 0, 0, time.UTC)
	drafts := recordedOptions(successor)
	drafts.Drafts = true
	for name, o := range map[string]project.Options{"an earlier day": earlier, "with drafts": drafts} {
		t.Run(name, func(t *testing.T) {
			files := publishedFiles(t)
			if built := buildSite(t, files, o); built.Files == nil {
				t.Fatalf("what is unchanged is refused: %s", diagnosticsText(t, built.Diagnostics))
			}
			replaced(t, files, quarterFile, "leavers  = 33", "leavers  = 34")
			built, err := project.Build(files, o)
			if err != nil {
				t.Fatal(err)
			}
			wantTold(t, built, false)
		})
	}
}
