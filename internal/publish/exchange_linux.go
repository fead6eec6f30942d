package publish

import "golang.org/x/sys/unix"

// exchangeAtOnce swaps two names in one step. Not every file system can do it.
func exchangeAtOnce(a, b string) error {
	return unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
}
