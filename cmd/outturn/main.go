// Command outturn publishes quarterly performance reports as a static site.
//
// It turns flags into calls and results into exit codes: 0 done, 1 the content
// has errors, 2 wrong usage, 3 the machine failed; a command that a signal ends while it
// writes, ends by that signal. Results go to standard
// output, everything else to standard error.
package main

import (
	"errors"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"
)

func main() {
	exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

const (
	exitDone    = 0
	exitContent = 1
	exitUsage   = 2
	exitMachine = 3
)

// errContent says that diagnostics have been printed and the content must be fixed.
var errContent = errors.New("the content has errors")

// usageError marks an error found by a running command as a mistake in how it was
// called. Errors before a command starts count as such without the mark.
type usageError struct{ error }

// Unwrap returns the error without the mark.
func (u usageError) Unwrap() error { return u.error }

// run runs the program with the given arguments and outputs, and returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	c := &console{stdout: stdout, stderr: stderr, today: time.Now}
	root := c.rootCommand()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.Execute()
	var usage usageError
	var signalled *ended
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errContent):
		return exitContent
	case errors.As(err, &signalled):
		c.failure(signalled)
		return afterSignals + int(signalled.by)
	case errors.As(err, &usage), !c.started:
		c.failure(err)
		c.advise(err, commandPath(root, args))
		return exitUsage
	}
	c.failure(err)
	advised := hinting(nil)
	switch {
	case errors.As(err, &advised):
		c.hint("%s", advised.Hint())
	case isFull(err):
		c.hint("the disk is full: make room on it, and run the command again")
	}
	return exitMachine
}

// hinting is an error that says what to do.
type hinting interface{ Hint() string }

// advise prints a hint after wrong usage: the error's own, if it has one, or else the
// command that shows help.
func (c *console) advise(err error, command string) {
	var advised hinting
	switch {
	case !errors.As(err, &advised):
		c.hint("%s --help shows how it is called", command)
	case advised.Hint() != "":
		c.hint("%s", advised.Hint())
	}
}

// commandPath returns the command in args with its parents, such as "outturn build".
func commandPath(root *cobra.Command, args []string) string {
	if found, _, err := root.Find(args); err == nil {
		return found.CommandPath()
	}
	return root.CommandPath()
}
