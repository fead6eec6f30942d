package main

import (
	"errors"
	"slices"
)

// isFull reports whether something failed because a disk, or this user's share of it, is full.
func isFull(err error) bool {
	return slices.ContainsFunc(fullDisk, func(full error) bool { return errors.Is(err, full) })
}
