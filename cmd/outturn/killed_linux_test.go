package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/mishap"
)

// TestKilledBuild kills builds of a project with a corrected paper, from their beginning to
// their end. Each time the site is the old one or the new one, every file of it, and is what
// was published.
func TestKilledBuild(t *testing.T) {
	folder := newPublished(t)
	outturn(t, folder, "correct", "2025-26/q2", "2025-26/q2/minutes", "--reason", "It was wrong.")
	var sites [2]map[string]string
	took := time.Hour
	for version := range sites {
		writeVersion(t, folder, version, 20)
		began := time.Now()
		outturn(t, folder, "build")
		took = min(took, time.Since(began))
		sites[version] = contents(t, filepath.Join(folder, "site"))
	}
	if _, kept := sites[0]["2025-26/q2-edition-1/index.html"]; !kept || cmp.Equal(sites[0], sites[1]) {
		t.Fatal("the sites are the same, or have no page of an earlier edition")
	}
	is, ended, exchanged := 1, 0, 0
	for n, after := range mishap.Kills(t, 8, took*5/4) {
		writeVersion(t, folder, 1-is, 20)
		killed := killBuild(t, folder, after)
		site := contents(t, filepath.Join(folder, "site"))
		switch {
		case cmp.Equal(site, sites[1-is]):
			is = 1 - is
			if killed {
				exchanged++
			}
		case !cmp.Equal(site, sites[is]):
			t.Fatalf("after %d kills the site is neither the old one nor the new one:\n%s", n+1, cmp.Diff(sites[is], site))
		case !killed:
			t.Fatal("a build that was not killed left the old site")
		}
		if !killed {
			ended++
		}
		outturn(t, folder, "verify", "site")
	}
	t.Logf("%d ended before they were killed, %d were killed when the new site was in its place", ended, exchanged)
	writeVersion(t, folder, 1-is, 20)
	outturn(t, folder, "build")
	if diff := cmp.Diff(sites[1-is], contents(t, filepath.Join(folder, "site"))); diff != "" {
		t.Errorf("the last build differs (-want +got):\n%s", diff)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, ".site*")); left != nil {
		t.Errorf("after the last build there is %v", left)
	}
}

// writeVersion writes pages of the guide, which change the site and no published document.
func writeVersion(t *testing.T, folder string, version, pages int) {
	t.Helper()
	for n := range pages {
		name := filepath.Join(folder, "content", "guide", fmt.Sprintf("page-%d.md", n))
		text := fmt.Sprintf("+++\ntitle = \"Page %d\"\n+++\nThis is version %d.\n", n, version)
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// killBuild kills a build after a time, and reports whether that came before its end.
func killBuild(t *testing.T, folder string, after time.Duration) bool {
	t.Helper()
	build := exec.Command("outturn", "build", "--quiet")
	build.Dir = folder
	if err := build.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	_ = build.Process.Kill() // it may have ended
	return build.Wait() != nil
}

// contents are the files below a folder, and the folders, whose names end with a slash.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	all, files := map[string]string{}, os.DirFS(folder)
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			all[name+"/"] = ""
			return err
		}
		text, err := fs.ReadFile(files, name)
		all[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
