package preview

import (
	"bytes"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"

	"outturn/internal/export"
	"outturn/internal/source"
)

// What is the preview's own stands under a name that no page can have.
const (
	ownScript = "-/preview.js"
	ownStyle  = "-/preview.css"
	ownEvents = "-/events"
	ownList   = "-/changes"
)

// answer finds what is asked for by its name as it is written in the request: a
// name that stands for another one, with dots or encoded, is none of the site's.
func (s *Site) answer(w http.ResponseWriter, r *http.Request) {
	name := pagePath(r.URL.EscapedPath())
	now := s.state()
	switch name {
	case ownScript:
		send(w, r, name, s.own(now, "scripts/preview.js"))
	case ownStyle:
		send(w, r, name, s.own(now, "styles/preview.css"))
	case ownEvents:
		s.events(w, r)
	case ownList:
		s.list(w, r, now)
	default:
		s.file(w, r, now, name)
	}
}

// pagePath is the path of a page below the root, from its address.
func pagePath(address string) string {
	name := strings.TrimPrefix(address, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	return name
}

// own is a script or style of the preview: the project's, if it has one of that
// name, or the built-in one.
func (s *Site) own(now state, name string) []byte {
	if now.edition != nil && now.edition.layouts[name] != nil {
		return []byte(now.edition.layouts[name].Text)
	}
	text, err := fs.ReadFile(s.builtIn, name)
	if err != nil {
		panic("outturn: the program was built without " + name)
	}
	return text
}

// file answers with a file of the last good build.
func (s *Site) file(w http.ResponseWriter, r *http.Request, now state, name string) {
	if now.edition == nil {
		s.stand(w, r, now, http.StatusServiceUnavailable, waiting)
		return
	}
	draw, known := now.edition.files[name]
	if !known {
		s.stand(w, r, now, http.StatusNotFound, gone)
		return
	}
	content, err := draw()
	if err != nil {
		s.undrawn(w, r, now, err)
		return
	}
	if path.Ext(name) == ".html" {
		content = s.withBar(content, now, name)
	}
	send(w, r, name, content)
}

// undrawn answers for a page that could not be drawn, with the reason.
func (s *Site) undrawn(w http.ResponseWriter, r *http.Request, now state, err error) {
	mistake := layoutMistake(err)
	if mistake == nil {
		mistake = &failed(err).Diagnostics.Sorted()[0]
	}
	now.broken = true
	now.diagnostics = []source.Diagnostic{*mistake}
	s.stand(w, r, now, http.StatusInternalServerError, waiting)
}

// stand answers with a page of the preview's own, in the place of one that there
// is not.
func (s *Site) stand(w http.ResponseWriter, r *http.Request, now state, status int, words notice) {
	text := s.withBar(drawn("stand.html", words), now, "")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(text)
	}
}

// notice is what a page of the preview's own says.
type notice struct{ Title, Text string }

var (
	gone    = notice{"There is no such page", "The project has no page at this address, or not any more. When it has one, it shows here."}
	waiting = notice{"Nothing to show yet", "The project's files have mistakes, which are listed here. Once they are mended, the page shows."}
)

func send(w http.ResponseWriter, r *http.Request, name string, content []byte) {
	w.Header().Set("Content-Type", mediaType(name))
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}

// mediaType is what a file of the site holds. That of its usual files does not
// depend on the machine's tables.
func mediaType(name string) string {
	for _, format := range export.Formats {
		if path.Base(name) == format.File {
			return format.Media
		}
	}
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".xml":
		return "application/xml"
	case ".svg":
		return "image/svg+xml"
	}
	return mime.TypeByExtension(path.Ext(name))
}

// withBar puts the preview's bar at the end of a page; the rest of its bytes stay
// as they are.
func (s *Site) withBar(content []byte, now state, name string) []byte {
	bar := drawn("bar.html", s.bar(now, name))
	at := bytes.LastIndex(content, []byte("</body>"))
	if at < 0 {
		at = len(content)
	}
	return bytes.Join([][]byte{content[:at], bar, content[at:]}, nil)
}
