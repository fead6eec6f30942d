package project_test

import (
	"os"
	"path/filepath"
	"testing"

	"outturn/internal/project"
	"outturn/internal/publish"
)

// TestWriteLeavesTheOldSite checks that a mistake at any stage leaves the earlier site
// as it was.
func TestWriteLeavesTheOldSite(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "site")
	if err := buildSite(t, councilFiles(), project.Options{Day: day}).Write(t.Context(), folder); err != nil {
		t.Fatal(err)
	}
	before := manifest(t, folder)
	tests := []struct {
		name string
		over []string
		want string
	}{
		{"in the data", []string{"data/2019-20/q1.toml", "readings.vists = 87\n"}, "data/2019-20/q1.toml unknown-indicator"},
		{"in a paper", []string{"content/2019-20/q1/paper.md", "+++\ntitle = \"A\"\nstatus = \"published\"\n+++\n{{value vists}}\n"}, "content/2019-20/q1/paper.md unknown-indicator"},
		{"in a layout, met before a page is drawn", []string{"templates/pages/home.html", "{{if}}"}, "templates/pages/home.html layout"},
		{"in a layout, met while the site is written", []string{"templates/pages/home.html", "{{.Nothing}}"}, "templates/pages/home.html layout"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			site, err := project.Build(councilFiles(test.over...), project.Options{Day: day})
			if err != nil {
				t.Fatal(err)
			}
			if err := site.Write(t.Context(), folder); err != nil {
				t.Errorf("an author's mistake is a failure: %v", err)
			}
			if got := ruleLines(site.Diagnostics); got != test.want || site.Files != nil {
				t.Errorf("the diagnostics are\n%s\nwant\n%s", got, test.want)
			}
			if manifest(t, folder) != before {
				t.Error("the site is not what it was")
			}
		})
	}
}

// manifest reads the manifest of a written site.
func manifest(t *testing.T, folder string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, publish.Manifest))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
