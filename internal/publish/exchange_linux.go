package publish

import "golang.org/x/sys/unix"

// exchange swaps two folders in one step or, if the file system cannot do that, in
// several.
func exchange(out, staging string) error {
	if err := unix.Renameat2(unix.AT_FDCWD, staging, unix.AT_FDCWD, out, unix.RENAME_EXCHANGE); err == nil {
		return nil
	}
	return moveAside(out, staging)
}
