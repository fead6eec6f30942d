package publish

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// lock waits until no other build is writing to out, and makes others wait until it
// is unlocked. If a build is killed, the system releases its lock. On file systems
// without locks, builds are trusted not to run at the same time.
//
// The lock is an empty file, .site.lock for a site in the folder site. It is never
// removed: otherwise two builds could each lock a different file of that name.
func lock(out string) (unlock func(), err error) {
	name := beside(out, ".lock")
	unlock, err = lockedfile.MutexAt(name).Lock()
	switch {
	case locksUnsupported(err):
		return func() {}, nil
	case err != nil:
		return nil, fmt.Errorf("waiting for other builds: %w", err)
	}
	shareLock(name)
	return unlock, nil
}

// locksUnsupported reports whether an error says that the file system has no locks.
// ENOLCK is the answer of NFS without its lock service.
func locksUnsupported(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.ENOLCK)
}

// shareLock gives a lock file the permissions of its folder: whoever may replace the
// site must be able to lock it. Only the file's owner can do this, so failures do not
// matter.
func shareLock(name string) {
	if folder, err := os.Stat(filepath.Dir(name)); err == nil {
		_ = os.Chmod(name, folder.Mode().Perm()&0o666|0o600)
	}
}

// beside names a file or folder that belongs to out and is in the same folder. The
// name begins with a dot, so that nothing takes it for part of a project or a site.
func beside(out, ending string) string {
	return filepath.Join(filepath.Dir(out), "."+filepath.Base(out)+ending)
}
