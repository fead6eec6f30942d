package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// ended says that a signal, such as that of Ctrl-C, ended a command.
type ended struct {
	by     syscall.Signal
	undone string // "nothing was written"
}

// Error implements error.
func (e *ended) Error() string {
	return fmt.Sprintf("ended by a signal (%v); %s", e.by, e.undone)
}

// afterSignals is added to the number of the signal that ended a command, as shells do.
const afterSignals = 128

// untilEnded returns a context that ends, with an [ended], when the program is to end; undone
// says what then was not done. A second signal ends the program at once. A signal that is
// ignored, as by nohup, stays so.
func untilEnded(parent context.Context, undone string) (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancelCause(parent)
	came := make(chan os.Signal, 1)
	for _, one := range []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(one) {
			signal.Notify(came, one)
		}
	}
	go func() {
		var cause error
		select {
		case s := <-came:
			by, _ := s.(syscall.Signal)
			cause = &ended{by, undone}
		case <-ctx.Done():
		}
		signal.Stop(came) // before the command ends, or the signal of exit would come here
		cancel(cause)
	}()
	return ctx, func() { cancel(nil) }
}

// exit ends the program with an exit code. After a signal it ends by that signal: a
// shell that runs it in a loop then ends the loop, too.
func exit(code int) {
	if code > afterSignals {
		if self, err := os.FindProcess(os.Getpid()); err == nil && self.Signal(syscall.Signal(code-afterSignals)) == nil {
			time.Sleep(time.Second)
		}
	}
	os.Exit(code)
}
