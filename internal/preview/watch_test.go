package preview_test

import (
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"outturn/internal/preview"
)

// TestWatch checks that all that an author does to the files is noticed, and nothing
// else, whether the system tells of it or not.
func TestWatch(t *testing.T) {
	for name, watch := range watchers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			testWatch(t, watch)
		})
	}
}

// watchers are the ways to watch a project: with what the system tells and, more slowly,
// without.
var watchers = map[string]func(string) (*preview.Watcher, error){"told": preview.Watch, "looked at": preview.WatchByLooking}

func testWatch(t *testing.T, watch func(string) (*preview.Watcher, error)) {
	folder := unpackProject(t, projectText)
	put(t, filepath.Join(folder, "templates/node_modules/a/b.js"), "")
	w, err := watch(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	at := func(name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }
	rename := func(old, new string) {
		if err := os.Rename(at(old), at(new)); err != nil {
			t.Fatal(err)
		}
	}
	remove := func(name string) {
		if err := os.RemoveAll(at(name)); err != nil {
			t.Fatal(err)
		}
	}
	for _, step := range []struct {
		name    string
		do      func()
		noticed bool
	}{
		{"a file is saved", func() { put(t, at("data/2019-20/q2.toml"), "[readings]\n") }, true},
		{"a file is new", func() { put(t, at("content/2019-20/q2/minutes.md"), "text") }, true},
		{"a file is renamed", func() { rename("content/2019-20/q2/minutes.md", "content/2019-20/q1/minutes.md") }, true},
		{"a file is deleted", func() { remove("content/2019-20/q1/minutes.md") }, true},
		{"a copy takes a file's name", func() {
			put(t, at("data/2019-20/.q2.toml.swp"), "x")
			rename("data/2019-20/.q2.toml.swp", "data/2019-20/q2.toml")
		}, true},
		{"an editor keeps a copy", func() { put(t, at("data/2019-20/q2.toml~"), "x") }, false},
		{"an editor tries the folder", func() { put(t, at("data/2019-20/4913"), ""); remove("data/2019-20/4913") }, false},
		{"a hidden file is written", func() { put(t, at("content/.DS_Store"), "x") }, false},
		{"a file of another kind is written", func() { put(t, at("content/notes.pages"), "x") }, false},
		{"folders are new", func() { put(t, at("content/2020-21/q1/indicators/contacts.md"), "text") }, true},
		{"a file in a new folder is saved", func() { put(t, at("content/2020-21/q1/indicators/contacts.md"), "more") }, true},
		{"a folder is renamed", func() { rename("content/2020-21", "content/2021-22") }, true},
		{"a file in a renamed folder is saved", func() { put(t, at("content/2021-22/q1/indicators/contacts.md"), "again") }, true},
		{"a folder is deleted", func() { remove("content/2021-22") }, true},
		{"an icon is new", func() { put(t, at("templates/icon.svg"), "x") }, true},
		{"a layout is new", func() { put(t, at("templates/pages/home.html"), "x") }, true},
		{"a package is installed", func() { put(t, at("templates/node_modules/a/c.js"), "x") }, false},
		{"a site is built", func() { put(t, at("site/index.html"), "x") }, false},
		{"a folder goes", func() { remove("templates") }, true},
		{"it comes back", func() { put(t, at("templates/styles/outturn.css"), "x") }, true},
		{"a file in it is saved", func() { put(t, at("templates/styles/outturn.css"), "y") }, true},
	} {
		step.do()
		if step.noticed {
			awaitChange(t, w, step.name)
		} else if noticesChange(w) {
			t.Errorf("%s: noticed", step.name)
		}
	}
}

// noticesChange reports whether the watcher notices a change, and waits until it has
// no more to report.
func noticesChange(w *preview.Watcher) bool {
	for noticed := false; ; {
		select {
		case <-w.Changed:
			noticed = true
		case <-time.After(300 * time.Millisecond):
			return noticed
		}
	}
}

// TestWatchLinked checks that a project's folder that is a symbolic link is watched
// where the link leads.
func TestWatchLinked(t *testing.T) {
	elsewhere := unpackProject(t, projectText)
	folder := t.TempDir()
	if err := os.Symlink(filepath.Join(elsewhere, "data"), filepath.Join(folder, "data")); err != nil {
		t.Fatal(err)
	}
	w, err := preview.Watch(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	put(t, filepath.Join(elsewhere, "data/2019-20/q2.toml"), "x")
	awaitChange(t, w, "a change behind a link")
}

// TestWatchGone checks that a project that goes is noticed, and one that comes back in its
// place is watched on, though the system tells of neither.
func TestWatchGone(t *testing.T) {
	for name, watch := range watchers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := filepath.Join(t.TempDir(), "project")
			if err := os.Rename(unpackProject(t, projectText), folder); err != nil {
				t.Fatal(err)
			}
			w, err := watch(folder)
			if err != nil {
				t.Fatal(err)
			}
			defer w.Close()
			if err := os.Rename(folder, folder+"-away"); err != nil {
				t.Fatal(err)
			}
			awaitChange(t, w, "the project goes")
			if err := os.CopyFS(folder, os.DirFS(folder+"-away")); err != nil {
				t.Fatal(err)
			}
			awaitChange(t, w, "it comes back")
			put(t, filepath.Join(folder, "data/2019-20/q2.toml"), "[readings]\n")
			awaitChange(t, w, "a file of it is saved")
		})
	}
}

// awaitChange waits until the watcher has noticed a change and has no more to report.
func awaitChange(t *testing.T, w *preview.Watcher, what string) {
	t.Helper()
	select {
	case <-w.Changed:
	case <-time.After(10 * time.Second):
		t.Fatalf("%s: not noticed", what)
	}
	noticesChange(w)
}

// TestTellsOnce checks that a change of which the system told is not noticed again when
// the files are looked at.
func TestTellsOnce(t *testing.T) {
	folder := unpackProject(t, projectText)
	w, err := preview.Watch(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	put(t, filepath.Join(folder, "data/2020-21/q2.toml"), "[readings]\n")
	if err := os.Rename(filepath.Join(folder, "content/2019-20"), filepath.Join(folder, "content/2020-21")); err != nil {
		t.Fatal(err)
	}
	noticesChange(w)
	select {
	case <-w.Changed:
		t.Error("a change is noticed twice")
	case <-time.After(1500 * time.Millisecond):
	}
}

func TestWatchNothing(t *testing.T) {
	if _, err := preview.Watch(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a folder that does not exist can be watched")
	}
}

// TestFollow checks that several saves at once lead to a single rebuild.
func TestFollow(t *testing.T) {
	s, folder := newPreview(t, projectText)
	w, err := preview.Watch(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	ctx, stop := testContext(t)
	var count atomic.Int32
	ended := make(chan struct{})
	go func() {
		s.Follow(ctx, w.Changed, func(preview.Outcome) { count.Add(1) })
		close(ended)
	}()
	for range 5 {
		put(t, filepath.Join(folder, "content/2019-20/q2/indicators/contacts.md"), "A rook.")
		put(t, filepath.Join(folder, "data/2019-20/q2.toml"), "[readings]\ncontacts = 77\n")
	}
	for end := time.Now().Add(5 * time.Second); count.Load() == 0 && time.Now().Before(end); {
		time.Sleep(time.Millisecond)
	}
	time.Sleep(100 * time.Millisecond)
	if got := count.Load(); got < 1 || got > 2 {
		t.Errorf("%d rebuilds", got)
	}
	stop()
	<-ended
}
