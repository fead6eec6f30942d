package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/robustio"
)

// replace exchanges the staged site and the old one, and carries hidden files over to
// the new site.
func replace(out, staging string) error {
	if err := keepHidden(out, staging); err != nil {
		return err
	}
	if err := swap(out, staging); err != nil {
		return fmt.Errorf("putting the site in its place: %w", err)
	}
	if err := moveHiddenFolders(staging, out); err != nil {
		return errors.Join(err, exchange(out, staging))
	}
	return nil
}

// swap puts the staged site at out. An old site there moves to the staging folder.
func swap(out, staging string) error {
	_, err := os.Stat(out)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return robustio.Rename(staging, out)
	case err != nil:
		return err
	}
	return exchange(out, staging)
}

// oldMark ends the name of the old site during moveAside.
const oldMark = ".old"

// moveAside exchanges two folders by renaming. A build that is killed between the
// steps leaves no site; the next build's sweep puts the old one back. Windows does not
// rename a folder in which a file is open, so robustio tries for two seconds.
func moveAside(out, staging string) error {
	old := staging + oldMark
	if err := robustio.Rename(out, old); err != nil {
		return err
	}
	if err := robustio.Rename(staging, out); err != nil {
		return errors.Join(err, robustio.Rename(old, out))
	}
	return robustio.Rename(old, staging)
}

// keepHidden adds the hidden files of out, such as .htaccess, to the staged site, so
// that the site is never served without them.
func keepHidden(out, staging string) error {
	return eachHidden(out, func(name string, d fs.DirEntry) error {
		if d.IsDir() {
			return nil
		}
		return link(filepath.Join(out, name), filepath.Join(staging, name))
	})
}

// link makes a hard link to a file, or a copy if the file system has no hard links.
func link(from, to string) error {
	if os.Link(from, to) == nil {
		return nil
	}
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.WriteFile(to, content, 0o600); err != nil {
		return err
	}
	return os.Chmod(to, info.Mode())
}

// moveHiddenFolders moves the hidden folders of one site, such as .git, into another.
func moveHiddenFolders(from, to string) error {
	return eachHidden(from, func(name string, d fs.DirEntry) error {
		if !d.IsDir() {
			return nil
		}
		return robustio.Rename(filepath.Join(from, name), filepath.Join(to, name))
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
