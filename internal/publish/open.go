package publish

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Published is a folder with a site as it was published.
type Published struct {
	folder string
	names  []string
	sums   map[string]string
}

// Open opens a folder with a site. It reads nothing but the list of its files.
func Open(folder string) (*Published, error) {
	text, err := os.ReadFile(filepath.Join(folder, Manifest))
	if err != nil {
		return nil, fmt.Errorf("reading the list of the site's files: %w", err)
	}
	p := &Published{folder: folder, sums: map[string]string{}}
	lines := bufio.NewScanner(bytes.NewReader(text))
	for lines.Scan() {
		sum, name, found := strings.Cut(lines.Text(), "  ")
		if found {
			p.names = append(p.names, name)
			p.sums[name] = sum
		}
	}
	return p, lines.Err()
}

// Names lists the files of the site, sorted.
func (p *Published) Names() []string { return p.names }

// Sums are the sums of the files, by name.
func (p *Published) Sums() map[string]string { return p.sums }

// Read reads a file. It fails if the file is not as it was written.
func (p *Published) Read(name string) ([]byte, error) {
	if p.sums[name] == "" {
		return nil, errors.New(name + " is not in the list of its files")
	}
	content, err := os.ReadFile(filepath.Join(p.folder, filepath.FromSlash(name)))
	if err == nil && fmt.Sprintf("%x", sha256.Sum256(content)) != p.sums[name] {
		return nil, errors.New(name + " was changed after the site was built")
	}
	return content, err
}
