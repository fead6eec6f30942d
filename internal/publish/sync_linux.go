package publish

import (
	"os"

	"golang.org/x/sys/unix"
)

// syncFileSystem makes everything safe that is on the file system of a folder.
func syncFileSystem(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	defer f.Close()
	return unix.Syncfs(int(f.Fd()))
}
