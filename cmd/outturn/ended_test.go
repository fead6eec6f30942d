//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestBuildEndedBySignal ends builds while they write. The program ends by the signal,
// as a shell expects; the site is as it was, and nothing is left beside it.
func TestBuildEndedBySignal(t *testing.T) {
	folder := t.TempDir()
	outturn(t, folder, "init", ".")
	outturn(t, folder, "build")
	before, err := os.ReadFile(filepath.Join(folder, "site", "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP} {
		t.Run(one.String(), func(t *testing.T) {
			_, said := endWhile(t, one, ".site.new-*", func() string { return folder }, "build", "--quiet")
			if want := "outturn: ended by a signal (" + one.String() + "); nothing was written\n"; said != want {
				t.Errorf("it says %q, want %q", said, want)
			}
			after, err := os.ReadFile(filepath.Join(folder, "site", "SHA256SUMS"))
			if err != nil || !bytes.Equal(before, after) {
				t.Errorf("the site is not what it was, %v", err)
			}
			if left, _ := filepath.Glob(filepath.Join(folder, ".site*")); left != nil {
				t.Errorf("the build left %v", left)
			}
		})
	}
}

// outturn runs the program in a folder.
func outturn(t *testing.T, folder string, arguments ...string) {
	t.Helper()
	command := exec.Command("outturn", arguments...)
	command.Dir = folder
	if said, err := command.CombinedOutput(); err != nil {
		t.Fatalf("outturn %s: %v\n%s", strings.Join(arguments, " "), err, said)
	}
}

// endWhile runs the program in a folder that prepare returns, and sends it a signal as soon
// as it writes, by which there is a file or folder of a pattern. It returns the folder, and what
// the program says. A program that is ready sooner is run again.
func endWhile(t *testing.T, by syscall.Signal, writes string, prepare func() string, arguments ...string) (folder, said string) {
	t.Helper()
	for range 50 {
		folder = prepare()
		command := exec.Command("outturn", arguments...)
		command.Dir = folder
		var said bytes.Buffer
		command.Stderr = &said
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		for late := time.Now().Add(10 * time.Second); time.Now().Before(late); time.Sleep(100 * time.Microsecond) {
			if under, _ := filepath.Glob(filepath.Join(folder, writes)); under != nil {
				break
			}
		}
		if err := command.Process.Signal(by); err != nil {
			t.Fatal(err)
		}
		err := command.Wait()
		if err == nil {
			continue
		}
		exit := (*exec.ExitError)(nil)
		if !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != by {
			t.Fatalf("it ends with %v:\n%s", err, said.String())
		}
		return folder, said.String()
	}
	t.Fatal("it was ready before the signal each time")
	return "", ""
}
