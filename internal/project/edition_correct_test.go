package project_test

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/edition"
	"outturn/internal/project"
)

// recordedProject is recordedText with its record, and its site, on the disk.
type recordedProject struct {
	folder, site string
}

func newRecordedProject(t *testing.T) recordedProject {
	t.Helper()
	p := recordedProject{t.TempDir(), filepath.Join(t.TempDir(), "site")}
	if err := os.CopyFS(p.folder, publishedFiles(t)); err != nil {
		t.Fatal(err)
	}
	p.build(t)
	return p
}

func (p recordedProject) build(t *testing.T) {
	t.Helper()
	site, err := project.Build(os.DirFS(p.folder), recordedOptions(publisher))
	if err == nil {
		err = site.Write(t.Context(), p.site)
	}
	if err != nil || site.Files == nil {
		t.Fatalf("%v; %s", err, diagnosticsText(t, site.Diagnostics))
	}
}

// newRecordedProjectOf publishes all documents of a project.
func newRecordedProjectOf(t *testing.T, files fs.FS) recordedProject {
	t.Helper()
	p := recordedProject{t.TempDir(), filepath.Join(t.TempDir(), "site")}
	if err := os.CopyFS(p.folder, files); err != nil {
		t.Fatal(err)
	}
	site, _, err := project.Publish(t.Context(), os.DirFS(p.folder), project.Publication{Options: recordedOptions(publisher), Folder: p.folder})
	if err != nil || site.Diagnostics.Failed(false) {
		t.Fatalf("Publish(): %v; %s", err, diagnosticsText(t, site.Diagnostics))
	}
	p.build(t)
	return p
}

// change changes a text of a file.
func (p recordedProject) change(t *testing.T, name, before, after string) {
	t.Helper()
	file := filepath.Join(p.folder, filepath.FromSlash(name))
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(text), before) != 1 {
		t.Fatalf("%q is not once in %s", before, name)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(text), before, after, 1)), 0o666); err != nil {
		t.Fatal(err)
	}
}

func (p recordedProject) correct(t *testing.T, documents ...string) []project.Recorded {
	t.Helper()
	site, recorded, err := project.Correct(t.Context(), os.DirFS(p.folder), project.Publication{
		Options: recordedOptions(publisher), Folder: p.folder, Documents: documents, Published: p.site, Reason: "It was wrong.",
	})
	if err != nil || len(recorded) < len(documents) {
		t.Fatalf("Correct() = %d, %v", len(recorded), err)
	}
	if site.Diagnostics.Failed(false) {
		t.Fatal(diagnosticsText(t, site.Diagnostics))
	}
	return recorded
}

// below are the files below a folder of the site.
func (p recordedProject) below(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	at := os.DirFS(filepath.Join(p.site, filepath.FromSlash(folder)))
	err := fs.WalkDir(at, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if name != "minutes" && !strings.HasPrefix(name, "minutes") {
			text, err := fs.ReadFile(at, name)
			all[name] = string(text)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestCorrections corrects documents of every kind, more than once. Each edition stays as
// the site had it, the site is what was published, and a copy of the project gives the same.
func TestCorrections(t *testing.T) {
	steps := []struct {
		name                string
		file, before, after string
		documents           []string // that are corrected; the first is looked at
		edition             int      // that it gets
	}{
		{"a count", quarterFile, "count = 87", "count = 88", []string{"2019-20/q1", "2019-20/q2"}, 2},
		{"the same count", quarterFile, "count = 88", "count = 86", []string{"2019-20/q1", "2019-20/q2"}, 3},
		{"a figure", "data/2019-20/q2.toml", "costs    = 920", "costs = 921", []string{"2019-20/q2"}, 4},
		{"a figure withdrawn", "data/2019-20/q2.toml", "checks   = 60", `checks = { missing = "not available", reason = "It was of another year." }`, []string{"2019-20/q2"}, 5},
		{"an erratum", paperFile, "The first remark.", "The first and only remark.", []string{"2019-20/q1"}, 4},
		{"an attachment", annexFile, "North,87", "North,88", []string{"2019-20/q1", "2019-20/q1/minutes"}, 5},
		{"minutes", minutesFile, "It thanked the staff.", "It thanked all staff.", []string{"2019-20/q1/minutes"}, 3},
		{"a review", reviewFile, "The year was long.", "The year was hard.", []string{"2018-19/annual"}, 2},
	}
	p := newRecordedProject(t)
	kept := map[string]map[string]string{}
	for _, step := range steps {
		before := map[string]map[string]string{}
		for _, document := range step.documents {
			before[document] = p.below(t, document)
		}
		p.change(t, step.file, step.before, step.after)
		recorded := p.correct(t, step.documents...)
		p.build(t)
		for _, one := range recorded {
			if one.Before > 0 {
				kept[edition.Superseded(one.Record.Document, one.Record.Edition-1)] = before[one.Record.Document]
			}
			if one.Record.Document == step.documents[0] && one.Record.Edition != step.edition {
				t.Errorf("%s: edition %d, want %d", step.name, one.Record.Edition, step.edition)
			}
		}
		for folder, want := range kept {
			if diff := cmp.Diff(want, p.below(t, folder)); diff != "" {
				t.Fatalf("after a correction of %s, %s is not what it was (-published +now):\n%s", step.name, folder, diff)
			}
		}
		p.verify(t)
	}
	copied := recordedProject{p.folder, filepath.Join(t.TempDir(), "site")}
	copied.build(t)
	if diff := cmp.Diff(p.below(t, "."), copied.below(t, ".")); diff != "" {
		t.Errorf("a fresh copy gives another site:\n%s", diff)
	}
}

func (p recordedProject) verify(t *testing.T) {
	t.Helper()
	v, _, err := project.Verify(p.site, "", os.DirFS(p.folder))
	if err != nil || len(v.Faults) > 0 {
		t.Fatalf("Verify() = %+v, %v", v, err)
	}
}

// TestKeptPages checks that the pages kept of an earlier edition can neither change nor go
// without notice.
func TestKeptPages(t *testing.T) {
	p := newRecordedProject(t)
	p.change(t, "data/2019-20/q2.toml", "costs    = 920", "costs = 921")
	recorded := p.correct(t, "2019-20/q2")
	kept := filepath.Join(p.folder, filepath.FromSlash(recorded[0].Path(edition.BeforeFile)))
	whole, err := os.ReadFile(kept)
	if err != nil {
		t.Fatal(err)
	}
	changed := append([]byte{}, whole...)
	changed[len(changed)/3]++
	other, err := emptyArchive()
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{"a byte": changed, "cut short": whole[:len(whole)/2], "nothing": {}, "another archive": other} {
		if err := os.WriteFile(kept, content, 0o666); err != nil {
			t.Fatal(err)
		}
		site, err := project.Build(os.DirFS(p.folder), recordedOptions(publisher))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if got := ruleLines(site.Diagnostics); !strings.Contains(got, "before.zip broken-record") || site.Files != nil {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func emptyArchive() ([]byte, error) {
	var b bytes.Buffer
	err := zip.NewWriter(&b).Close()
	return b.Bytes(), err
}
