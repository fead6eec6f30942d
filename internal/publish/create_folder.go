package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// CreateFolder writes a new folder with the given files, which have no folders of their
// own. Missing parent folders are created. No other program sees a part of the folder, and
// a loss of power leaves all of it or nothing. What an earlier call left that was killed
// is removed. It fails if the name is taken.
func CreateFolder(name string, files []SiteFile) error {
	if err := createFolder(name, files); err != nil {
		return fmt.Errorf("making %s: %w", name, err)
	}
	return nil
}

func createFolder(name string, files []SiteFile) error {
	parent := filepath.Dir(name)
	if err := os.MkdirAll(parent, 0o777); err != nil {
		return err
	}
	release, err := lock(name)
	if err != nil {
		return err
	}
	defer release()
	if err := sweepNew(parent); err != nil {
		return err
	}
	if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(err, fs.ErrExist)
	}
	staging, err := makeStaging(name)
	if err != nil {
		return err
	}
	defer os.RemoveAll(staging)
	for _, f := range files {
		if err := createSynced(filepath.Join(staging, f.Path), f.Content); err != nil {
			return err
		}
	}
	if err := syncFolder(staging); err != nil {
		return err
	}
	if err := os.Rename(staging, name); err != nil {
		return err
	}
	return syncFolder(parent)
}

// sweepNew removes the folders that killed calls left in a folder.
func sweepNew(parent string) error {
	entries, err := os.ReadDir(parent)
	if err != nil {
		return err
	}
	for _, d := range entries {
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && strings.Contains(d.Name(), stagingMark) {
			if err := os.RemoveAll(filepath.Join(parent, d.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

// createSynced writes a file that lasts even if power is lost.
func createSynced(name string, draw func() ([]byte, error)) error {
	content, err := draw()
	if err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// syncFolder makes the names in a folder last. Windows does not know this, and needs no
// such call.
func syncFolder(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, errors.ErrUnsupported) || os.PathSeparator == '\\' {
		err = nil
	}
	return errors.Join(err, f.Close())
}
