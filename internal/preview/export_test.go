package preview

import "time"

// WatchByLooking watches a project without what the system tells, as where it has none to
// give.
func WatchByLooking(project string) (*Watcher, error) {
	return watch(project, nil, 20*time.Millisecond)
}
