package main

import "golang.org/x/sys/windows"

// fullDisk are the errors of a disk that is full.
var fullDisk = []error{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL}
