package preview

import (
	"net"
	"strconv"
	"testing"
)

// TestListenLoopback checks that only addresses of this machine alone are opened.
func TestListenLoopback(t *testing.T) {
	listeners, port, err := Listen(0)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range listeners {
		defer l.Close()
		at := l.Addr().(*net.TCPAddr)
		if !at.IP.IsLoopback() || at.Port != port {
			t.Errorf("listens at %s", at)
		}
	}
}

// TestListenNext checks that a port in use at either address is skipped.
func TestListenNext(t *testing.T) {
	for _, host := range []string{"127.0.0.1", "::1"} {
		taken, err := net.Listen("tcp", net.JoinHostPort(host, "0"))
		if err != nil {
			t.Logf("this machine has no %s", host)
			continue
		}
		defer taken.Close()
		port := taken.Addr().(*net.TCPAddr).Port
		listeners, got, err := Listen(port)
		if err != nil {
			t.Fatal(err)
		}
		if got <= port || got >= port+portsTried {
			t.Errorf("with port %d in use it is %d", port, got)
		}
		for _, l := range listeners {
			if _, at, _ := net.SplitHostPort(l.Addr().String()); at != strconv.Itoa(got) {
				t.Errorf("a listener is at %s", l.Addr())
			}
			l.Close()
		}
	}
}
