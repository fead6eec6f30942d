package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
)

// Manifest is the name of the file that lists every other file of a site with its
// SHA-256 checksum, in the form that sha256sum -c reads. It proves what was published,
// and distinguishes a site from any other folder.
const Manifest = "SHA256SUMS"

// Write replaces the site in the folder out, or in the folder that out links to, with
// the given files. Missing parent folders are created. Hidden files and folders, with
// names that begin with a dot, are kept. When it fails, out is as it was, and nothing
// is left beside it. The error is a [Refusal] if the folder holds anything else that no
// build wrote, or cannot be a folder.
//
// Write waits for other builds that write to the same folder. The lock file for this,
// .site.lock for a folder called site, is beside the folder meanwhile.
func Write(out string, files []SiteFile) error {
	out, err := resolveFolder(out)
	if err != nil {
		return err
	}
	made, err := makeParents(out)
	if err == nil {
		err = writeAlone(out, files)
	}
	if err != nil {
		removeFolders(made)
	}
	return err
}

// writeAlone replaces the site while no other build does.
func writeAlone(out string, files []SiteFile) error {
	release, err := lock(out)
	if err != nil {
		return err
	}
	defer release()
	if err := sweep(out); err != nil {
		return err
	}
	if err := checkReplaceable(out); err != nil {
		return err
	}
	staging, err := makeStaging(out)
	if err != nil {
		return err
	}
	if err = stageFiles(staging, files); err == nil {
		err = replace(out, staging)
	}
	return errors.Join(err, discard(out, staging))
}

// stageFiles renders the files and writes them, several at a time. If several fail, it
// returns the error of the first in the list, so that the same build always fails with
// the same error.
func stageFiles(staging string, files []SiteFile) error {
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
	return writeFile(filepath.Join(staging, Manifest), []byte(strings.Join(sums, "")))
}

// write renders the file, writes it below a folder and returns its manifest line.
func (f SiteFile) write(folder string) (sum string, err error) {
	name, err := f.below(folder)
	if err != nil {
		return "", err
	}
	content, err := f.Content()
	if err != nil {
		return "", err
	}
	sum = fmt.Sprintf("%x", sha256.Sum256(content))
	if f.Sum != "" && f.Sum != sum {
		return "", &Differs{f.Path, f.Sum, content}
	}
	return sum + "  " + f.Path + "\n", writeFile(name, content)
}

// below returns the file's path in a folder. It fails if the name is not possible on
// this system, such as con on Windows.
func (f SiteFile) below(folder string) (string, error) {
	name, err := filepath.Localize(f.Path)
	if err != nil {
		return "", fmt.Errorf("writing the site: %q cannot be the name of a file on this system: %w", f.Path, err)
	}
	return filepath.Join(folder, name), nil
}

func writeFile(name string, content []byte) error {
	if err := os.WriteFile(name, content, 0o666); err != nil {
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
	f[folder] = true
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return fmt.Errorf("writing the site: %w", err)
	}
	return nil
}
