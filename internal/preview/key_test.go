package preview_test

import (
	"io"
	"net/http"
	"net/http/cookiejar"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"outturn/internal/preview"
)

// private are addresses of all that a preview answers with.
var private = []string{
	"/", "/index.html", "/2019-20/q2/index.html", "/2019-20/q2/data.json", "/feed.xml", "/nothing",
	"/-/events", "/-/changes?page=2019-20/q2/index.html", "/-/figures?of=2019-20/q2", "/-/preview.js", "/-/preview.css",
}

// TestKey checks that whoever has no key, as another user of the machine, reads nothing
// and is told what to do.
func TestKey(t *testing.T) {
	s, _ := newPreview(t, projectText)
	other, _ := newPreview(t, projectText)
	key := keyOf(s)
	if len(key) < 26 || key == keyOf(other) {
		t.Errorf("the keys of two previews are %q and %q", key, keyOf(other))
	}
	for _, test := range []struct{ query, header string }{
		{"", "Accept: */*"},
		{"key=", "Cookie: "},
		{"key=" + key[1:], "Cookie: outturn-preview-4190="},
		{"key=" + key + "A", cookieOf(other)},
		{"key=" + strings.ToLower(key), "Cookie: outturn-preview-4191=" + key},
		{"KEY=" + key, "Cookie: key=" + key},
		{"key=" + keyOf(other), "Cookie: outturn-preview-4190=" + strings.ToLower(key)},
		{"page=/?key=" + key, "Authorization: Bearer " + key},
	} {
		for _, target := range private {
			for _, method := range []string{"GET", "HEAD", "POST", "OPTIONS"} {
				w := send(s, method, target+"?"+test.query, test.header)
				if text := w.Body.String(); w.Code != 403 || strings.Contains(text, "jackdaw") || strings.Contains(text, "Exampleshire") || strings.Contains(text, key) {
					t.Errorf("%s %s?%s with %q: %d\n%s", method, target, test.query, test.header, w.Code, text)
				} else if told := strings.Contains(text, "Open the address that outturn serve printed"); told != (method != "HEAD") {
					t.Errorf("%s %s says %q", method, target, text)
				}
				if len(w.Result().Cookies()) > 0 {
					t.Errorf("%s %s?%s gives a cookie", method, target, test.query)
				}
			}
		}
	}
}

// TestKeyOfForeignPages checks that a page of another site reads nothing, whatever cookie
// the browser sends with its requests, and that none is given to it.
func TestKeyOfForeignPages(t *testing.T) {
	s, _ := newPreview(t, projectText)
	for _, header := range []string{"Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Host: evil.example:4190"} {
		for _, target := range append(private, "/?key="+keyOf(s)) {
			w := ask(s, "GET", target, header)
			if w.Code != 403 || w.Header().Get("Set-Cookie") != "" || w.Body.String() != "This preview answers only the machine that it runs on.\n" {
				t.Errorf("%s with %q: %d\n%s", target, header, w.Code, w.Body)
			}
		}
	}
}

// TestKeyIsTakenAway checks that the address with the key gives the cookie, and leads to
// the same address of this preview without the key.
func TestKeyIsTakenAway(t *testing.T) {
	s, _ := newPreview(t, projectText)
	key := keyOf(s)
	for target, want := range map[string]string{
		"/?key=" + key:                                          "/",
		"/2019-20/q2/index.html?key=" + key:                     "/2019-20/q2/index.html",
		"/-/changes?page=index.html&key=" + key:                 "/-/changes?page=index.html",
		"//evil.example/?key=" + key:                            "/evil.example/",
		"///evil.example/%2e%2e?key=" + key:                     "/evil.example/%2e%2e",
		"/https://evil.example/?next=//evil.example&key=" + key: "/https://evil.example/?next=%2F%2Fevil.example",
	} {
		w := send(s, "GET", target)
		if got := w.Header().Get("Location"); w.Code != 303 || got != want || w.Body.Len() > 0 {
			t.Errorf("%s: %d, leads to %q, want %q", target, w.Code, got, want)
		}
		if got, want := w.Header().Get("Set-Cookie"), "outturn-preview-4190="+key+"; Path=/; HttpOnly; SameSite=Strict"; got != want {
			t.Errorf("%s gives the cookie %q, want %q", target, got, want)
		}
	}
}

// TestKeyForOneUse checks that the address that other users can see a browser started
// with opens the preview only once.
func TestKeyForOneUse(t *testing.T) {
	s, _ := newPreview(t, projectText)
	at := func(address string) string { return strings.TrimPrefix(address, "http://127.0.0.1:4190") }
	first, second := at(s.AddressOnce(4190)), at(s.AddressOnce(4190))
	for n, test := range []struct {
		target string
		want   int
	}{{first, 403}, {second, 303}, {second, 403}, {at(s.Address(4190)), 303}, {at(s.Address(4190)), 303}} {
		if w := send(s, "GET", test.target); w.Code != test.want {
			t.Errorf("request %d: %d, want %d", n, w.Code, test.want)
		}
	}
	if strings.Contains(first+second, keyOf(s)) {
		t.Error("the key for one use is the lasting one")
	}
}

// TestServed checks over real connections that the printed address opens the preview for
// one browser and for nobody else.
func TestServed(t *testing.T) {
	s, _ := newPreview(t, projectText)
	listeners, port, err := preview.Listen(0)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := testContext(t)
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, listeners, port) }()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	browser := &http.Client{Jar: jar}
	root, _, _ := strings.Cut(s.Address(port), "?")
	for _, test := range []struct {
		who     *http.Client
		address string
		want    int
	}{
		{browser, root, 403}, {browser, s.Address(port), 200}, {browser, root + "2019-20/q2/index.html", 200},
		{http.DefaultClient, root + "2019-20/q2/index.html", 403}, {http.DefaultClient, root, 403},
	} {
		if code, text := fetch(t, test.who, test.address); code != test.want || (code == 403) == strings.Contains(text, "Exampleshire") {
			t.Errorf("%s: %d, want %d", strings.TrimPrefix(test.address, root), code, test.want)
		}
	}
	for _, l := range listeners {
		if code, _ := fetch(t, http.DefaultClient, "http://"+l.Addr().String()+"/?key="+keyOf(s)); code != 403 { // it keeps no cookies
			t.Errorf("%s: %d", l.Addr(), code)
		}
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func fetch(t *testing.T, who *http.Client, address string) (code int, text string) {
	t.Helper()
	response, err := who.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(content)
}

// TestLinksOut checks that a link with the name of a page, of a folder of pages or of the
// preview's own files leads nowhere.
func TestLinksOut(t *testing.T) {
	s, folder := newPreview(t, projectText)
	outside := t.TempDir()
	put(t, filepath.Join(outside, "secret.md"), "jay")
	put(t, filepath.Join(outside, "index.html"), "jay")
	for _, name := range []string{"index.html", "2019-20", "-", "assets", "content/2019-20/q2/indicators/outside"} {
		if err := os.Symlink(outside, filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	s.Rebuild()
	for _, target := range append(private, "/2019-20/secret.md", "/-/secret.md", "/assets/secret.md", "/index.html/secret.md", "/content/2019-20/q2/indicators/outside/secret.md") {
		if target == "/-/events" {
			continue // it does not end
		}
		if w := ask(s, "GET", target); strings.Contains(w.Body.String(), "jay") {
			t.Errorf("%s shows what is outside of the project: %d", target, w.Code)
		}
	}
}
