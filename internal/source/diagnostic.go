package source

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity says what a diagnostic does to a build.
type Severity int

const (
	// Error stops the build: nothing is written.
	Error Severity = iota
	// Warning is shown, and stops the build only when the author asks for
	// strictness.
	Warning
)

// String is the word that starts a diagnostic's line.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Diagnostic is one mistake of an author: where it stands, what is wrong, and
// how to mend it.
type Diagnostic struct {
	Span     Span
	Severity Severity
	Rule     string // stable name of the rule that was broken: "unknown-key"
	Summary  string // what is wrong: lower case, no full stop
	Hint     string // how to mend it; may be empty
}

// Diagnostics collects mistakes. The zero value is ready for use. It is not
// safe for use by several goroutines at once.
type Diagnostics struct {
	list []Diagnostic
}

// Add appends diagnostics as they are.
func (d *Diagnostics) Add(more ...Diagnostic) { d.list = append(d.list, more...) }

// Errorf adds an error of the given rule without a hint.
func (d *Diagnostics) Errorf(at Span, rule, format string, args ...any) {
	d.Add(Diagnostic{Span: at, Rule: rule, Summary: fmt.Sprintf(format, args...)})
}

// Hint sets the hint of the diagnostic added last. An empty hint changes
// nothing.
func (d *Diagnostics) Hint(format string, args ...any) {
	if hint := fmt.Sprintf(format, args...); hint != "" && len(d.list) > 0 {
		d.list[len(d.list)-1].Hint = hint
	}
}

// Warnf adds a warning of the given rule without a hint.
func (d *Diagnostics) Warnf(at Span, rule, format string, args ...any) {
	d.Add(Diagnostic{Span: at, Severity: Warning, Rule: rule, Summary: fmt.Sprintf(format, args...)})
}

// Sorted lists the diagnostics by file and place, each once, also where a file
// was read twice. Those of one place stay in the order in which they were
// added, errors before warnings.
func (d *Diagnostics) Sorted() []Diagnostic {
	sorted := slices.Clone(d.list)
	slices.SortStableFunc(sorted, func(a, b Diagnostic) int {
		return cmp.Or(a.Span.Compare(b.Span), cmp.Compare(a.Severity, b.Severity))
	})
	type shown struct {
		file       string
		start, end int
		rest       Diagnostic
	}
	seen := map[shown]bool{}
	return slices.DeleteFunc(sorted, func(one Diagnostic) bool {
		key := shown{one.Span.name(), one.Span.Start, one.Span.End, one}
		key.rest.Span = Span{}
		again := seen[key]
		seen[key] = true
		return again
	})
}

// Count says how many diagnostics of a severity there are, each counted once.
func (d *Diagnostics) Count(s Severity) int {
	n := 0
	for _, one := range d.Sorted() {
		if one.Severity == s {
			n++
		}
	}
	return n
}

// Failed reports whether a build has to stop: there is an error, or there is a
// warning and the author asked for strictness.
func (d *Diagnostics) Failed(strict bool) bool {
	return slices.ContainsFunc(d.list, func(one Diagnostic) bool {
		return one.Severity == Error || strict
	})
}
