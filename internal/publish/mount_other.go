//go:build !linux

package publish

// isMount would report whether a folder is where a file system is mounted, which this
// system does not tell.
func isMount(string) bool { return false }
