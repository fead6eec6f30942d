package load

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"outturn/internal/quarter"
	"outturn/internal/source"
)

// readMisplaced reads each misplaced file as the one that it was meant to be,
// unless that file exists. The only mistake is then the file's name:
// references to what it declares are not mistakes too.
func (t *tree) readMisplaced() {
	for _, f := range t.misplaced {
		if f.intended == "" || slices.ContainsFunc(t.files, func(other *file) bool { return other.name == f.intended || other.intended == f.intended }) {
			continue
		}
		name := f.name
		f.name = f.intended
		f.assignRole(t.calendar)
		f.name = name
		t.files = append(t.files, f)
	}
}

// unread reports whether a misplaced file of that name was not read, so that
// nothing is known of what it declares.
func (t *tree) unread(base string) bool {
	return slices.ContainsFunc(t.misplaced, func(f *file) bool {
		return path.Base(f.name) == base && !slices.Contains(t.files, f)
	})
}

// intendedHint suggests the name that a file was probably meant to have. why is
// what is wrong with its own: a year in the form of other calendars may be right,
// and the calendar wrong.
func (t *tree) intendedHint(f *file, why error) string {
	var other *quarter.OtherForm
	switch {
	case f.intended == "":
		return ""
	case slices.Contains(t.names, f.intended):
		return t.rename(f.intended)
	case !errors.As(why, &other):
		return source.DidYouMean(f.intended)
	case other.IsCalendarYear():
		return fmt.Sprintf("name it %s, which is %s; or, where years are calendar years, write year_begins = \"January\" in %s", f.intended, other.Months(), organisationTOML)
	}
	return fmt.Sprintf("name it %s, which is %s", f.intended, other.Months())
}

// nearestName returns the name that a file was probably meant to have: its
// folders and, if needed, its own name are replaced by the nearest valid ones.
// It is empty when that is not the name of a project's file either.
func nearestName(name string, c quarter.Calendar) string {
	parts := strings.Split(splitYear.ReplaceAllString(name, "/$1-$2/"), "/")
	last := len(parts) - 1
	for n := 1; n < last; n++ {
		parts[n] = nearestFolder(parts[n], c)
	}
	base, extension := original(strings.TrimSuffix(parts[last], path.Ext(name))), path.Ext(name)
	for _, one := range []string{base, quarterName(base), source.Nearest(base, []string{"organisation", "finance", "paper", "minutes", "review"})} {
		f := &file{name: strings.Join(parts[:last], "/") + "/" + one + extension}
		if one != "" && f.assignRole(c) == nil {
			return f.name
		}
	}
	return ""
}

// The names of years and quarters that authors sometimes give to folders:
// "2019-2020", "2019_20", "2019", "Q2", "quarter-2".
var (
	likeYear    = regexp.MustCompile(`^(\d{4})(?:[-_–.](?:\d\d)?(\d\d))?$`)
	likeQuarter = regexp.MustCompile(`^(?i:q|qtr|quarter)?[-_ ]?([1-4])$`)
	splitYear   = regexp.MustCompile(`/(\d{4})/(\d\d)/`)
)

func nearestFolder(name string, c quarter.Calendar) string {
	name = original(name)
	if y := yearName(name, c); y != "" {
		return y
	}
	if q := quarterName(name); q != "" {
		return q
	}
	if near := source.Nearest(name, []string{"indicators", "annual", "guide"}); near != "" {
		return near
	}
	return name
}

// yearName is a year's name as files write it; empty when the name is not like a
// year's, or of two years that do not follow each other.
func yearName(name string, c quarter.Calendar) string {
	m := likeYear.FindStringSubmatch(name)
	if m == nil {
		return ""
	}
	first, err := strconv.Atoi(m[1])
	if err != nil || m[2] != "" && m[2] != fmt.Sprintf("%02d", (first+1)%100) {
		return ""
	}
	return c.Year(first).String()
}

// quarterName is a quarter's name as files write it; empty when the name is
// not like a quarter's.
func quarterName(name string) string {
	if m := likeQuarter.FindStringSubmatch(name); m != nil {
		return "q" + m[1]
	}
	return ""
}
