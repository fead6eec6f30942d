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

// String returns the word that starts a diagnostic's line: error or warning.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Rule is a requirement that a diagnostic reports as broken. Package rule
// declares all of them.
type Rule struct {
	ID       string // stable: "unknown-key"
	Severity Severity
	Doc      string // what breaks the rule, in a sentence
	Example  string // that breaks the rule
}

// Diagnostic is one mistake by an author: where it is, what is wrong, and how
// to fix it.
type Diagnostic struct {
	Span     Span
	Severity Severity
	Rule     *Rule
	Summary  string // what is wrong: lower case, no full stop
	Hint     string // how to fix it; may be empty
	Against  Span   // the other place, where two contradict each other; zero for most rules
}

// WithAgainst sets the other place of two that contradict each other.
func (d *Diagnostic) WithAgainst(other Span) *Diagnostic {
	d.Against = other
	return d
}

// WithHint sets the hint that says how to fix the mistake. An empty hint
// changes nothing.
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

// Report adds a diagnostic for a broken rule and returns it, so that the
// caller can add a hint.
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

// Sorted returns the diagnostics ordered by file and place in it, without
// repeats: a file that is read twice reports its mistakes twice. At one place
// errors come before warnings, and otherwise the diagnostics keep the order in
// which they were added.
func (d *Diagnostics) Sorted() []Diagnostic {
	sorted := make([]Diagnostic, len(d.list))
	for n, one := range d.list {
		sorted[n] = *one
	}
	slices.SortStableFunc(sorted, func(a, b Diagnostic) int {
		return cmp.Or(a.Span.Compare(b.Span), cmp.Compare(a.Severity, b.Severity))
	})
	type identity struct {
		file       string
		start, end int
		rest       Diagnostic
	}
	seen := map[identity]bool{}
	return slices.DeleteFunc(sorted, func(one Diagnostic) bool {
		key := identity{one.Span.name(), one.Span.Start, one.Span.End, one}
		key.rest.Span = Span{}
		repeated := seen[key]
		seen[key] = true
		return repeated
	})
}

// Count returns the number of diagnostics of a severity, without repeats.
func (d *Diagnostics) Count(s Severity) int {
	n := 0
	for _, one := range d.Sorted() {
		if one.Severity == s {
			n++
		}
	}
	return n
}

// Failed reports whether the build must stop: there is an error, or there is a
// warning and the author asked for strictness.
func (d *Diagnostics) Failed(strict bool) bool {
	return slices.ContainsFunc(d.list, func(one *Diagnostic) bool {
		return one.Severity == Error || strict
	})
}
