package publish

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// texts holds the contents of files by path.
type texts map[string]string

func siteFiles(of texts) []SiteFile {
	var files []SiteFile
	for _, name := range slices.Sorted(maps.Keys(of)) {
		files = append(files, SiteFile{Path: name, Content: func() ([]byte, error) { return []byte(of[name]), nil }})
	}
	return files
}

var (
	first  = texts{"index.html": "one", "a/index.html": "old", "a/b/data.csv": "1,2"}
	second = texts{"index.html": "two", "c/index.html": "new"}
)

// variant makes the n-th of many sites that differ in their files and contents.
func variant(n int) []SiteFile {
	of := texts{}
	for i := range 20 + n%3*5 {
		of[fmt.Sprintf("q%d/page-%d/index.html", n%2, i)] = strings.Repeat(fmt.Sprintf("edition %d, page %d\n", n, i), 100)
	}
	of["index.html"] = fmt.Sprintf("edition %d", n)
	return siteFiles(of)
}

func mustWrite(t *testing.T, out string, files []SiteFile) {
	t.Helper()
	if err := Write(t.Context(), out, files); err != nil {
		t.Fatalf("Write() = %v", err)
	}
}

// put writes a file and creates its parent folders.
func put(t *testing.T, text string, elements ...string) {
	t.Helper()
	name := filepath.Join(elements...)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// tree reads everything below a folder: the contents of files, the targets of links,
// and folders, with names that end in a slash.
func tree(t *testing.T, folder string) texts {
	t.Helper()
	all := texts{}
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == folder {
			return err
		}
		below, err := filepath.Rel(folder, name)
		if err != nil {
			return err
		}
		var text []byte
		switch {
		case d.IsDir():
			below += "/"
		case d.Type()&fs.ModeSymlink != 0:
			var target string
			target, err = os.Readlink(name)
			text = []byte("link to " + target)
		default:
			text, err = os.ReadFile(name)
		}
		all[filepath.ToSlash(below)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func wantTree(t *testing.T, folder string, want texts) {
	t.Helper()
	if diff := cmp.Diff(want, tree(t, folder)); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", folder, diff)
	}
}

// wantSite checks that a folder holds exactly the given files and a correct manifest,
// apart from hidden files.
func wantSite(t *testing.T, folder string, want texts) {
	t.Helper()
	wantWhole(t, folder)
	got := tree(t, folder)
	maps.DeleteFunc(got, func(name, _ string) bool {
		return name == Manifest || name == Mark || strings.HasSuffix(name, "/") || strings.HasPrefix(name, ".")
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the site in %s differs (-want +got):\n%s", folder, diff)
	}
}

// wantWhole checks that the manifest lists exactly the existing files, with their
// checksums and in order.
func wantWhole(t *testing.T, folder string) {
	t.Helper()
	manifest, err := os.ReadFile(filepath.Join(folder, Manifest))
	if err != nil {
		t.Fatalf("the site is not whole: %v", err)
	}
	there := tree(t, folder)
	var lines bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(there)) {
		if name != Manifest && name != Mark && !strings.HasSuffix(name, "/") && !strings.HasPrefix(name, ".") {
			fmt.Fprintf(&lines, "%x  %s\n", sha256.Sum256([]byte(there[name])), name)
		}
	}
	fmt.Fprintf(&lines, "%x *%s\n", sha256.Sum256([]byte(there[Mark])), Mark)
	if diff := cmp.Diff(lines.String(), string(manifest)); diff != "" {
		t.Fatalf("the manifest does not match the files (-files +manifest):\n%s", diff)
	}
}

// wantNames checks that a folder holds exactly the given names, and so no staging
// folder and no lock.
func wantNames(t *testing.T, folder string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range entries {
		got = append(got, d.Name())
	}
	if diff := cmp.Diff(names, got); diff != "" {
		t.Errorf("%s holds other than expected (-want +got):\n%s", folder, diff)
	}
}

func mode(t *testing.T, name string) fs.FileMode {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode().Perm()
}
