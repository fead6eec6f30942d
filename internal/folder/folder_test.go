package folder_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/folder"
	"outturn/internal/limit"
	"outturn/internal/source"
)

// project makes a folder with files in it, and a file beside it.
func project(t *testing.T) (folder string) {
	t.Helper()
	top := t.TempDir()
	folder = filepath.Join(top, "project")
	for name, text := range map[string]string{"secret.md": "secret", "project/data/a.toml": "a = 1", "project/content/b.md": "b"} {
		file := filepath.Join(top, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o777), os.WriteFile(file, []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestFolderIsAFileSystem(t *testing.T) {
	if err := fstest.TestFS(folder.Open(project(t)), "data/a.toml", "content/b.md"); err != nil {
		t.Error(err)
	}
}

func TestMissing(t *testing.T) {
	for _, f := range []folder.Folder{folder.Open(filepath.Join(t.TempDir(), "none")), folder.Open(project(t))} {
		if _, err := f.ReadFile("data/none.toml"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("the error is %v", err)
		}
		if _, err := f.ReadFile("data/a.toml/b"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("below a file the error is %v", err)
		}
	}
}

// TestLinks checks which links are followed, by the name that has the mistake.
func TestLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege here")
	}
	at := project(t)
	for name, to := range map[string]string{
		"within.md": "content/b.md", "out.md": "../secret.md", "whole.md": filepath.Join(filepath.Dir(at), "secret.md"), "back.md": "../project/content/b.md",
		"nowhere.md": "none.md", "circle.md": "circle.md", "device.md": "/dev/null", "folder": "content", "away": "..", "chain.md": "out.md",
	} {
		if err := os.Symlink(to, filepath.Join(at, name)); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{
		"within.md": "", "folder/b.md": "",
		"out.md": "outside-project", "whole.md": "outside-project", "back.md": "outside-project", "device.md": "outside-project", "away/secret.md": "outside-project", "chain.md": "outside-project",
		"nowhere.md": "no-file", "circle.md": "no-file", "folder": "no-file",
	} {
		content, err := folder.Open(at).ReadFile(name)
		if got := ruleOf(err); got != want || want == "" && string(content) != "b" {
			t.Errorf("%s: %q, %v breaks %q, want %q", name, content, err, got, want)
		}
		if _, err := fs.ReadFile(onlyOpens{folder.Open(at)}, name); name != "folder" && ruleOf(err) != want {
			t.Errorf("%s opened: %v, want %q", name, err, want)
		}
	}
}

// onlyOpens hides all methods but Open.
type onlyOpens struct{ fs.FS }

// ruleOf is the rule that a refusal breaks; empty for none.
func ruleOf(err error) string {
	var ds source.Diagnostics
	if !folder.Report(err, &ds) {
		return ""
	}
	return ds.Sorted()[0].Rule.ID
}

func TestSizes(t *testing.T) {
	at := project(t)
	for _, test := range []struct {
		name string
		size int64
		want string
	}{
		{"data/a.toml", limit.Text, ""}, {"data/a.toml", limit.Text + 1, "over-limit"},
		{"content/b.md", limit.Prose, ""}, {"content/b.md", limit.Prose + 1, "over-limit"},
	} {
		if err := os.WriteFile(filepath.Join(at, test.name), []byte(strings.Repeat("a", int(test.size))), 0o666); err != nil {
			t.Fatal(err)
		}
		content, err := folder.Open(at).ReadFile(test.name)
		if ruleOf(err) != test.want || test.want == "" && int64(len(content)) != test.size {
			t.Errorf("%s of %d bytes: %d are read, %v", test.name, test.size, len(content), err)
		}
	}
}
