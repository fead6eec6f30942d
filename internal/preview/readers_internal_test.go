package preview

import (
	"context"
	"net/http/httptest"
	"testing"
)

// TestSlowReader checks that a slow page hears only of the latest build.
func TestSlowReader(t *testing.T) {
	var all readers
	slow := all.add("index.html")
	all.notify("first")
	all.notify("second")
	if heard := <-slow.news; heard != "second" || len(slow.news) > 0 {
		t.Errorf("a slow page hears of %q and %d more", heard, len(slow.news))
	}
}

// TestClosedReader checks that a closed page is no longer notified.
func TestClosedReader(t *testing.T) {
	s := &Site{}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	s.answerEvents(httptest.NewRecorder(), httptest.NewRequestWithContext(ctx, "GET", "/-/events?page=/", nil))
	if open := s.readers.pages(); len(open) > 0 {
		t.Errorf("the pages %q are still notified", open)
	}
}
