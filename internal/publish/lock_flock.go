//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package publish

import (
	"fmt"
	"os"
	"syscall"
)

// lock waits until no other build writes below the folder, and lets none begin
// until it is unlocked. The system unlocks what a killed build had locked. A
// file system without locks is trusted to see one build at a time.
func lock(folder string) (unlock func() error, err error) {
	f, err := os.Open(folder)
	if err != nil {
		return nil, fmt.Errorf("waiting for other builds: %w", err)
	}
	for err = syscall.EINTR; err == syscall.EINTR; {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX)
	}
	return f.Close, nil
}
