package preview

import (
	"net"
	"net/http"
	"slices"
	"strings"
)

// policy is that of the pages themselves, and keeps them out of others' frames.
const policy = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// guard lets only pages of the preview itself, and the person at this machine,
// ask it for anything: drafts are nobody else's to read. A page elsewhere that
// gave its own name the address of this machine asks with a foreign Host.
func guard(port string, next http.Handler) http.Handler {
	hosts := []string{net.JoinHostPort("localhost", port), net.JoinHostPort("127.0.0.1", port), net.JoinHostPort("::1", port)}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Cache-Control", "no-store")
		h.Set("Content-Security-Policy", policy)
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Robots-Tag", "noindex")
		switch {
		case foreign(r, hosts):
			http.Error(w, "This preview answers only the machine that it runs on.", http.StatusForbidden)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			h.Set("Allow", "GET, HEAD")
			http.Error(w, "A preview is only read.", http.StatusMethodNotAllowed)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// foreign reports whether a request is meant for another host or comes from
// another site's page.
func foreign(r *http.Request, hosts []string) bool {
	if !slices.Contains(hosts, strings.ToLower(r.Host)) {
		return true
	}
	for _, origin := range r.Header.Values("Origin") {
		host, plain := strings.CutPrefix(strings.ToLower(origin), "http://")
		if !plain || !slices.Contains(hosts, host) {
			return true
		}
	}
	for _, site := range r.Header.Values("Sec-Fetch-Site") {
		if site != "none" && site != "same-origin" {
			return true
		}
	}
	return false
}
