package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"outturn/internal/source"
	"outturn/internal/wording"
)

// console is all terminal wording and its two outputs.
type console struct {
	stdout, stderr io.Writer
	quiet          bool
	today          func() time.Time
	started        bool // a command was called as it should be, and has begun
}

// result prints a line of what was asked for.
func (c *console) result(format string, args ...any) {
	if !c.quiet {
		fmt.Fprintf(c.stdout, format+"\n", args...)
	}
}

// status prints a line about what is going on.
func (c *console) status(format string, args ...any) {
	if !c.quiet {
		fmt.Fprintf(c.stderr, "outturn: "+format+"\n", args...)
	}
}

// note prints a line about what is going on in a program that goes on.
func (c *console) note(line string) {
	if !c.quiet {
		fmt.Fprintln(c.stderr, line)
	}
}

// failure prints what went wrong.
func (c *console) failure(err error) { fmt.Fprintf(c.stderr, "outturn: %v\n", err) }

// hint prints how to go on.
func (c *console) hint(format string, args ...any) {
	fmt.Fprintf(c.stderr, "hint: "+format+"\n", args...)
}

// diagnose prints diagnostics and how many there are.
func (c *console) diagnose(ds *source.Diagnostics) error {
	if err := (source.Printer{Colour: colour(c.stderr)}).Print(c.stderr, ds); err != nil {
		return fmt.Errorf("showing diagnostics: %w", err)
	}
	errors, warnings := ds.Count(source.Error), ds.Count(source.Warning)
	if errors+warnings > 0 {
		fmt.Fprintf(c.stderr, "\noutturn: %s, %s\n", wording.Count(errors, "error"), wording.Count(warnings, "warning"))
	}
	return nil
}

// accept shows diagnostics, and fails where they stop the command; done is what
// then was not done to anything.
func (c *console) accept(ds *source.Diagnostics, strict bool, done string) error {
	if err := c.diagnose(ds); err != nil {
		return err
	}
	if ds.Failed(strict) {
		c.status("nothing was %s", done)
		return errContent
	}
	return nil
}

// colour reports whether an output is a terminal whose user wants colour
// (https://no-color.org).
func colour(w io.Writer) bool {
	return os.Getenv("NO_COLOR") == "" && terminal(w)
}
