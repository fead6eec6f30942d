package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"outturn/internal/source"
)

func TestColour(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "output"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	device, err := os.Open(os.DevNull) // the nearest thing to a terminal in a test
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	tests := []struct {
		name          string
		to            io.Writer
		noColour, how string
		want          bool
	}{
		{"a terminal", device, "", "xterm", true},
		{"a terminal whose user wants none", device, "1", "xterm", false},
		{"a terminal that knows none", device, "", "dumb", false},
		{"a file", file, "", "xterm", false},
		{"memory", &bytes.Buffer{}, "", "xterm", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv("NO_COLOR", test.noColour)
			t.Setenv("TERM", test.how)
			if got := colour(test.to); got != test.want {
				t.Errorf("colour() = %t, want %t", got, test.want)
			}
		})
	}
}

func TestMistakesAreCountedByRule(t *testing.T) {
	report := func(ids ...string) []source.Diagnostic {
		var all []source.Diagnostic
		for _, id := range ids {
			all = append(all, source.Diagnostic{Rule: &source.Rule{ID: id}})
		}
		return all
	}
	tests := []struct {
		name string
		all  []source.Diagnostic
		want string
	}{
		{"none", nil, ""},
		{"a handful", report("a", "a", "b", "a", "c"), ""},
		{"one more", report("c", "b", "a", "b", "a", "b"), ": 3 b, 2 a, 1 c"},
		{"as many of several, in the order of letters", report("b", "a", "c", "b", "a", "c"), ": 2 a, 2 b, 2 c"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := byRule(test.all); got != test.want {
				t.Errorf("byRule() = %q, want %q", got, test.want)
			}
		})
	}
}
