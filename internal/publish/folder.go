package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"
)

// Refusal says why a folder is not replaced with a site. The user has to choose another
// folder, or to move away what is in this one.
type Refusal struct {
	Why string
}

// Error implements error.
func (r *Refusal) Error() string { return "the site's folder cannot be replaced: " + r.Why }

// Hint says what to do.
func (r *Refusal) Hint() string { return "move it away, or choose another folder" }

// resolveFolder returns the absolute path of out, or of the folder that it links to.
// It refuses anything but a folder.
func resolveFolder(out string) (string, error) {
	folder, err := filepath.Abs(out)
	if err != nil {
		return "", fmt.Errorf("finding the site's folder: %w", err)
	}
	if info, missing := os.Lstat(folder); missing == nil && info.Mode()&fs.ModeSymlink != 0 {
		folder, err = filepath.EvalSymlinks(folder)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return "", &Refusal{out + " is a link that leads nowhere"}
		case err != nil:
			return "", fmt.Errorf("finding the site's folder: %w", err)
		}
	}
	if info, missing := os.Stat(folder); missing == nil && !info.IsDir() {
		return "", &Refusal{folder + " is not a folder"}
	}
	return folder, nil
}

// makeParents creates the missing parents of a folder, and returns them, the lowest
// first. It refuses a folder below something that is none.
func makeParents(folder string) (made []string, err error) {
	parent := filepath.Dir(folder)
	for at := parent; at != filepath.Dir(at); at = filepath.Dir(at) {
		if _, err := os.Lstat(at); err == nil {
			break
		}
		made = append(made, at)
	}
	err = os.MkdirAll(parent, 0o777)
	var where *fs.PathError
	switch {
	case err == nil:
		return made, nil
	case errors.Is(err, syscall.ENOTDIR) && errors.As(err, &where):
		return nil, &Refusal{where.Path + " is not a folder"}
	}
	removeFolders(made)
	return nil, fmt.Errorf("making the site's folder: %w", err)
}

// removeFolders removes those of the folders that are empty.
func removeFolders(folders []string) {
	for _, folder := range folders {
		_ = os.Remove(folder)
	}
}

// checkReplaceable refuses a folder that holds anything visible that no build wrote.
func checkReplaceable(out string) error {
	known, err := manifestNames(out)
	if err != nil {
		return err
	}
	err = filepath.WalkDir(out, func(name string, d fs.DirEntry, err error) error {
		below, _ := filepath.Rel(out, name)
		switch {
		case err != nil:
			return err
		case below == ".":
			return nil
		case strings.HasPrefix(below, ".") && d.IsDir():
			return fs.SkipDir
		case strings.HasPrefix(below, ".") || known[filepath.ToSlash(below)]:
			return nil
		}
		return &Refusal{name + " was not written by a build"}
	})
	var refusal *Refusal
	switch {
	case err == nil, errors.Is(err, fs.ErrNotExist):
		return nil
	case errors.As(err, &refusal):
		return refusal
	}
	return fmt.Errorf("looking at what the site would replace: %w", err)
}

// manifestNames returns the names in the manifest of the last build, with the folders
// that they are in and the manifest itself.
func manifestNames(out string) (map[string]bool, error) {
	known := map[string]bool{Manifest: true}
	text, err := os.ReadFile(filepath.Join(out, Manifest))
	if errors.Is(err, fs.ErrNotExist) {
		return known, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading what the last build wrote: %w", err)
	}
	for line := range strings.Lines(string(text)) {
		if _, name, ok := strings.Cut(strings.TrimSpace(line), "  "); ok {
			for !known[name] {
				known[name] = true
				name = path.Dir(name)
			}
		}
	}
	return known, nil
}
