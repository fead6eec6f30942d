package preview

import (
	"net"
	"net/http"
	"slices"
	"strings"

	"outturn/internal/server"
)

// guard refuses every request that is not from this machine or comes from a page of
// another site. A site that points its own host name at this machine is recognised by
// the Host of its requests. Every answer has the headers of a published site, and is kept
// by nobody.
func guard(port string, next http.Handler) http.Handler {
	hosts := []string{net.JoinHostPort("localhost", port), net.JoinHostPort("127.0.0.1", port), net.JoinHostPort("::1", port)}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		for _, sent := range server.Headers() {
			h.Set(sent.Name, sent.Value)
		}
		h.Set(server.CacheControl, "no-store")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("X-Robots-Tag", "noindex")
		if isForeign(r, hosts) {
			http.Error(w, "This preview answers only the machine that it runs on.", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// onlyRead refuses every request that is not for reading.
func onlyRead(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "A preview is only read.", http.StatusMethodNotAllowed)
			return
		}
		next(w, r)
	}
}

// isForeign reports whether a request is meant for another host or comes from
// another site's page.
func isForeign(r *http.Request, hosts []string) bool {
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
