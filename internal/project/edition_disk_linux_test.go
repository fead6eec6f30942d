package project_test

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"outturn/internal/mishap"
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
			unmount := mishap.Mount(t, disk, "size=4m")
			folder := filepath.Join(disk, "project")
			source := os.DirFS(published.folder)
			if what == "publish" {
				source = recordedFiles()
			}
			if err := os.CopyFS(folder, source); err != nil {
				t.Fatal(err)
			}
			mishap.Fill(t, disk, pages*os.Getpagesize())
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
