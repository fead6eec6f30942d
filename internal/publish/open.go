package publish

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// Published is a folder with a site as it was published.
type Published struct {
	folder string
	listed manifest
}

// Open opens a folder with a site. It reads nothing but the list of its files.
func Open(folder string) (*Published, error) {
	listed, text, err := readManifest(folder)
	switch {
	case err != nil:
		return nil, err
	case text == "":
		return nil, errors.New("no site is there")
	case listed.audience() == Members:
		return nil, &ForMembers{folder}
	}
	return &Published{folder, listed}, nil
}

// Names lists the files of the site, sorted.
func (p *Published) Names() []string { return slices.Sorted(maps.Keys(p.listed)) }

// Sums are the sums of the files, by name.
func (p *Published) Sums() map[string]string { return p.listed }

// Read reads a file. It fails if the file is not as it was written.
func (p *Published) Read(name string) ([]byte, error) {
	if p.listed[name] == "" {
		return nil, errors.New(name + " is not in the list of its files")
	}
	content, err := os.ReadFile(filepath.Join(p.folder, filepath.FromSlash(name)))
	if err != nil {
		return nil, fmt.Errorf("reading a published page: %w", err)
	}
	if sumOf(content) != p.listed[name] {
		return nil, errors.New(name + " was changed after the site was built")
	}
	return content, nil
}
