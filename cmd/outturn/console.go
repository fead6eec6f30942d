package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
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
		fmt.Fprintln(c.stdout, source.Printable(fmt.Sprintf(format, args...)))
	}
}

// status prints a line about the command's work.
func (c *console) status(format string, args ...any) {
	if !c.quiet {
		fmt.Fprintln(c.stderr, source.Printable(fmt.Sprintf("outturn: "+format, args...)))
	}
}

// note prints a status line without the program's name, for a program that keeps
// running.
func (c *console) note(line string) {
	if !c.quiet {
		fmt.Fprintln(c.stderr, source.Printable(line))
	}
}

func (c *console) failure(err error) {
	fmt.Fprintln(c.stderr, source.Printable(fmt.Sprintf("outturn: %v", err)))
}

// hint prints what the user can do next.
func (c *console) hint(format string, args ...any) {
	fmt.Fprintln(c.stderr, source.Printable(fmt.Sprintf("hint: "+format, args...)))
}

// diagnose prints diagnostics and their number.
func (c *console) diagnose(ds *source.Diagnostics) error {
	if err := (source.Printer{Colour: colour(c.stderr)}).Print(c.stderr, ds); err != nil {
		return fmt.Errorf("showing diagnostics: %w", err)
	}
	errors, warnings := ds.Count(source.Error), ds.Count(source.Warning)
	if errors+warnings > 0 {
		fmt.Fprintf(c.stderr, "\noutturn: %s, %s%s\n", wording.Count(errors, "error"), wording.Count(warnings, "warning"), byRule(ds.Mistakes()))
	}
	return nil
}

// manyMistakes is the number from which on mistakes are also counted by rule.
const manyMistakes = 6

// byRule counts mistakes by rule, the most frequent first: ": 7 unknown-key, 3 unshown". It
// is empty where there are few.
func byRule(all []source.Diagnostic) string {
	if len(all) < manyMistakes {
		return ""
	}
	counts := map[string]int{}
	for _, d := range all {
		counts[d.Rule.ID]++
	}
	ids := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], strings.Compare(a, b))
	})
	for n, id := range ids {
		ids[n] = fmt.Sprintf("%d %s", counts[id], id)
	}
	return ": " + strings.Join(ids, ", ")
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

// printable is an output to which no control character goes.
type printable struct{ io.Writer }

// Write implements io.Writer.
func (p printable) Write(text []byte) (int, error) {
	if _, err := io.WriteString(p.Writer, source.Printable(string(text))); err != nil {
		return 0, err
	}
	return len(text), nil
}

// colour reports whether to print in colour: to a terminal, unless the user has set
// NO_COLOR (https://no-color.org).
func colour(w io.Writer) bool {
	return os.Getenv("NO_COLOR") == "" && terminal(w)
}
