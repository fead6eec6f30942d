package mishap

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// Mount mounts an empty disk in memory on a folder, until the test ends or unmount is called.
// The options are those of a tmpfs, such as size=4m. It skips the test where that is not permitted.
func Mount(t testing.TB, folder, options string) (unmount func()) {
	t.Helper()
	if err := syscall.Mount("none", folder, "tmpfs", 0, options); err != nil {
		t.Skipf("no file system may be mounted here: %v", err)
	}
	unmount = func() { _ = syscall.Unmount(folder, syscall.MNT_DETACH) }
	t.Cleanup(unmount)
	return unmount
}

// Filler is the file in which [Fill] puts what fills a disk.
const Filler = "filler"

// Fill fills a disk but for so many bytes.
func Fill(t testing.TB, disk string, free int) {
	t.Helper()
	var info syscall.Statfs_t
	if err := syscall.Statfs(disk, &info); err != nil {
		t.Fatal(err)
	}
	size := int(info.Bavail)*int(info.Bsize) - free
	if err := os.WriteFile(filepath.Join(disk, Filler), make([]byte, size), 0o666); err != nil {
		t.Fatal(err)
	}
}
