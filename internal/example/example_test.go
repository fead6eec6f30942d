package example_test

import (
	"bytes"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/example"
	"outturn/internal/load"
	"outturn/internal/page"
	"outturn/internal/report"
	"outturn/internal/source"
	"outturn/templates"
)

// TestProjectIsFaultless holds that a new project has neither mistake nor warning,
// with drafts and without, and that all its pages can be drawn.
func TestProjectIsFaultless(t *testing.T) {
	dataset, ds, err := load.Load(example.Project(), report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	faultless(t, ds)
	day := time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)
	for name, shown := range map[string]*load.Dataset{"with drafts": dataset, "public": dataset.Public(day)} {
		t.Run(name, func(t *testing.T) { drawn(t, shown, day) })
	}
}

func drawn(t *testing.T, dataset *load.Dataset, day time.Time) {
	t.Helper()
	reports, ds := report.All(dataset, day)
	faultless(t, ds)
	guides, ds := report.Guides(dataset, reports)
	faultless(t, ds)
	if len(reports) != 1 || len(guides) != 1 {
		t.Fatalf("%d reports and %d guides, want one of each", len(reports), len(guides))
	}
	layouts, err := page.ReadLayouts(templates.Files, os.DirFS(t.TempDir()))
	if err != nil {
		t.Fatal(err)
	}
	site, err := page.New(&dataset.Organisation, reports, nil, layouts, "style.css")
	if err != nil {
		t.Fatal(err)
	}
	site.UseGuide(guides)
	for _, p := range site.Pages() {
		if _, err := p.Draw(); err != nil {
			t.Errorf("%s: %v", p.Path, err)
		}
	}
}

func faultless(t *testing.T, ds *source.Diagnostics) {
	t.Helper()
	for _, m := range ds.Sorted() {
		t.Errorf("%s: %s", m.Span.File.Name, m.Summary)
	}
}

// TestProjectIsKnownAsAnExample holds that every file whose contents are invented
// is warned of once another publishes.
func TestProjectIsKnownAsAnExample(t *testing.T) {
	files := fstest.MapFS{}
	err := fs.WalkDir(example.Project(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(example.Project(), name)
		files[name] = &fstest.MapFile{Data: bytes.Replace(text, []byte(`publisher = "Example Council"`), []byte(`publisher = "Ours"`), 1)}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	_, ds, err := load.Load(files, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	warned := map[string]bool{}
	for _, d := range ds.Sorted() {
		warned[d.Rule.ID+" "+d.Span.File.Name] = true
	}
	for _, name := range []string{
		"data/organisation.toml", "data/2025-26/q1.toml", "data/2025-26/q2.toml", "data/2025-26/q2/finance.toml", "content/2025-26/q2/paper.md",
	} {
		if !warned["example "+name] {
			t.Errorf("nothing says that %s is of the example", name)
		}
	}
}

// TestProjectShowsWhatThereIs holds that what an author meets first is in the
// project to be seen.
func TestProjectShowsWhatThereIs(t *testing.T) {
	var all strings.Builder
	err := fs.WalkDir(example.Project(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(example.Project(), name)
		all.Write(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, shown := range []string{
		`polarity   = "bigger"`, `polarity   = "smaller"`, `polarity   = "range"`, `polarity     = "none"`,
		"tolerance = 75", "points = 5", "percent = 10", `status = "to be set"`, `frequency  = "half-yearly"`,
		"missing = ", "count = 57, of = 62", "provisional", "[revisions.", "[actions.", "invented",
	} {
		if !strings.Contains(all.String(), shown) {
			t.Errorf("the project does not show %s", shown)
		}
	}
}
