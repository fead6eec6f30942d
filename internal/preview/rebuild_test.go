package preview_test

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"outturn/internal/preview"
	"outturn/internal/project"
	"outturn/internal/source"
)

func testContext(t *testing.T) (context.Context, context.CancelFunc) {
	ctx, stop := context.WithCancel(context.Background())
	t.Cleanup(stop)
	return ctx, stop
}

func body(s *preview.Site, target string) string { return ask(s, "GET", target).Body.String() }

// TestBroken checks that the last good pages stay while the files have mistakes, and
// that the mistakes are shown over them.
func TestBroken(t *testing.T) {
	s, folder := newPreview(t, projectText)
	edit(t, folder, "data/2019-20/q2.toml", "contacts", "contcts")
	if o := s.Rebuild(); !o.Broken {
		t.Error("a build with mistakes is not broken")
	}
	got := body(s, "/2019-20/q2/index.html")
	for _, want := range []string{
		"A jackdaw.", "<strong>1 error</strong>", "data/2019-20/q2.toml:2:1", `<span class="preview-line">2</span><mark>contcts</mark> = 5590`,
		"<strong>Hint:</strong> did you mean &#34;contacts&#34;?", `role="status">1 error<`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not have %q", want)
		}
	}
	edit(t, folder, "data/2019-20/q2.toml", "contcts", "contacts")
	if o := s.Rebuild(); o.Broken {
		t.Error("a build without mistakes is broken")
	}
	if strings.Contains(body(s, "/2019-20/q2/index.html"), "preview-over") {
		t.Error("the mistakes are still shown after they are fixed")
	}
}

// TestBrokenFromTheStart checks that a project that has never been built shows its
// mistakes, and its pages once they are fixed.
func TestBrokenFromTheStart(t *testing.T) {
	s, folder := newPreview(t, strings.Replace(projectText, "contacts = 5590", "contacts = = 5590", 1))
	w := ask(s, "GET", "/2019-20/q1/index.html")
	if w.Code != 503 || !strings.Contains(w.Body.String(), "data/2019-20/q2.toml:2:12") || !strings.Contains(w.Body.String(), "/-/preview.js") {
		t.Errorf("without pages the answer is %d: %s", w.Code, w.Body)
	}
	edit(t, folder, "data/2019-20/q2.toml", "= =", "=")
	s.Rebuild()
	if w := ask(s, "GET", "/2019-20/q1/index.html"); w.Code != 200 {
		t.Errorf("once fixed, the answer is %d", w.Code)
	}
}

// TestBrokenLayout checks that a mistake in a layout that shows only in drawing
// leaves the open page as it was.
func TestBrokenLayout(t *testing.T) {
	s, folder := newPreview(t, projectText)
	reader := openPage(t, s, "2019-20/q2/index.html")
	put(t, filepath.Join(folder, "templates/pages/report.html"), "<body>\n{{.Nothing}}</body>")
	if o := s.Rebuild(); !o.Broken {
		t.Error("the layout's mistake does not count")
	}
	if got := body(s, "/2019-20/q2/index.html"); !strings.Contains(got, "A jackdaw.") || !strings.Contains(got, "templates/pages/report.html:2:") {
		t.Errorf("the open page is:\n%s", got)
	}
	reader.close(t)
	s.Rebuild()
	if w := ask(s, "GET", "/2019-20/q2/index.html"); w.Code != 500 || !strings.Contains(w.Body.String(), "templates/pages/report.html:2:") {
		t.Errorf("a page that cannot be drawn: %d\n%s", w.Code, w.Body)
	}
}

// failingFS is a project in which one file cannot be opened the first time after a
// failure is stored. A build reads several files at once.
type failingFS struct {
	fs.FS
	failure atomic.Pointer[error]
}

func (f *failingFS) failOnce(err error) { f.failure.Store(&err) }

func (f *failingFS) Open(name string) (fs.File, error) {
	if name == "data/2019-20/q2.toml" {
		if err := f.failure.Swap(nil); err != nil {
			return nil, &fs.PathError{Op: "open", Path: name, Err: *err}
		}
	}
	return f.FS.Open(name)
}

// TestFailure checks that a failure of the machine is shown, and that a file being
// replaced does not count as one.
func TestFailure(t *testing.T) {
	folder := unpackProject(t, projectText)
	disk := &failingFS{FS: os.DirFS(folder)}
	s := project.Preview(disk, today, false, &preview.PublishedSite{Folder: folder})
	s.Rebuild()
	disk.failOnce(fs.ErrNotExist)
	if o := s.Rebuild(); o.Broken || disk.failure.Load() != nil {
		t.Error("a file that comes back breaks the build")
	}
	disk.failOnce(errors.New("disk on fire"))
	if o := s.Rebuild(); !o.Broken || !strings.Contains(body(s, "/"), "disk on fire") || !strings.Contains(body(s, "/"), "Exampleshire") {
		t.Errorf("a failure of the machine is not shown over the last good page:\n%s", body(s, "/"))
	}
}

// TestGone checks that a preview says when its project is gone, and goes on when it is
// back.
func TestGone(t *testing.T) {
	s, folder := newPreview(t, projectText)
	for _, name := range []string{"", "data"} {
		is, away := filepath.Join(folder, name), filepath.Join(t.TempDir(), "away")
		if err := os.Rename(is, away); err != nil {
			t.Fatal(err)
		}
		if o := s.Rebuild(); !o.Broken || o.Diagnostics.Count(source.Error) != 1 {
			t.Errorf("without %q the outcome is %+v", name, o)
		}
		got := body(s, "/2019-20/q2/index.html")
		for _, want := range []string{"A jackdaw.", "the project is gone", "put it back, and the preview goes on"} {
			if !strings.Contains(got, want) {
				t.Errorf("without %q the page does not have %q", name, want)
			}
		}
		if err := os.Rename(away, is); err != nil {
			t.Fatal(err)
		}
		if o := s.Rebuild(); o.Broken || strings.Contains(body(s, "/2019-20/q2/index.html"), "is gone") {
			t.Errorf("once %q is back the outcome is %+v", name, o)
		}
	}
}

// TestReadersHearOfBuilds checks that an open page hears of the latest build when it
// opens, and of each new build.
func TestReadersHearOfBuilds(t *testing.T) {
	s, folder := newPreview(t, projectText)
	first := shownBuild(t, s)
	page := openPage(t, s, "index.html")
	if page.first != first {
		t.Errorf("a page that opens hears of %q, and shows %q", page.first, first)
	}
	edit(t, folder, "content/2019-20/q2/paper.md", "jackdaw", "rook")
	s.Rebuild()
	heard := page.next(t)
	if now := shownBuild(t, s); heard != now || now == first || !strings.Contains(body(s, "/2019-20/q2/index.html"), "A rook.") {
		t.Errorf("an open page hears of %q after %q, and shows %q", heard, first, now)
	}
	page.close(t)
}

// shownBuild returns the name of the build that the home page shows.
func shownBuild(t *testing.T, s *preview.Site) string {
	t.Helper()
	_, rest, found := strings.Cut(body(s, "/"), `data-build="`)
	if !found {
		t.Fatal("the page does not name its build")
	}
	name, _, _ := strings.Cut(rest, `"`)
	return name
}

// openReader is an open page, which receives events until it is closed.
type openReader struct {
	httptest.ResponseRecorder
	first string // the build that it hears of when it opens
	lines chan string
	stop  context.CancelFunc
	ended chan struct{}
}

// openPage opens a page and waits for its first event.
func openPage(t *testing.T, s *preview.Site, page string) *openReader {
	t.Helper()
	ctx, stop := testContext(t)
	r := &openReader{lines: make(chan string, 9), stop: stop, ended: make(chan struct{})}
	go func() {
		defer close(r.ended)
		request := httptest.NewRequestWithContext(ctx, "GET", "http://localhost:4190/-/events?page=/"+page, nil)
		name, value, _ := strings.Cut(cookieOf(s), ": ")
		request.Header.Set(name, value)
		s.Handler(4190).ServeHTTP(r, request)
	}()
	r.first = r.next(t)
	return r
}

func (r *openReader) Write(text []byte) (int, error) {
	lines := bufio.NewScanner(strings.NewReader(string(text)))
	for lines.Scan() {
		if data, found := strings.CutPrefix(lines.Text(), "data: "); found {
			r.lines <- data
		}
	}
	return len(text), nil
}

func (r *openReader) next(t *testing.T) string {
	t.Helper()
	select {
	case line := <-r.lines:
		return line
	case <-time.After(5 * time.Second):
		t.Fatal("nothing is heard")
		return ""
	}
}

func (r *openReader) close(t *testing.T) {
	t.Helper()
	r.stop()
	select {
	case <-r.ended:
	case <-time.After(5 * time.Second):
		t.Fatal("a closed page is still notified")
	}
}
