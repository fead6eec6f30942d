//go:build !windows

package main

import "syscall"

// fullDisk are the errors of a disk that is full.
var fullDisk = []error{syscall.ENOSPC, syscall.EDQUOT}
