package publish

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// lock waits until no other build replaces the site in out, and lets none begin
// until it is unlocked. The system unlocks what a killed build had locked. Where
// there are no locks, builds are trusted not to run at the same time.
//
// The empty file that is locked, .site.lock for a site in the folder site, stays:
// were it removed, two builds could each lock a file of that name.
func lock(out string) (unlock func(), err error) {
	name := beside(out, ".lock")
	unlock, err = lockedfile.MutexAt(name).Lock()
	switch {
	case withoutLocks(err):
		return func() {}, nil
	case err != nil:
		return nil, fmt.Errorf("waiting for other builds: %w", err)
	}
	share(name)
	return unlock, nil
}

// withoutLocks reports whether an error says that the file system has no locks.
// NFS without its lock service answers that none are available.
func withoutLocks(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.ENOLCK)
}

// share lets everyone lock a file who may write in its folder, and so may replace
// the site. Only the file's owner can do this, and others need not.
func share(name string) {
	if folder, err := os.Stat(filepath.Dir(name)); err == nil {
		_ = os.Chmod(name, folder.Mode().Perm()&0o666|0o600)
	}
}

// beside is the name of a file or folder beside out that belongs to it. It begins
// with a point, so that nothing takes it for part of a project or of a site.
func beside(out, ending string) string {
	return filepath.Join(filepath.Dir(out), "."+filepath.Base(out)+ending)
}
