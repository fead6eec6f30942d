package publish

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/moby/sys/atomicwriter"
)

// CreateFile writes a new file and reports whether it did. Anything that already has
// the name, even a folder or a broken link, stays as it is. Missing parent folders
// are created. No other program sees a partly written file, unless the file system
// has no hard links. After an error nothing of the file is left.
func CreateFile(name string, content []byte) (created bool, err error) {
	err = os.MkdirAll(filepath.Dir(name), 0o777)
	if err == nil {
		created, err = create(name, content)
	}
	if err != nil {
		return false, fmt.Errorf("making %s: %w", name, err)
	}
	return created, nil
}

// ReplaceFile writes a file, or replaces one and keeps its permissions. A link to a
// file stays a link. As with CreateFile, no other program sees a partly written file.
// It fails for anything but a regular file, such as a folder or a device, and for a
// broken link. After a failure everything is as it was.
func ReplaceFile(name string, content []byte) error {
	created, err := create(name, content)
	if err == nil && !created {
		err = overwrite(name, content)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}

// create writes a file under a temporary name and then gives it its own name, if that
// is free.
func create(name string, content []byte) (created bool, err error) {
	if _, err := os.Lstat(name); err == nil {
		return false, nil
	}
	temporary := beside(name, stagingMark+rand.Text())
	defer os.Remove(temporary)
	if err := os.WriteFile(temporary, content, 0o666); err != nil {
		return false, err
	}
	if os.Link(temporary, name) == nil {
		return true, nil
	}
	err = createInPlace(name, content)
	if errors.Is(err, fs.ErrExist) { // another program has created it meanwhile
		return false, nil
	}
	return err == nil, err
}

// createInPlace writes a file directly, for file systems without hard links.
func createInPlace(name string, content []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err := errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(name))
	}
	return nil
}

func overwrite(name string, content []byte) error {
	file, err := filepath.EvalSymlinks(name)
	if err != nil {
		return err
	}
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	return atomicwriter.WriteFile(file, content, info.Mode().Perm())
}
