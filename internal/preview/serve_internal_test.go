package preview

import (
	"bufio"
	"net"
	"testing"
	"time"
)

// TestIdle checks that a connection on which nothing is asked ends, and one with an answer
// that goes on does not.
func TestIdle(t *testing.T) {
	s := &Site{keys: newKeys()}
	server := s.server(4190)
	if server.IdleTimeout <= 0 || server.IdleTimeout > keepAlive*4 || server.ReadHeaderTimeout <= 0 || server.ReadHeaderTimeout > keepAlive {
		t.Errorf("a connection may be idle for %v, and a request take %v", server.IdleTimeout, server.ReadHeaderTimeout)
	}
	server.IdleTimeout, server.ReadHeaderTimeout = 50*time.Millisecond, 50*time.Millisecond
	listener, err := listenAt("127.0.0.1", 0)
	if err != nil {
		t.Fatal(err)
	}
	go server.Serve(listener)
	t.Cleanup(func() { server.Close() })
	for name, test := range map[string]struct {
		sent  string
		stays bool
	}{
		"nothing is asked":      {"", false},
		"half of it is asked":   {"GET / HTTP/1.1\r\nHost: 127.0", false},
		"no more is asked":      {"GET / HTTP/1.1\r\nHost: 127.0.0.1:4190\r\n\r\n", false},
		"a page waits for news": {"GET /-/events HTTP/1.1\r\nHost: 127.0.0.1:4190\r\nCookie: outturn-preview-4190=" + s.keys.lasting + "\r\n\r\n", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if ends := endsWithin(t, listener.Addr().String(), test.sent, time.Second); ends == test.stays {
				t.Errorf("the connection ends: %t", ends)
			}
		})
	}
}

// endsWithin sends a text on a new connection and reports whether the server ends it in
// time.
func endsWithin(t *testing.T, address, text string, limit time.Duration) bool {
	t.Helper()
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := c.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	c.SetReadDeadline(time.Now().Add(limit))
	for in := bufio.NewReader(c); ; {
		if _, err := in.ReadByte(); err != nil {
			timeout, waits := err.(net.Error)
			return !waits || !timeout.Timeout()
		}
	}
}
