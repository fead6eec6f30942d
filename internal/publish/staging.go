package publish

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/robustio"
)

// stagingMark is in the names of staging folders, followed by a random word: the
// folder of an earlier build may still be there if it could not be removed.
const stagingMark = ".new-"

// makeStaging creates the folder beside out in which this build writes. It has the
// permissions of out, so that a site which others may not read stays private.
func makeStaging(out string) (string, error) {
	staging := beside(out, stagingMark+rand.Text())
	err := os.Mkdir(staging, 0o777)
	if info, missing := os.Stat(out); err == nil && missing == nil {
		err = os.Chmod(staging, info.Mode()|0o700)
	}
	if err != nil {
		return "", fmt.Errorf("writing the site: %w", err)
	}
	return staging, nil
}

// sweep clears up what killed builds left beside out. An old site that one of them had
// moved aside and not yet replaced is put back. out must be locked, so that no other
// build is running.
func sweep(out string) error {
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil {
		return fmt.Errorf("looking for what killed builds left: %w", err)
	}
	for _, d := range entries {
		left := filepath.Join(filepath.Dir(out), d.Name())
		if !d.IsDir() || !isStaging(out, left) {
			continue
		}
		if err := clearLeftover(out, left); err != nil {
			return fmt.Errorf("clearing up after a killed build: %w", err)
		}
	}
	return nil
}

// isStaging reports whether name is a staging folder of out, or an old site that
// moveAside put beside one. A further dot shows that it belongs to another site, with
// a name such as site.new-2024.
func isStaging(out, name string) bool {
	word, ours := strings.CutPrefix(name, beside(out, stagingMark))
	return ours && !strings.Contains(strings.TrimSuffix(word, oldMark), ".")
}

func clearLeftover(out, left string) error {
	_, err := os.Stat(out)
	if errors.Is(err, fs.ErrNotExist) && strings.HasSuffix(left, oldMark) {
		return robustio.Rename(left, out)
	}
	return discard(out, left)
}

// discard removes a staging folder. Hidden folders in it belong to the old site and go
// back to out first: a build that failed or was killed had not moved them yet.
func discard(out, staging string) error {
	if err := returnHiddenFolders(staging, out); err != nil {
		return fmt.Errorf("keeping hidden files: %w", err)
	}
	_ = removeCopies(staging) // what it cannot remove is removed next, or told of
	if err := removeAll(staging); err != nil {
		return &Leftover{Folder: staging, err: err}
	}
	return nil
}

// Leftover says that an old site, or a part of a new one, could not be removed. Where a
// server shows the folder, its pages can still be read.
type Leftover struct {
	Folder   string
	Replaced bool // the new site is in its place
	err      error
}

// Error implements error.
func (l *Leftover) Error() string {
	done := ""
	if l.Replaced {
		done = "the new site is in its place, but the old one is not gone: "
	}
	return fmt.Sprintf("%s%s cannot be removed, and its pages can still be read: %v", done, l.Folder, l.err)
}

// Unwrap returns the reason.
func (l *Leftover) Unwrap() error { return l.err }

// Hint says what to do.
func (l *Leftover) Hint() string {
	return "remove that folder yourself, as the owner of its files or an administrator"
}

// removeAll removes a folder and, if it does not let itself be emptied, tries again
// with all permissions. It changes those of folders alone: files may be shared with the
// site.
func removeAll(folder string) error {
	if robustio.RemoveAll(folder) == nil {
		return nil
	}
	_ = filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() && err == nil {
			_ = os.Chmod(name, 0o700)
		}
		return nil
	})
	return robustio.RemoveAll(folder)
}
