package keyfile_test

import (
	"fmt"
	"strings"
	"testing"

	"outturn/internal/keyfile"
	"outturn/internal/source"
)

// mustParse parses a text that must be valid TOML.
func mustParse(t *testing.T, text string) *keyfile.Value {
	t.Helper()
	var ds source.Diagnostics
	f := source.NewFile("a.toml", text)
	v := keyfile.Parse(f, 0, len(f.Text), &ds)
	if v == nil {
		t.Fatalf("%q is no TOML: %q", text, diagnostics(&ds))
	}
	return v
}

// diagnostics lists diagnostics, each as place, marked text, rule, summary and
// hint.
func diagnostics(ds *source.Diagnostics) []string {
	all := summaries(ds)
	for n, d := range ds.Sorted() {
		if d.Hint != "" {
			all[n] += "; " + d.Hint
		}
	}
	return all
}

// summaries lists diagnostics without their hints.
func summaries(ds *source.Diagnostics) []string {
	var all []string
	for _, d := range ds.Sorted() {
		all = append(all, fmt.Sprintf("%s %s: %s", where(d.Span), d.Rule.ID, d.Summary))
	}
	return all
}

// where shows a span as line, column and covered text, with visible line ends:
// 2:5 ‹bad›.
func where(s source.Span) string {
	at := s.File.Place(s.Start)
	return fmt.Sprintf("%d:%d ‹%s›", at.Line, at.Column, strings.NewReplacer("\r", "␍", "\n", "⏎").Replace(s.Text()))
}

// outline has a line for every value below v: its path, its type, where its
// key is written and, if that differs, where the value is written.
func outline(v *keyfile.Value, path string) string {
	var b strings.Builder
	for i, item := range v.Items {
		below := fmt.Sprintf("%s[%d]", path, i)
		if v.Type == keyfile.Table {
			below = strings.TrimPrefix(path+"."+item.Name, ".")
		}
		fmt.Fprintf(&b, "%s, %v: %s", below, item.Type, where(item.Key))
		if item.Span != item.Key {
			fmt.Fprintf(&b, " = %s", where(item.Span))
		}
		b.WriteString("\n" + outline(item, below))
	}
	return b.String()
}
