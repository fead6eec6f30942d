package load

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

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
		f.assignRole()
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

func (f *file) intendedHint() string {
	if f.intended == "" {
		return ""
	}
	return fmt.Sprintf("did you mean %q?", f.intended)
}

// nearestName returns the name that a file was probably meant to have: its
// folders and, if needed, its own name are replaced by the nearest valid ones.
// It is empty when that is not the name of a project's file either.
func nearestName(name string) string {
	parts := strings.Split(name, "/")
	last := len(parts) - 1
	for n := 1; n < last; n++ {
		parts[n] = nearestFolder(parts[n])
	}
	base, extension := strings.TrimSuffix(parts[last], path.Ext(name)), path.Ext(name)
	for _, one := range []string{base, quarterName(base), source.Nearest(base, []string{"organisation", "finance", "paper", "minutes", "review"})} {
		f := &file{name: strings.Join(parts[:last], "/") + "/" + one + extension}
		if one != "" && f.assignRole() == "" {
			return f.name
		}
	}
	return ""
}

// The names of years and quarters that authors sometimes give to folders:
// "2019-2020", "2019_20", "Q2", "quarter-2".
var (
	likeYear    = regexp.MustCompile(`^(\d{4})[-_–.](?:\d\d)?(\d\d)$`)
	likeQuarter = regexp.MustCompile(`^(?i:q|qtr|quarter)?[-_ ]?([1-4])$`)
)

func nearestFolder(name string) string {
	if m := likeYear.FindStringSubmatch(name); m != nil {
		return m[1] + "-" + m[2]
	}
	if q := quarterName(name); q != "" {
		return q
	}
	if near := source.Nearest(name, []string{"indicators", "annual", "guide"}); near != "" {
		return near
	}
	return name
}

// quarterName is a quarter's name as files write it; empty when the name is
// not like a quarter's.
func quarterName(name string) string {
	if m := likeQuarter.FindStringSubmatch(name); m != nil {
		return "q" + m[1]
	}
	return ""
}
