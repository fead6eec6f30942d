package publish

import "golang.org/x/sys/unix"

// isMount reports whether a folder is where a file system is mounted, as far as the
// system tells. Such a folder cannot be exchanged with another.
func isMount(folder string) bool {
	var info unix.Statx_t
	err := unix.Statx(unix.AT_FDCWD, folder, unix.AT_SYMLINK_NOFOLLOW, 0, &info)
	return err == nil && info.Attributes&info.Attributes_mask&unix.STATX_ATTR_MOUNT_ROOT != 0
}
