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
	// Off is never shown: the rule is checked only where a project asks for it.
	Off
)

// Severities lists every severity by its word, the gravest first.
var Severities = []string{Error.String(), Warning.String(), Off.String()}

// String returns the word that starts a diagnostic's line, or "off".
func (s Severity) String() string { return [...]string{"error", "warning", "off"}[s] }

// Rule is a requirement that a diagnostic reports as broken. Package rule
// declares all of them.
type Rule struct {
	ID       string // stable: "unknown-key"
	Severity Severity
	Fixed    bool   // an error whatever a project says: with it there can be no site
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
	Allowed  string // why the author allows it; empty for a mistake that counts
	Withheld bool   // the text at its place is not shown
}

// Counts reports whether the diagnostic is shown as a mistake: it is not allowed, and its
// rule is not off.
func (d Diagnostic) Counts() bool { return d.Allowed == "" && d.Severity != Off }

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
// which they were added. Those that are allowed or off are among them; see
// [Diagnostics.Mistakes].
func (d *Diagnostics) Sorted() []Diagnostic {
	sorted := make([]Diagnostic, len(d.list))
	for n, one := range d.list {
		sorted[n] = *one
	}
	slices.SortStableFunc(sorted, func(a, b Diagnostic) int {
		return cmp.Or(a.Span.Compare(b.Span), cmp.Compare(a.Severity, b.Severity))
	})
	type identity struct {
		at, against place
		rest        Diagnostic
	}
	seen := map[identity]bool{}
	return slices.DeleteFunc(sorted, func(one Diagnostic) bool {
		key := identity{one.Span.place(), one.Against.place(), one}
		key.rest.Span, key.rest.Against = Span{}, Span{}
		repeated := seen[key]
		seen[key] = true
		return repeated
	})
}

// place is a span by its file's name, for a file that is read twice.
type place struct {
	file       string
	start, end int
}

func (s Span) place() place { return place{s.name(), s.Start, s.End} }

// Mistakes returns those of the sorted diagnostics that count as mistakes.
func (d *Diagnostics) Mistakes() []Diagnostic {
	return slices.DeleteFunc(d.Sorted(), func(one Diagnostic) bool { return !one.Counts() })
}

// Allowed returns those of the sorted diagnostics that the author allows, each with its
// reason.
func (d *Diagnostics) Allowed() []Diagnostic {
	return slices.DeleteFunc(d.Sorted(), func(one Diagnostic) bool { return one.Allowed == "" })
}

// Count returns the number of diagnostics of a severity, without repeats.
func (d *Diagnostics) Count(s Severity) int {
	n := 0
	for _, one := range d.Mistakes() {
		if one.Severity == s {
			n++
		}
	}
	return n
}

// Hindered reports whether there is an error after which nothing can be evaluated.
func (d *Diagnostics) Hindered() bool {
	return slices.ContainsFunc(d.list, func(one *Diagnostic) bool {
		return one.Counts() && one.Severity == Error && one.Rule.Fixed
	})
}

// Failed reports whether the build must stop: there is an error, or there is a
// warning and the author asked for strictness.
func (d *Diagnostics) Failed(strict bool) bool {
	return slices.ContainsFunc(d.list, func(one *Diagnostic) bool {
		return one.Counts() && (one.Severity == Error || strict)
	})
}
