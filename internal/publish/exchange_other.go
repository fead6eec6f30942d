//go:build !linux

package publish

import "errors"

// exchangeAtOnce would swap two names in one step, which this system cannot do.
func exchangeAtOnce(a, b string) error { return errors.ErrUnsupported }
