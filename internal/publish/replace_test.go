package publish

import (
	"os"
	"path/filepath"
	"testing"
)

func TestHiddenIsKept(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	put(t, "*\n!.gitignore\n", out, ".gitignore")
	put(t, "secret", out, ".htpasswd")
	put(t, "ref", out, ".git", "HEAD")
	put(t, "object", out, ".git", "objects", "ab", "cd")
	symlink(t, ".git", filepath.Join(out, ".link"))
	if err := os.Mkdir(filepath.Join(out, ".empty"), 0o777); err != nil {
		t.Fatal(err)
	}
	hidden := tree(t, out)
	if err := os.Chmod(filepath.Join(out, ".htpasswd"), 0o600); err != nil {
		t.Fatal(err)
	}
	for n := range 3 {
		mustWrite(t, out, variant(n))
		wantWhole(t, out)
		got := tree(t, out)
		for name, text := range hidden {
			if here, ok := got[name]; !ok || here != text {
				t.Errorf("after build %d %s is %q, %t; want %q", n, name, here, ok, text)
			}
		}
	}
	info, err := os.Stat(filepath.Join(out, ".htpasswd"))
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf(".htpasswd has mode %v, not the one that it had", info.Mode())
	}
	wantNames(t, folder, "site")
}

// TestReplaceUndoes checks that a replacement that fails in its last step puts the old
// site back, with the hidden folders that were already moved. It fails here because
// the new site has a .git of its own.
func TestReplaceUndoes(t *testing.T) {
	folder := t.TempDir()
	out, staging := filepath.Join(folder, "site"), filepath.Join(folder, "staging")
	put(t, "old", out, "index.html")
	put(t, "old", out, ".git", "HEAD")
	put(t, "first to be moved", out, ".a", "file")
	put(t, "new", staging, "index.html")
	put(t, "new", staging, ".git", "HEAD")
	before := tree(t, out)
	if err := replace(out, staging); err == nil {
		t.Fatal("replace() succeeded")
	}
	if err := os.RemoveAll(filepath.Join(staging, ".git")); err != nil {
		t.Fatal(err)
	}
	if err := discard(out, staging); err != nil {
		t.Fatal(err)
	}
	wantTree(t, out, before)
	wantNames(t, folder, "site")
}

// TestExchange checks both ways of exchanging two folders, whichever of them this
// system uses.
func TestExchange(t *testing.T) {
	for name, way := range map[string]func(out, staging string) error{"exchange": exchange, "moveAside": moveAside} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			out, staging := filepath.Join(folder, "site"), filepath.Join(folder, "staging")
			put(t, "old", out, "index.html")
			put(t, "old", out, "a", "index.html")
			put(t, "new", staging, "index.html")
			if err := way(out, staging); err != nil {
				t.Fatal(err)
			}
			wantTree(t, folder, texts{
				"site/": "", "site/index.html": "new",
				"staging/": "", "staging/index.html": "old", "staging/a/": "", "staging/a/index.html": "old",
			})
		})
		t.Run(name+" fails", func(t *testing.T) {
			folder := t.TempDir()
			out := filepath.Join(folder, "site")
			put(t, "old", out, "index.html")
			if err := way(out, filepath.Join(folder, "staging")); err == nil {
				t.Error("a folder that does not exist took the place of the site")
			}
			wantTree(t, folder, texts{"site/": "", "site/index.html": "old"})
		})
	}
}

func TestLinkCopiesAcrossFileSystems(t *testing.T) {
	elsewhere, err := os.MkdirTemp("/dev/shm", "outturn-")
	if err != nil {
		t.Skipf("no second file system here: %v", err)
	}
	defer os.RemoveAll(elsewhere)
	folder := t.TempDir()
	put(t, "secret", folder, ".htpasswd")
	if err := os.Chmod(filepath.Join(folder, ".htpasswd"), 0o640); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(elsewhere, ".htpasswd")
	if err := link(filepath.Join(folder, ".htpasswd"), copied); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(copied)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o640 {
		t.Errorf("the copy has mode %v, want that of the file", info.Mode())
	}
	wantTree(t, elsewhere, texts{".htpasswd": "secret"})
}
