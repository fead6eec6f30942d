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

// watchedFolders are the folders of a project that pages are built from.
var watchedFolders = []string{"data", "content", "templates"}

// Watcher notices changes in a project's folders.
type Watcher struct {
	Changed chan struct{} // receives a value after a change; several changes may share one

	root    string
	system  *fsnotify.Watcher
	folders map[string]bool // the folders being watched
}

// Watch starts watching a project. An error is a failure of the machine, such as too
// many watched folders.
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
	if err := w.watchAll(); err != nil {
		system.Close()
		return nil, fmt.Errorf("watching the project: %w", err)
	}
	go w.listen()
	return w, nil
}

// Close stops the watcher.
func (w *Watcher) Close() error { return w.system.Close() }

// watchAll watches the project's root, where a watched folder may be created or
// replaced, and each watched folder that exists.
func (w *Watcher) watchAll() error {
	if err := w.system.Add(w.root); err != nil {
		return err
	}
	for _, name := range watchedFolders {
		if err := w.add(filepath.Join(w.root, name)); err != nil {
			return err
		}
	}
	return nil
}

// add watches a folder and all folders below it. It watches each before reading it,
// so that nothing created meanwhile is missed.
func (w *Watcher) add(folder string) error {
	return filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil // removed already, or never created
		case err != nil:
			return err
		case name == folder && d.Type()&fs.ModeSymlink != 0:
			return w.addLinked(name)
		case !d.IsDir():
			return nil
		case name != folder && isIgnored(name):
			return fs.SkipDir
		}
		w.folders[name] = true
		if err := w.system.Add(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	})
}

// addLinked watches the target of a folder that is a symbolic link.
func (w *Watcher) addLinked(name string) error {
	target, err := filepath.EvalSymlinks(name)
	if err != nil {
		return nil // the link is broken
	}
	if info, err := os.Stat(target); err != nil || !info.IsDir() {
		return nil
	}
	return w.add(target)
}

// isIgnored reports whether a file or folder is never part of a page: those of
// editors, version control and npm.
func isIgnored(name string) bool {
	base := filepath.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") || base == "node_modules"
}

// listen handles events until the watcher is closed.
func (w *Watcher) listen() {
	for {
		select {
		case event, open := <-w.system.Events:
			if !open {
				return
			}
			if w.affectsPages(event) {
				w.notify()
			}
		case _, open := <-w.system.Errors:
			if !open {
				return
			}
			// Some events may be lost: watch everything again.
			if w.watchAll() == nil {
				w.notify()
			}
		}
	}
}

func (w *Watcher) notify() {
	select {
	case w.Changed <- struct{}{}:
	default:
	}
}

// affectsPages reports whether an event may change a page. It starts watching a new
// folder.
func (w *Watcher) affectsPages(event fsnotify.Event) bool {
	name := event.Name
	if isIgnored(name) || event.Op == fsnotify.Chmod || !w.isWatched(name) {
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

// isWatched reports whether a name is a watched folder or is inside one.
func (w *Watcher) isWatched(name string) bool {
	if filepath.Dir(name) == w.root {
		return slices.Contains(watchedFolders, filepath.Base(name))
	}
	return true
}
