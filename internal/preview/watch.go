package preview

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// watchedFolders are the folders of a project that pages are built from.
var watchedFolders = []string{"data", "content", "templates"}

// Watcher notices changes in a project's folders: at once where the system tells of
// them, and otherwise soon, by looking at the files.
type Watcher struct {
	Changed chan struct{} // receives a value after a change; several changes may share one

	root    string
	folders map[string]bool // the folders that the system tells of
	survey  survey          // the files as they were last seen
	told    map[string]bool // what the system has told of since then
	pause   time.Duration   // between two looks at the files

	system *fsnotify.Watcher // nil where the system has none to give
	events <-chan fsnotify.Event
	errors <-chan error
	closed chan struct{}
}

// Watch starts watching a project. An error says that there is no such folder.
func Watch(project string) (*Watcher, error) {
	system, err := fsnotify.NewWatcher()
	if err != nil { // the system has no more to give: the files are looked at instead
		return watch(project, nil, shortestPause)
	}
	w, err := watch(project, system, shortestPause)
	if err != nil {
		return nil, errors.Join(err, system.Close())
	}
	return w, nil
}

// watch starts watching a project with what the system tells, or without if that is nil.
func watch(project string, system *fsnotify.Watcher, pause time.Duration) (*Watcher, error) {
	root, err := filepath.Abs(project)
	if err == nil {
		_, err = os.Stat(root)
	}
	if err != nil {
		return nil, fmt.Errorf("watching the project: %w", err)
	}
	w := &Watcher{
		Changed: make(chan struct{}, 1), root: root, folders: map[string]bool{}, told: map[string]bool{}, pause: pause,
		system: system, closed: make(chan struct{}),
	}
	if system != nil {
		w.events, w.errors = system.Events, system.Errors
	}
	w.watchAll()
	w.survey = w.look()
	go w.listen()
	return w, nil
}

// Close stops the watcher.
func (w *Watcher) Close() error {
	close(w.closed)
	if w.system == nil {
		return nil
	}
	return w.system.Close()
}

// watchAll asks the system to tell of the project's root, where a watched folder may be
// created or replaced, and of each watched folder that exists. Where it cannot, the files
// are looked at all the same.
func (w *Watcher) watchAll() {
	if w.system == nil {
		return
	}
	_ = w.system.Add(w.root)
	for _, name := range watchedFolders {
		w.add(filepath.Join(w.root, name))
	}
}

// add asks the system to tell of a folder and all folders below it. It does so before
// the folder is read, so that nothing created meanwhile is missed.
func (w *Watcher) add(folder string) {
	w.walk(folder, func(name string, isFolder bool) {
		if isFolder {
			w.folders[name] = true
			_ = w.system.Add(name)
		}
	})
}

// walk visits a folder and all that is below it and may be part of a page.
func (w *Watcher) walk(folder string, visit func(name string, isFolder bool)) {
	_ = filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil: // removed already, never created, or not to be read
			return nil
		case name == folder && d.Type()&fs.ModeSymlink != 0:
			w.walkLinked(name, visit)
		case name != folder && isIgnored(name) && d.IsDir():
			return fs.SkipDir
		default:
			visit(name, d.IsDir())
		}
		return nil
	})
}

// walkLinked visits the target of a folder that is a symbolic link.
func (w *Watcher) walkLinked(name string, visit func(name string, isFolder bool)) {
	target, err := filepath.EvalSymlinks(name)
	if err != nil {
		return // the link is broken
	}
	if info, err := os.Stat(target); err == nil && info.IsDir() {
		w.walk(target, visit)
	}
}

// isIgnored reports whether a file or folder is never part of a page: those of
// editors, version control and npm.
func isIgnored(name string) bool {
	base := filepath.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") || base == "node_modules"
}

// listen handles what the system tells, and looks at the files from time to time, until
// the watcher is closed.
func (w *Watcher) listen() {
	again := time.NewTimer(w.pause)
	defer again.Stop()
	for {
		select {
		case event := <-w.events:
			if w.affectsPages(event) {
				w.told[event.Name] = true
				w.notify()
			}
		case <-w.errors: // some events may be lost
			again.Reset(0)
		case <-again.C:
			again.Reset(w.compare())
		case <-w.closed:
			return
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
			w.add(name)
			return true
		}
	}
	if w.folders[name] && event.Op&(fsnotify.Remove|fsnotify.Rename) != 0 {
		delete(w.folders, name)
		return true
	}
	return isRead(name)
}

// isRead reports whether a file may be part of a page.
func isRead(name string) bool {
	return !isIgnored(name) && slices.Contains(endings, strings.ToLower(filepath.Ext(name)))
}

// endings are those of texts, layouts, pictures and attachments.
var endings = []string{".toml", ".md", ".html", ".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".pdf", ".csv", ".docx", ".xlsx", ".odt", ".ods"}

// isWatched reports whether a name is a watched folder or is inside one.
func (w *Watcher) isWatched(name string) bool {
	if filepath.Dir(name) == w.root {
		return slices.Contains(watchedFolders, filepath.Base(name))
	}
	return true
}
