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
	"outturn/internal/quarter"
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
			for _, m := range site.Diagnostics.Mistakes() {
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

// TestIn checks, for a year from each month, that the project has no mistakes and
// that nothing in it is left of another calendar.
func TestIn(t *testing.T) {
	for m := time.January; m <= time.December; m++ {
		t.Run(m.String(), func(t *testing.T) {
			c := quarter.Beginning(m)
			files := fstest.MapFS{}
			for _, f := range example.In(c) {
				files[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
				for _, left := range leftovers(c) {
					if strings.Contains(f.Name+f.Text, left) {
						t.Errorf("%s still has %q", f.Name, left)
					}
				}
			}
			site, err := project.Build(files, project.Options{Drafts: true, Day: time.Date(2027, time.January, 1, 0, 0, 0, 0, time.UTC)})
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range site.Diagnostics.Mistakes() {
				t.Errorf("%s: %s", d.Span.File.Name, d.Summary)
			}
			if len(site.Reports) != 1 || site.Reports[0].Quarter != c.Of(2025, 2) {
				t.Fatalf("the reports are %v, want that of %s", site.Reports, c.Of(2025, 2))
			}
			held := site.Reports[0].Minutes.HeldOn.Sub(site.Reports[0].Quarter.End())
			if held != 49*24*time.Hour {
				t.Errorf("the meeting is held %s after the quarter, want seven weeks", held)
			}
		})
	}
}

// leftovers are texts of the project in April that no other calendar has.
func leftovers(c quarter.Calendar) []string {
	var all []string
	if c != quarter.April {
		all = append(all, `year_begins = "April"`, "April to June 2025. There", "quarter 2: July")
	}
	if c.HasCalendarYears() {
		all = append(all, "2025-26", "2025/26", "financial year")
	}
	return all
}

// TestInApril checks that the files are those of the project, unless another
// calendar is wanted.
func TestInApril(t *testing.T) {
	for _, f := range example.In(quarter.April) {
		if text, err := fs.ReadFile(example.Project(), f.Name); err != nil || string(text) != f.Text {
			t.Errorf("%s differs from the project's: %v", f.Name, err)
		}
	}
}
