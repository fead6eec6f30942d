package preview

import (
	"os"
	"path/filepath"
	"time"
)

// Not every disk tells of changes: those of other machines, of virtual ones and of
// Windows below Linux do not, and the system limits how many folders it tells of. So the
// files are looked at too, every shortestPause or, in a large project, so seldom that it
// takes no more than a fiftieth of the time.
const (
	shortestPause = time.Second
	shareOfTime   = 50
)

// survey is how files looked: by name, those that may be part of a page.
type survey map[string]stamp

type stamp struct {
	size     int64
	modified int64 // nanoseconds
}

func (w *Watcher) look() survey {
	all := survey{}
	for _, folder := range watchedFolders {
		w.walk(filepath.Join(w.root, folder), func(name string, isFolder bool) {
			if isFolder || !isRead(name) {
				return
			}
			if info, err := os.Stat(name); err == nil {
				all[name] = stamp{info.Size(), info.ModTime().UnixNano()}
			}
		})
	}
	return all
}

// compare notices what the system has not told of since the last look. It returns when
// to look again.
func (w *Watcher) compare() time.Duration {
	begun := time.Now()
	now := w.look()
	untold := w.anyUntold(w.survey, now) || w.anyUntold(now, w.survey)
	w.survey, w.told = now, map[string]bool{}
	if untold {
		w.watchAll() // a folder may have come back, or be another of the same name
		w.notify()
	}
	return max(w.pause, shareOfTime*time.Since(begun))
}

// anyUntold reports whether a file of one survey is missing in the other, or differs,
// and the system has told neither of it nor of a folder that it is in.
func (w *Watcher) anyUntold(of, in survey) bool {
	for name, is := range of {
		if was, found := in[name]; (!found || was != is) && !w.wasTold(name) {
			return true
		}
	}
	return false
}

func (w *Watcher) wasTold(name string) bool {
	for ; name != filepath.Dir(name); name = filepath.Dir(name) {
		if w.told[name] {
			return true
		}
	}
	return false
}
