package preview_test

import (
	"bufio"
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"outturn/internal/preview"
	"outturn/internal/server"
)

// keyOf is the key of a preview's address.
func keyOf(s *preview.Site) string {
	_, key, _ := strings.Cut(s.Address(4190), "?key=")
	return key
}

// cookieOf is the header with the key of a preview at port 4190.
func cookieOf(s *preview.Site) string { return "Cookie: outturn-preview-4190=" + keyOf(s) }

// ask sends a request with the key to a preview; see send.
func ask(s *preview.Site, method, target string, headers ...string) *httptest.ResponseRecorder {
	return send(s, method, target, append(headers, cookieOf(s))...)
}

// send sends a request to a preview at port 4190, with the target exactly as written;
// each header is "Name: value".
func send(s *preview.Site, method, target string, headers ...string) *httptest.ResponseRecorder {
	r, err := http.ReadRequest(bufio.NewReader(strings.NewReader(method + " " + target + " HTTP/1.1\r\nHost: localhost:4190\r\n\r\n")))
	if err != nil {
		panic(err)
	}
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		if name == "Host" {
			r.Host = value
			continue
		}
		r.Header.Add(name, value)
	}
	w := httptest.NewRecorder()
	s.Handler(4190).ServeHTTP(w, r)
	return w
}

// TestSameBytes checks that a preview serves what a build with drafts writes, but for
// the bar in pages.
func TestSameBytes(t *testing.T) {
	s, folder := newPreview(t, projectText)
	built := buildSite(t, folder)
	for _, f := range built.Files {
		want, err := f.Content()
		if err != nil {
			t.Fatal(err)
		}
		got := ask(s, "GET", "/"+f.Path).Body.Bytes()
		if strings.HasSuffix(f.Path, ".html") {
			start, end := bytes.Index(got, []byte(`<link rel="stylesheet" href="/-/preview.css">`)), bytes.Index(got, []byte("</body>"))
			if start < 0 {
				t.Errorf("%s has no bar", f.Path)
				continue
			}
			got = append(bytes.Clone(got[:start]), got[end:]...)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what a build writes", f.Path)
		}
	}
}

func TestOnlyThisMachine(t *testing.T) {
	s, _ := newPreview(t, projectText)
	for _, test := range []struct {
		header string
		want   int
	}{
		{"Host: localhost:4190", 200},
		{"Host: LOCALHOST:4190", 200},
		{"Host: 127.0.0.1:4190", 200},
		{"Host: [::1]:4190", 200},
		{"Host: evil.example:4190", 403},
		{"Host: evil.example", 403},
		{"Host: localhost.evil.example:4190", 403},
		{"Host: localhost", 403},
		{"Host: localhost:4191", 403},
		{"Host: 127.0.0.2:4190", 403},
		{"Host: 192.168.0.10:4190", 403},
		{"Host: ", 403},
		{"Origin: http://localhost:4190", 200},
		{"Origin: http://[::1]:4190", 200},
		{"Origin: https://localhost:4190", 403},
		{"Origin: http://localhost:8000", 403},
		{"Origin: http://localhost", 403},
		{"Origin: http://evil.example", 403},
		{"Origin: null", 403},
		{"Origin: ", 403},
		{"Sec-Fetch-Site: none", 200},
		{"Sec-Fetch-Site: same-origin", 200},
		{"Sec-Fetch-Site: same-site", 403},
		{"Sec-Fetch-Site: cross-site", 403},
	} {
		for _, target := range []string{"/2019-20/q2/index.html", "/2019-20/q2/data.json", "/-/events", "/-/changes?page=2019-20/q2/index.html", "/-/preview.js", "/nothing"} {
			method := "GET"
			if target == "/-/events" {
				method = "HEAD" // the answer to GET never ends
			}
			want := test.want
			if target == "/nothing" && want == 200 {
				want = 404
			}
			w := ask(s, method, target, test.header)
			if w.Code != want {
				t.Errorf("%s with %q: %d, want %d", target, test.header, w.Code, want)
			}
			if w.Code == 403 && (strings.Contains(w.Body.String(), "jackdaw") || w.Body.Len() > 100) {
				t.Errorf("%s with %q is refused with %q", target, test.header, w.Body)
			}
		}
	}
}

func TestOnlyRead(t *testing.T) {
	s, _ := newPreview(t, projectText)
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"} {
		if w := ask(s, method, "/index.html"); w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD" || strings.Contains(w.Body.String(), "<") {
			t.Errorf("%s: %d, allowed %q", method, w.Code, w.Header().Get("Allow"))
		}
	}
	if w := ask(s, "HEAD", "/2019-20/q2/index.html"); w.Code != 200 || w.Body.Len() != 0 {
		t.Errorf("HEAD: %d with %d bytes", w.Code, w.Body.Len())
	}
}

// TestOnlyKnownNames checks that only the site's own files are served, and only under
// their exact names.
func TestOnlyKnownNames(t *testing.T) {
	s, folder := newPreview(t, projectText)
	put(t, filepath.Join(folder, "secret.html"), "jackdaw")
	if err := os.Symlink(folder, filepath.Join(folder, "content/2019-20/link")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(folder, "secret.html"), filepath.Join(folder, "templates.html")); err != nil {
		t.Fatal(err)
	}
	s.Rebuild()
	for _, name := range []string{"/", "/index.html", "/2019-20/", "/2019-20/q2/", "/2019-20/q2/contacts/index.html", "/indicators/index.html"} {
		if w := ask(s, "GET", name); w.Code != 200 {
			t.Errorf("%s: %d", name, w.Code)
		}
	}
	for _, name := range []string{
		"/secret.html", "/templates.html", "/link/secret.html", "/2019-20/link/secret.html", "/content/2019-20/q2/paper.md",
		"/../secret.html", "/2019-20/../index.html", "/2019-20/q2/../q2/index.html", "//index.html", "/./index.html",
		"/%2e%2e/secret.html", "/2019-20%2Fq2%2Findex.html", "/%69ndex.html", "/2019-20/q2/%2e%2e/index.html", "/index.html%00",
		"/2019-20/q2", "/index.html/", "/-/", "/-/../index.html", "/INDEX.HTML", `/2019-20\q2\index.html`, "/SHA256SUMS",
		"/-/changes", "/-/changes?page=../secret.html", "/-/changes?page=/index.html", "/-/changes?page=SHA256SUMS", "/-/changes?page=secret.html",
	} {
		w := ask(s, "GET", name)
		if w.Code != 404 {
			t.Errorf("%s: %d, want 404", name, w.Code)
		}
		if strings.Contains(w.Body.String(), "jackdaw") {
			t.Errorf("%s shows what is not a page", name)
		}
	}
}

func TestHeaders(t *testing.T) {
	s, _ := newPreview(t, projectText)
	for target, kind := range map[string]string{
		"/2019-20/q2/index.html": "text/html; charset=utf-8",
		"/2019-20/q2/data.json":  "application/json",
		"/2019-20/q2/data.csv":   "text/csv; charset=utf-8",
		"/feed.xml":              "application/atom+xml",
		"/404.html":              "text/html; charset=utf-8",
		"/-/preview.js":          "text/javascript; charset=utf-8",
		"/-/preview.css":         "text/css; charset=utf-8",
		"/nothing":               "text/html; charset=utf-8",
	} {
		h := ask(s, "GET", target).Header()
		for name, want := range map[string]string{
			"Content-Type": kind, "Cache-Control": "no-store", "X-Robots-Tag": "noindex", "X-Content-Type-Options": "nosniff",
			"Content-Security-Policy": server.Policy, "Cross-Origin-Resource-Policy": "same-origin",
		} {
			if got := h.Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", target, name, got, want)
			}
		}
		if got := h.Get("Access-Control-Allow-Origin"); got != "" {
			t.Errorf("%s may be read by %q", target, got)
		}
	}
}

// TestVisibility checks that every page says whether the public may read it.
func TestVisibility(t *testing.T) {
	s, _ := newPreview(t, projectText)
	for target, want := range map[string]string{
		"/":                               "Includes 2 drafts",
		"/indicators/index.html":          "Includes drafts",
		"/services/assessment/index.html": "Includes drafts",
		"/2019-20/index.html":             "Includes 2 drafts",
		"/2019-20/q1/index.html":          "Published",
		"/2019-20/q1/contacts/index.html": "Published",
		"/2019-20/q2/index.html":          "Draft",
		"/2019-20/q2/contacts/index.html": "Draft",
		"/2019-20/q3/index.html":          "Scheduled for 10 February 2020",
	} {
		body := ask(s, "GET", target).Body.String()
		_, rest, _ := strings.Cut(body, `<p class="preview-standing `)
		_, rest, _ = strings.Cut(rest, ">")
		got, _, _ := strings.Cut(rest, "<")
		if got != want {
			t.Errorf("%s is marked %q, want %q", target, got, want)
		}
	}
}
