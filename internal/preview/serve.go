package preview

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"time"

	"golang.org/x/sync/errgroup"
)

// Serve answers requests until the context ends, and then closes the listeners. All
// of them must be at the given port.
func (s *Site) Serve(ctx context.Context, listeners []net.Listener, port int) error {
	server := s.server(port)
	server.BaseContext = func(net.Listener) context.Context { return ctx }
	var group errgroup.Group
	for _, l := range listeners {
		group.Go(func() error {
			defer server.Close() // if one listener fails, end the others too
			return server.Serve(l)
		})
	}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	if err := group.Wait(); !errors.Is(err, http.ErrServerClosed) {
		server.Close()
		return fmt.Errorf("serving the preview: %w", err)
	}
	return nil
}

// server ends connections on which nothing is asked, so that nobody can use up all that
// the system allows. It sets no limit to an answer: a page listens as long as it is open.
func (s *Site) server(port int) *http.Server {
	return &http.Server{
		Handler:           s.Handler(port),
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
}

// Handler answers requests at a port of this machine that have the key.
func (s *Site) Handler(port int) http.Handler {
	at := strconv.Itoa(port)
	return guard(at, s.keys.admit(at, onlyRead(s.answer)))
}
