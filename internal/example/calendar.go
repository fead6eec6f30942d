package example

import (
	"fmt"
	"io/fs"
	"strings"
	"time"

	"outturn/internal/quarter"
)

// File is a file of the project: its name in the project's folder, and its text.
type File struct{ Name, Text string }

// In lists the files of the project for an organisation with a calendar, sorted by
// name. Its quarters, months and days are those of the calendar.
func In(c quarter.Calendar) []File {
	var all []File
	rewrite := rewriting(c)
	err := fs.WalkDir(Project(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(Project(), name)
		all = append(all, File{rewrite.Replace(name), rewrite.Replace(string(text))})
		return err
	})
	if err != nil {
		panic("example: " + err.Error()) // the files are part of the program
	}
	return all
}

// written is the quarter with the paper, as the project's files are written.
var written = quarter.April.Of(2025, 2)

// The days in the project's files, which follow that quarter.
const (
	publishOn = "2025-11-10"
	heldOn    = "2025-11-18"
)

// rewriting replaces everything that depends on the calendar. Of two texts that
// begin alike the longer one comes first.
func rewriting(c quarter.Calendar) *strings.Replacer {
	now := c.Of(written.Year().Start().Year(), written.Number())
	return strings.NewReplacer(
		beginsIn(quarter.April), beginsIn(c),
		inColumn(written.Add(1)), inColumn(now.Add(1)),
		written.Year().Name(), now.Year().Name(),
		written.Year().Label(), now.Year().Label(),
		written.Year().String(), now.Year().String(),
		written.Add(-1).Months(), now.Add(-1).Months(),
		written.Months(), now.Months(),
		publishOn, moved(publishOn, now),
		heldOn, moved(heldOn, now),
	)
}

func beginsIn(c quarter.Calendar) string { return fmt.Sprintf("year_begins = %q", c.Begins()) }

// inColumn is a quarter in the README's list of commands, before what they do.
func inColumn(q quarter.Quarter) string { return fmt.Sprintf("%-18sbegins", q) }

// moved is a day as long after another quarter as it is after the project's own.
func moved(day string, now quarter.Quarter) string {
	was, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic("example: " + err.Error()) // only if the constant were not a day
	}
	return now.End().Add(was.Sub(written.End())).Format(time.DateOnly)
}
