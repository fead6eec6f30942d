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

// CreateFile writes a new file and reports whether it did: whatever has the name
// already, be it a folder or a link, is left as it is. The folders above the file
// are made. Nobody meets half of it, unless its file system has no hard links. An
// error says that the file could not be written; none of it is left then.
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

// ReplaceFile writes a file, new or in the place of another, whose permissions it
// keeps. A link to a file stays a link. Nobody meets half of the file, as with
// CreateFile. It refuses what is no file, such as a folder or a device, and a link
// that leads nowhere. When it fails, what was there is as it was.
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

// create writes a file under a temporary name and then gives it its own, unless
// something has that.
func create(name string, content []byte) (created bool, err error) {
	if _, err := os.Lstat(name); err == nil {
		return false, nil
	}
	temporary := beside(name, staged+rand.Text())
	defer os.Remove(temporary)
	if err := os.WriteFile(temporary, content, 0o666); err != nil {
		return false, err
	}
	if os.Link(temporary, name) == nil {
		return true, nil
	}
	err = createInPlace(name, content)
	if errors.Is(err, fs.ErrExist) { // made by another program meanwhile
		return false, nil
	}
	return err == nil, err
}

// createInPlace writes a file where a file system gives each but one name.
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
