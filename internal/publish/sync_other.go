//go:build !linux

package publish

import "errors"

// syncFileSystem would make a whole file system safe, which this system does not offer.
func syncFileSystem(folder string) error { return errors.ErrUnsupported }
