package load

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"time"

	"outturn/internal/commentary"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

const yearBegins = "year_begins"

// Calendar reads only the calendar of the organisation whose project is in a file
// system. An author's mistake in it is not its matter: then the folders tell.
func Calendar(project fs.FS) (quarter.Calendar, error) {
	names, _, err := namesOf(project, &source.Diagnostics{})
	if err != nil {
		return quarter.April, err
	}
	return calendarOf(project, names)
}

// calendarOf reads in which month the organisation's years begin. It comes before
// all other reading, because names of folders mean quarters only in a calendar.
// Where the key cannot be read, which has its own diagnostic, the folders tell:
// otherwise each of them would be a mistake too.
func calendarOf(project fs.FS, names []string) (quarter.Calendar, error) {
	name := organisationAmong(names)
	if name == "" {
		return likelyCalendar(names), nil
	}
	f := &file{role: organisationRole, name: name}
	if err := f.parse(project, nil, commentary.Grammar{}); err != nil {
		return quarter.April, err
	}
	if c, ok := declaredCalendar(f.table); ok {
		return c, nil
	}
	return likelyCalendar(names), nil
}

// organisationAmong finds the file of the organisation, which may be misplaced.
func organisationAmong(names []string) string {
	if slices.Contains(names, organisationTOML) {
		return organisationTOML
	}
	for _, name := range names {
		right := otherFolder(name, quarter.April)
		switch {
		case right != "":
		case path.Ext(name) == ".toml":
			right = nearestName(name, quarter.April)
		default:
			right, _ = (&tree{calendar: quarter.April}).withEnding(name)
		}
		if right == organisationTOML {
			return name
		}
	}
	return ""
}

// declaredCalendar is the calendar that the organisation's file declares, or the
// default one. It fails when the file or the key cannot be read.
func declaredCalendar(table *keyfile.Value) (c quarter.Calendar, ok bool) {
	if table == nil {
		return quarter.April, false
	}
	if key := table.Get(yearBegins); key != nil {
		return quarter.BeginningIn(key.Text)
	}
	misspelt := slices.ContainsFunc(table.Items, func(item *keyfile.Value) bool {
		return source.Nearest(item.Name, []string{yearBegins}) != ""
	})
	return quarter.April, !misspelt
}

// The folders of years: "2024" of calendar years, "2024-25" of all others.
var (
	calendarYearFolder = regexp.MustCompile(`^\w+/\d{4}/`)
	otherYearFolder    = regexp.MustCompile(`^\w+/\d{4}-\d{2}/`)
)

// likelyCalendar is the calendar in which the folders are named.
func likelyCalendar(names []string) quarter.Calendar {
	if slices.ContainsFunc(names, calendarYearFolder.MatchString) && !slices.ContainsFunc(names, otherYearFolder.MatchString) {
		return quarter.Beginning(time.January)
	}
	return quarter.April
}
