package publish

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// infos are what the system knows of every file below a folder.
func infos(t *testing.T, folder string) map[string]fs.FileInfo {
	t.Helper()
	all := map[string]fs.FileInfo{}
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		below, _ := filepath.Rel(folder, name)
		all[filepath.ToSlash(below)], err = d.Info()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// moved names the files of a folder that are not those they were, by inode or time.
func moved(t *testing.T, folder string, before map[string]fs.FileInfo) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	for name, now := range infos(t, folder) {
		was := before[name]
		if was == nil || !os.SameFile(was, now) || !was.ModTime().Equal(now.ModTime()) {
			all[name] = true
		}
	}
	return all
}

// TestOnlyWhatChangedMoves checks that a file that is as it was keeps its inode and its
// time, and that the old site's files are not written into.
func TestOnlyWhatChangedMoves(t *testing.T) {
	tests := []struct {
		name          string
		before, after texts
		want          []string
	}{
		{"the same site", first, first, nil},
		{"one file is another", first, texts{"index.html": "two", "a/index.html": "old", "a/b/data.csv": "1,2"}, []string{"index.html", Manifest}},
		{"of the same length", first, texts{"index.html": "eno", "a/index.html": "old", "a/b/data.csv": "1,2"}, []string{"index.html", Manifest}},
		{"one more", first, texts{"index.html": "one", "a/index.html": "old", "a/b/data.csv": "1,2", "new": ""}, []string{"new", Manifest}},
		{"one less", first, texts{"index.html": "one", "a/index.html": "old"}, []string{Manifest}},
		{"a content under another name", texts{"a": "one", "b": "two"}, texts{"a": "two", "b": "one"}, []string{"a", "b", Manifest}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "site")
			mustWrite(t, out, siteFiles(test.before))
			backup := filepath.Join(t.TempDir(), "backup")
			linkTree(t, out, backup)
			then, kept := infos(t, out), tree(t, backup)
			mustWrite(t, out, siteFiles(test.after))
			wantSite(t, out, test.after)
			want := map[string]bool{}
			for _, name := range test.want {
				want[name] = true
			}
			if got := moved(t, out, then); !maps.Equal(got, want) {
				t.Errorf("%v moved, want %v", got, want)
			}
			wantTree(t, backup, kept)
		})
	}
}

// linkTree makes a copy of links to files, as backups are often made.
func linkTree(t *testing.T, from, to string) {
	t.Helper()
	for name := range infos(t, from) {
		at := filepath.Join(to, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.Link(filepath.Join(from, filepath.FromSlash(name)), at); err != nil {
			t.Skipf("no hard links here: %v", err)
		}
	}
}

// TestSameSiteStays checks that a build of the same site does not even replace the
// folder.
func TestSameSiteStays(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	mustWrite(t, out, siteFiles(first))
	before, err := os.Stat(out)
	if err != nil {
		t.Fatal(err)
	}
	mustWrite(t, out, siteFiles(first))
	after, err := os.Stat(out)
	if err != nil || !os.SameFile(before, after) {
		t.Errorf("the folder is another, %v", err)
	}
	wantNames(t, folder, "site")
}

// TestPermissionsAreRenewed checks that an unchanged file or folder with permissions that
// a new one would not have is written anew.
func TestPermissionsAreRenewed(t *testing.T) {
	for _, name := range []string{"index.html", "a"} {
		out := filepath.Join(t.TempDir(), "site")
		mustWrite(t, out, siteFiles(first))
		want := mode(t, filepath.Join(out, name))
		if err := os.Chmod(filepath.Join(out, name), 0o700); err != nil {
			t.Fatal(err)
		}
		if mode(t, filepath.Join(out, name)) == want {
			t.Skip("this system has other permissions")
		}
		mustWrite(t, out, siteFiles(first))
		if got := mode(t, filepath.Join(out, name)); got != want {
			t.Errorf("%s has mode %v, want %v", name, got, want)
		}
	}
}

// TestUnchangedWithoutLinks checks that where there are no hard links an unchanged file is
// written with its time, and counts as unchanged.
func TestUnchangedWithoutLinks(t *testing.T) {
	folder := t.TempDir()
	then := time.Date(2020, time.February, 9, 10, 0, 0, 0, time.UTC)
	put(t, "", folder, "probe")
	info, err := os.Stat(filepath.Join(folder, "probe"))
	if err != nil {
		t.Fatal(err)
	}
	was := &oldFile{name: filepath.Join(folder, "not to be linked"), sum: sumOf([]byte("one")), info: datedInfo{info, then}}
	s := &stage{folder: folder, old: oldSite{"index.html": was}, mode: info.Mode(), sums: manifest{}}
	if err := s.put("index.html", []byte("one")); err != nil {
		t.Fatal(err)
	}
	got, err := os.Stat(filepath.Join(folder, "index.html"))
	if err != nil || !got.ModTime().Equal(then) || s.changed || len(s.written) != 1 {
		t.Errorf("the file has time %v, %v; changed %t, written %d", got.ModTime(), err, s.changed, len(s.written))
	}
}

// datedInfo is a file's information with another time.
type datedInfo struct {
	fs.FileInfo
	at time.Time
}

func (d datedInfo) ModTime() time.Time { return d.at }

// TestLinkToWhatItWas checks that a file that was edited while a build ran is not shared.
func TestLinkToWhatItWas(t *testing.T) {
	folder := t.TempDir()
	put(t, "one", folder, "old")
	info, err := os.Lstat(filepath.Join(folder, "old"))
	if err != nil {
		t.Fatal(err)
	}
	put(t, "edited", folder, "old")
	f := &oldFile{name: filepath.Join(folder, "old"), info: info}
	if f.linkTo(filepath.Join(folder, "new")) {
		t.Error("an edited file was linked")
	}
	wantNames(t, folder, "old")
}
