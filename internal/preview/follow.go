package preview

import (
	"context"
	"time"
)

// A save is often several changes: a file is emptied and filled, or replaced by a new
// one; and an author may save several files at once. Changes are gathered until none
// has come for quietTime, but for no more than longestWait.
const (
	quietTime   = 20 * time.Millisecond
	longestWait = 250 * time.Millisecond
)

// Follow rebuilds whenever changed receives a value, and calls rebuilt with each
// outcome, until the context ends.
func (s *Site) Follow(ctx context.Context, changed <-chan struct{}, rebuilt func(Outcome)) {
	for {
		select {
		case <-changed:
			gather(changed, quietTime, longestWait)
			rebuilt(s.Rebuild())
		case <-ctx.Done():
			return
		}
	}
}

// gather returns when nothing has changed for the quiet time, or after the longest.
func gather(changed <-chan struct{}, quiet, longest time.Duration) {
	end := time.After(longest)
	for {
		select {
		case <-changed:
		case <-time.After(quiet):
			return
		case <-end:
			return
		}
	}
}
