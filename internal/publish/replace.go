package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/rogpeppe/go-internal/robustio"
)

// replace exchanges the staged site and the old one. What is hidden in the old site is
// in the new one at every moment.
func replace(out, staging string) error {
	if err := copyHidden(out, staging); err != nil {
		return fmt.Errorf("keeping hidden files: %w", err)
	}
	if err := swap(out, staging); err != nil {
		return fmt.Errorf("putting the site in its place: %w", err)
	}
	if err := returnHidden(staging, out); err != nil {
		return errors.Join(fmt.Errorf("keeping hidden files: %w", err), exchange(out, staging))
	}
	_ = syncToDisk(filepath.Dir(out)) // without it, a power cut may bring the old site back, whole
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

// exchange swaps two folders in one step or, if the system cannot do that, in several.
func exchange(out, staging string) error {
	if err := exchangeAtOnce(out, staging); err == nil {
		return nil
	}
	return moveAside(out, staging)
}
