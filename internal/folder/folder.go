// Package folder opens a project's folder so that nothing else of the machine is read.
//
// The name of a folder comes in; a file system goes out. A link that leads out of the
// folder, what is no file, and a file beyond the limits of package limit are refused at
// once, without being read: the error is then a [Refused], which is an author's mistake. The
// package does not know what the files say.
package folder

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"

	"outturn/internal/limit"
)

// Folder is the files of a folder. The folder is opened again for each of them, because it
// may be replaced while a preview runs.
type Folder struct{ name string }

// Open returns the files of a folder. It is not an error if no such folder exists: then
// each of its files is missing.
func Open(name string) Folder { return Folder{name} }

// Open implements fs.FS.
func (f Folder) Open(name string) (file fs.File, err error) {
	err = f.within("open", name, func(root *os.Root) error {
		file, _, err = open(root, name)
		return err
	})
	return file, err
}

// ReadFile implements fs.ReadFileFS.
func (f Folder) ReadFile(name string) (content []byte, err error) {
	err = f.within("open", name, func(root *os.Root) error {
		file, info, err := open(root, name)
		if err != nil {
			return err
		}
		if info.IsDir() {
			return errors.Join(noFile(name, info.Mode()), file.Close())
		}
		content, err = readAll(file, min(info.Size(), limit.Bytes(name)))
		return errors.Join(err, file.Close())
	})
	return content, err
}

// Stat implements fs.StatFS. It follows links within the folder.
func (f Folder) Stat(name string) (info fs.FileInfo, err error) {
	err = f.within("stat", name, func(root *os.Root) error {
		info, err = stat(root, name)
		return err
	})
	return info, err
}

// ReadDir implements fs.ReadDirFS.
func (f Folder) ReadDir(name string) (entries []fs.DirEntry, err error) {
	err = f.within("open", name, func(root *os.Root) error {
		info, err := stat(root, name)
		switch {
		case err != nil:
			return err
		case !info.IsDir():
			return noFolder(name, info.Mode())
		}
		folder, err := root.Open(name)
		if err != nil {
			return err
		}
		entries, err = folder.ReadDir(-1)
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
		return errors.Join(err, folder.Close())
	})
	return entries, err
}

// within calls do with the opened folder.
func (f Folder) within(op, name string, do func(*os.Root) error) error {
	if !fs.ValidPath(name) {
		return &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	root, err := os.OpenRoot(f.name)
	if err != nil {
		if info, failed := os.Stat(f.name); failed == nil && !info.IsDir() {
			return &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist} // a file holds none
		}
		return err
	}
	defer root.Close()
	return do(root)
}

// open opens a folder, or a file of a size that is read. What a name stands for is known from
// what was opened: nobody can put something else there in between. Opening waits for nobody.
func open(root *os.Root, name string) (fs.File, fs.FileInfo, error) {
	file, err := root.OpenFile(name, toRead, 0)
	if err != nil {
		info, because := stat(root, name)
		if because == nil && !info.IsDir() {
			because = readable(name, info) // a socket cannot be opened
		}
		return nil, nil, cmp.Or(because, err)
	}
	info, err := file.Stat()
	if err == nil && !info.IsDir() {
		err = readable(name, info)
	}
	switch {
	case err != nil:
		return nil, nil, errors.Join(err, file.Close())
	case info.IsDir():
		return file, info, nil
	}
	return &bounded{file, name, limit.Bytes(name)}, info, nil
}

// readable refuses what is no file, and a file that is too large.
func readable(name string, info fs.FileInfo) error {
	switch {
	case !info.Mode().IsRegular():
		return noFile(name, info.Mode())
	case info.Size() > limit.Bytes(name):
		return tooLarge(name)
	}
	return nil
}

// readAll reads a file of about this size: it may change while it is read.
func readAll(file io.Reader, size int64) ([]byte, error) {
	var content bytes.Buffer
	content.Grow(int(size) + bytes.MinRead)
	_, err := content.ReadFrom(file)
	return content.Bytes(), err
}

// bounded is a file of which no more is read than its limit, should it grow.
type bounded struct {
	fs.File
	name string
	left int64
}

// Read implements io.Reader.
func (b *bounded) Read(into []byte) (int, error) {
	n, err := b.File.Read(into)
	if b.left -= int64(n); b.left < 0 {
		return 0, tooLarge(b.name)
	}
	return n, err
}

// stat follows links within the folder. A link that leads elsewhere, nowhere or in a circle
// is refused.
func stat(root *os.Root, name string) (fs.FileInfo, error) {
	info, err := root.Stat(name)
	switch {
	case err == nil:
		return info, nil
	case leadsOut(err):
		return nil, outside(name)
	case errors.Is(err, syscall.ELOOP):
		return nil, nowhere(name)
	case errors.Is(err, syscall.ENOTDIR): // a file has the name of a folder
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
	}
	if link, missing := root.Lstat(name); missing == nil && link.Mode()&fs.ModeSymlink != 0 && !errors.Is(err, fs.ErrPermission) {
		return nil, nowhere(name)
	}
	return nil, err
}

// leadsOut reports whether a link leads out of the folder. Package os has no other sign of it.
func leadsOut(err error) bool {
	var path *fs.PathError
	return errors.As(err, &path) && path.Err.Error() == "path escapes from parent"
}
