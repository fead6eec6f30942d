package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"outturn/internal/address"
)

// oldSite is what the last build wrote, by path.
type oldSite map[string]*oldFile

type oldFile struct {
	name string // on the disk
	sum  string // in hexadecimal; empty for anything but a regular file
	info fs.FileInfo
}

// survey reads the site that is to be replaced. It refuses a folder that holds anything
// visible which no build wrote, or which was changed since: a build would lose it.
func survey(a Audience, out string) (oldSite, error) {
	listed, text, err := readManifest(out)
	if err != nil {
		return nil, err
	}
	if text != "" && listed.audience() != a {
		return nil, refuseAudience(a, out)
	}
	old, foreign, err := walk(out, listed)
	if err == nil {
		err = old.read()
	}
	if err != nil {
		return nil, fmt.Errorf("looking at what the site would replace: %w", err)
	}
	changed := old.changed(listed)
	switch _, marked := listed[Mark]; {
	case marked && text != listed.text(listed.audience()):
		changed = append(changed, filepath.Join(out, Manifest))
	case !marked:
		unknown, err := old.unrecognised(listed, text)
		if err != nil {
			return nil, fmt.Errorf("looking at what the site would replace: %w", err)
		}
		foreign = append(foreign, unknown...)
		changed = slices.DeleteFunc(changed, func(name string) bool { return slices.Contains(unknown, name) })
	}
	slices.Sort(foreign)
	if len(foreign)+len(changed) > 0 {
		return nil, refuseFiles(foreign, changed)
	}
	return old, nil
}

// walk finds the visible files of a site that its manifest lists, the manifest itself,
// and the names of everything visible beside them. What is kept by
// every build is left out.
func walk(out string, listed manifest) (old oldSite, foreign []string, err error) {
	if _, err := os.Stat(out); errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	old = oldSite{}
	folders := listed.folders()
	err = filepath.WalkDir(out, func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == out {
			return err
		}
		below, _ := filepath.Rel(out, name)
		below = filepath.ToSlash(below)
		first, _, _ := strings.Cut(below, "/")
		_, known := listed[below]
		switch {
		case address.IsKept(first):
		case d.IsDir() && folders[below]:
			return nil
		case !d.IsDir() && (known || below == Manifest):
			info, err := d.Info()
			old[below] = &oldFile{name: name, info: info}
			return err
		default:
			foreign = append(foreign, name)
		}
		if d.IsDir() {
			return fs.SkipDir
		}
		return nil
	})
	return old, foreign, err
}

// folders are the folders that the files of a manifest are in.
func (m manifest) folders() map[string]bool {
	all := map[string]bool{}
	for name := range m {
		for at := path.Dir(name); at != "." && !all[at]; at = path.Dir(at) {
			all[at] = true
		}
	}
	return all
}

// read fills in the checksums, several at a time.
func (o oldSite) read() error {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, f := range o {
		if !f.info.Mode().IsRegular() {
			continue
		}
		group.Go(func() error {
			content, err := os.ReadFile(f.name)
			f.sum = sumOf(content)
			return err
		})
	}
	return group.Wait()
}

// changed names the files that are not what the manifest lists, in order.
func (o oldSite) changed(listed manifest) []string {
	var names []string
	for _, below := range slices.Sorted(maps.Keys(o)) {
		if f := o[below]; below != Manifest && f.sum != listed[below] || f.sum == "" {
			names = append(names, f.name)
		}
	}
	return names
}
