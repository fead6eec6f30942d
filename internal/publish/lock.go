package publish

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// lock waits until no other build is writing to out, and makes others wait until it
// is released. If a build is killed, the system releases its lock. On file systems
// without locks, builds are trusted not to run at the same time.
//
// The lock is an empty file, .site.lock for a site in the folder site. The build that
// holds it removes it, so a build that waited may have got the lock of a removed file,
// and begins again.
//
// When ctx ends, lock waits no longer than it takes to get a lock that nobody holds, so
// that none is left.
func lock(ctx context.Context, out string) (release func(), err error) {
	type answer struct {
		release func()
		err     error
	}
	got := make(chan answer, 1)
	go func() {
		release, err := lockAlone(ctx, out)
		got <- answer{release, err}
	}()
	select {
	case a := <-got:
		return a.release, a.err
	case <-ctx.Done():
		given := make(chan struct{})
		go func() { // another build may hold the lock for long
			if a := <-got; a.err == nil {
				a.release()
			}
			close(given)
		}()
		select {
		case <-given:
		case <-time.After(time.Second):
		}
		return nil, context.Cause(ctx)
	}
}

// lockAlone waits for the lock. Once ctx has ended it makes no further file.
func lockAlone(ctx context.Context, out string) (release func(), err error) {
	name := beside(out, ".lock")
	for {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		f, err := lockedfile.Edit(name)
		switch {
		case locksUnsupported(err):
			_ = os.Remove(name)
			return func() {}, nil
		case err != nil:
			return nil, fmt.Errorf("waiting for other builds: %w", err)
		}
		if isAt(f, name) {
			shareLock(name)
			return func() { removeLock(f, name) }, nil
		}
		f.Close()
	}
}

// isAt reports whether an open file is the one that has a name now.
func isAt(f *lockedfile.File, name string) bool {
	open, err := f.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(name)
	return err == nil && os.SameFile(open, named)
}

// removeLock removes a lock file and then releases it: in the other order, another build
// could have it by then. Windows does not remove an open file, and not one that another
// build has open either. A file that stays does no harm.
func removeLock(f *lockedfile.File, name string) {
	err := os.Remove(name)
	f.Close()
	if err != nil && runtime.GOOS == "windows" {
		_ = os.Remove(name)
	}
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
