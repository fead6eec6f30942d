package preview

import (
	"fmt"
	"net/http"
	"sync"
	"time"
)

// readers are the open pages that wait to hear of new builds.
type readers struct {
	mu   sync.Mutex
	open map[*openReader]bool
}

type openReader struct {
	page string // path below the root
	news chan string
}

func (r *readers) add(page string) *openReader {
	r.mu.Lock()
	defer r.mu.Unlock()
	one := &openReader{page, make(chan string, 1)}
	if r.open == nil {
		r.open = map[*openReader]bool{}
	}
	r.open[one] = true
	return one
}

func (r *readers) remove(one *openReader) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.open, one)
}

// pages lists the paths of the open pages.
func (r *readers) pages() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	var all []string
	for one := range r.open {
		all = append(all, one.page)
	}
	return all
}

// notify sends each reader the latest build. It replaces what a slow reader has not
// received yet: only the latest matters.
func (r *readers) notify(build string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for one := range r.open {
		select {
		case <-one.news:
		default:
		}
		one.news <- build
	}
}

// keepAlive is how often something is sent on a connection without news.
const keepAlive = 15 * time.Second

// answerEvents sends an open page the name of each build, as server-sent events. The
// first is the latest build, in case the page has missed it.
func (s *Site) answerEvents(w http.ResponseWriter, r *http.Request) {
	one := s.readers.add(pagePath(r.URL.Query().Get("page")))
	defer s.readers.remove(one)
	w.Header().Set("Content-Type", "text/event-stream")
	if r.Method == http.MethodHead {
		return
	}
	tick := time.NewTicker(keepAlive)
	defer tick.Stop()
	fmt.Fprintf(w, "retry: 500\n\ndata: %s\n\n", s.buildName(s.state()))
	for {
		if http.NewResponseController(w).Flush() != nil {
			return
		}
		select {
		case build := <-one.news:
			fmt.Fprintf(w, "data: %s\n\n", build)
		case <-tick.C:
			fmt.Fprint(w, ":\n\n")
		case <-r.Context().Done():
			return
		}
	}
}
