package project_test

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestNoSpaceForRecords publishes and corrects on disks of every size between too little for
// anything and enough. Each time the record is whole, and has all of an entry or nothing.
func TestNoSpaceForRecords(t *testing.T) {
	published := newRecordedProject(t)
	published.change(t, quarterFile, "count = 87", "count = 88")
	for _, what := range []string{"publish", "correct"} {
		full, whole := 0, 0
		for pages := 0; pages < 120 && whole == 0; pages += 3 {
			disk := t.TempDir()
			if err := syscall.Mount("none", disk, "tmpfs", 0, "size=4m"); err != nil {
				t.Skipf("no file system may be mounted here: %v", err)
			}
			unmount := func() { _ = syscall.Unmount(disk, syscall.MNT_DETACH) }
			t.Cleanup(unmount)
			folder := filepath.Join(disk, "project")
			source := os.DirFS(published.folder)
			if what == "publish" {
				source = recordedFiles()
			}
			if err := os.CopyFS(folder, source); err != nil {
				t.Fatal(err)
			}
			leaveFree(t, disk, pages*os.Getpagesize())
			switch err := recordAll(what, folder, published.site); {
			case err == nil:
				whole++
			case errors.Is(err, syscall.ENOSPC):
				full++
			default:
				t.Fatalf("%s with %d pages: %v", what, pages, err)
			}
			wholeRecord(t, folder)
			wantNothingBeside(t, filepath.Join(folder, "data", "editions"))
			unmount()
		}
		if full == 0 || whole == 0 {
			t.Errorf("%s had too little space %d times and enough %d times, want some of both", what, full, whole)
		}
	}
}

// leaveFree fills a disk up to so many bytes.
func leaveFree(t *testing.T, disk string, free int) {
	t.Helper()
	var info syscall.Statfs_t
	if err := syscall.Statfs(disk, &info); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(disk, "filler"), make([]byte, int(info.Bavail)*int(info.Bsize)-free), 0o666); err != nil {
		t.Fatal(err)
	}
}

// wantNothingBeside checks that no part of an entry is left.
func wantNothingBeside(t *testing.T, folder string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name()[0] == '.' {
			t.Errorf("%s is left", e.Name())
		}
	}
}
