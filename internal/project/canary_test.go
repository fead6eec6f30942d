package project_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"outturn/internal/canary"
	"outturn/internal/edition"
	"outturn/internal/project"
)

// writtenSite writes the site of a project into a folder and returns all its files, the
// list of them among these.
func writtenSite(t *testing.T, files fs.FS, o project.Options) map[string][]byte {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "site")
	site, err := project.Build(files, o)
	if err == nil && site.Files != nil {
		err = site.Write(t.Context(), folder)
	}
	if err != nil || site.Files == nil {
		t.Fatalf("the project has mistakes: %v\n%s", err, diagnosticsText(t, site.Diagnostics))
	}
	return filesBelow(t, folder)
}

func filesBelow(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			all[name], err = os.ReadFile(filepath.Join(folder, name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// audiences are the builds of a project, and the classes of marks that each shows.
var audiences = []struct {
	name    string
	options project.Options
	shown   []canary.Class
}{
	{"public", project.Options{Day: twinDay}, nil},
	{"with drafts", project.Options{Day: twinDay, Drafts: true}, []canary.Class{canary.Draft}},
	{"for members", project.Options{Day: twinDay, Members: true}, []canary.Class{canary.Exempt}},
	{"for members, with drafts", project.Options{Day: twinDay, Drafts: true, Members: true}, []canary.Class{canary.Draft, canary.Exempt, canary.Both}},
}

// TestCanaries checks that nothing that is not public is in a byte of the public site, its
// file names and lists, in any form, and that those who may read it do: each build has
// every mark that it should have, and no other.
func TestCanaries(t *testing.T) {
	p := canary.New(canary.First)
	for _, a := range audiences {
		t.Run(a.name, func(t *testing.T) {
			found := p.Found(writtenSite(t, p.Files, a.options))
			shown := p.Of(a.shown...)
			for _, m := range shown {
				if found[m] == "" {
					t.Errorf("%s %q of %s is nowhere", m.Class, m.Text, m.At)
				}
				delete(found, m)
			}
			for m, file := range found {
				t.Errorf("%s has %s %q of %s", file, m.Class, m.Text, m.At)
			}
			t.Logf("%d of %d marks are shown", len(shown), len(p.Marks))
		})
	}
}

// TestCanariesChangeNothing checks that the public site is the same, byte for byte,
// whatever stands in what is not public: other texts, names, orders and small numbers.
func TestCanariesChangeNothing(t *testing.T) {
	o := project.Options{Day: twinDay}
	first := contents(t, buildSite(t, canary.New(canary.First).Files, o).Files)
	second := contents(t, buildSite(t, canary.New(canary.Second).Files, o).Files)
	sameFiles(t, first, second, func(string) bool { return true })
}

// TestRemovedCanaries publishes marks, corrects them, and removes the edition that had them:
// neither the site nor the project's records have one of them any more, not in a kept page
// and not in the words of a correction.
func TestRemovedCanaries(t *testing.T) {
	published, corrected := canary.NewRemoved(canary.First), canary.NewRemoved(canary.Corrected)
	p := newRecordedProjectOf(t, published.Files)
	found := published.Found(filesBelow(t, p.site))
	for _, m := range published.Marks {
		if found[m] == "" {
			t.Errorf("%q of %s was not published", m.Text, m.At)
		}
	}
	for name, f := range corrected.Files {
		if err := os.WriteFile(filepath.Join(p.folder, name), f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	documents := []string{"2019-20/annual", "2019-20/q1", "2019-20/q1/minutes", "2019-20/q2", "2019-20/q4"}
	p.correct(t, documents...)
	p.build(t)
	for _, document := range documents {
		p.remove(t, document, 1)
	}
	p.build(t)
	p.verify(t)
	for where, files := range map[string]map[string][]byte{"the site": filesBelow(t, p.site), "the records": filesBelow(t, filepath.Join(p.folder, edition.Folder))} {
		for m, file := range published.Found(files) {
			t.Errorf("%s of %s has %q of %s", file, where, m.Text, m.At)
		}
	}
	t.Logf("%d marks were removed", len(published.Marks))
}
