package main

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

// screen collects what is sent to a terminal; several goroutines may use it.
type screen struct {
	mu   sync.Mutex
	sent bytes.Buffer
}

func (s *screen) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.sent.Write(b)
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.sent.String()
}

func (s *screen) waitFor(t *testing.T, text string) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if strings.Contains(s.String(), text) {
			return
		}
	}
	t.Fatalf("the screen never shows %q: %q", text, s.String())
}

func TestProgressOfLongWork(t *testing.T) {
	s := &screen{}
	p := &progress{to: s, every: time.Millisecond}
	p.begin()
	s.waitFor(t, "\routturn: reading the project")
	p.pageCounter()(1, 2)
	s.waitFor(t, "\routturn: page 1 of 2")
	p.end()
	said := s.String()
	if blank := "\r" + strings.Repeat(" ", len("outturn: reading the project")) + "\r"; !strings.HasSuffix(said, blank) {
		t.Errorf("the line is not taken away: %q", said)
	}
	if strings.ContainsAny(said, "\n\x1b") {
		t.Errorf("more than one line is used: %q", said)
	}
}

func TestNoProgressOfShortWork(t *testing.T) {
	s := &screen{}
	p := &progress{to: s, after: time.Hour, every: time.Millisecond}
	p.begin()
	p.end()
	if said := s.String(); said != "" {
		t.Errorf("work that is done at once says %q", said)
	}
}

func TestWhoSeesProgress(t *testing.T) {
	device, err := os.Open(os.DevNull) // the nearest thing to a terminal in a test
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	shown := func(c *console) bool {
		p := c.startProgress()
		p.end()
		return p != nil
	}
	t.Setenv("TERM", "xterm")
	if !shown(&console{stderr: device}) {
		t.Error("a terminal shows no progress")
	}
	if shown(&console{stderr: device, quiet: true}) {
		t.Error("there is progress in spite of --quiet")
	}
	if shown(&console{stderr: &bytes.Buffer{}}) {
		t.Error("progress is written to a pipe")
	}
	t.Setenv("TERM", "dumb")
	if shown(&console{stderr: device}) {
		t.Error("a terminal that cannot overwrite a line shows progress")
	}
	var none *progress
	if none.pageCounter() != nil {
		t.Error("pages are counted for nobody")
	}
}
