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
// program makes a folder beside it. When it fails, or ctx ends, before the folder has its
// name, nothing of it is left.
func CreateFolder(ctx context.Context, name string, files []SiteFile, allow func() error) error {
	if err := createFolder(ctx, name, files, allow); err != nil {
		return fmt.Errorf("making %s: %w", name, err)
	}
	return nil
}

func createFolder(ctx context.Context, name string, files []SiteFile, allow func() error) error {
	made := missingParents(name)
	err := os.MkdirAll(filepath.Dir(name), 0o777)
	for _, folder := range made {
		if err == nil {
			err = syncToDisk(filepath.Dir(folder))
		}
	}
	if err == nil {
		err = createFolderAlone(ctx, name, files, allow)
	}
	if err != nil {
		removeFolders(made)
	}
	return err
}

// createFolderAlone writes a folder while no other program makes one beside it.
func createFolderAlone(ctx context.Context, name string, files []SiteFile, allow func() error) error {
	parent := filepath.Dir(name)
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
	if err := writeSafely(ctx, staging, files); err != nil {
		return err
	}
	if err := os.Rename(staging, name); err != nil {
		return err
	}
	return syncToDisk(parent)
}

// writeSafely writes files into a folder, and waits until all of it is safe on the disk.
func writeSafely(ctx context.Context, folder string, files []SiteFile) error {
	for _, f := range files {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		content, err := f.Content()
		if err != nil {
			return err
		}
		file := filepath.Join(folder, f.Path)
		if err := errors.Join(writeNew(file, content), syncToDisk(file)); err != nil {
			return err
		}
	}
	return syncToDisk(folder)
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
