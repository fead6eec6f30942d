package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// mustLock locks a site's folder, and fails the test if that takes too long.
func mustLock(t *testing.T, out string) (unlock func()) {
	t.Helper()
	locked := make(chan func(), 1)
	go func() {
		unlock, err := lock(t.Context(), out)
		if err != nil {
			t.Errorf("lock() = %v", err)
		}
		locked <- unlock
	}()
	select {
	case unlock := <-locked:
		return unlock
	case <-time.After(10 * time.Second):
		t.Fatal("nobody holds the lock, and yet it cannot be locked")
	}
	return nil
}

// TestLockEndsWithItsBuild checks that the next build does not wait for one that was
// killed while it held the lock, even after several.
func TestLockEndsWithItsBuild(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	for range 3 {
		build := startChild(t, "write slowly", out)
		if err := build.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		build.Wait()
		mustLock(t, out)()
	}
	mustWrite(t, out, siteFiles(first))
	wantSite(t, out, first)
	wantNames(t, folder, "site")
}

// TestLockIsHeldByOne checks that no two builds have the lock at once, although each
// removes its file.
func TestLockIsHeldByOne(t *testing.T) {
	folder := t.TempDir()
	var holders atomic.Int32
	var builds sync.WaitGroup
	for range 8 {
		builds.Go(func() {
			for range 50 {
				release, err := lock(t.Context(), filepath.Join(folder, "site"))
				if err != nil {
					t.Errorf("lock() = %v", err)
					return
				}
				if n := holders.Add(1); n != 1 {
					t.Errorf("%d builds have the lock", n)
				}
				runtime.Gosched()
				holders.Add(-1)
				release()
			}
		})
	}
	builds.Wait()
	wantNames(t, folder)
}

// TestLockIsOfOneSite checks that builds of different sites in the same folder do not
// wait for one another.
func TestLockIsOfOneSite(t *testing.T) {
	folder := t.TempDir()
	defer mustLock(t, filepath.Join(folder, "site"))()
	for _, other := range []string{"site2", "sit", ".site", "site.lock", "site.new-1"} {
		mustLock(t, filepath.Join(folder, other))()
	}
}

// TestLockFails checks that a build that cannot open its lock file writes nothing and
// names that file.
func TestLockFails(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	put(t, "mine", out, "index.html")
	put(t, "mine", folder, ".site.lock", "file")
	before := tree(t, folder)
	err := Write(t.Context(), out, siteFiles(second))
	if err == nil || !strings.Contains(err.Error(), "waiting for other builds") || !strings.Contains(err.Error(), ".site.lock") {
		t.Errorf("Write() = %v", err)
	}
	wantTree(t, folder, before)
}

// TestNamesBesideASite checks that files and folders beside a site are hidden and have
// names that every system allows.
func TestNamesBesideASite(t *testing.T) {
	out := filepath.Join(t.TempDir(), "site")
	staging, err := makeStaging(out)
	if err != nil {
		t.Fatal(err)
	}
	allowed := regexp.MustCompile(`^\.site\.[A-Za-z0-9.-]*[A-Za-z0-9]$`)
	for _, name := range []string{staging, staging + oldMark, beside(out, ".lock")} {
		if filepath.Dir(name) != filepath.Dir(out) || !allowed.MatchString(filepath.Base(name)) {
			t.Errorf("%s is not a possible name beside a site", name)
		}
	}
}

func TestLocksUnsupported(t *testing.T) {
	tests := []struct {
		err  error
		want bool
	}{
		{nil, false},
		{errors.ErrUnsupported, true},
		{&fs.PathError{Op: "Lock", Path: ".site.lock", Err: syscall.ENOSYS}, true},
		{&fs.PathError{Op: "Lock", Path: ".site.lock", Err: syscall.ENOTSUP}, true},
		{&fs.PathError{Op: "Lock", Path: ".site.lock", Err: syscall.ENOLCK}, true},
		{&fs.PathError{Op: "open", Path: ".site.lock", Err: fs.ErrPermission}, false},
		{&fs.PathError{Op: "open", Path: ".site.lock", Err: syscall.EISDIR}, false},
		{&fs.PathError{Op: "Lock", Path: ".site.lock", Err: syscall.EIO}, false},
	}
	for _, test := range tests {
		if got := locksUnsupported(test.err); got != test.want {
			t.Errorf("withoutLocks(%v) = %t, want %t", test.err, got, test.want)
		}
	}
}

// TestShareLock checks that whoever may write to a folder may lock a site in it, and
// that nobody else gets permissions.
func TestShareLock(t *testing.T) {
	tests := []struct{ folder, want fs.FileMode }{
		{0o700, 0o600},
		{0o755, 0o644},
		{0o750, 0o640},
		{0o775, 0o664},
		{0o777, 0o666},
		{0o300, 0o600},
	}
	for _, test := range tests {
		t.Run(fmt.Sprint(test.folder), func(t *testing.T) {
			folder := t.TempDir()
			put(t, "", folder, ".site.lock")
			if err := os.Chmod(folder, test.folder); err != nil {
				t.Fatal(err)
			}
			defer os.Chmod(folder, 0o700)
			if mode(t, folder) != test.folder {
				t.Skip("this system has other permissions")
			}
			shareLock(filepath.Join(folder, ".site.lock"))
			if got := mode(t, filepath.Join(folder, ".site.lock")); got != test.want {
				t.Errorf("the lock of a folder of mode %v has mode %v, want %v", test.folder, got, test.want)
			}
		})
	}
}

// TestLockWaitsNoLonger checks that a build that waits for another can be ended, and
// leaves the lock to the other.
func TestLockWaitsNoLonger(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	release := mustLock(t, out)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := lock(ctx, out); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("lock() = %v", err)
	}
	wantNames(t, folder, ".site.lock")
	release()
}
