package publish

import (
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
)

// TestHiddenIsThereAtEveryMoment watches hidden files and folders in a loop while
// builds run.
func TestHiddenIsThereAtEveryMoment(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("this system cannot exchange folders in one step")
	}
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	hidden := []string{".htaccess", "_headers", filepath.Join(".well-known", "security.txt"), filepath.Join(".git", "refs", "heads", "main")}
	for _, name := range hidden {
		put(t, name, out, name)
	}
	mustWrite(t, out, variant(0))
	done := make(chan struct{})
	var watcher sync.WaitGroup
	watcher.Go(func() {
		for looked := 0; ; looked++ {
			select {
			case <-done:
				t.Logf("looked %d times", looked)
				return
			default:
			}
			for _, name := range hidden {
				if text, err := os.ReadFile(filepath.Join(out, name)); err != nil || string(text) != name {
					t.Errorf("for a moment %s is %q, %v", name, text, err)
					return
				}
			}
		}
	})
	was := infos(t, out)
	for n := range 15 {
		mustWrite(t, out, variant(n+1))
	}
	close(done)
	watcher.Wait()
	wantNames(t, folder, "site")
	for _, name := range hidden {
		if moved(t, out, was)[filepath.ToSlash(name)] {
			t.Errorf("%s is not the file that it was", name)
		}
	}
}

// TestHiddenChangesAreKept checks that what another program changes in the middle of an
// exchange is not lost.
func TestHiddenChangesAreKept(t *testing.T) {
	folder := t.TempDir()
	out, staging := filepath.Join(folder, "site"), filepath.Join(folder, "staging")
	put(t, "old", out, "index.html")
	put(t, "new", staging, "index.html")
	for _, name := range []string{".htaccess", filepath.Join(".git", "HEAD"), filepath.Join(".git", "unchanged")} {
		put(t, "before", out, name)
	}
	if err := copyHidden(out, staging); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{".htaccess", ".new", filepath.Join(".git", "HEAD"), filepath.Join(".git", "new"), filepath.Join(".later", "file")} {
		put(t, "replaced", folder, "replacement")
		if err := os.MkdirAll(filepath.Dir(filepath.Join(out, name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(filepath.Join(folder, "replacement"), filepath.Join(out, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := swap(out, staging); err != nil {
		t.Fatal(err)
	}
	if err := returnHidden(staging, out); err != nil {
		t.Fatal(err)
	}
	if err := discard(out, staging); err != nil {
		t.Fatal(err)
	}
	wantTree(t, folder, texts{
		"site/": "", "site/index.html": "new", "site/.htaccess": "replaced", "site/.new": "replaced",
		"site/.git/": "", "site/.git/HEAD": "replaced", "site/.git/new": "replaced", "site/.git/unchanged": "before",
		"site/.later/": "", "site/.later/file": "replaced",
	})
}

// TestCopyOfHiddenFolder checks that a copy has the permissions, links and files of the
// folder.
func TestCopyOfHiddenFolder(t *testing.T) {
	folder := t.TempDir()
	from, to := filepath.Join(folder, ".git"), filepath.Join(folder, "copy", ".git")
	put(t, "ref", from, "refs", "HEAD")
	symlink(t, "nowhere", filepath.Join(from, "link"))
	for _, name := range []string{"refs", ""} {
		if err := os.Chmod(filepath.Join(from, name), 0o750); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Dir(to), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := copyFolder(from, to); err != nil {
		t.Fatal(err)
	}
	wantTree(t, to, texts{copyMark: "", "link": "link to nowhere", "refs/": "", "refs/HEAD": "ref"})
	for _, name := range []string{"refs", ""} {
		if got := mode(t, filepath.Join(to, name)); runtime.GOOS != "windows" && got != 0o750 {
			t.Errorf("%q of the copy has mode %v", name, got)
		}
	}
}
