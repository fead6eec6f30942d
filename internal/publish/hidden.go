package publish

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/rogpeppe/go-internal/robustio"

	"outturn/internal/address"
)

// Hidden files and folders of a site, such as .htaccess, .well-known and .git, are
// somebody else's, and so are the others of [address.IsKept]. While sites are exchanged,
// the new one has copies of them, so that none is missing for a moment. Afterwards the
// folders themselves take the places of their copies.

// copyMark is the name of a file in a hidden folder that is a copy.
const copyMark = ".outturn-copy"

// copyHidden copies what is hidden in out to the staged site. Files of a copy are links
// to the files themselves. A folder that this user may not copy is left out: it moves
// after the exchange.
func copyHidden(out, staging string) error {
	return eachHidden(out, func(name string, d fs.DirEntry) error {
		from, to := filepath.Join(out, name), filepath.Join(staging, name)
		if !d.IsDir() {
			return link(from, to)
		}
		err := copyFolder(from, to)
		if errors.Is(err, fs.ErrPermission) {
			return removeAll(to)
		}
		return err
	})
}

// copyFolder copies a folder under another name first, so that a copy has its mark
// before it has its name.
func copyFolder(from, to string) error {
	partial := filepath.Join(filepath.Dir(to), copyMark)
	err := os.Mkdir(partial, 0o700)
	if err == nil {
		err = writeNew(filepath.Join(partial, copyMark), nil)
	}
	if err == nil {
		err = os.Rename(partial, to)
	}
	if err != nil {
		return err
	}
	return copyInto(from, to)
}

// copyInto fills a folder with a copy of another. What another program removes
// meanwhile is left out.
func copyInto(from, to string) error {
	entries, err := os.ReadDir(from)
	for _, d := range entries {
		if err != nil {
			break
		}
		from, to := filepath.Join(from, d.Name()), filepath.Join(to, d.Name())
		if !d.IsDir() {
			err = link(from, to)
		} else if err = os.Mkdir(to, 0o700); err == nil {
			err = copyInto(from, to)
		}
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	if err != nil {
		return err
	}
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	return os.Chmod(to, info.Mode())
}

// returnHidden gives what is hidden in the old site, at from, to the new one.
func returnHidden(from, to string) error {
	return eachHidden(from, func(name string, d fs.DirEntry) error {
		from, to := filepath.Join(from, name), filepath.Join(to, name)
		switch {
		case d.IsDir():
			return returnFolder(from, to)
		case sameContent(from, to):
			return nil
		}
		return robustio.Rename(from, to) // it is new, or was changed since it was copied
	})
}

// returnHiddenFolders does the same for folders alone, after a build that was killed:
// files may have been changed since.
func returnHiddenFolders(from, to string) error {
	return eachHidden(from, func(name string, d fs.DirEntry) error {
		if !d.IsDir() {
			return nil
		}
		return returnFolder(filepath.Join(from, name), filepath.Join(to, name))
	})
}

// returnFolder moves a hidden folder to where it is missing or where its copy is. A
// copy stays. It fails where another folder is.
func returnFolder(from, to string) error {
	if isCopy(from) || filepath.Base(from) == copyMark {
		return nil
	}
	if isCopy(to) && exchangeAtOnce(from, to) == nil {
		return nil
	}
	if isCopy(to) {
		if err := removeAll(to); err != nil {
			return err
		}
	}
	return robustio.Rename(from, to) // also over an empty folder
}

// removeCopies removes the copies of hidden folders from a staging folder. Each takes the name
// of a copy first: of one that is removed in part, its mark may be gone.
func removeCopies(staging string) error {
	gone := filepath.Join(staging, copyMark)
	return eachHidden(staging, func(name string, d fs.DirEntry) error {
		from := filepath.Join(staging, name)
		if !d.IsDir() || name == copyMark || !isCopy(from) {
			return nil
		}
		return errors.Join(removeAll(gone), robustio.Rename(from, gone), removeAll(gone))
	})
}

func isCopy(folder string) bool {
	_, err := os.Lstat(filepath.Join(folder, copyMark))
	return err == nil
}

// sameContent reports whether two files are one, or have the same content.
func sameContent(a, b string) bool {
	one, err := os.Lstat(a)
	other, missing := os.Lstat(b)
	if err != nil || missing != nil || one.Mode() != other.Mode() {
		return false
	}
	if os.SameFile(one, other) {
		return true
	}
	text, err := os.ReadFile(a)
	copied, missing := os.ReadFile(b)
	return err == nil && missing == nil && bytes.Equal(text, copied)
}

// link gives a file, or a link, a second name; it makes a copy if the file system has no
// hard links.
func link(from, to string) error {
	if os.Link(from, to) == nil {
		return nil
	}
	info, err := os.Lstat(from)
	if err != nil {
		return err
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		target, err := os.Readlink(from)
		return errors.Join(err, os.Symlink(target, to))
	}
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.WriteFile(to, content, 0o600); err != nil {
		return err
	}
	return errors.Join(os.Chmod(to, info.Mode()), os.Chtimes(to, info.ModTime(), info.ModTime()))
}

func eachHidden(folder string, do func(name string, d fs.DirEntry) error) error {
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, d := range entries {
		if address.IsKept(d.Name()) {
			if err := do(d.Name(), d); err != nil {
				return err
			}
		}
	}
	return nil
}
