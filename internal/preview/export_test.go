package preview

import "time"

// Policy is the content security policy of every answer.
const Policy = contentPolicy

// WatchByLooking watches a project without what the system tells, as where it has none to
// give.
func WatchByLooking(project string) (*Watcher, error) {
	return watch(project, nil, 20*time.Millisecond)
}
