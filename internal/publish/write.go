package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
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

// Write puts the files in the place of what was in the folder out, or in the
// folder that out links to; the folders above it are made. It refuses a folder
// that holds anything a build did not write, save names that begin with a
// point, which are kept. When it fails, out is as it was. It waits for other builds
// that write to the same folder, and leaves a file beside it by which they wait,
// .site.lock for a folder called site.
func Write(out string, files []File) error {
	out, err := place(out)
	if err != nil {
		return err
	}
	unlock, err := lock(out)
	if err != nil {
		return err
	}
	defer unlock()
	if err := sweep(out); err != nil {
		return err
	}
	if err := replaceable(out); err != nil {
		return err
	}
	staging, err := begin(out)
	if err != nil {
		return err
	}
	if err = stage(staging, files); err == nil {
		err = replace(out, staging)
	}
	return errors.Join(err, discard(out, staging))
}

// place finds the folder that the site is put in. A link to it stays a link.
func place(out string) (string, error) {
	folder, err := filepath.Abs(out)
	if err != nil {
		return "", fmt.Errorf("finding the site's folder: %w", err)
	}
	if info, missing := os.Lstat(folder); missing == nil && info.Mode()&fs.ModeSymlink != 0 {
		if folder, err = filepath.EvalSymlinks(folder); err != nil {
			return "", fmt.Errorf("finding the site's folder: %w", err)
		}
	}
	if err := os.MkdirAll(filepath.Dir(folder), 0o777); err != nil {
		return "", fmt.Errorf("finding the site's folder: %w", err)
	}
	return folder, nil
}

// stage renders the files and writes them, several at a time. Of several
// failures it returns that of the first file, so that it is the same each time.
func stage(staging string, files []File) error {
	made := folders{}
	for _, f := range files {
		name, err := f.below(staging)
		if err == nil {
			err = made.ensure(filepath.Dir(name))
		}
		if err != nil {
			return err
		}
	}
	sums, failures := make([]string, len(files)), make([]error, len(files))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for n, f := range files {
		group.Go(func() error {
			sums[n], failures[n] = f.write(staging)
			return nil
		})
	}
	group.Wait()
	for _, err := range failures {
		if err != nil {
			return err
		}
	}
	slices.SortFunc(sums, func(a, b string) int { return strings.Compare(a[sha256.Size*2:], b[sha256.Size*2:]) })
	return write(filepath.Join(staging, Manifest), []byte(strings.Join(sums, "")))
}

// write renders the file below a folder and returns its line of the manifest.
func (f File) write(folder string) (sum string, err error) {
	name, err := f.below(folder)
	if err != nil {
		return "", err
	}
	content, err := f.Content()
	if err != nil {
		return "", err
	}
	sum = fmt.Sprintf("%x  %s\n", sha256.Sum256(content), f.Path)
	return sum, write(name, content)
}

// below is the file's name in a folder. It fails where this system has no such
// names, as Windows has none for what is called con.
func (f File) below(folder string) (string, error) {
	name, err := filepath.Localize(f.Path)
	if err != nil {
		return "", fmt.Errorf("writing the site: %q cannot be the name of a file on this system: %w", f.Path, err)
	}
	return filepath.Join(folder, name), nil
}

func write(name string, content []byte) error {
	if err := os.WriteFile(name, content, 0o666); err != nil {
		return fmt.Errorf("writing the site: %w", err)
	}
	return nil
}

// folders makes folders, each once.
type folders map[string]bool

func (f folders) ensure(folder string) error {
	if f[folder] {
		return nil
	}
	f[folder] = true
	if err := os.MkdirAll(folder, 0o777); err != nil {
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
		case strings.HasPrefix(below, ".") || known[filepath.ToSlash(below)]:
			return nil
		}
		return fmt.Errorf("%s was not written by a build: move it away or choose another folder", name)
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the site's folder cannot be replaced: %w", err)
	}
	return nil
}

// listed reads the names in the manifest of the last build, and those of the
// folders they are in; there are none when there was no build.
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
			for !known[name] {
				known[name] = true
				name = path.Dir(name)
			}
		}
	}
	return known, nil
}
