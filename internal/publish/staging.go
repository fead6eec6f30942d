package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// stagingPrefix begins the names of folders beside out in which builds write.
// The writing process's number follows.
func stagingPrefix(out string) string {
	return filepath.Join(filepath.Dir(out), "."+filepath.Base(out)+".new-")
}

// begin makes the folder beside out in which this process writes. It has out's
// own permissions, so that a preview that is kept from others stays so.
func begin(out string) (string, error) {
	staging := fmt.Sprintf("%s%d", stagingPrefix(out), os.Getpid())
	err := os.Mkdir(staging, 0o777)
	if info, missing := os.Stat(out); err == nil && missing == nil {
		err = os.Chmod(staging, info.Mode()|0o700)
	}
	if err != nil {
		return "", fmt.Errorf("writing the site: %w", err)
	}
	return staging, nil
}

// sweep removes what builds that were killed have left beside out. A site that
// one of them had moved aside, and not yet replaced, is put back.
func sweep(out string) error {
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil {
		return fmt.Errorf("looking for what killed builds left: %w", err)
	}
	for _, d := range entries {
		left := filepath.Join(filepath.Dir(out), d.Name())
		number, ours := strings.CutPrefix(left, stagingPrefix(out))
		if !ours || running(strings.TrimSuffix(number, aside)) {
			continue
		}
		if err := settle(out, left); err != nil {
			return fmt.Errorf("clearing up after a killed build: %w", err)
		}
	}
	return nil
}

func settle(out, left string) error {
	_, err := os.Stat(out)
	if errors.Is(err, fs.ErrNotExist) && strings.HasSuffix(left, aside) {
		return os.Rename(left, out)
	}
	return discard(out, left)
}

// running reports whether another process of that number is alive.
func running(number string) bool {
	pid, err := strconv.Atoi(number)
	if err != nil || pid == os.Getpid() {
		return false
	}
	process, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	err = process.Signal(syscall.Signal(0))
	return err == nil || errors.Is(err, os.ErrPermission)
}

// discard removes a staging folder. Folders in it whose names begin with a
// point are never a build's own: a build that failed or was killed had yet to
// move them, and they go back to the site first. What the system does not
// remove now is left to the next sweep; it stops nobody from publishing.
func discard(out, staging string) error {
	if err := moveHiddenFolders(staging, out); err != nil {
		return err
	}
	os.RemoveAll(staging)
	return nil
}
