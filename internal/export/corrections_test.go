package export_test

import (
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/edition"
	"outturn/internal/export"
	"outturn/internal/project"
	"outturn/internal/report"
)

// corrected is the report of a quarter whose second edition withdraws a figure.
func corrected(t *testing.T) *report.Report {
	t.Helper()
	files, p := correctedProject(t)
	return reportOf(t, files, "2019-20/q2", p.Day)
}

// removed is the same report, once its first edition is removed.
func removed(t *testing.T) *report.Report {
	t.Helper()
	files, p := correctedProject(t)
	p.Edition, p.Reason = 1, "A child could be made out"
	if s, all, err := project.Remove(t.Context(), files, p); err != nil || len(all) != 1 {
		t.Fatalf("%d editions were removed: %v, %v", len(all), err, s.Diagnostics.Sorted())
	}
	return reportOf(t, files, "2019-20/q2", p.Day)
}

func correctedProject(t *testing.T) (fs.FS, project.Publication) {
	t.Helper()
	folder, site := t.TempDir(), filepath.Join(t.TempDir(), "site")
	files := os.DirFS(folder)
	write := func(name, text string) {
		file := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	record := func(do func(context.Context, fs.FS, project.Publication) (*project.Site, []project.Recorded, error), p project.Publication) {
		if s, all, err := do(t.Context(), files, p); err != nil || len(all) != 1 {
			t.Fatalf("%d documents were recorded: %v, %v", len(all), err, s.Diagnostics.Sorted())
		}
	}
	write("data/organisation.toml", "title = \"Performance\"\npublisher = \"The council\"\nsets.key.title = \"Key\"\nservices.care.title = \"Care\"\nunits.number.name = \"number\"\n")
	write("data/indicators/key.toml", "[indicator.visits]\ntitle = \"Visits\"\nset = \"key\"\nservice = \"care\"\nunit = \"number\"\npolarity = \"none\"\n")
	write("data/2019-20/q2.toml", "[readings]\nvisits = 7\n")
	write("content/2019-20/q2/paper.md", "+++\ntitle = \"Report\"\nstatus = \"published\"\n+++\nText.\n")
	p := project.Publication{Options: project.Options{Day: parseDay("2019-10-28")}, Folder: folder, Published: site}
	record(project.Publish, p)
	built, err := project.Build(files, p.Options)
	if err == nil {
		err = built.Write(t.Context(), site)
	}
	if err != nil {
		t.Fatal(err)
	}
	write("data/2019-20/q2.toml", "[readings]\nvisits = { missing = \"not available\", reason = \"Counted twice.\" }\n")
	p.Day, p.Reason, p.Documents = parseDay("2020-02-03"), "Some had been counted twice", []string{"2019-20/q2"}
	record(project.Correct, p)
	return files, p
}

func TestCorrectionsListsThemAll(t *testing.T) {
	e := corrected(t).Edition()
	text, err := export.Corrections(e.Corrections, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got any
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"corrections": []any{map[string]any{
		"document": "2019-20/q2", "title": "Report", "edition": 2.0, "on": "2020-02-03", "reason": "Some had been counted twice.",
		"nature": []any{"figure withdrawn"}, "scale": "1 indicator corrected. 1 position changed.", "position_changed": true, "replaced": "2019-20/q2-edition-1/",
		"parts": []any{
			map[string]any{"indicator": "visits", "subject": "indicator visits", "title": "Visits", "fact": "figure", "was": "7", "now": "not available"},
			map[string]any{"indicator": "visits", "subject": "indicator visits", "title": "Visits", "fact": "position", "was": "No target", "now": "Not available"},
			map[string]any{"indicator": "visits", "subject": "indicator visits", "title": "Visits", "fact": "reason for the absence", "now": "Counted twice."},
		},
		"changes": []any{"Visits: the figure was 7 and is withdrawn (not available); the position was “No target” and is now “Not available”; the reason for the absence is now “Counted twice” (there was none)."},
	}}, "revisions": []any{}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("corrections.json (-want +got):\n%s", diff)
	}
	e.Corrections[0].Removal = &edition.Removal{Edition: 1, On: edition.Day{Time: parseDay("2020-02-10")}, Reason: "A child could be made out"}
	if text, err = export.Corrections(e.Corrections, nil); err == nil {
		err = json.Unmarshal(text, &got)
	}
	one := want["corrections"].([]any)[0].(map[string]any)
	one["replaced"], one["removed"] = "", map[string]any{"on": "2020-02-10", "reason": "A child could be made out."}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("after a removal corrections.json is (-want +got, %v):\n%s", err, diff)
	}
	if empty, err := export.Corrections(nil, nil); err != nil || string(empty) != "{\n \"corrections\": [],\n \"revisions\": []\n}\n" {
		t.Errorf("without corrections it is %s (%v)", empty, err)
	}
}
