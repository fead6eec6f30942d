package publish

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// wantCreated checks the result of CreateFile, and that it does not fail.
func wantCreated(t *testing.T, name, text string, want bool) {
	t.Helper()
	if created, err := CreateFile(name, []byte(text)); err != nil || created != want {
		t.Errorf("CreateFile(%s) = %t, %v; want %t", filepath.Base(name), created, err, want)
	}
}

func mustReplace(t *testing.T, name, text string) {
	t.Helper()
	if err := ReplaceFile(name, []byte(text)); err != nil {
		t.Errorf("ReplaceFile(%s) = %v", filepath.Base(name), err)
	}
}

func TestCreateFile(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "a", "b", "paper.md")
	wantCreated(t, name, "first", true)
	wantCreated(t, name, "second", false)
	wantCreated(t, filepath.Join(folder, "a", "empty.md"), "", true)
	wantTree(t, folder, texts{"a/": "", "a/b/": "", "a/b/paper.md": "first", "a/empty.md": ""})
}

// TestCreateFileKeepsAllKinds checks that a folder or a broken link of the same name
// is not replaced.
func TestCreateFileKeepsAllKinds(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "folder"), 0o777); err != nil {
		t.Fatal(err)
	}
	symlink(t, "nowhere", filepath.Join(folder, "link"))
	for _, name := range []string{"folder", "link"} {
		wantCreated(t, filepath.Join(folder, name), "text", false)
	}
	wantTree(t, folder, texts{"folder/": "", "link": "link to nowhere"})
}

// TestOneCreatesTheFile checks that of several that create the same file at once only
// one succeeds, with hard links and without.
func TestOneCreatesTheFile(t *testing.T) {
	ways := map[string]func(name string, content []byte) (bool, error){
		"with links": create,
		"without links": func(name string, content []byte) (bool, error) {
			err := createInPlace(name, content)
			if os.IsExist(err) {
				return false, nil
			}
			return err == nil, err
		},
	}
	for way, create := range ways {
		folder := t.TempDir()
		var won atomic.Int32
		var group sync.WaitGroup
		for n := range 8 {
			group.Go(func() {
				created, err := create(filepath.Join(folder, "paper.md"), fmt.Append(nil, n))
				if err != nil {
					t.Errorf("%s: %v", way, err)
				}
				if created {
					won.Add(1)
				}
			})
		}
		group.Wait()
		if won.Load() != 1 {
			t.Errorf("%s: %d files took the name, want 1", way, won.Load())
		}
		wantNames(t, folder, "paper.md")
	}
}

func TestCreateFileFails(t *testing.T) {
	folder := t.TempDir()
	put(t, "", folder, "file")
	if created, err := CreateFile(filepath.Join(folder, "file", "paper.md"), nil); err == nil || created {
		t.Errorf("below a file, CreateFile() = %t, %v", created, err)
	}
	wantTree(t, folder, texts{"file": ""})
}

func TestReplaceFile(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "q2.pdf")
	for _, text := range []string{"first, which is longer", "second", ""} {
		mustReplace(t, name, text)
		wantTree(t, folder, texts{"q2.pdf": text})
	}
}

// TestReplaceFileAmongOthers checks that several writes at once leave one of the files
// complete.
func TestReplaceFileAmongOthers(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("this system may refuse to replace a file that is being replaced")
	}
	folder := t.TempDir()
	name := filepath.Join(folder, "q2.pdf")
	whole := map[string]bool{}
	var group sync.WaitGroup
	for n := range 8 {
		text := strings.Repeat(fmt.Sprint(n), 100_000+n)
		whole[text] = true
		group.Go(func() { mustReplace(t, name, text) })
	}
	group.Wait()
	if got := tree(t, folder); len(got) != 1 || !whole[got["q2.pdf"]] {
		t.Errorf("of %d files, one of %d bytes is there", len(got), len(got["q2.pdf"]))
	}
}

// TestReplaceFileThroughALink checks that the target of a link is replaced, in the
// target's folder.
func TestReplaceFileThroughALink(t *testing.T) {
	folder := t.TempDir()
	put(t, "old", folder, "papers", "q2.pdf")
	symlink(t, filepath.Join("papers", "q2.pdf"), filepath.Join(folder, "latest.pdf"))
	mustReplace(t, filepath.Join(folder, "latest.pdf"), "new")
	wantTree(t, folder, texts{
		"papers/": "", "papers/q2.pdf": "new",
		"latest.pdf": "link to " + filepath.Join("papers", "q2.pdf"),
	})
}

func TestReplaceFileRefuses(t *testing.T) {
	tests := []struct{ name, out, want string }{
		{"a folder", "folder", "directory"},
		{"a name in a folder that does not exist", "nowhere/q2.pdf", "nowhere"},
		{"a name below a file", "file/q2.pdf", "file"},
		{"a link that leads nowhere", "link", "nowhere"},
		{"a link to a folder", "link-to-folder", "directory"},
		{"no name", "", ""},
	}
	folder := t.TempDir()
	put(t, "kept", folder, "folder", "file")
	put(t, "kept", folder, "file")
	symlink(t, "nowhere", filepath.Join(folder, "link"))
	symlink(t, "folder", filepath.Join(folder, "link-to-folder"))
	before := tree(t, folder)
	t.Chdir(folder)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := ReplaceFile(filepath.FromSlash(test.out), []byte("new"))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("ReplaceFile() = %v, want an error with %q", err, test.want)
			}
			wantTree(t, folder, before)
		})
	}
}

// TestFilePermissions checks that a new file has the permissions that the umask
// allows, and that a replaced file keeps its own.
func TestFilePermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("this system has other permissions")
	}
	folder := t.TempDir()
	plain := filepath.Join(folder, "plain")
	if err := os.WriteFile(plain, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	created, replaced := filepath.Join(folder, "created"), filepath.Join(folder, "replaced")
	wantCreated(t, created, "text", true)
	mustReplace(t, replaced, "text")
	for _, name := range []string{created, replaced} {
		if got, want := mode(t, name), mode(t, plain); got != want {
			t.Errorf("%s has mode %v, want %v as any file", filepath.Base(name), got, want)
		}
	}
	for _, want := range []fs.FileMode{0o600, 0o640, 0o664} {
		if err := os.Chmod(replaced, want); err != nil {
			t.Fatal(err)
		}
		mustReplace(t, replaced, "new")
		if got := mode(t, replaced); got != want {
			t.Errorf("once replaced, the file has mode %v, want %v", got, want)
		}
	}
}
