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

// replace puts the staged site in the place of out, and what was there in the
// staging folder.
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

// swap exchanges the staged site and out. Where the system can exchange two
// folders it does so in one step; elsewhere the old site is moved aside, and
// back again if the new one cannot take its place.
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

// aside ends the name of the old site while moveAside is at work.
const aside = ".old"

// moveAside replaces out in two steps. A build that is killed between them
// leaves no site; the next one's sweep puts it back. Windows renames no folder in
// which a program has a file open: robustio tries for two seconds.
func moveAside(out, staging string) error {
	old := staging + aside
	if err := robustio.Rename(out, old); err != nil {
		return err
	}
	if err := robustio.Rename(staging, out); err != nil {
		return errors.Join(err, robustio.Rename(old, out))
	}
	return robustio.Rename(old, staging)
}

// keepHidden puts the files of out whose names begin with a point, such as
// .htaccess, into the staged site too, so that readers never meet a site
// without them.
func keepHidden(out, staging string) error {
	return eachHidden(out, func(name string, d fs.DirEntry) error {
		if d.IsDir() {
			return nil
		}
		return link(filepath.Join(out, name), filepath.Join(staging, name))
	})
}

// link gives a file a second name, or copies it where the file system gives a
// file but one.
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

// moveHiddenFolders moves the old site's folders whose names begin with a
// point, such as .git, into the new one.
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
