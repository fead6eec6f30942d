//go:build unix

package folder

import (
	"os"
	"syscall"
)

// toRead opens a file without waiting, should a pipe have taken its place.
const toRead = os.O_RDONLY | syscall.O_NONBLOCK
