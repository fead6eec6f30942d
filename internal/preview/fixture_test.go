package preview

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/layout"
	"outturn/internal/load"
	"outturn/internal/page"
	"outturn/internal/publish"
	"outturn/internal/report"
	"outturn/templates"
)

// files are a small project: a published paper, a draft and a scheduled one.
const files = `
-- data/organisation.toml --
title     = "Performance"
publisher = "Exampleshire Council"
[sets.demand]
title = "Demand measures"
[services.assessment]
title = "Assessment"
[units.number]
name = "number"
-- data/indicators/main.toml --
[indicator.contacts]
title    = "Contacts"
set      = "demand"
service  = "assessment"
unit     = "number"
polarity = "none"
-- data/2019-20/q1.toml --
[readings]
contacts = 5843
-- data/2019-20/q2.toml --
[readings]
contacts = 5590
-- data/2019-20/q3.toml --
[readings]
contacts = 5601
-- content/2019-20/q1/paper.md --
+++
title  = "Quarter 1"
status = "published"
+++
## Summary

There were {{value contacts}} contacts.
-- content/2019-20/q2/paper.md --
+++
title  = "Quarter 2"
status = "draft"
+++
## Summary

A jackdaw.
-- content/2019-20/q2/indicators/contacts.md --
A commentary.
-- content/2019-20/q3/paper.md --
+++
title      = "Quarter 3"
status     = "scheduled"
publish_on = "2020-02-10"
+++
## Summary
`

// unpack writes a project's files into a new folder.
func unpack(t *testing.T, text string) string {
	t.Helper()
	folder := t.TempDir()
	for _, f := range txtar.Parse([]byte(text)).Files {
		put(t, filepath.Join(folder, filepath.FromSlash(f.Name)), string(f.Data))
	}
	return folder
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// day is before the scheduled paper's.
var day = time.Date(2020, time.January, 31, 0, 0, 0, 0, time.UTC)

// builder builds the project in a folder as the program does, with drafts.
func builder(folder string) func() (*Build, error) {
	return func() (*Build, error) {
		root := os.DirFS(folder)
		dataset, ds, err := load.Load(root, report.Grammar())
		if err != nil {
			return nil, err
		}
		b := &Build{Organisation: &dataset.Organisation, Diagnostics: ds}
		if ds.Failed(false) {
			return b, nil
		}
		reports, more := report.All(dataset, day)
		ds.Add(more.Sorted()...)
		b.Reports = reports
		if ds.Failed(false) {
			return b, nil
		}
		return b, b.pages(root)
	}
}

func (b *Build) pages(root fs.FS) error {
	own, err := fs.Sub(root, "templates")
	if err != nil {
		return err
	}
	if b.Layouts, err = layout.Read(templates.Files, own); err != nil {
		return err
	}
	site, err := page.New(b.Organisation, b.Reports, nil, b.Layouts, publish.StylePath(b.Layouts))
	var wrong *layout.Error
	if errors.As(err, &wrong) {
		b.Diagnostics.Add(wrong.Diagnostic)
		return nil
	}
	if err == nil {
		site.UseIcon(publish.IconPath(b.Layouts))
		site.UseAddress("https://www.example.gov.uk/performance/")
		b.Files = publish.Files(site, b.Reports, b.Layouts)
	}
	return err
}

// preview is a project with its preview, built once.
func preview(t *testing.T, text string) (*Site, string) {
	t.Helper()
	folder := unpack(t, text)
	s := New(builder(folder), templates.Files, &Published{filepath.Join(folder, "site")})
	s.Rebuild()
	return s, folder
}

// published builds the project into its folder as it is now, drafts and all.
func published(t *testing.T, folder string) {
	t.Helper()
	b, err := builder(folder)()
	if err != nil {
		t.Fatal(err)
	}
	if err := publish.Write(filepath.Join(folder, "site"), b.Files); err != nil {
		t.Fatal(err)
	}
}

// edit replaces a text in a file of a project.
func edit(t *testing.T, folder, name, old, new string) {
	t.Helper()
	name = filepath.Join(folder, filepath.FromSlash(name))
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), old) {
		t.Fatalf("%s has no %q", name, old)
	}
	put(t, name, strings.ReplaceAll(string(text), old, new))
}
