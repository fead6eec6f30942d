package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"outturn/internal/wording"
)

// Refusal says why a folder is not replaced with a site. The user has to choose another
// folder, or to move away what is in this one.
type Refusal struct {
	Why string
	Do  string // what the user can do
}

// Error implements error.
func (r *Refusal) Error() string { return "the site's folder cannot be replaced: " + r.Why }

// Hint says what to do.
func (r *Refusal) Hint() string { return r.Do }

func notAFolder(why string) *Refusal {
	return &Refusal{Why: why, Do: "move it away, or choose another folder"}
}

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
			return "", notAFolder(out + " is a link that leads nowhere")
		case err != nil:
			return "", fmt.Errorf("finding the site's folder: %w", err)
		}
	}
	if info, missing := os.Stat(folder); missing == nil && !info.IsDir() {
		return "", notAFolder(folder + " is not a folder")
	}
	if isMount(folder) {
		return "", &Refusal{
			Why: folder + " is a mount point, which no other folder can take the place of",
			Do:  "choose a folder in it, such as " + filepath.Join(out, "site"),
		}
	}
	return folder, nil
}

// makeParents creates the missing parents of a folder, and returns them, the lowest
// first. It refuses a folder below something that is none.
func makeParents(folder string) (made []string, err error) {
	made = missingParents(folder)
	err = os.MkdirAll(filepath.Dir(folder), 0o777)
	var where *fs.PathError
	switch {
	case err == nil:
		return made, nil
	case errors.Is(err, syscall.ENOTDIR) && errors.As(err, &where):
		return nil, notAFolder(where.Path + " is not a folder")
	}
	removeFolders(made)
	return nil, fmt.Errorf("making the site's folder: %w", err)
}

// missingParents are the parents of a folder that are not there, the lowest first.
func missingParents(folder string) (missing []string) {
	for at := filepath.Dir(folder); at != filepath.Dir(at); at = filepath.Dir(at) {
		if _, err := os.Lstat(at); err == nil {
			break
		}
		missing = append(missing, at)
	}
	return missing
}

// removeFolders removes those of the folders that are empty.
func removeFolders(folders []string) {
	for _, folder := range folders {
		_ = os.Remove(folder)
	}
}

// refuseFiles refuses a folder for files that a build would lose: those that no build
// wrote, and those that were changed since.
func refuseFiles(foreign, changed []string) *Refusal {
	var why []string
	if len(foreign) > 0 {
		why = append(why, someWere(foreign)+" not written by a build")
	}
	if len(changed) > 0 {
		why = append(why, someWere(changed)+" changed after the build")
	}
	r := &Refusal{Why: strings.Join(why, "; "), Do: "move it away, or choose another folder"}
	if len(foreign)+len(changed) > 1 {
		r.Do = "move them away, or choose another folder"
	}
	return r
}

// mostNamed is how many files a refusal names.
const mostNamed = 5

// someWere names files as the beginning of a sentence: "a, b and 3 more were".
func someWere(names []string) string {
	if len(names) == 1 {
		return names[0] + " was"
	}
	if more := len(names) - mostNamed; more > 0 {
		names = append(slices.Clone(names[:mostNamed]), fmt.Sprintf("%d more", more))
	}
	return wording.List(names) + " were"
}
