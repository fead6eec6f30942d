package publish

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"outturn/internal/mishap"
)

// TestMountPoint checks that a folder that cannot be exchanged is refused before
// anything is done, with a hint.
func TestMountPoint(t *testing.T) {
	mounts := map[string]func(t *testing.T, out string){
		"another file system": func(t *testing.T, out string) { mishap.Mount(t, out, "size=1m") },
		"the same file system, bound there": func(t *testing.T, out string) {
			if err := syscall.Mount(t.TempDir(), out, "", syscall.MS_BIND, ""); err != nil {
				t.Skipf("no folder may be bound here: %v", err)
			}
			t.Cleanup(func() { syscall.Unmount(out, syscall.MNT_DETACH) })
		},
	}
	for name, mount := range mounts {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			out := filepath.Join(folder, "site")
			if err := os.Mkdir(out, 0o777); err != nil {
				t.Fatal(err)
			}
			mount(t, out)
			var refusal *Refusal
			if err := Write(t.Context(), out, siteFiles(first)); !errors.As(err, &refusal) || !strings.Contains(err.Error(), "site is a mount point") {
				t.Fatalf("Write() = %v", err)
			}
			wantNames(t, folder, "site")
			wantNames(t, out)
			mustWrite(t, filepath.Join(out, "site"), siteFiles(first))
			wantSite(t, filepath.Join(out, "site"), first)
		})
	}
}

// TestNoSpace builds on file systems of every size between too little for anything and
// enough. Each time the old site or the new one is there in full, and nothing beside it.
func TestNoSpace(t *testing.T) {
	const page = 4 << 10 // a tmpfs gives space in pages
	disk := t.TempDir()
	mishap.Mount(t, disk, "size=16m")
	out := filepath.Join(disk, "site")
	old, after := texts{"index.html": "old", "a/b/page.html": "old"}, texts{"index.html": "new"}
	for n := range 12 {
		after[fmt.Sprintf("c/page-%d.html", n)] = strings.Repeat("new ", 3*page/4)
	}
	var full, whole int
	for pages := 0; pages < 60; pages++ {
		if err := os.RemoveAll(out); err != nil {
			t.Fatal(err)
		}
		mustWrite(t, out, siteFiles(old))
		put(t, "ref", out, ".git", "HEAD")
		mishap.Fill(t, disk, pages*page)
		switch err := Write(t.Context(), out, siteFiles(after)); {
		case err == nil:
			whole++
			wantSite(t, out, after)
		case errors.Is(err, syscall.ENOSPC):
			full++
			wantSite(t, out, old)
		default:
			t.Fatalf("with %d pages, Write() = %v", pages, err)
		}
		if got := tree(t, out)[".git/HEAD"]; got != "ref" {
			t.Fatalf("with %d pages, .git/HEAD is %q", pages, got)
		}
		wantNames(t, disk, mishap.Filler, "site")
		if err := os.Remove(filepath.Join(disk, mishap.Filler)); err != nil {
			t.Fatal(err)
		}
	}
	if full == 0 || whole == 0 {
		t.Errorf("%d builds had too little space and %d enough, want some of both", full, whole)
	}
}

// TestOldSiteThatStays checks that a build tells of an old site that it cannot remove, and
// so does every later one until it is gone.
func TestOldSiteThatStays(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	mustWrite(t, out, siteFiles(first))
	withdrawn := filepath.Join(out, "a", "index.html")
	keepFrom := makeImmutable(t, withdrawn)
	err := Write(t.Context(), out, siteFiles(second))
	var left *Leftover
	if !errors.As(err, &left) || !left.Replaced || !strings.Contains(err.Error(), "the new site is in its place") {
		t.Fatalf("Write() = %v", err)
	}
	wantSite(t, out, second)
	if _, missing := os.Stat(filepath.Join(left.Folder, "a", "index.html")); missing != nil {
		t.Errorf("the folder that the error names does not have the page: %v", missing)
	}
	again := Write(t.Context(), out, siteFiles(second))
	if !errors.As(again, &left) || left.Replaced {
		t.Errorf("the next Write() = %v", again)
	}
	keepFrom()
	mustWrite(t, out, siteFiles(second))
	wantNames(t, folder, "site")
}

// makeImmutable makes a file that not even its owner can remove, until the function that
// it returns is called. It follows the file when that moves.
func makeImmutable(t *testing.T, name string) (undo func()) {
	t.Helper()
	const immutable = 0x10 // FS_IMMUTABLE_FL of linux/fs.h
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	flags, err := unix.IoctlGetUint32(int(f.Fd()), unix.FS_IOC_GETFLAGS)
	if err == nil {
		err = unix.IoctlSetPointerInt(int(f.Fd()), unix.FS_IOC_SETFLAGS, int(flags|immutable))
	}
	if err != nil {
		t.Skipf("no file can be made immutable here: %v", err)
	}
	undo = func() {
		if err := unix.IoctlSetPointerInt(int(f.Fd()), unix.FS_IOC_SETFLAGS, int(flags)); err != nil {
			t.Error(err)
		}
	}
	t.Cleanup(func() { undo(); f.Close() })
	return undo
}

// TestEndedBySignals ends builds by signals at random moments. Each time the site is
// complete, and neither a part of a new one nor a lock is left.
func TestEndedBySignals(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	mustWrite(t, out, variant(0))
	put(t, "ref", out, ".git", "HEAD")
	for n, one := range slices.Repeat([]syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP}, 4) {
		build := startChild(t, "write for ever", out)
		time.Sleep(time.Duration(n) * 7 * time.Millisecond)
		if err := build.Process.Signal(one); err != nil {
			t.Fatal(err)
		}
		err := build.Wait()
		if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != 1 {
			t.Errorf("after %v a build ends with %v", one, err)
		}
		wantWhole(t, out)
		wantNames(t, folder, "site")
		if got := tree(t, out)[".git/HEAD"]; got != "ref" {
			t.Fatalf(".git/HEAD is %q", got)
		}
	}
}
