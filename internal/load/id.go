package load

import (
	"regexp"
	"slices"
	"strings"

	"outturn/internal/limit"
	"outturn/internal/rule"
	"outturn/internal/schema"
	"outturn/internal/source"
)

var validID = regexp.MustCompile(schema.ID)

// reservedIDs are names that the pages of a quarter use themselves.
var reservedIDs = []string{"index", "data", "minutes"}

// checkID checks a name that becomes part of an address.
func (a *assembly) checkID(name string, at source.Span) {
	if !validID.MatchString(name) {
		a.ds.Report(rule.BadID, at, "%q is not an id", name).
			WithHint("an id is lower-case letters and digits, words joined by single hyphens")
	}
	if len(name) > limit.ID {
		a.ds.Report(rule.OverLimit, at, "this id is longer than %d characters", limit.ID).
			WithHint("an id becomes the name of a folder: write a shorter one, and the whole name as the title")
	}
	checkWindows("id", name, at, a.ds)
}

// notOfIDs are the characters of names that no id has.
var notOfIDs = regexp.MustCompile(`[^a-z0-9]+`)

// slug is the id that a name could be: "foi-in-time" for "FOI in time (2)".
func slug(name string) string {
	return strings.Trim(notOfIDs.ReplaceAllString(strings.ToLower(original(name)), "-"), "-")
}

// ofWindows matches the names of devices, which no file or folder can have on Windows.
var ofWindows = regexp.MustCompile(`^(?i:con|prn|aux|nul|com[1-9]|lpt[1-9])$`)

// checkWindows refuses an id or the name of a file that a project or site could not have
// on Windows, so that a project is the same on every system.
func checkWindows(what, name string, at source.Span, ds *source.Diagnostics) {
	if ofWindows.MatchString(name) {
		ds.Report(rule.BadID, at, "Windows reserves the %s %q", what, name).
			WithHint("add a word to it, as in %q: on Windows no file can be called con, prn, aux, nul, com1 to com9 or lpt1 to lpt9", "my-"+strings.ToLower(name))
	}
}

// declare checks and claims the id of an indicator or group, and reports
// whether it was free.
func (a *assembly) declare(name string, at source.Span) bool {
	a.checkID(name, at)
	if slices.Contains(reservedIDs, name) {
		a.ds.Report(rule.BadID, at, "the id %q is taken by the report itself", name)
	}
	return a.claim(a.declared, name, at)
}

// claim notes where an id is declared, and reports whether it was free.
func (a *assembly) claim(declared map[string]source.Span, name string, at source.Span) bool {
	if first, taken := declared[name]; taken {
		place := first.File.Place(first.Start)
		a.ds.Report(rule.DuplicateID, at, "the id %q is already used", name).
			WithHint("first used at %s:%d:%d", first.File.Name, place.Line, place.Column)
		return false
	}
	declared[name] = at
	return true
}
