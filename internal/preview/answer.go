package preview

import (
	"bytes"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"

	"outturn/internal/address"
	"outturn/internal/server"
	"outturn/internal/source"
)

// The preview's own files have paths that no page can have.
const (
	scriptPath  = "-/preview.js"
	stylePath   = "-/preview.css"
	eventsPath  = "-/events"
	changesPath = "-/changes"
	auditPath   = "-/figures"
)

// answer looks up the path exactly as the request writes it: no file of the site
// is found under a path with dots or percent codes.
func (s *Site) answer(w http.ResponseWriter, r *http.Request) {
	name := pagePath(r.URL.EscapedPath())
	now := s.state()
	switch name {
	case scriptPath:
		send(w, r, name, s.asset(now, "scripts/preview.js"))
	case stylePath:
		send(w, r, name, s.asset(now, "styles/preview.css"))
	case eventsPath:
		s.answerEvents(w, r)
	case changesPath:
		s.answerChanges(w, r, now)
	case auditPath:
		s.answerAudit(w, r, now)
	default:
		s.answerFile(w, r, now, name)
	}
}

// pagePath turns the path of an address into that of a page below the root.
func pagePath(path string) string {
	name := strings.TrimPrefix(path, "/")
	if name == "" {
		return address.Home
	}
	if folder, ok := strings.CutSuffix(name, "/"); ok {
		return address.DocumentPage(folder)
	}
	return name
}

// asset returns a script or stylesheet of the preview: the project's own, if it has
// one of that name, or the built-in one.
func (s *Site) asset(now state, name string) []byte {
	if now.snapshot != nil && now.snapshot.layouts[name] != nil {
		return []byte(now.snapshot.layouts[name].Text)
	}
	text, err := fs.ReadFile(s.builtIn, name)
	if err != nil {
		panic("outturn: the program was built without " + name)
	}
	return text
}

// answerFile answers with a file of the last successful build.
func (s *Site) answerFile(w http.ResponseWriter, r *http.Request, now state, name string) {
	if now.snapshot == nil {
		s.answerNotice(w, r, now, http.StatusServiceUnavailable, nothingYet)
		return
	}
	draw, known := now.snapshot.files[name]
	if !known {
		s.answerNotice(w, r, now, http.StatusNotFound, noSuchPage)
		return
	}
	content, err := draw()
	if err != nil {
		s.answerDrawFailure(w, r, now, err)
		return
	}
	if path.Ext(name) == ".html" {
		content = s.withBar(content, now, name)
	}
	send(w, r, name, content)
}

// answerDrawFailure answers with the reason why a page could not be drawn.
func (s *Site) answerDrawFailure(w http.ResponseWriter, r *http.Request, now state, err error) {
	mistake := layoutMistake(err)
	if mistake == nil {
		mistake = &failedBuild(err).Diagnostics.Sorted()[0]
	}
	now.broken = true
	now.diagnostics = []source.Diagnostic{*mistake}
	s.answerNotice(w, r, now, http.StatusInternalServerError, nothingYet)
}

// answerNotice answers with a page of the preview's own where the site has no page
// to show.
func (s *Site) answerNotice(w http.ResponseWriter, r *http.Request, now state, status int, words notice) {
	sendNotice(w, r, status, s.withBar(render("notice.html", words), now, ""))
}

func sendNotice(w http.ResponseWriter, r *http.Request, status int, text []byte) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(text)
	}
}

// notice is the title and text of a page of the preview's own.
type notice struct{ Title, Text string }

var (
	noSuchPage = notice{"There is no such page", "The project has no page at this address, or not any more. When it has one, it shows here."}
	nothingYet = notice{"Nothing to show yet", "The project's files have mistakes, which are listed here. Once they are corrected, the page shows."}
)

func send(w http.ResponseWriter, r *http.Request, name string, content []byte) {
	w.Header().Set("Content-Type", server.TypeOf(name))
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}

// withBar puts the preview's bar at the end of a page and changes nothing else.
func (s *Site) withBar(content []byte, now state, name string) []byte {
	bar := render("bar.html", s.bar(now, name))
	at := bytes.LastIndex(content, []byte("</body>"))
	if at < 0 {
		at = len(content)
	}
	return bytes.Join([][]byte{content[:at], bar, content[at:]}, nil)
}
