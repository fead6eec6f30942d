package preview

import (
	"errors"
	"fmt"
	"net"
	"strconv"
)

// portsTried is how many ports are tried, from the requested one on.
const portsTried = 50

// Listen opens a port that only this machine can reach: the requested one or, when
// that is in use, the next free one. Port 0 means any. If no port is free, the error
// is that of the requested one.
func Listen(port int) (all []net.Listener, got int, err error) {
	var first error
	for n := port; n < port+portsTried && n <= 65535; n++ {
		if all, got, err = listenOn(n); err == nil {
			return all, got, nil
		}
		if first == nil {
			first = err
		}
	}
	return nil, 0, fmt.Errorf("opening a port for the preview: %w", first)
}

// listenOn opens the port at 127.0.0.1 and, if the machine has it, at ::1: to a
// browser localhost can mean either.
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

func hasIPv6() bool {
	l, err := listenAt("::1", 0)
	return err == nil && l.Close() == nil
}
