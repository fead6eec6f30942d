package preview

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fsnotify/fsnotify"
)

// watched are the folders of a project that pages are made from.
var watched = []string{"data", "content", "templates"}

// Watcher tells of changes in a project's folders.
type Watcher struct {
	Changed chan struct{} // has something in it when files changed since it was last emptied

	root    string
	system  *fsnotify.Watcher
	folders map[string]bool // those that are watched
}

// Watch begins to watch a project. The error is a failure of the machine, such
// as too many watched folders.
func Watch(project string) (*Watcher, error) {
	root, err := filepath.Abs(project)
	if err != nil {
		return nil, fmt.Errorf("watching the project: %w", err)
	}
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watching the project: %w", err)
	}
	w := &Watcher{make(chan struct{}, 1), root, system, map[string]bool{}}
	if err := w.begin(); err != nil {
		system.Close()
		return nil, fmt.Errorf("watching the project: %w", err)
	}
	go w.listen()
	return w, nil
}

// Close ends the watching.
func (w *Watcher) Close() error { return w.system.Close() }

// begin watches the project's own folder, in which one of the watched may be
// made or replaced, and all that there are.
func (w *Watcher) begin() error {
	if err := w.system.Add(w.root); err != nil {
		return err
	}
	for _, name := range watched {
		if err := w.add(filepath.Join(w.root, name)); err != nil {
			return err
		}
	}
	return nil
}

// add watches a folder and those in it. A folder is watched before it is read,
// so that nothing made in it meanwhile is missed.
func (w *Watcher) add(folder string) error {
	return filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil // removed again, or never made
		case err != nil:
			return err
		case name == folder && d.Type()&fs.ModeSymlink != 0:
			return w.linked(name)
		case !d.IsDir():
			return nil
		case name != folder && passedOver(name):
			return fs.SkipDir
		}
		w.folders[name] = true
		if err := w.system.Add(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	})
}

// linked watches the folder that one of the project's folders is a link to.
func (w *Watcher) linked(name string) error {
	target, err := filepath.EvalSymlinks(name)
	if err != nil {
		return nil // a link to nowhere
	}
	if info, err := os.Stat(target); err != nil || !info.IsDir() {
		return nil
	}
	return w.add(target)
}

// passedOver reports whether no page is made from a file or folder of that name:
// those that editors and version control keep for themselves.
func passedOver(name string) bool {
	base := filepath.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") || base == "node_modules"
}

// listen goes on until the watcher is closed.
func (w *Watcher) listen() {
	for {
		select {
		case event, open := <-w.system.Events:
			if !open {
				return
			}
			if w.concerns(event) {
				w.tell()
			}
		case _, open := <-w.system.Errors:
			if !open {
				return
			}
			// Some changes went unheard: look at everything again.
			if w.begin() == nil {
				w.tell()
			}
		}
	}
}

func (w *Watcher) tell() {
	select {
	case w.Changed <- struct{}{}:
	default:
	}
}

// concerns reports whether a change may change a page. A new folder is watched
// from now on.
func (w *Watcher) concerns(event fsnotify.Event) bool {
	name := event.Name
	if passedOver(name) || event.Op == fsnotify.Chmod || !w.within(name) {
		return false
	}
	if event.Has(fsnotify.Create) {
		if info, err := os.Stat(name); err == nil && info.IsDir() {
			return w.add(name) == nil
		}
	}
	if w.folders[name] && event.Op&(fsnotify.Remove|fsnotify.Rename) != 0 {
		delete(w.folders, name)
		return true
	}
	return slices.Contains([]string{".toml", ".md", ".html", ".css", ".js", ".svg"}, filepath.Ext(name))
}

// within reports whether a name is in a watched folder, or one itself.
func (w *Watcher) within(name string) bool {
	if filepath.Dir(name) == w.root {
		return slices.Contains(watched, filepath.Base(name))
	}
	return true
}
