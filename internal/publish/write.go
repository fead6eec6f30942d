package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
)

// Manifest is the name of the file that lists every other file of a site with
// its SHA-256 checksum, as sha256sum -c reads it. It proves what was published,
// and tells a site from a folder of something else.
const Manifest = "SHA256SUMS"

// Write puts the files in the place of what was in the folder out. It refuses a
// folder that holds anything a build did not write, save names that begin with
// a point, which are kept. When it fails, out is as it was.
func Write(out string, files []File) error {
	out, err := filepath.Abs(out)
	if err != nil {
		return fmt.Errorf("finding the site's folder: %w", err)
	}
	if err := replaceable(out); err != nil {
		return err
	}
	if err := sweep(out); err != nil {
		return err
	}
	staging := fmt.Sprintf("%s%d", stagingPrefix(out), os.Getpid())
	defer os.RemoveAll(staging)
	if err := stage(staging, files); err != nil {
		return err
	}
	return replace(out, staging)
}

// stage renders the files and writes them, several at a time.
func stage(staging string, files []File) error {
	sums := make([]string, len(files))
	made := &folders{root: staging}
	if err := made.ensure("."); err != nil {
		return err
	}
	for _, f := range files {
		if err := made.ensure(filepath.Dir(filepath.FromSlash(f.Path))); err != nil {
			return err
		}
	}
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for n, f := range files {
		group.Go(func() error {
			content, err := f.Content()
			if err != nil {
				return err
			}
			sums[n] = fmt.Sprintf("%x  %s\n", sha256.Sum256(content), f.Path)
			return write(filepath.Join(staging, filepath.FromSlash(f.Path)), content)
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	slices.SortFunc(sums, func(a, b string) int { return strings.Compare(a[sha256.Size*2:], b[sha256.Size*2:]) })
	return write(filepath.Join(staging, Manifest), []byte(strings.Join(sums, "")))
}

func write(name string, content []byte) error {
	if err := os.WriteFile(name, content, 0o666); err != nil {
		return fmt.Errorf("writing the site: %w", err)
	}
	return nil
}

// folders makes folders, each once.
type folders struct {
	root string
	made map[string]bool
}

func (f *folders) ensure(folder string) error {
	if f.made[folder] {
		return nil
	}
	if f.made == nil {
		f.made = map[string]bool{}
	}
	f.made[folder] = true
	if err := os.MkdirAll(filepath.Join(f.root, folder), 0o777); err != nil {
		return fmt.Errorf("writing the site: %w", err)
	}
	return nil
}

// replaceable fails when the folder holds anything that a build did not write.
func replaceable(out string) error {
	known, err := listed(out)
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
		case strings.HasPrefix(below, ".") || d.IsDir() || known[filepath.ToSlash(below)]:
			return nil
		}
		return fmt.Errorf("%s was not written by a build: move it away or choose another folder", name)
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the site's folder cannot be replaced: %w", err)
	}
	return nil
}

// listed reads the names in the manifest of the last build; there are none when
// there was no build.
func listed(out string) (map[string]bool, error) {
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
			known[name] = true
		}
	}
	return known, nil
}
