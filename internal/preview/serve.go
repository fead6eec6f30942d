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
	server := &http.Server{
		Handler:           s.Handler(port),
		ReadHeaderTimeout: 10 * time.Second,
		BaseContext:       func(net.Listener) context.Context { return ctx },
	}
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

// Handler answers requests at a port of this machine.
func (s *Site) Handler(port int) http.Handler {
	return guard(strconv.Itoa(port), http.HandlerFunc(s.answer))
}
