package main

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

// screen is what a terminal is sent, which may be read meanwhile.
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

// waitFor waits until the screen holds a text.
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
	device, err := os.Open(os.DevNull) // as near to a terminal as a test has
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	told := func(c *console) bool {
		p := c.startProgress()
		p.end()
		return p != nil
	}
	t.Setenv("TERM", "xterm")
	if !told(&console{stderr: device}) {
		t.Error("a terminal is told nothing")
	}
	if told(&console{stderr: device, quiet: true}) {
		t.Error("who wants quiet is told")
	}
	if told(&console{stderr: &bytes.Buffer{}}) {
		t.Error("a pipe is told")
	}
	t.Setenv("TERM", "dumb")
	if told(&console{stderr: device}) {
		t.Error("a terminal that cannot write over a line is told")
	}
	var none *progress
	if none.pageCounter() != nil {
		t.Error("pages are counted for nobody")
	}
}
