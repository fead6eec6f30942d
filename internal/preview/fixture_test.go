package preview_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/preview"
	"outturn/internal/project"
)

// projectText is a small project with a published, a draft and a scheduled paper.
const projectText = `
-- data/organisation.toml --
title     = "Performance"
publisher = "Exampleshire Council"
address   = "https://www.example.gov.uk/performance/"
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

// unpackProject writes a project's files to a new folder.
func unpackProject(t *testing.T, text string) string {
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

// day is before the scheduled paper is published.
var day = time.Date(2020, time.January, 31, 0, 0, 0, 0, time.UTC)

func today() time.Time { return day }

// newPreview writes a project to a new folder and builds its preview once.
func newPreview(t *testing.T, text string) (*preview.Site, string) {
	t.Helper()
	folder := unpackProject(t, text)
	s := project.Preview(os.DirFS(folder), today, false, &preview.PublishedSite{Folder: filepath.Join(folder, "site")})
	s.Rebuild()
	return s, folder
}

// buildSite builds the project in a folder, drafts included.
func buildSite(t *testing.T, folder string) *project.Site {
	t.Helper()
	site, err := project.Build(os.DirFS(folder), project.Options{Drafts: true, Day: day})
	if err != nil {
		t.Fatal(err)
	}
	return site
}

// publishProject writes the site of a project to the folder site within it.
func publishProject(t *testing.T, folder string) {
	t.Helper()
	if err := buildSite(t, folder).Write(t.Context(), filepath.Join(folder, "site")); err != nil {
		t.Fatal(err)
	}
}

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
