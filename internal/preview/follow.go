package preview

import (
	"context"
	"time"
)

// A save is often several changes: a file is emptied and filled, or a new one
// takes its name; and an author may save several files at once. They are gathered
// until nothing has changed for a while, but not for ever.
const (
	quiet   = 20 * time.Millisecond
	longest = 250 * time.Millisecond
)

// Follow rebuilds whenever the watcher tells of a change, and says what each
// rebuild came to, until the context ends.
func (s *Site) Follow(ctx context.Context, changed <-chan struct{}, rebuilt func(Outcome)) {
	for {
		select {
		case <-changed:
			gather(changed, quiet, longest)
			rebuilt(s.Rebuild())
		case <-ctx.Done():
			return
		}
	}
}

// gather returns when nothing has changed for a while, or after the longest time.
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
