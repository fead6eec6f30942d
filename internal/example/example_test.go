package example_test

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/example"
	"outturn/internal/project"
)

// TestProjectHasNoMistakes checks that a new project has no mistakes or
// warnings, with and without drafts, and that all its pages can be drawn.
func TestProjectHasNoMistakes(t *testing.T) {
	day := time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)
	for name, drafts := range map[string]bool{"with drafts": true, "public": false} {
		t.Run(name, func(t *testing.T) {
			site, err := project.Build(example.Project(), project.Options{Drafts: drafts, Day: day})
			if err != nil {
				t.Fatal(err)
			}
			if err := site.Draw(); err != nil {
				t.Error(err)
			}
			for _, m := range site.Diagnostics.Sorted() {
				t.Errorf("%s: %s", m.Span.File.Name, m.Summary)
			}
			if len(site.Reports) != 1 || len(site.Guides) != 1 {
				t.Errorf("%d reports and %d guides, want one of each", len(site.Reports), len(site.Guides))
			}
		})
	}
}

// TestProjectIsRecognisedAsExample checks that there is a warning for every
// file with invented contents once the publisher is changed.
func TestProjectIsRecognisedAsExample(t *testing.T) {
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
	evaluated, err := project.Evaluate(files, project.Options{})
	if err != nil {
		t.Fatal(err)
	}
	warned := map[string]bool{}
	for _, d := range evaluated.Diagnostics.Sorted() {
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

// TestProjectShowsMainFeatures checks that the project has an example of
// everything that an author needs first.
func TestProjectShowsMainFeatures(t *testing.T) {
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
