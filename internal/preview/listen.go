package preview

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"syscall"
)

// tries is how many ports after the one asked for are looked at.
const tries = 50

// Listen opens a port of this machine's own addresses, which no other machine
// reaches: the one asked for or, when it is in use, the next that is free. Port 0
// is any.
func Listen(port int) (all []net.Listener, got int, err error) {
	for n := range tries {
		all, got, err = listenOn(port + n)
		if err == nil || !errors.Is(err, syscall.EADDRINUSE) || port+n == 65535 {
			break
		}
	}
	if err != nil {
		return nil, 0, fmt.Errorf("opening a port for the preview: %w", err)
	}
	return all, got, nil
}

// listenOn opens the port at 127.0.0.1 and, where the machine has it, at ::1: a
// browser takes localhost for either.
func listenOn(port int) ([]net.Listener, int, error) {
	v4, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return nil, 0, err
	}
	port = v4.Addr().(*net.TCPAddr).Port
	v6, err := net.Listen("tcp6", net.JoinHostPort("::1", strconv.Itoa(port)))
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		v4.Close()
		return nil, 0, err
	case err != nil:
		return []net.Listener{v4}, port, nil
	}
	return []net.Listener{v4, v6}, port, nil
}
