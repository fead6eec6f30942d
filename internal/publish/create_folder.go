package publish

import (
	"context"
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
// is removed. It fails if the name is taken, or allow does, which is called while no other
// program makes a folder beside it.
func CreateFolder(ctx context.Context, name string, files []SiteFile, allow func() error) error {
	if err := createFolder(ctx, name, files, allow); err != nil {
		return fmt.Errorf("making %s: %w", name, err)
	}
	return nil
}

func createFolder(ctx context.Context, name string, files []SiteFile, allow func() error) error {
	parent := filepath.Dir(name)
	if err := os.MkdirAll(parent, 0o777); err != nil {
		return err
	}
	release, err := lock(ctx, filepath.Join(parent, "new")) // of all folders there: see sweepNew
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
	if err := allow(); err != nil {
		return err
	}
	staging, err := makeStaging(name)
	if err != nil {
		return err
	}
	defer os.RemoveAll(staging)
	for _, f := range files {
		content, err := f.Content()
		if err != nil {
			return err
		}
		file := filepath.Join(staging, f.Path)
		if err := errors.Join(writeNew(file, content), syncToDisk(file)); err != nil {
			return err
		}
	}
	if err := syncToDisk(staging); err != nil {
		return err
	}
	if err := os.Rename(staging, name); err != nil {
		return err
	}
	return syncToDisk(parent)
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
