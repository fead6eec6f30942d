package preview

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"outturn/templates"
)

func contextOf(t *testing.T) (context.Context, context.CancelFunc) {
	ctx, stop := context.WithCancel(context.Background())
	t.Cleanup(stop)
	return ctx, stop
}

func body(s *Site, target string) string { return ask(s, "GET", target).Body.String() }

// TestBroken holds that the last good pages stay while the files have mistakes,
// with the mistakes over them.
func TestBroken(t *testing.T) {
	s, folder := preview(t, files)
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
		t.Error("the mistakes stay after they are mended")
	}
}

// TestBrokenFromTheFirst holds that a project which has not been built yet shows
// its mistakes, and then its pages.
func TestBrokenFromTheFirst(t *testing.T) {
	s, folder := preview(t, strings.Replace(files, "contacts = 5590", "contacts = = 5590", 1))
	w := ask(s, "GET", "/2019-20/q1/index.html")
	if w.Code != 503 || !strings.Contains(w.Body.String(), "data/2019-20/q2.toml:2:12") || !strings.Contains(w.Body.String(), "/-/preview.js") {
		t.Errorf("without pages the answer is %d: %s", w.Code, w.Body)
	}
	edit(t, folder, "data/2019-20/q2.toml", "= =", "=")
	s.Rebuild()
	if w := ask(s, "GET", "/2019-20/q1/index.html"); w.Code != 200 {
		t.Errorf("once mended the answer is %d", w.Code)
	}
}

// TestBrokenLayout holds that a layout's mistake which shows only when a page is
// drawn leaves the page that is open as it was.
func TestBrokenLayout(t *testing.T) {
	s, folder := preview(t, files)
	one := s.readers.add("2019-20/q2/index.html")
	defer s.readers.remove(one)
	put(t, filepath.Join(folder, "templates/pages/report.html"), "<body>\n{{.Nothing}}</body>")
	if o := s.Rebuild(); !o.Broken {
		t.Error("the layout's mistake does not count")
	}
	if got := body(s, "/2019-20/q2/index.html"); !strings.Contains(got, "A jackdaw.") || !strings.Contains(got, "templates/pages/report.html:2:") {
		t.Errorf("the open page is:\n%s", got)
	}
	s.readers.remove(one)
	s.Rebuild()
	if w := ask(s, "GET", "/2019-20/q2/index.html"); w.Code != 500 || !strings.Contains(w.Body.String(), "templates/pages/report.html:2:") {
		t.Errorf("a page that cannot be drawn: %d\n%s", w.Code, w.Body)
	}
}

// TestFailure holds that a failure of the machine is shown, and that a file which
// is just being replaced is none.
func TestFailure(t *testing.T) {
	folder := unpack(t, files)
	build := builder(folder)
	var failures []error
	s := New(func() (*Build, error) {
		if len(failures) > 0 {
			err := failures[0]
			failures = failures[1:]
			return nil, err
		}
		return build()
	}, templates.Files, &Published{folder})
	s.Rebuild()
	failures = []error{fs.ErrNotExist}
	if o := s.Rebuild(); o.Broken {
		t.Error("a file that comes back breaks the build")
	}
	failures = []error{errors.New("disk on fire")}
	if o := s.Rebuild(); !o.Broken || !strings.Contains(body(s, "/"), "disk on fire") || !strings.Contains(body(s, "/"), "Exampleshire") {
		t.Errorf("a failure of the machine is not shown over the last good page:\n%s", body(s, "/"))
	}
}

// TestTold holds that open pages hear of a build once it is there, of the latest
// if they were slow, and of what they missed when they come back.
func TestTold(t *testing.T) {
	s, folder := preview(t, files)
	server := httptest.NewUnstartedServer(s.Handler(0))
	server.Start()
	defer server.Close()
	slow := s.readers.add("index.html")
	w := &events{lines: make(chan string, 9)}
	ctx, stop := contextOf(t)
	go w.hear(ctx, s)
	if first := w.next(t); first != s.name(s.state()) {
		t.Errorf("a page that opens hears of %q", first)
	}
	edit(t, folder, "content/2019-20/q2/paper.md", "jackdaw", "rook")
	s.Rebuild()
	if heard := w.next(t); heard != s.name(s.state()) || !strings.Contains(body(s, "/2019-20/q2/index.html"), "A rook.") {
		t.Errorf("an open page hears of %q", heard)
	}
	s.Rebuild()
	if heard := <-slow.news; heard != s.name(s.state()) {
		t.Errorf("a slow page hears of %q", heard)
	}
	s.readers.remove(slow)
	stop()
	for end := time.Now().Add(5 * time.Second); len(s.readers.pages()) > 0; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("a closed page is still told")
		}
	}
}

// events reads server-sent events.
type events struct {
	httptest.ResponseRecorder
	lines chan string
}

func (e *events) hear(ctx context.Context, s *Site) {
	r := httptest.NewRequestWithContext(ctx, "GET", "http://localhost:4190/-/events?page=/", nil)
	s.Handler(4190).ServeHTTP(e, r)
}

func (e *events) Write(text []byte) (int, error) {
	lines := bufio.NewScanner(strings.NewReader(string(text)))
	for lines.Scan() {
		if data, found := strings.CutPrefix(lines.Text(), "data: "); found {
			e.lines <- data
		}
	}
	return len(text), nil
}

func (e *events) next(t *testing.T) string {
	t.Helper()
	select {
	case line := <-e.lines:
		return line
	case <-time.After(5 * time.Second):
		t.Fatal("nothing is heard")
		return ""
	}
}
