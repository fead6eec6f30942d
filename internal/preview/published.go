package preview

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"outturn/internal/publish"
)

// Published is the folder of the site that was built last. It is opened for each
// reading: a build puts another folder in its place.
type Published struct {
	Folder string
}

// Built reports whether the folder holds a build.
func (p *Published) Built() bool {
	_, err := p.read(publish.Manifest)
	return err == nil
}

// file is a file of the build; nil when the build has none of that name. What
// no build wrote is not read.
func (p *Published) file(name string) ([]byte, error) {
	manifest, err := p.read(publish.Manifest)
	if err != nil {
		return nil, err
	}
	if !bytes.Contains(append([]byte("\n"), manifest...), []byte("  "+name+"\n")) {
		return nil, nil
	}
	return p.read(name)
}

func (p *Published) read(name string) ([]byte, error) {
	root, err := os.OpenRoot(p.Folder)
	if err != nil {
		return nil, fmt.Errorf("reading what is published: %w", err)
	}
	defer root.Close()
	content, err := root.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("reading what is published: %w", err)
	}
	return content, nil
}

// absent reports whether there is no build at all.
func absent(err error) bool { return errors.Is(err, fs.ErrNotExist) }

// shown is the folder as the person at the terminal named it.
func (p *Published) shown() string { return strings.TrimSuffix(p.Folder, "/") }
