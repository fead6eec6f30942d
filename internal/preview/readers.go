package preview

import (
	"fmt"
	"net/http"
	"sync"
	"time"
)

// readers are the open pages that wait to be told of a new build.
type readers struct {
	mu   sync.Mutex
	open map[*reader]bool
}

// reader is one open page.
type reader struct {
	page string // its path below the root
	news chan string
}

func (r *readers) add(page string) *reader {
	r.mu.Lock()
	defer r.mu.Unlock()
	one := &reader{page, make(chan string, 1)}
	if r.open == nil {
		r.open = map[*reader]bool{}
	}
	r.open[one] = true
	return one
}

func (r *readers) remove(one *reader) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.open, one)
}

// pages are those that are being read.
func (r *readers) pages() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	var all []string
	for one := range r.open {
		all = append(all, one.page)
	}
	return all
}

// tell has each reader hear of the latest build. News that a slow reader has not
// taken yet are replaced: only the latest matters.
func (r *readers) tell(build string) {
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

// alive is how often a silent connection says that it is still there.
const alive = 15 * time.Second

// events tells one open page of builds as long as it stays open, as server-sent
// events: first the latest, for what it may have missed.
func (s *Site) events(w http.ResponseWriter, r *http.Request) {
	one := s.readers.add(pagePath(r.URL.Query().Get("page")))
	defer s.readers.remove(one)
	w.Header().Set("Content-Type", "text/event-stream")
	if r.Method == http.MethodHead {
		return
	}
	tick := time.NewTicker(alive)
	defer tick.Stop()
	fmt.Fprintf(w, "retry: 500\n\ndata: %s\n\n", s.name(s.state()))
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
