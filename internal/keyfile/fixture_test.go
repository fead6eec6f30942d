package keyfile_test

import (
	"fmt"
	"strings"
	"testing"

	"outturn/internal/keyfile"
	"outturn/internal/source"
)

// parsed is a text that is known to be TOML.
func parsed(t *testing.T, text string) *keyfile.Value {
	t.Helper()
	var ds source.Diagnostics
	f := source.NewFile("a.toml", text)
	v := keyfile.Parse(f, 0, len(f.Text), &ds)
	if v == nil {
		t.Fatalf("%q is no TOML: %q", text, said(&ds))
	}
	return v
}

// said are the diagnostics, each as place, marked text, rule, summary and hint.
func said(ds *source.Diagnostics) []string {
	all := summaries(ds)
	for n, d := range ds.Sorted() {
		if d.Hint != "" {
			all[n] += "; " + d.Hint
		}
	}
	return all
}

// summaries are the diagnostics without their hints.
func summaries(ds *source.Diagnostics) []string {
	var all []string
	for _, d := range ds.Sorted() {
		all = append(all, fmt.Sprintf("%s %s: %s", where(d.Span), d.Rule.ID, d.Summary))
	}
	return all
}

// where is a span as line, column and covered text, line ends shown: 2:5 ‹bad›.
func where(s source.Span) string {
	at := s.File.Place(s.Start)
	return fmt.Sprintf("%d:%d ‹%s›", at.Line, at.Column, strings.NewReplacer("\r", "␍", "\n", "⏎").Replace(s.Text()))
}

// outline has a line for every value below v: its path, its kind, where its key
// is written and, where that is another place, where the value is.
func outline(v *keyfile.Value, path string) string {
	var b strings.Builder
	for i, item := range v.Items {
		below := fmt.Sprintf("%s[%d]", path, i)
		if v.Kind == keyfile.Table {
			below = strings.TrimPrefix(path+"."+item.Name, ".")
		}
		fmt.Fprintf(&b, "%s, %v: %s", below, item.Kind, where(item.Key))
		if item.Span != item.Key {
			fmt.Fprintf(&b, " = %s", where(item.Span))
		}
		b.WriteString("\n" + outline(item, below))
	}
	return b.String()
}
