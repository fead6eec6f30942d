//go:build !linux

package publish

// exchange swaps two folders; this system cannot do it in one step.
func exchange(out, staging string) error { return moveAside(out, staging) }
