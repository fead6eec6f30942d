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

// sweep removes what builds that were killed have left beside out.
func sweep(out string) error {
	left, err := filepath.Glob(stagingPrefix(out) + "*")
	if err != nil {
		return fmt.Errorf("looking for what killed builds left: %w", err)
	}
	for _, folder := range left {
		if running(strings.TrimPrefix(folder, stagingPrefix(out))) {
			continue
		}
		if err := os.RemoveAll(folder); err != nil {
			return fmt.Errorf("removing what a killed build left: %w", err)
		}
	}
	return nil
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

// replace puts the staged site in the place of out. Where the system can
// exchange two folders it does so in one step; elsewhere the old site is moved
// aside, and back again if the new one cannot take its place.
func replace(out, staging string) error {
	if err := keepHidden(out, staging); err != nil {
		return err
	}
	_, err := os.Stat(out)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = os.Rename(staging, out)
	case err == nil:
		err = exchange(out, staging)
	}
	if err != nil {
		return fmt.Errorf("putting the site in its place: %w", err)
	}
	// What was there before is now in the staging folder, which Write removes.
	return moveHiddenFolders(staging, out)
}

// keepHidden copies the files of out whose names begin with a point, such as
// .gitignore, into the staged site.
func keepHidden(out, staging string) error {
	return eachHidden(out, func(name string, d fs.DirEntry) error {
		if d.IsDir() {
			return nil
		}
		content, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(staging, name), content, 0o666)
	})
}

// moveHiddenFolders moves the old site's folders whose names begin with a
// point, such as .git, into the new one.
func moveHiddenFolders(from, to string) error {
	return eachHidden(from, func(name string, d fs.DirEntry) error {
		if !d.IsDir() {
			return nil
		}
		return os.Rename(filepath.Join(from, name), filepath.Join(to, name))
	})
}

func eachHidden(folder string, do func(name string, d fs.DirEntry) error) error {
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("keeping hidden files: %w", err)
	}
	for _, d := range entries {
		if strings.HasPrefix(d.Name(), ".") {
			if err := do(d.Name(), d); err != nil {
				return fmt.Errorf("keeping hidden files: %w", err)
			}
		}
	}
	return nil
}

// moveAside replaces out in two steps.
func moveAside(out, staging string) error {
	old := staging + ".old"
	if err := os.Rename(out, old); err != nil {
		return err
	}
	if err := os.Rename(staging, out); err != nil {
		return errors.Join(err, os.Rename(old, out))
	}
	return os.Rename(old, staging)
}
