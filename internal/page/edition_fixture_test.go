package page_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/project"
)

// corrections are the files of a project that a correction changes: in each, what stood
// there and what stands there now.
type corrections map[string][]string

// dayCorrected is the day of a correction; all was published on day.
var dayCorrected = time.Date(2020, time.February, 3, 0, 0, 0, 0, time.UTC)

const reasonCorrected = "Two late replies had been counted as in time"

// correctedFiles records every public document of a project, and then the corrections of
// some. It returns the project's files with the records.
func correctedFiles(t testing.TB, files fstest.MapFS, changed corrections, documents ...string) fstest.MapFS {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, files); err != nil {
		t.Fatal(err)
	}
	at := os.DirFS(folder)
	p := project.Publication{Options: project.Options{Day: day}, Folder: folder, Published: filepath.Join(t.TempDir(), "site")}
	mustRecord(t, p, at, project.Publish)
	built, err := project.Build(at, p.Options)
	if err == nil {
		err = built.Write(t.Context(), p.Published)
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, words := range changed {
		text := strings.NewReplacer(words...).Replace(string(files[name].Data))
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p.Day, p.Documents, p.Reason = dayCorrected, documents, reasonCorrected
	mustRecord(t, p, at, project.Correct)
	return readFiles(t, at)
}

// mustRecord publishes or corrects documents of a project without mistakes.
func mustRecord(t testing.TB, p project.Publication, files fs.FS, do func(context.Context, fs.FS, project.Publication) (*project.Site, []project.Recorded, error)) {
	t.Helper()
	s, all, err := do(t.Context(), files, p)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		t.Fatalf("nothing was recorded:\n%s", site{Site: s}.refused(t))
	}
}

func readFiles(t testing.TB, from fs.FS) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(from, name)
		files[name] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

var wholeCorrected struct {
	sync.Once
	files fstest.MapFS
}

// correctedProject is testdata/project.txtar, published on day, with a paper, its minutes
// and a review that were corrected: a figure of the paper changed, with its position, and
// another was withdrawn.
func correctedProject(t testing.TB) fstest.MapFS {
	t.Helper()
	wholeCorrected.Do(func() {
		wholeCorrected.files = correctedFiles(t, projectFiles(t), corrections{
			"data/2019-20/q2.toml": {
				"assessments = { count = 44, of = 47 }", "assessments = { count = 36, of = 47 }",
				"returns     = 56", `returns     = { missing = "not available", reason = "Counted twice." }`,
			},
			"content/2019-20/q2/minutes.md":    {"note the report", "note the report and ask for more"},
			"content/2018-19/annual/review.md": {"A year of learning.", "A year of learning and change."},
		}, "2019-20/q2", "2019-20/q2/minutes", "2018-19/annual")
	})
	if wholeCorrected.files == nil {
		t.Fatal("the project could not be corrected")
	}
	return wholeCorrected.files
}

// correctedSite is the site of correctedProject on the day of the corrections.
func correctedSite(t testing.TB) site {
	t.Helper()
	s := siteOf(t, correctedProject(t), project.Options{Day: dayCorrected, Address: "https://example.org/reports/"})
	if s.Files == nil {
		t.Fatalf("the project has mistakes:\n%s", s.refused(t))
	}
	return s
}
