package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"outturn/internal/source"
	"outturn/internal/wording"
)

// console prints to the terminal and has a method for each command.
type console struct {
	stdout, stderr io.Writer
	quiet          bool
	today          func() time.Time
	started        bool // the arguments were valid and a command has started
}

// result prints a line of a command's result.
func (c *console) result(format string, args ...any) {
	if !c.quiet {
		fmt.Fprintf(c.stdout, format+"\n", args...)
	}
}

// status prints a line about the command's work.
func (c *console) status(format string, args ...any) {
	if !c.quiet {
		fmt.Fprintf(c.stderr, "outturn: "+format+"\n", args...)
	}
}

// note prints a status line without the program's name, for a program that keeps
// running.
func (c *console) note(line string) {
	if !c.quiet {
		fmt.Fprintln(c.stderr, line)
	}
}

func (c *console) failure(err error) { fmt.Fprintf(c.stderr, "outturn: %v\n", err) }

// hint prints what the user can do next.
func (c *console) hint(format string, args ...any) {
	fmt.Fprintf(c.stderr, "hint: "+format+"\n", args...)
}

// diagnose prints diagnostics and their number.
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

// accept prints diagnostics, and returns errContent if they stop the command. done,
// such as "written", is what then was not done.
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

// colour reports whether to print in colour: to a terminal, unless the user has set
// NO_COLOR (https://no-color.org).
func colour(w io.Writer) bool {
	return os.Getenv("NO_COLOR") == "" && terminal(w)
}
