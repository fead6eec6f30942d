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

// PublishedSite is the folder of a built site. It is opened anew for each read,
// because a build replaces the folder.
type PublishedSite struct {
	Folder string
}

// HasBuild reports whether the folder holds a build.
func (p *PublishedSite) HasBuild() bool {
	_, err := p.read(publish.Manifest)
	return err == nil
}

// file reads a file of the build; nil when the build has none of that name. Files
// that no build wrote are not read.
func (p *PublishedSite) file(name string) ([]byte, error) {
	manifest, err := p.read(publish.Manifest)
	if err != nil {
		return nil, err
	}
	if !bytes.Contains(append([]byte("\n"), manifest...), []byte("  "+name+"\n")) {
		return nil, nil
	}
	return p.read(name)
}

func (p *PublishedSite) read(name string) ([]byte, error) {
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

// isMissing reports whether an error says that there is no build at all.
func isMissing(err error) bool { return errors.Is(err, fs.ErrNotExist) }

// name is the folder as the user typed it, without a final slash.
func (p *PublishedSite) name() string { return strings.TrimSuffix(p.Folder, "/") }
