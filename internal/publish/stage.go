package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"
)

// stage is a site in the making, in a folder of its own.
type stage struct {
	folder  string
	old     oldSite
	mode    fs.FileMode // of new files here
	folders folders

	mu      sync.Mutex
	sums    manifest
	changed bool     // some file is not as in the old site
	written []string // files that are not the old site's own
}

// stageFiles renders the files and writes them into a new folder, several at a time. It
// reports whether the site differs from the old one. If several files fail, it returns
// the error of the first in the list, so that the same build always fails with the same
// error.
func stageFiles(ctx context.Context, a Audience, out, folder string, files []SiteFile, old oldSite) (changed bool, err error) {
	s := &stage{folder: folder, old: old, folders: folders{folder: true}, sums: manifest{}}
	if s.mode, err = modeOfNew(folder); err != nil {
		return false, fmt.Errorf("writing the site: %w", err)
	}
	for _, f := range files {
		name, err := s.below(f.Path)
		if err == nil {
			err = s.folders.ensure(filepath.Dir(name))
		}
		if err != nil {
			return false, err
		}
	}
	if err := s.draw(ctx, files); err != nil {
		return false, err
	}
	if err := errors.Join(s.put(Mark, []byte(a.mark())), s.put(Manifest, []byte(s.sums.text(a)))); err != nil {
		return false, err
	}
	if !s.changed && len(s.old) == len(s.sums) && s.sameFolders(out) {
		return false, nil
	}
	return true, s.sync()
}

// draw renders the files and puts them into their places.
func (s *stage) draw(ctx context.Context, files []SiteFile) error {
	failures := make([]error, len(files))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for n, f := range files {
		group.Go(func() error {
			if ctx.Err() != nil {
				return nil
			}
			content, err := f.Content()
			if err == nil && f.Sum != "" && f.Sum != sumOf(content) {
				err = &Differs{f.Path, f.Sum, content}
			}
			if err == nil {
				err = s.put(f.Path, content)
			}
			failures[n] = err
			return nil
		})
	}
	group.Wait()
	for _, err := range failures {
		if err != nil {
			return err
		}
	}
	return context.Cause(ctx)
}

// put puts a file into its place: the old site's, if it is the same, or a new one.
func (s *stage) put(path string, content []byte) error {
	name, err := s.below(path)
	if err != nil {
		return err
	}
	sum := sumOf(content)
	same := s.old[path]
	if same != nil && (same.sum != sum || same.info.Mode() != s.mode) {
		same = nil
	}
	linked := same != nil && same.linkTo(name)
	if !linked {
		err = writeNew(name, content)
	}
	if err == nil && same != nil && !linked {
		err = os.Chtimes(name, same.info.ModTime(), same.info.ModTime())
	}
	if err != nil {
		return fmt.Errorf("writing the site: %w", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sums[path] = sum
	s.changed = s.changed || same == nil
	if !linked {
		s.written = append(s.written, name)
	}
	return nil
}

// below returns a file's path in the folder. It fails if the name is not possible on
// this system, such as con on Windows.
func (s *stage) below(path string) (string, error) {
	name, err := filepath.Localize(path)
	if err != nil {
		return "", fmt.Errorf("writing the site: %q cannot be the name of a file on this system: %w", path, err)
	}
	return filepath.Join(s.folder, name), nil
}

// sameFolders reports whether the site's folders in out have the permissions of new ones.
func (s *stage) sameFolders(out string) bool {
	for folder := range s.folders {
		below, err := filepath.Rel(s.folder, folder)
		if err != nil {
			return false
		}
		here, err := os.Stat(folder)
		there, missing := os.Stat(filepath.Join(out, below))
		if err != nil || missing != nil || here.Mode() != there.Mode() {
			return false
		}
	}
	return true
}

// sync makes what was written safe on the disk, so that after a power cut the old site
// or the new one is there in full. Files of the old site are safe already.
func (s *stage) sync() error {
	if len(s.written) >= manyToSync && syncFileSystem(s.folder) == nil {
		return nil
	}
	var group errgroup.Group
	group.SetLimit(syncsAtOnce)
	for _, name := range s.written {
		group.Go(func() error { return syncToDisk(name) })
	}
	for folder := range s.folders {
		group.Go(func() error { return syncToDisk(folder) })
	}
	if err := group.Wait(); err != nil {
		return fmt.Errorf("writing the site: %w", err)
	}
	return nil
}

// folders remembers which folders exist already.
type folders map[string]bool

func (f folders) ensure(folder string) error {
	if f[folder] {
		return nil
	}
	if err := f.ensure(filepath.Dir(folder)); err != nil {
		return err
	}
	if err := os.Mkdir(folder, 0o777); err != nil {
		return fmt.Errorf("writing the site: %w", err)
	}
	f[folder] = true
	return nil
}
