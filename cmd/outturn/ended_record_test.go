//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// newPublished makes a project with a record of both its documents, its site, and other words
// in both since.
func newPublished(t *testing.T) (folder string) {
	t.Helper()
	return newReworded(t, "publish", "build")
}

// newBuilt is the same without records.
func newBuilt(t *testing.T) (folder string) {
	t.Helper()
	return newReworded(t, "build")
}

func newReworded(t *testing.T, commands ...string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	outturn(t, folder, "init", ".")
	for _, command := range commands {
		outturn(t, folder, command)
	}
	reword(t, folder, "paper.md", "Nothing above was counted by hand.", "Nothing above was typed.")
	reword(t, folder, "minutes.md", "Members asked why", "Members wanted to know why")
	return folder
}

// reword changes words of a document.
func reword(t *testing.T, folder, document, before, after string) {
	t.Helper()
	name := filepath.Join(folder, "content", "2025-26", "q2", document)
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(text), before) != 1 {
		t.Fatalf("%q is not once in %s", before, name)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(text), before, after, 1)), 0o666); err != nil {
		t.Fatal(err)
	}
}

// copyProject copies a project to a folder of its own.
func copyProject(t *testing.T, from string) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	return folder
}

// recordNames are the names in the folder of records; nil where it is missing.
func recordNames(t *testing.T, folder string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(folder, "data", "editions"))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// TestRecordingEndedBySignal ends publications and corrections while they write. The program
// ends by the signal and says whether anything was recorded; what was is whole, nothing is
// left beside it, and the rest can be recorded at once.
func TestRecordingEndedBySignal(t *testing.T) {
	published, built := newPublished(t), newBuilt(t)
	documents := []string{"2025-26/q2", "2025-26/q2/minutes"}
	correct := []string{"correct", "--reason", "It was wrong.", "--quiet"}
	for _, one := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP} {
		t.Run("publish "+one.String(), func(t *testing.T) {
			folder, said := endWhile(t, one, "data/editions/.*", func() string { return copyProject(t, built) }, "publish", "--quiet")
			wantEnded(t, folder, one, said, 0)
			if _, err := os.Stat(filepath.Join(folder, "data", "editions")); recordNames(t, folder) == nil && err == nil {
				t.Error("an empty folder of records is left")
			}
			outturn(t, folder, "publish")
			wantPublished(t, folder)
		})
		t.Run("correct "+one.String(), func(t *testing.T) {
			folder, said := endWhile(t, one, "data/editions/.*", func() string { return copyProject(t, published) }, append(correct, documents...)...)
			rest := documents[wantEnded(t, folder, one, said, len(documents)):]
			outturn(t, folder, append(correct, rest...)...)
			wantPublished(t, folder)
		})
	}
}

// wantEnded checks what a recording that was ended says and leaves, where there were so many
// records before it. It returns how many it made.
func wantEnded(t *testing.T, folder string, by syscall.Signal, said string, before int) (made int) {
	t.Helper()
	names := recordNames(t, folder)
	for _, name := range names {
		if strings.HasPrefix(name, ".") {
			t.Errorf("%s is left", name)
		}
	}
	made = len(names) - before
	undone := "nothing was recorded"
	if made > 0 {
		undone = "nothing more was recorded"
	}
	if want := "outturn: ended by a signal (" + by.String() + "); " + undone + "\n"; said != want {
		t.Errorf("with %d records it says %q, want %q", made, said, want)
	}
	return made
}

// wantPublished checks that a project's site can be built, and is what its records say.
func wantPublished(t *testing.T, folder string) {
	t.Helper()
	outturn(t, folder, "build", "--strict")
	outturn(t, folder, "verify", "site")
}
