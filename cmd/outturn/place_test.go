package main

import (
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
)

func TestPlace(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "a", "b", "paper.md")
	if placed, err := place(name, "first"); err != nil || !placed {
		t.Fatalf("place() = %t, %v", placed, err)
	}
	if placed, err := place(name, "second"); err != nil || placed {
		t.Errorf("over a file, place() = %t, %v", placed, err)
	}
	if content, err := os.ReadFile(name); err != nil || string(content) != "first" {
		t.Errorf("the file holds %q, %v", content, err)
	}
	holdsOnly(t, filepath.Dir(name), "paper.md")
}

// TestPlaceKeepsAllKinds holds that nothing that has the name is replaced, be it
// a folder or a link that leads nowhere.
func TestPlaceKeepsAllKinds(t *testing.T) {
	folder := t.TempDir()
	taken := filepath.Join(folder, "folder")
	if err := os.Mkdir(taken, 0o777); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(folder, "link")
	if err := os.Symlink("nowhere", link); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{taken, link} {
		if placed, err := place(name, "text"); err != nil || placed {
			t.Errorf("place(%s) = %t, %v", filepath.Base(name), placed, err)
		}
	}
	holdsOnly(t, folder, "folder", "link")
}

// TestRenameNew holds that a name taken at the last moment is not taken away, on
// either way of renaming.
func TestRenameNew(t *testing.T) {
	for way, rename := range map[string]func(string, string) error{"rename": renameNew, "link": linkNew} {
		folder := t.TempDir()
		var won atomic.Int32
		var group sync.WaitGroup
		for _, text := range []string{"a", "b", "c", "d"} {
			group.Go(func() {
				temporary := filepath.Join(folder, "."+text)
				if err := os.WriteFile(temporary, []byte(text), 0o666); err != nil {
					t.Error(err)
				}
				switch err := rename(temporary, filepath.Join(folder, "paper.md")); {
				case err == nil:
					won.Add(1)
				case !os.IsExist(err):
					t.Errorf("%s: %v", way, err)
				}
			})
		}
		group.Wait()
		if won.Load() != 1 {
			t.Errorf("%s: %d files took the name, want 1", way, won.Load())
		}
	}
}

func TestPlaceFails(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if placed, err := place(filepath.Join(file, "paper.md"), "text"); err == nil || placed {
		t.Errorf("below a file, place() = %t, %v", placed, err)
	}
	holdsOnly(t, folder, "file")
}

func holdsOnly(t *testing.T, folder string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if len(got) != len(names) {
		t.Fatalf("the folder holds %q, want %q", got, names)
	}
	for n := range names {
		if got[n] != names[n] {
			t.Errorf("the folder holds %q, want %q", got, names)
		}
	}
}
