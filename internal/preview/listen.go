package preview

import (
	"errors"
	"fmt"
	"net"
	"strconv"
)

// tries is how many ports after the one asked for are looked at.
const tries = 50

// Listen opens a port of this machine's own addresses, which no other machine
// reaches: the one asked for or, when it is not free, the next that is. Port 0 is
// any. When none is free the error is that of the port asked for.
func Listen(port int) (all []net.Listener, got int, err error) {
	var first error
	for n := port; n < port+tries && n <= 65535; n++ {
		if all, got, err = listenOn(n); err == nil {
			return all, got, nil
		}
		if first == nil {
			first = err
		}
	}
	return nil, 0, fmt.Errorf("opening a port for the preview: %w", first)
}

// listenOn opens the port at 127.0.0.1 and, where the machine has it, at ::1: a
// browser takes localhost for either.
func listenOn(port int) ([]net.Listener, int, error) {
	v4, err := listenAt("127.0.0.1", port)
	if err != nil {
		return nil, 0, err
	}
	port = v4.Addr().(*net.TCPAddr).Port
	v6, err := listenAt("::1", port)
	switch {
	case err == nil:
		return []net.Listener{v4, v6}, port, nil
	case hasIPv6():
		return nil, 0, errors.Join(err, v4.Close())
	}
	return []net.Listener{v4}, port, nil
}

func listenAt(host string, port int) (net.Listener, error) {
	return net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port)))
}

// hasIPv6 reports whether the machine has the address ::1.
func hasIPv6() bool {
	l, err := listenAt("::1", 0)
	return err == nil && l.Close() == nil
}
