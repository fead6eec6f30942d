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

// Rule is what a diagnostic says was broken. Package rule declares them all.
type Rule struct {
	ID       string // stable: "unknown-key"
	Severity Severity
	Doc      string // what breaks the rule, in a sentence
}

// Diagnostic is one mistake of an author: where it stands, what is wrong, and
// how to mend it.
type Diagnostic struct {
	Span     Span
	Severity Severity
	Rule     *Rule
	Summary  string // what is wrong: lower case, no full stop
	Hint     string // how to mend it; may be empty
}

// WithHint sets how to mend the mistake. An empty hint changes nothing.
func (d *Diagnostic) WithHint(format string, args ...any) *Diagnostic {
	if hint := fmt.Sprintf(format, args...); hint != "" {
		d.Hint = hint
	}
	return d
}

// Diagnostics collects mistakes. The zero value is ready for use. It is not
// safe for use by several goroutines at once.
type Diagnostics struct {
	list []*Diagnostic
}

// Report adds a breach of a rule, without a hint, and returns it so that it can
// be given one.
func (d *Diagnostics) Report(rule *Rule, at Span, format string, args ...any) *Diagnostic {
	one := &Diagnostic{Span: at, Severity: rule.Severity, Rule: rule, Summary: fmt.Sprintf(format, args...)}
	d.list = append(d.list, one)
	return one
}

// Add appends diagnostics as they are.
func (d *Diagnostics) Add(more ...Diagnostic) {
	for _, one := range more {
		d.list = append(d.list, &one)
	}
}

// Sorted lists the diagnostics by file and place, each once, also where a file
// was read twice. Those of one place stay in the order in which they were
// added, errors before warnings.
func (d *Diagnostics) Sorted() []Diagnostic {
	sorted := make([]Diagnostic, len(d.list))
	for n, one := range d.list {
		sorted[n] = *one
	}
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
	return slices.ContainsFunc(d.list, func(one *Diagnostic) bool {
		return one.Severity == Error || strict
	})
}
