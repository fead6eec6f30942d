package example

import (
	"fmt"
	"strings"
	"time"

	"outturn/internal/quarter"
)

// written is the project's second quarter as its files are written, which has the
// paper.
var written = quarter.April.Of(2025, 2)

// In rewrites a file of the project for an organisation whose years begin in
// another month: its name, and the quarters, months and days in its text.
func In(c quarter.Calendar, name, text string) (newName, newText string) {
	if c == quarter.April {
		return name, text
	}
	now := c.Of(written.Year().Start().Year(), written.Number())
	pairs := []string{
		beginsIn(quarter.April), beginsIn(c),
		written.Year().Name(), now.Year().Name(),
		written.Year().Label(), now.Year().Label(),
		written.Year().String(), now.Year().String(),
		written.Add(-1).Months(), now.Add(-1).Months(),
		written.Months(), now.Months(),
	}
	for _, day := range []string{publishOn, heldOn} {
		pairs = append(pairs, day, moved(day, now))
	}
	rewrite := strings.NewReplacer(pairs...)
	return rewrite.Replace(name), rewrite.Replace(text)
}

// The days in the project's files, which follow its second quarter.
const (
	publishOn = "2025-11-10"
	heldOn    = "2025-11-18"
)

// moved is a day as long after another quarter as it was after the project's own.
func moved(day string, now quarter.Quarter) string {
	after, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic("example: " + err.Error()) // only if the constant were not a day
	}
	return now.End().Add(after.Sub(written.End())).Format(time.DateOnly)
}

func beginsIn(c quarter.Calendar) string { return fmt.Sprintf("year_begins = %q", c.Begins()) }
