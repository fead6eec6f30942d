package preview

import (
	"crypto/rand"
	"crypto/subtle"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
)

// keys let in only who was told the address of the preview: every user of the machine
// can reach its port.
type keys struct {
	lasting string // of the printed address, and of the browser's cookie

	mu   sync.Mutex
	once string // of the address that a browser is started with, until it is used
}

func newKeys() *keys { return &keys{lasting: rand.Text()} }

// Address is the address, with the key, at which a preview at a port is opened.
func (s *Site) Address(port int) string { return addressOf(port, s.keys.lasting) }

// AddressOnce is an address that opens the preview a single time, and only until the
// next call. It is for the arguments of a program, which every user of the machine can
// see.
func (s *Site) AddressOnce(port int) string {
	s.keys.mu.Lock()
	defer s.keys.mu.Unlock()
	s.keys.once = rand.Text()
	return addressOf(port, s.keys.once)
}

func addressOf(port int, key string) string {
	return fmt.Sprintf("http://127.0.0.1:%d/?key=%s", port, key)
}

// admit passes on the requests that have the key. One that has it in its address gets a
// cookie with it, and is sent on to the address without.
func (k *keys) admit(port string, next http.Handler) http.Handler {
	cookie := http.Cookie{
		Name: "outturn-preview-" + port, // browsers send cookies to all ports of a machine
		Path: "/", Value: k.lasting, HttpOnly: true, SameSite: http.SameSiteStrictMode,
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case k.open(r.URL.Query().Get("key")):
			http.SetCookie(w, &cookie)
			w.Header().Set("Location", withoutKey(r.URL))
			w.WriteHeader(http.StatusSeeOther)
		case k.isIn(r.CookiesNamed(cookie.Name)):
			next.ServeHTTP(w, r)
		default:
			sendNotice(w, r, http.StatusForbidden, render("locked.html", nil))
		}
	})
}

// open reports whether a key of an address is right. The key for one use is then used.
func (k *keys) open(given string) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.once != "" && same(given, k.once) {
		k.once = ""
		return true
	}
	return same(given, k.lasting)
}

func (k *keys) isIn(cookies []*http.Cookie) bool {
	for _, one := range cookies {
		if same(one.Value, k.lasting) {
			return true
		}
	}
	return false
}

// same compares in a time that tells nothing of the key.
func same(given, key string) bool { return subtle.ConstantTimeCompare([]byte(given), []byte(key)) == 1 }

// withoutKey is the address of a request below the preview's own root, without the key.
func withoutKey(of *url.URL) string {
	rest := of.Query()
	rest.Del("key")
	address := "/" + strings.TrimLeft(of.EscapedPath(), "/")
	if len(rest) > 0 {
		address += "?" + rest.Encode()
	}
	return address
}
