package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// writeNew writes a file that must not be there yet: it never writes into a file that
// the old site shares.
func writeNew(name string, content []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}

// modeOfNew is the mode that the system gives to a new file in a folder.
func modeOfNew(folder string) (fs.FileMode, error) {
	probe := filepath.Join(folder, ".probe")
	if err := writeNew(probe, nil); err != nil {
		return 0, err
	}
	info, err := os.Lstat(probe)
	if err := errors.Join(err, os.Remove(probe)); err != nil {
		return 0, err
	}
	return info.Mode(), nil
}

// linkTo gives a file of the old site a second name. It does not if the file is no more
// what the survey found, or the file system has no hard links.
func (f *oldFile) linkTo(name string) bool {
	if os.Link(f.name, name) != nil {
		return false
	}
	info, err := os.Lstat(name)
	if err == nil && os.SameFile(info, f.info) && info.Size() == f.info.Size() && info.ModTime().Equal(f.info.ModTime()) {
		return true
	}
	os.Remove(name)
	return false
}

// manyToSync is from how many files on it is quicker to make all of the file system safe.
const manyToSync = 200

// syncsAtOnce is how many files are made safe at once: a disk takes them together.
const syncsAtOnce = 16

// syncToDisk waits until a file or folder is safe on the disk. Windows cannot do that
// for a folder, and some file systems not at all: they are taken as they are.
func syncToDisk(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	err = f.Sync()
	if runtime.GOOS == "windows" || errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) {
		err = nil
	}
	return errors.Join(err, f.Close())
}
