package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// place writes a file whole, under a temporary name first, and reports whether
// it did: what is there already is left as it is. It fails when the machine does.
func place(name, text string) (bool, error) {
	if _, err := os.Lstat(name); err == nil {
		return false, nil
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return false, fmt.Errorf("making %s: %w", name, err)
	}
	// Names that begin with a point are never read as part of a project.
	temporary := filepath.Join(filepath.Dir(name), fmt.Sprintf(".%s.new-%d", filepath.Base(name), os.Getpid()))
	defer os.Remove(temporary)
	if err := os.WriteFile(temporary, []byte(text), 0o666); err != nil {
		return false, fmt.Errorf("making %s: %w", name, err)
	}
	err := renameNew(temporary, name)
	if errors.Is(err, fs.ErrExist) { // written by someone else meanwhile
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("making %s: %w", name, err)
	}
	return true, nil
}

// linkNew gives a file its name unless another has it. The file keeps its
// temporary name too.
func linkNew(temporary, name string) error { return os.Link(temporary, name) }
