package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/mishap"
)

// TestDiskFull runs the commands that write what readers see on a full disk. Each fails as
// the machine's failure with a hint, and leaves the project and its site as they were; once
// there is room, it succeeds.
func TestDiskFull(t *testing.T) {
	published, built := newPublished(t), newBuilt(t)
	asIs := func(string) error { return nil }
	for _, test := range []struct {
		name      string
		from      string
		prepare   func(folder string) error
		arguments []string
	}{
		{"publish", built, asIs, []string{"publish"}},
		{"correct", published, asIs, []string{"correct", "2025-26/q2", "2025-26/q2/minutes", "--reason", "It was wrong."}},
		{"build", built, asIs, []string{"build"}},
		{"build for the first time", built, func(folder string) error { return os.RemoveAll(filepath.Join(folder, "site")) }, []string{"build"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			disk := t.TempDir()
			mishap.Mount(t, disk, "size=16m")
			folder := filepath.Join(disk, "project")
			if err := errors.Join(os.CopyFS(folder, os.DirFS(test.from)), test.prepare(folder)); err != nil {
				t.Fatal(err)
			}
			before := contents(t, folder)
			mishap.Fill(t, disk, 0)
			wantDiskFull(t, folder, test.arguments)
			if diff := cmp.Diff(before, contents(t, folder)); diff != "" {
				t.Errorf("the project is not as it was (-want +got):\n%s", diff)
			}
			if err := os.Remove(filepath.Join(disk, mishap.Filler)); err != nil {
				t.Fatal(err)
			}
			outturn(t, folder, test.arguments...)
		})
	}
}

// wantDiskFull runs the program where the disk is full.
func wantDiskFull(t *testing.T, folder string, arguments []string) {
	t.Helper()
	command := exec.Command("outturn", append([]string{"--quiet"}, arguments...)...)
	command.Dir = folder
	var said bytes.Buffer
	command.Stderr = &said
	err := command.Run()
	if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != exitMachine {
		t.Errorf("it ends with %v, want exit code %d", err, exitMachine)
	}
	if !strings.HasSuffix(said.String(), "no space left on device\nhint: the disk is full: make room on it, and run the command again\n") {
		t.Errorf("it says %q", said.String())
	}
}
