package load

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"outturn/internal/source"
)

// takeAstray reads files from the wrong place as what they were meant to be, where
// nothing stands there: the one mistake is their name, and what refers to them is
// none.
func (t *tree) takeAstray() {
	for _, f := range t.astray {
		if f.meant == "" || slices.ContainsFunc(t.files, func(other *file) bool { return other.name == f.meant || other.meant == f.meant }) {
			continue
		}
		name := f.name
		f.name = f.meant
		f.place()
		f.name = name
		t.files = append(t.files, f)
	}
}

// lost reports whether a file of that name could not be told from its place, so
// that what it declares is not known.
func (t *tree) lost(base string) bool {
	return slices.ContainsFunc(t.astray, func(f *file) bool {
		return path.Base(f.name) == base && !slices.Contains(t.files, f)
	})
}

func (f *file) meantHint() string {
	if f.meant == "" {
		return ""
	}
	return fmt.Sprintf("did you mean %q?", f.meant)
}

// nearestPlace is the name that a file was meant to have: its folders and, if need
// be, its own name as they are written elsewhere. It is empty when that names no
// kind of file either.
func nearestPlace(name string) string {
	parts := strings.Split(name, "/")
	last := len(parts) - 1
	for n := 1; n < last; n++ {
		parts[n] = nearestFolder(parts[n])
	}
	base, extension := strings.TrimSuffix(parts[last], path.Ext(name)), path.Ext(name)
	for _, one := range []string{base, quarterName(base), source.Nearest(base, []string{"organisation", "finance", "paper", "minutes", "review"})} {
		f := &file{name: strings.Join(parts[:last], "/") + "/" + one + extension}
		if one != "" && f.place() == "" {
			return f.name
		}
	}
	return ""
}

// The names of years and quarters that folders are given at times: "2019-2020",
// "2019_20", "Q2", "quarter-2".
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

// quarterName is the name of a quarter as files have it; empty when it is none.
func quarterName(name string) string {
	if m := likeQuarter.FindStringSubmatch(name); m != nil {
		return "q" + m[1]
	}
	return ""
}
