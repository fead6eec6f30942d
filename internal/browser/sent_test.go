package browser_test

import (
	"context"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"outturn/internal/address"
	"outturn/internal/server"
)

// sentSite is a site as a server sends it.
type sentSite struct {
	root   string // its address, ending in /
	folder string // on the disk
}

// wantHeaders checks the headers of an answer: each once, and with its value.
func (r reply) wantHeaders(t *testing.T, what, media, cache string) {
	t.Helper()
	for _, want := range append(server.Headers(), server.Header{Name: "Content-Type", Value: media}, server.Header{Name: server.CacheControl, Value: cache}) {
		if got := r.header.Values(want.Name); len(got) != 1 || !strings.EqualFold(got[0], want.Value) {
			t.Errorf("%s: %s is %q, want %q", what, want.Name, got, want.Value)
		}
	}
}

// cacheOf says how long browsers keep a file.
func cacheOf(name string) string {
	if strings.HasPrefix(name, address.Asset("")) {
		return server.KeepForever
	}
	return server.Revalidate
}

// testFiles checks that every file is sent as it is, with its type and headers.
func (s *sentSite) testFiles(t *testing.T) {
	checked := 0
	err := fs.WalkDir(os.DirFS(s.folder), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || name != "." && strings.HasPrefix(d.Name(), ".") {
			return orSkip(d, err)
		}
		if d.IsDir() {
			return nil
		}
		content, err := os.ReadFile(filepath.Join(s.folder, name))
		if r := request(t, s.root+name); r.status != http.StatusOK || r.body != string(content) {
			t.Errorf("%s is answered with %d and %d bytes, want %d bytes", name, r.status, len(r.body), len(content))
		} else {
			r.wantHeaders(t, name, server.TypeOf(name), cacheOf(name))
		}
		checked++
		return err
	})
	if err != nil || checked < 150 {
		t.Errorf("%d files were checked, %v", checked, err)
	}
}

func orSkip(d fs.DirEntry, err error) error {
	if err == nil && d.IsDir() {
		return fs.SkipDir
	}
	return err
}

// testConditions checks that a page that is kept is asked for again, and not sent again.
func (s *sentSite) testConditions(t *testing.T) {
	first := request(t, s.root+"index.html")
	for condition, validator := range map[string]string{"If-None-Match": "ETag", "If-Modified-Since": "Last-Modified"} {
		r := request(t, s.root+"index.html", condition, first.header.Get(validator))
		if r.status != http.StatusNotModified || r.body != "" || r.header.Get(server.CacheControl) != server.Revalidate {
			t.Errorf("with %s %q the home page is answered with %d, %v", condition, first.header.Get(validator), r.status, r.header)
		}
	}
}

// testMissing checks that the site's own page stands for what is missing or hidden.
func (s *sentSite) testMissing(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(s.folder, address.NotFound))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{
		"none.html", "none/", "2019-20/q2/none.csv", "assets/none.css", "2019-20/q2/index.html/none",
		".htpasswd", ".git/config", ".git/", ".git", "2019-20/.hidden/index.html", "2019-20/.hidden/", "%2ehtpasswd",
	} {
		r := request(t, s.root+name)
		if r.status != http.StatusNotFound || r.body != string(page) {
			t.Errorf("%s is answered with %d: %.200s", name, r.status, r.body)
		}
		r.wantHeaders(t, name, "text/html; charset=utf-8", server.Revalidate)
	}
	if r := request(t, s.root+".well-known/security.txt"); r.status != http.StatusOK {
		t.Errorf(".well-known/security.txt is answered with %d", r.status)
	}
}

// testFolders checks that a folder leads to its page, at an address with a slash at
// its end, and that none is listed.
func (s *sentSite) testFolders(t *testing.T) {
	for _, folder := range []string{"", "2019-20/q2/", "2019-20/"} {
		base, _ := url.Parse(s.root)
		without := strings.TrimSuffix(s.root+folder, "/")
		r := request(t, without)
		to, err := base.Parse(r.header.Get("Location"))
		if err != nil || r.status != http.StatusMovedPermanently && r.status != http.StatusPermanentRedirect || to.String() != s.root+folder {
			t.Errorf("%s is answered with %d and leads to %v", without, r.status, to)
		}
		whole, err := os.ReadFile(filepath.Join(s.folder, folder, "index.html"))
		if r := request(t, s.root+folder); err != nil || r.status != http.StatusOK || r.body != string(whole) {
			t.Errorf("%s is answered with %d and %d bytes, want %d bytes", s.root+folder, r.status, len(r.body), len(whole))
		} else {
			r.wantHeaders(t, s.root+folder, "text/html; charset=utf-8", server.Revalidate)
		}
	}
	if r := request(t, s.root+"assets/"); r.status == http.StatusOK || strings.Contains(r.body, ".css") && !strings.Contains(r.body, "<h1>") {
		t.Errorf("the folder of assets is listed: %d %s", r.status, r.body)
	}
}

// testInBrowser checks that pages load without a complaint about the policy, ask no other
// host, and take assets from the browser's cache. A picture of another host is refused, so
// that the browser would have complained.
func (s *sentSite) testInBrowser(t *testing.T, browser context.Context, pages []string) {
	b := newTab(t, browser)
	heard := b.listen(t, &site{root: s.root})
	for _, name := range pages {
		b.loads(t, s.root+name)
	}
	sent := ask[float64](t, b, `performance.getEntriesByType("resource").filter(e => e.name.includes("/assets/")).reduce((sum, e) => sum + e.transferSize, 0)`)
	if sent != 0 {
		t.Errorf("%.0f bytes of assets were sent again", sent)
	}
	b.open(t, s.root+"no-such-page")
	if title := ask[string](t, b, `document.querySelector("h1").innerText`); !ask[bool](t, b, styled) || title == "" {
		t.Errorf("the page for a missing one has the title %q, and its styles do not apply", title)
	}
	heard.take()
	ask[bool](t, b, `new Promise(done => { const i = new Image(); i.onerror = () => done(true); i.src = "https://www.example.org/a.png" })`)
	if said := strings.Join(heard.take(), "\n"); !strings.Contains(said, "Content Security Policy") {
		t.Errorf("a picture of another host is not refused: %s", said)
	}
}

// testFrames checks that a page of another site cannot show one of these in a frame. It
// can show one that sends no headers.
func (s *sentSite) testFrames(t *testing.T, browser context.Context) {
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		if r.URL.Path == "/frame" {
			fmt.Fprintf(w, `<iframe src="%s"></iframe>`, r.URL.Query().Get("of"))
		}
	}))
	t.Cleanup(other.Close)
	open := other.URL + "/open"
	b := newTab(t, browser)
	for _, test := range []struct {
		of      string
		refused bool
	}{{s.root, true}, {s.root + "2019-20/q2/index.html", true}, {s.root + "2019-20/q2/data.json", true}, {s.root + "none", true}, {open, false}} {
		b.open(t, other.URL+"/frame?of="+url.QueryEscape(test.of))
		tree, err := chromedp.Call(b.ctx, page.GetFrameTree, cdp.Empty{})
		if err != nil || len(tree.FrameTree.ChildFrames) != 1 {
			t.Fatalf("the page has no frame: %v", err)
		}
		framed := tree.FrameTree.ChildFrames[0].Frame
		if refused := framed.UnreachableURL != ""; refused != test.refused {
			t.Errorf("in a frame, %s is refused: %t, want %t (%s)", test.of, refused, test.refused, framed.URL)
		}
	}
}
